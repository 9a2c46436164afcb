-- At which revision of the store each article last came, changed or left, so that an index that is
-- behind can catch up by these alone.
create table article_change (
  article_id text primary key,
  revision   bigint not null
);

create index article_change_by_revision on article_change (revision);

-- The revision from which on that is known.
alter table revision add column told_from bigint not null default 0;

update revision set told_from = number;

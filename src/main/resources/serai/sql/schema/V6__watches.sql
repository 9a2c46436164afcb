-- Moments are milliseconds since 1970; topic 0 is a chat without topics.

-- What readers want to be told of.
create table watch (
  id        text primary key,
  chat      bigint not null,
  chat_kind text not null,
  topic     integer not null,
  reader    bigint not null,
  subject   text not null,
  language  text not null,
  since     bigint not null
);

create index watch_by_chat on watch (chat);

create index watch_by_reader on watch (reader);

-- What they are to be told, and when they were. A piece of news belongs to a watch; words that were
-- withdrawn, to the answer that quoted them.
create table notice (
  id        text primary key,
  chat      bigint not null,
  chat_kind text not null,
  topic     integer not null,
  reader    bigint not null,
  language  text not null,
  article   text not null,
  watch     text references watch (id) on delete cascade,
  answer    text,
  quote     text,
  found_at  bigint not null,
  told_at   bigint
);

create index notice_untold on notice (found_at) where told_at is null;

create index notice_by_chat on notice (chat, told_at);

create index notice_by_reader on notice (reader);

create index notice_by_watch on notice (watch);

-- Until when articles that came in have been dealt with.
create table arrivals (dealt_with bigint);

insert into arrivals (dealt_with) values (null);

create index article_by_arrival on article (added_at);

-- Times are milliseconds since 1970, in UTC.

-- What is known of a feed from asking it.
create table feed (
  url           text primary key,
  outlet        text not null,
  moved         text,
  etag          text,
  last_modified text,
  body          text,
  interval_ms   bigint not null,
  failures      integer not null,
  reason        text,
  asked         bigint,
  succeeded     bigint,
  due           bigint,
  held          bigint
);

create index feed_by_outlet on feed (outlet);

-- The entries of an outlet's feeds, by the canonical form of their addresses.
create table feed_item (
  outlet        text not null,
  address       text not null,
  url           text not null,
  entry         text not null,
  outcome       text not null,
  reason        text,
  article_id    text,
  etag          text,
  last_modified text,
  found         bigint not null,
  looked        bigint not null,
  next_look     bigint,
  looks         integer not null,
  primary key (outlet, address)
);

create index feed_item_by_next_look on feed_item (outlet, next_look);

create index feed_item_by_article on feed_item (article_id);

create index feed_item_by_found on feed_item (outcome, found);

-- What each visit to a feed came to.
create table feed_visit (
  outlet    text not null,
  url       text not null,
  at        bigint not null,
  result    text not null,
  entries   integer not null,
  added     integer not null,
  corrected integer not null,
  refused   integer not null,
  failed    integer not null,
  took_ms   bigint not null,
  primary key (url, at)
);

create index feed_visit_by_outlet on feed_visit (outlet, at);

-- Some of the numbers that runs of words in an article's text come to.
create table text_sample (
  number     bigint not null,
  article_id text not null,
  primary key (number, article_id)
);

create index text_sample_by_article on text_sample (article_id);

-- Of which content the sample was taken.
create table sampled_article (
  article_id text primary key,
  hash       text not null
);

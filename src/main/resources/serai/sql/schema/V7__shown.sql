-- Moments are milliseconds since 1970; topic 0 is a chat without topics.

-- Editions of the digest as they were made, each once for all who got it.
create table edition (
  id       text primary key,
  language text not null,
  kept_at  bigint not null
);

create index edition_by_time on edition (kept_at);

-- Which articles an edition showed, and the story that tells them; none for those that it lists.
create table edition_article (
  edition text not null references edition (id) on delete cascade,
  article text not null,
  story   text,
  primary key (edition, article)
);

create index edition_article_by_article on edition_article (article);

alter table edition_date add column edition text;

create index edition_date_by_edition on edition_date (edition);

-- Who was shown an edition at once, outside of the ledger.
create table edition_shown (
  edition   text not null references edition (id) on delete cascade,
  chat      bigint not null,
  chat_kind text not null,
  topic     integer not null,
  primary key (edition, chat)
);

create index edition_shown_by_chat on edition_shown (chat);

-- Until when articles that say something else than before have been dealt with.
alter table arrivals add column changed bigint;

create index article_by_change on article (changed_at);

-- One story of an edition is quoted in many chats: the name of what is to be told has the chat too.
update notice set id = id || '/' || chat where watch is null;

-- When to look at it again, where it is not to be told yet.
alter table notice add column look_at bigint;

-- When a chat wants no alerts, and by which clock, where it has said so.
create table quiet_hours (
  chat      bigint primary key,
  from_hour text not null,
  to_hour   text not null,
  zone      text not null
);

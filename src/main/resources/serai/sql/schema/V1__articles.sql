create table article (
  id                 text primary key,
  url                text not null,
  canonical_url      text not null,
  outlet             text not null,
  country            text,
  title              text not null,
  title_source       text,
  author             text,
  source_credit      text,
  published          text,
  published_inferred integer not null,
  lang               text not null,
  text               text not null,
  text_kind          text not null,
  hash               text not null,
  origin             text not null,
  added_at           text not null,
  changed_at         text not null
);

create index article_by_canonical_url on article (canonical_url);

-- What an article said before it changed or was taken out.
create table earlier_article (
  id                 text not null,
  number             integer not null,
  url                text not null,
  outlet             text not null,
  country            text,
  title              text not null,
  title_source       text,
  author             text,
  source_credit      text,
  published          text,
  published_inferred integer not null,
  lang               text not null,
  text               text not null,
  text_kind          text not null,
  hash               text not null,
  origin             text not null,
  added_at           text not null,
  changed_at         text not null,
  primary key (id, number)
);

-- Who brought an article, and with what content the last time.
create table brought (
  origin     text not null,
  article_id text not null references article (id) on delete cascade,
  hash       text not null,
  primary key (origin, article_id)
);

create index brought_by_article on brought (article_id);

-- One text in several places; position 0 is where the others took it from.
create table story_article (
  article_id text primary key,
  story      text not null,
  position   integer not null
);

create index story_article_by_story on story_article (story, position);

create table revision (number integer not null);

insert into revision (number) values (0);

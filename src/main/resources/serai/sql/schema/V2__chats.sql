-- Moments are milliseconds since 1970; yes and no are 1 and 0; topic 0 is a chat without topics.

-- What came in from the messenger. The content goes when it is done; the number stays for a while,
-- so that the same update is not handled twice.
create table inbox (
  number      bigint primary key,
  queue       bigint not null,
  content     text not null,
  received_at bigint not null,
  done_at     bigint
);

create index inbox_waiting on inbox (number) where done_at is null;

create index inbox_done on inbox (done_at);

-- What is to go out: waiting, sending, sent, uncertain or failed. The content goes with its end.
create table outbox (
  id         bigint primary key,
  asked_by   bigint,
  chat       bigint not null,
  chat_kind  text not null,
  topic      integer not null,
  replies_to integer,
  edits      integer,
  answer     text,
  content    text not null,
  state      text not null,
  repeated   integer not null,
  reason     text,
  posted_at  bigint not null,
  settled_at bigint
);

create index outbox_open on outbox (id) where settled_at is null;

create index outbox_settled on outbox (settled_at);

create index outbox_by_chat on outbox (chat);

create index outbox_by_update on outbox (asked_by);

create table outbox_number (number bigint not null);

insert into outbox_number (number) values (0);

create table chat (
  id       bigint primary key,
  kind     text not null,
  language text,
  writable integer not null
);

-- Questions with their replies, in the order in which they were kept.
create table answer (
  id        text primary key,
  number    bigint not null unique,
  chat      bigint not null,
  chat_kind text not null,
  topic     integer not null,
  reader    bigint not null,
  asked_at  bigint not null,
  answered  integer not null,
  turn      text not null
);

create index answer_by_dialogue on answer (chat, topic, reader, asked_at);

create index answer_by_reader on answer (reader);

create index answer_by_time on answer (asked_at);

-- Which text of which article an answer cites.
create table cited (
  answer  text not null references answer (id) on delete cascade,
  article text not null,
  hash    text not null,
  primary key (answer, article, hash)
);

create index cited_by_article on cited (article);

create table opinion (
  answer text not null references answer (id) on delete cascade,
  reader bigint not null,
  good   integer not null,
  primary key (answer, reader)
);

create index opinion_by_reader on opinion (reader);

-- Which message of ours shows which answer, and which message of a reader it replies to.
create table shown (
  chat       bigint not null,
  message    integer not null,
  answer     text,
  replies_to integer,
  primary key (chat, message)
);

create index shown_by_question on shown (chat, replies_to);

create index shown_by_answer on shown (answer);

create table blocked (reader bigint primary key);

-- Moments are milliseconds since 1970; yes and no are 1 and 0; topic 0 is a chat without topics.

-- Who wants the digest, and how. Lists have a line for each of their parts.
create table subscription (
  chat       bigint primary key,
  chat_kind  text not null,
  topic      integer not null,
  owner      bigint not null,
  hour       text not null,
  zone       text not null,
  rhythm     text not null,
  first_day  text not null,
  since      bigint not null,
  language   text not null,
  countries  text not null,
  topics     text not null,
  when_quiet integer not null,
  version    integer not null,
  look_at    bigint not null
);

create index subscription_by_look on subscription (look_at);

create index subscription_by_owner on subscription (owner);

-- The ledger: what became of each day's edition for each chat, and the message in the outbox.
create table edition_date (
  chat       bigint not null,
  day        text not null,
  state      text not null,
  until      bigint not null,
  reason     text not null,
  outbox     bigint,
  entered_at bigint not null,
  settled_at bigint,
  primary key (chat, day)
);

create index edition_date_by_outbox on edition_date (outbox);

create index edition_date_due on edition_date (until) where state = 'DUE';

-- What editions told, so that a reader can ask about a story.
create table edition_story (
  id      text primary key,
  turn    text not null,
  kept_at bigint not null
);

create index edition_story_by_time on edition_story (kept_at);

-- The table of the library that keeps the timetable, with the columns and types that it needs.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);

create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

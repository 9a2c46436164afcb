-- How many answers a language model has written on a day (UTC, as 2026-03-01) for a reader; reader 0
-- stands for all together. Days that are over are erased.
create table model_use (
  day    text not null,
  reader bigint not null,
  used   integer not null,
  primary key (day, reader)
);

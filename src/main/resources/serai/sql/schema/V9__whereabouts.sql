-- A message whose sending is in doubt a second time is looked for in its chat, under the numbers that
-- it can have got; 0 where nothing is known.

-- The number of our newest message in the chat.
alter table chat add column newest integer not null default 0;

-- The number of our newest message in any private chat when this one was last sent.
alter table outbox add column sent_after integer not null default 0;

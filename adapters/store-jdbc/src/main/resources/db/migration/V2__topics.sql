-- What a place can ask for comes in topics. All that was asked for so far are reminders.
-- One text for H2 and PostgreSQL, and each statement can be run again, as in V1. The databases do
-- not agree on how to change a primary key, so the table is made anew under another name first.

create table if not exists subscription_by_topic (
  place_id bigint not null references place (id),
  topic varchar(16) not null,
  state varchar(8) not null check (state in ('ON', 'OFF')),
  on_since timestamp with time zone not null,
  primary key (place_id, topic)
);

-- For whoever was killed when it was gone and the new one had not got its name.
create table if not exists subscription (
  place_id bigint primary key references place (id),
  state varchar(8) not null check (state in ('ON', 'OFF')),
  on_since timestamp with time zone not null
);

insert into subscription_by_topic (place_id, topic, state, on_since)
select place_id, 'REMINDERS', state, on_since from subscription
on conflict do nothing;

drop table subscription;

alter table subscription_by_topic rename to subscription;

alter table trigger_due add column if not exists topic varchar(16) default 'REMINDERS' not null;

alter table delivery add column if not exists topic varchar(16) default 'REMINDERS' not null;

-- The key of an occurrence may hold a time of day and a region.
alter table trigger_due alter column occurrence set data type varchar(64);

alter table delivery alter column occurrence set data type varchar(64);

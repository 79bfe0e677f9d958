-- What came in from a platform that hands things over until it is told that they arrived: its number
-- there and nothing of what it said, for a week. As in V1, one text for H2 and PostgreSQL, and each
-- statement can be run again.

create table if not exists inbox (
  platform varchar(16) not null,
  update_id bigint not null,
  noted_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  primary key (platform, update_id)
);

create index if not exists inbox_by_time on inbox (noted_at);

-- The message with the coming dates that is kept current in a place: one row from the moment before
-- it is sent. Its id is missing until the platform has told it.
create table if not exists pin (
  place_id bigint primary key references place (id),
  post_key varchar(24) not null,
  begun_at timestamp with time zone not null,
  message_id varchar(64),
  digest varchar(24) not null,
  pinned boolean not null
);

-- When the bot logged in to a platform, for two days: so that one that crashes again and again stays
-- within what the platform allows. As in V1, one text for H2 and PostgreSQL, and each statement can
-- be run again.

create table if not exists login (
  platform varchar(16) not null,
  begun_at timestamp with time zone not null
);

create index if not exists login_by_time on login (platform, begun_at);

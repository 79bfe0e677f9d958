-- How often people chose an entry of several, and how often they said that it was not what they had
-- asked. No person, no moment, no words. As in V1, one text for H2 and PostgreSQL, and each statement
-- can be run again.

create table if not exists answer_count (
  entry_id varchar(48) primary key,
  chosen bigint not null,
  wrong bigint not null
);

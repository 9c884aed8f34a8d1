-- Decentralised: a jam that works from everywhere. One row for each time it was switched; without an end it is so now.
create table remote (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  -- Where the video rooms are; each one's name is a keyed hash, so that nobody guesses a door.
  base text not null,
  began_at timestamptz not null,
  ended_at timestamptz
);
create unique index remote_now on remote (jam) where ended_at is null;
call wall('remote', $$jam in (select my_jams())
    or jam in (select jam from team where organisation in (select my_organisations()))$$,
  $$jam in (select my_jams('{organiser}'))$$);

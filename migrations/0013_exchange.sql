-- What an imported event said that we have no place for, kept so that an export loses nothing.
create table foreign_record (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  -- the need of a project; the jam itself has none
  need uuid references need on delete cascade,
  kind text not null check (kind in ('package', 'event', 'project')),
  place int not null,
  data jsonb not null,
  unique nulls not distinct (jam, need, kind)
);
call wall('foreign_record', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- The help desk: where and how, a thread of each request, passing on, escalation, hours of mentors, figures without names.

alter table help_request
  add column mode text not null default 'here' check (mode in ('here', 'remote')),
  -- The place in the hall, or the address of a video room.
  add column place text not null default '',
  -- When somebody came for the first time; handing it back does not make the team wait less.
  add column first_taken_at timestamptz,
  -- Handed to one mentor by another: theirs to take before others.
  add column passed_to uuid references account on delete set null,
  add column passed_name text not null default '',
  -- How far the call has gone: 0 the queue, 1 all mentors, 2 the organisers.
  add column escalation int not null default 0 check (escalation between 0 and 2),
  add unique (id, jam, organisation, team);
update help_request set first_taken_at = taken_at where taken_at is not null;

create table help_message (
  id uuid primary key,
  request uuid not null,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  team uuid not null references team on delete cascade,
  -- Whose side the writer is on.
  side text not null check (side in ('team', 'helper')),
  text text not null,
  account uuid references account on delete set null,
  name text not null,
  at timestamptz not null,
  foreign key (request, jam, organisation, team) references help_request (id, jam, organisation, team) on delete cascade
);
create index help_message_of_request on help_message (request, at);
call wall('help_message', $$team in (select my_teams()) or organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,mentor,auditor}'))$$,
  'false', $$account = (select me())
    and (team in (select my_teams()) or jam in (select my_jams('{organiser,mentor}')))$$);

-- One line for each request that somebody came for: how long it waited. No team, no person, no words.
create table help_measure (
  id uuid primary key default gen_random_uuid(),
  jam uuid not null references jam on delete cascade,
  hour_at timestamptz not null,
  skill text,
  mode text not null,
  waited int not null check (waited >= 0)
);
create index help_measure_of_jam on help_measure (jam, hour_at);
call wall('help_measure', $$jam in (select my_jams('{organiser,mentor,auditor}'))$$, 'false');

-- How the desk works, where a jam wants it otherwise than the house.
create table help_rules (
  jam uuid primary key references jam on delete cascade,
  claims int not null check (claims between 1 and 10),
  patience int not null check (patience between 2 and 120),
  changed_at timestamptz not null
);
call wall('help_rules', 'jam in (select my_jams())', $$jam in (select my_jams('{organiser}'))$$);

-- When a mentor is there.
create table mentor_hours (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  name text not null,
  mode text not null default 'here' check (mode in ('here', 'remote')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  given_at timestamptz not null,
  constraint mentor_hours_once exclude using gist (account with =, jam with =, tstzrange(starts_at, ends_at) with &&)
);
create index mentor_hours_of_jam on mentor_hours (jam, starts_at);
call wall('mentor_hours', $$account = (select me()) or jam in (select my_jams('{organiser,mentor,auditor}'))$$,
  $$(account = (select me()) and jam in (select my_jams('{mentor}'))) or jam in (select my_jams('{organiser}'))$$);

-- Matching: calculations of a plan, what organisers settle beforehand, and what people read once it is published.
create table matching_run (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  asked_by uuid references account on delete set null,
  -- The name of who asked, as it was then.
  asked_name text not null,
  asked_at timestamptz not null,
  -- Counts the runs of a jam; each searches from another start, and could be repeated exactly.
  seed int not null,
  -- Fewest moves from the plan people know come before better wishes.
  calm boolean not null,
  state text not null check (state in ('running', 'finished', 'contradiction', 'stopped', 'failed')),
  -- What an organiser asks of it while it runs, maybe in another process.
  wish text check (wish in ('finish', 'cancel')),
  began_at timestamptz,
  ended_at timestamptz,
  published_at timestamptz,
  progress jsonb,
  outcome jsonb
);
create unique index matching_run_of_jam on matching_run (jam, seed);
-- Two clicks, two tabs or two organisers begin one calculation.
create unique index matching_run_once on matching_run (jam) where state = 'running';

-- A pin settles that somebody is in the team of a need, a forbiddance that they are not.
create table matching_rule (
  participant uuid not null references participant on delete cascade,
  need uuid not null references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  kind text not null check (kind in ('pin', 'forbid')),
  made_at timestamptz not null,
  primary key (participant, need)
);
create index matching_rule_of_jam on matching_rule (jam);
create unique index matching_rule_pin_once on matching_rule (participant) where kind = 'pin';

-- Where somebody is by the plan that is published, and why. Without a need: in the reserve.
create table placement (
  participant uuid primary key references participant on delete cascade,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  run uuid not null references matching_run on delete cascade,
  need uuid references need on delete set null,
  why jsonb not null
);
create index placement_of_jam on placement (jam);
create index placement_of_account on placement (account);

call wall('matching_run', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('matching_rule', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('placement', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}'))$$);

-- How many days after a jam each kind of personal detail is kept; without a row the usual number counts.
create table retention_rule (
  jam uuid not null references jam on delete cascade,
  kind text not null,
  days integer not null check (days between 0 and 3650),
  primary key (jam, kind)
);
call wall('retention_rule', $$jam in (select my_jams('{organiser,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- That something was erased, and nothing of what it was: the proof. Only the house writes it, nobody changes it.
create table shredding (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  kind text not null,
  rows integer not null check (rows >= 0),
  -- what was left of it right afterwards, counted anew
  remaining integer not null,
  at timestamptz not null,
  -- null when the calendar asked for it
  account uuid references account on delete set null
);
create index shredding_of_jam on shredding (jam, at desc);
call wall('shredding', $$jam in (select my_jams('{organiser,auditor}'))$$, 'false');
revoke update, delete on shredding from house_app;
grant update (account) on shredding to house_app;

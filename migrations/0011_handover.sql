-- Handover: the team gives a service to its organisation, both sides sign, and the team's access ends.
create table handover (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  team uuid not null unique references team on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  -- An organisation may erase its service; that it was handed over stays true.
  service uuid references service on delete set null,
  opened_at timestamptz not null,
  signed_at timestamptz
);
create index handover_of_jam on handover (jam);

-- What is done, by whom and when. What is not done has no row.
create table handover_tick (
  handover uuid not null references handover on delete cascade,
  item text not null check (item in
    ('reach', 'credentials', 'accounts', 'documents', 'training', 'home', 'contact', 'privacy')),
  account uuid references account on delete set null,
  name text not null,
  at timestamptz not null,
  primary key (handover, item)
);

-- One signature per side, and nobody signs for both.
create table handover_signature (
  handover uuid not null references handover on delete cascade,
  side text not null check (side in ('team', 'organisation')),
  account uuid references account on delete set null,
  name text not null,
  at timestamptz not null,
  primary key (handover, side),
  unique (handover, account)
);

call wall('handover', $$organisation in (select my_organisations()) or team in (select my_teams())
    or jam in (select my_jams('{organiser,auditor}'))$$,
  $$organisation in (select my_organisations()) or team in (select my_teams())$$);
call wall('handover_tick', $$handover in (select id from handover)$$,
  $$handover in (select id from handover where organisation in (select my_organisations()) or team in (select my_teams()))$$);
call wall('handover_signature', $$handover in (select id from handover)$$, 'false',
  $$account = (select me()) and handover in (select id from handover
    where organisation in (select my_organisations()) or team in (select my_teams()))$$);

-- Follow-up: whether the service is still in use, asked of its organisation after 1, 3, 6 and 12 months.
create table follow_up (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  handover uuid not null references handover on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  day int not null check (day in (30, 90, 180, 365)),
  token_hash text not null unique,
  asked_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  answer text check (answer in ('in-use', 'not-in-use', 'need-help')),
  reached int check (reached between 0 and 10000000),
  words text not null default '',
  quotable boolean not null default false,
  helped_at timestamptz,
  unique (handover, day)
);
create index follow_up_of_jam on follow_up (jam);
call wall('follow_up', $$organisation in (select my_organisations()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$);

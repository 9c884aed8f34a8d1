-- Needs: what organisations ask a jam to build. The public face and the private scoping are two rows, because a
-- wall stands between rows, not between columns.
create table need (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  organisation_name text not null,
  title text not null,
  teaser text not null,
  kind text not null check (kind in ('form', 'counselling', 'records', 'site', 'custom')),
  fit text not null check (fit in ('fits', 'smaller', 'not')),
  state text not null check (state in ('submitted', 'asked', 'accepted', 'waiting', 'declined', 'withdrawn')),
  mode text not null default 'hybrid' check (mode in ('onsite', 'remote', 'hybrid')),
  team_min int not null default 3 check (team_min between 1 and 20),
  team_max int not null default 6 check (team_max between team_min and 30),
  -- [{"skill": "frontend", "level": 2, "must": true}]
  skills jsonb not null default '[]',
  -- Who is to be named, e.g. the source of an imported project and its licence.
  credit text not null default '',
  submitted_at timestamptz not null
);
create index need_of_jam on need (jam, state);
create index need_of_organisation on need (organisation);

-- What only the organisation, reviewers and organisers read; the team from the day it is one.
create table need_scope (
  need uuid primary key references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  contact uuid references account on delete set null,
  answers jsonb not null,
  source text not null default ''
);

call wall('need', $$state = 'accepted' or organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,reviewer,mentor,auditor}'))$$,
  $$organisation in (select my_organisations()) or jam in (select my_jams('{organiser,reviewer}'))$$);

-- A scoping on its way: answers typed without an account, found again by a private link.
create table scoping (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  token_hash text not null unique,
  answers jsonb not null default '{}',
  source text not null default '',
  need uuid references need on delete cascade,
  begun_at timestamptz not null,
  ends_at timestamptz not null
);
call wall('scoping', 'false', 'false');

-- A file of needs: read and looked at before it comes in, and taken back as a whole while nobody has touched it.
create table import_batch (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  name text not null,
  -- The file as text, until it is imported.
  content text not null default '',
  -- {"title": "Titel", …}: which column is which, as far as somebody said so
  mapping jsonb not null default '{}',
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  imported_at timestamptz,
  undone_at timestamptz
);
create index import_batch_of_jam on import_batch (jam, made_at desc);

create table imported_need (
  need uuid primary key references need on delete cascade,
  batch uuid not null references import_batch on delete cascade,
  jam uuid not null references jam on delete cascade
);
create index imported_need_of_batch on imported_need (batch);

call wall('import_batch', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('imported_need', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

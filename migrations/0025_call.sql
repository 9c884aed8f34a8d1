-- The call: links that say who brought a need, codes that open it after its end, an organiser's own questions, drafts
-- that want to be reminded, and needs that somebody wrote down for somebody else on the telephone.
create table call_link (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  tag text not null check (tag ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  partner text not null,
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (jam, tag)
);
call wall('call_link', $$jam in (select my_jams('{organiser,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);

create table call_code (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  code text not null check (code ~ '^[A-Z0-9]{4,24}$'),
  label text not null,
  most int not null check (most between 1 and 500),
  ends_at timestamptz not null,
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  unique (jam, code)
);
call wall('call_code', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

create table call_question (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  place int not null,
  kind text not null check (kind in ('line', 'text', 'choice')),
  ask text not null,
  ask_en text not null default '',
  hint text not null default '',
  -- ["ja", "nein"]
  options jsonb not null default '[]',
  required boolean not null default false,
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
create index call_question_of_jam on call_question (jam, place);
create unique index call_question_once on call_question (jam, ask) where withdrawn_at is null;
call wall('call_question', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

alter table scoping
  add column code uuid references call_code on delete set null,
  add column entered_by uuid references account on delete set null;
create index scoping_of_code on scoping (code) where code is not null;

-- Whoever wants to be reminded of a draft leaves an address, which goes with the reminder. Its link is a second one:
-- of the first only the hash is known.
create table scoping_reminder (
  scoping uuid primary key references scoping on delete cascade,
  email text not null,
  lang text not null check (lang in ('de', 'en')),
  asked_at timestamptz not null,
  token_hash text unique,
  sent_at timestamptz
);
call wall('scoping_reminder', 'false', 'false');

-- For whom somebody wrote a need down, until that person takes it over.
create table need_entry (
  need uuid primary key,
  jam uuid not null,
  organisation uuid not null,
  name text not null,
  email text not null default '',
  account uuid references account on delete set null,
  entered_name text not null,
  entered_at timestamptz not null,
  foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade
);
create index need_entry_of_jam on need_entry (jam);
call wall('need_entry', $$jam in (select my_jams('{organiser}')) or account = (select me())
    or organisation in (select my_organisations())$$, 'false');

-- Registration in full: which roles register in a jam and how many of each, what they are asked, who waits for a place.

-- A role without a row is open and has places for everybody.
create table registration_role (
  jam uuid not null references jam on delete cascade,
  role text not null check (role in ('professional', 'helper', 'company', 'host')),
  is_open boolean not null default true,
  quota int check (quota between 1 and 5000),
  -- Who is next on the waiting list: by arrival, or whoever brings most of the skills that are still missing.
  rule text not null default 'arrival' check (rule in ('arrival', 'skills')),
  offer_hours int not null default 48 check (offer_hours between 1 and 336),
  -- So many days before the start everybody is asked whether they come; nobody is where it is null.
  ask_days int check (ask_days between 1 and 90),
  answer_days int not null default 4 check (answer_days between 1 and 30),
  primary key (jam, role)
);
call wall('registration_role', $$jam in (select id from jam)$$, $$jam in (select my_jams('{organiser}'))$$);

create table registration_question (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  place int not null,
  kind text not null check (kind in ('line', 'text', 'choice', 'several', 'yes', 'number')),
  -- {"de": "…", "en": "…"}; English may be empty, then German is shown.
  label jsonb not null,
  hint jsonb not null default '{}',
  -- [{"de": "…", "en": "…"}]
  options jsonb not null default '[]',
  -- Who is asked: ["professional", "helper"]
  roles jsonb not null,
  required boolean not null default false,
  made_at timestamptz not null,
  unique (id, jam)
);
create index registration_question_of_jam on registration_question (jam, place);
call wall('registration_question', $$jam in (select id from jam)$$, $$jam in (select my_jams('{organiser}'))$$);

-- One answer per person, whatever they are in the jam: nobody is asked twice.
create table registration_answer (
  question uuid not null,
  jam uuid not null,
  account uuid not null references account on delete cascade,
  -- "text", ["several"], true, 3
  answer jsonb not null,
  answered_at timestamptz not null,
  primary key (question, account),
  foreign key (question, jam) references registration_question (id, jam) on delete cascade
);
create index registration_answer_of_account on registration_answer (account);
create index registration_answer_of_jam on registration_answer (jam);
call wall('registration_answer', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$account = (select me()) or jam in (select my_jams('{organiser}'))$$);

-- Who waits for a place. With a token the next one is offered to them until ends_at.
create table waiting (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  role text not null check (role in ('professional', 'helper')),
  account uuid not null references account on delete cascade,
  name text not null,
  company uuid,
  -- What they said when they registered, to take part with it at once.
  form jsonb not null,
  since timestamptz not null,
  token_hash text unique,
  offered_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('taken', 'declined', 'expired', 'left')),
  foreign key (company, jam) references company (id, jam) on delete set null (company)
);
create unique index waiting_once on waiting (jam, role, account) where ended_at is null;
create index waiting_of_jam on waiting (jam, role, since);
create index waiting_of_account on waiting (account);
call wall('waiting', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$account = (select me()) or jam in (select my_jams('{organiser}'))$$);

alter table participant
  -- Says that they really come.
  add confirmed_at timestamptz,
  add asked_at timestamptz,
  -- Without a yes by then the place goes to whoever is next.
  add answer_by timestamptz,
  add answer_hash text unique,
  -- ["maps", "plain"]: the skills somebody wants to learn.
  add wants jsonb not null default '[]';

-- People who come by a file.
create table people_batch (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  name text not null,
  -- The text of the file until it is imported or left.
  content text not null default '',
  mapping jsonb not null default '{}',
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  imported_at timestamptz,
  undone_at timestamptz,
  unique (id, jam)
);
create index people_batch_of_jam on people_batch (jam);
create table imported_person (
  participant uuid primary key,
  batch uuid not null,
  jam uuid not null,
  -- The account came into being with it.
  is_new boolean not null,
  foreign key (participant, jam) references participant (id, jam) on delete cascade,
  foreign key (batch, jam) references people_batch (id, jam) on delete cascade
);
create index imported_person_of_batch on imported_person (batch);
call wall('people_batch', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('imported_person', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- Skills have four levels now: what was "fluent" (2) is the third, what was "can lead" (3) the fourth.
update participant set skills = (select coalesce(jsonb_object_agg(key,
    case value when '2' then '3'::jsonb when '3' then '4'::jsonb else value end), '{}') from jsonb_each(skills))
  where skills <> '{}';
update need set skills = (select coalesce(jsonb_agg(case one ->> 'level'
    when '2' then one || '{"level": 3}' when '3' then one || '{"level": 4}' else one end order by at), '[]')
    from jsonb_array_elements(skills) with ordinality as s(one, at))
  where jsonb_typeof(skills) = 'array' and skills <> '[]';

-- Review in phases, by criteria of the jam's own, blind where wished, decided together.

-- How a jam reviews. Without a row: as most do. A phase begun by hand holds until the dates decide again.
create table review_plan (
  jam uuid primary key references jam on delete cascade,
  joined text not null default 'mean' check (joined in ('mean', 'median')),
  -- How many people look at each need.
  reviewers int not null default 2 check (reviewers between 1 and 9),
  phase uuid
);

-- What may be done when. Without any phase everything may be done, and scores of others are read after one's own.
create table review_phase (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  name text not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  scoring boolean not null,
  asking boolean not null,
  others text not null check (others in ('never', 'after', 'always')),
  deciding text not null check (deciding in ('nobody', 'organisers', 'reviewers')),
  -- Names of organisations and people stay hidden from reviewers.
  blind boolean not null,
  -- Reviewers see only what they were given.
  assigned_only boolean not null,
  unique (id, jam)
);
create index review_phase_of_jam on review_phase (jam, begins_at);
alter table review_plan add foreign key (phase, jam) references review_phase (id, jam) on delete set null (phase);

-- The questions of a jam's own rubric. Without any: the five of the house. One that is retired keeps its scores.
create table criterion (
  jam uuid not null references jam on delete cascade,
  key text not null,
  place int not null,
  title_de text not null,
  hint_de text not null,
  title_en text not null,
  hint_en text not null,
  weight int not null check (weight between 1 and 10),
  -- Shown beside, not counted in the total.
  independent boolean not null,
  -- Asked of needs of these kinds only; none means all.
  kinds text[] not null default '{}',
  retired_at timestamptz,
  primary key (jam, key)
);

-- What reviewers read instead of the words of a need while they review blind. The original stays as it is.
create table redaction (
  need uuid primary key references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  title text not null,
  teaser text not null,
  -- {"problem": "…"}: only of answers that are running text
  answers jsonb not null,
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  foreign key (need, jam) references need (id, jam) on delete cascade
);
create index redaction_of_jam on redaction (jam);

-- What was said after a first answer, by either side.
create table reply (
  id uuid primary key,
  question uuid not null references question on delete cascade,
  need uuid not null references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  side text not null check (side in ('jam', 'organisation')),
  account uuid references account on delete set null,
  text text not null,
  said_at timestamptz not null,
  foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade
);
create index reply_of_need on reply (need, said_at);
create unique index reply_once on reply (question, side, md5(text));

-- A decision that nobody outside knows yet: collected, looked over, and told together.
create table pending_decision (
  need uuid primary key references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  verdict text not null check (verdict in ('accepted', 'waiting', 'declined')),
  reason text not null default '' check (verdict = 'accepted' or btrim(reason) <> ''),
  noted_by uuid references account on delete set null,
  -- The name of who noted it, as it was then.
  noted_name text not null,
  noted_at timestamptz not null,
  foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade
);
create index pending_decision_of_jam on pending_decision (jam);

call wall('review_plan', $$jam in (select my_jams('{organiser,reviewer,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('review_phase', $$jam in (select my_jams('{organiser,reviewer,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('criterion', $$jam in (select my_jams('{organiser,reviewer,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('redaction', $$jam in (select my_jams('{organiser,reviewer}'))$$, $$jam in (select my_jams('{organiser}'))$$);
call wall('reply', $$organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,reviewer,auditor}'))$$, 'false',
  $$account = (select me()) and ((side = 'organisation' and organisation in (select my_organisations()))
    or (side = 'jam' and jam in (select my_jams('{organiser,reviewer}'))))$$);
call wall('pending_decision', $$jam in (select my_jams('{organiser,reviewer,auditor}'))$$,
  $$jam in (select my_jams('{organiser,reviewer}'))$$);

-- Nobody is declined without a word: at the end of the act there is a decision that says why.
create function must_say_why() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from decision where need = new.id and verdict = 'declined' and btrim(reason) <> '') then
    raise exception 'need % is declined without a reason', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger declined_with_reason after update of state on need
  deferrable initially deferred for each row when (new.state = 'declined' and old.state <> 'declined')
  execute function must_say_why();

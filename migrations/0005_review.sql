-- Review: whether a need can be built in 24 hours, asked and judged by people, decided by an organiser.
create table review (
  need uuid not null references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  -- The name of who reviewed, as it was then.
  reviewer text not null,
  -- {"owner": 4, "size": 2, …}, each 1 to 4
  scores jsonb not null,
  note text not null default '',
  reviewed_at timestamptz not null,
  primary key (need, account)
);
create index review_of_jam on review (jam);

-- Definer's rights: the wall of review asks this, so it must see past that wall.
create function my_reviewed_needs() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select need from review where account = me()
$$;
grant execute on function my_reviewed_needs() to house_app;

-- Reviewers see what others think once they have said what they think themselves.
call wall('review', $$account = (select me()) or jam in (select my_jams('{organiser}'))
    or (jam in (select my_jams('{reviewer}')) and need in (select my_reviewed_needs()))$$,
  $$account = (select me()) and jam in (select my_jams('{organiser,reviewer}'))$$);

-- What reviewers want to know from the organisation, and what it answered.
create table question (
  id uuid primary key,
  need uuid not null references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  asked_by uuid references account on delete set null,
  question text not null,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz
);
create index question_of_need on question (need, asked_at);
call wall('question', $$organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,reviewer,auditor}'))$$,
  $$organisation in (select my_organisations()) or jam in (select my_jams('{organiser,reviewer}'))$$,
  $$jam in (select my_jams('{organiser,reviewer}'))$$);

-- Accepted, kept on the waiting list or declined: by whom, when and why.
create table decision (
  id uuid primary key,
  need uuid not null references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  verdict text not null check (verdict in ('accepted', 'waiting', 'declined')),
  reason text not null default '' check (verdict = 'accepted' or reason <> ''),
  decided_by uuid references account on delete set null,
  decided_at timestamptz not null
);
create index decision_of_need on decision (need, decided_at);
call wall('decision', $$organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,reviewer,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$);

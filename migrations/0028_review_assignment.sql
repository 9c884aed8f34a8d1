-- Who looks at what: who may not, who would rather, what the calculation gave and what organisers settled by hand.
create table interest_conflict (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  organisation uuid references organisation on delete cascade,
  need uuid references need on delete cascade,
  why text not null default '',
  declared_by uuid references account on delete set null,
  declared_at timestamptz not null,
  check ((organisation is null) <> (need is null)),
  foreign key (need, jam) references need (id, jam) on delete cascade
);
create unique index interest_conflict_once on interest_conflict (jam, account, organisation, need) nulls not distinct;

-- What somebody likes to review, and how much at most.
create table reviewer_wish (
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  kinds text[] not null default '{}',
  most int check (most between 0 and 999),
  primary key (jam, account)
);

create table review_assignment (
  need uuid not null references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  -- Given by a calculation; or settled by hand, which every calculation keeps: this one, or not this one.
  kind text not null check (kind in ('given', 'pinned', 'barred')),
  assigned_at timestamptz not null,
  primary key (need, account),
  foreign key (need, jam) references need (id, jam) on delete cascade
);
create index review_assignment_of_jam on review_assignment (jam);

-- The last calculation of a jam: what it reached, and how good it could be at best.
create table review_run (
  jam uuid primary key references jam on delete cascade,
  asked_by uuid references account on delete set null,
  -- The name of who asked, as it was then.
  asked_name text not null,
  asked_at timestamptz not null,
  outcome jsonb not null
);

call wall('interest_conflict', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}')) or (account = (select me()) and declared_by = (select me())
    and jam in (select my_jams('{reviewer}')))$$);
call wall('reviewer_wish', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}')) or (account = (select me()) and jam in (select my_jams('{reviewer}')))$$);
call wall('review_assignment', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}'))$$);
call wall('review_run', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

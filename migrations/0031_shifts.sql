-- The shifts of helpers in full: what one must be able to do, how much is too much, shifts made from the programme,
-- standing by, swapping, a proposal to fill what is open, and who really came.

-- How a jam treats those who help; without a row the defaults hold.
create table shift_rules (
  jam uuid primary key references jam on delete cascade,
  most_hours int not null default 10 check (most_hours between 1 and 24),
  rest_hours int not null default 11 check (rest_hours between 0 and 23),
  opens_at timestamptz,
  leave_hours int not null default 3 check (leave_hours between 0 and 168),
  night_from int not null default 23 check (night_from between 0 and 23),
  night_until int not null default 6 check (night_until between 0 and 23),
  night_weight int not null default 2 check (night_weight between 1 and 5),
  swaps_pass boolean not null default false
);
call wall('shift_rules', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

create table duty (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  name text not null,
  about text not null default '',
  contact text not null default '',
  requires text[] not null default '{}' check (requires <@ '{food,first-aid,driving,briefing}'),
  restricted boolean not null default false,
  early boolean not null default false,
  made_at timestamptz not null,
  unique (jam, name),
  unique (id, jam)
);
call wall('duty', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

-- Who does which duty. A restricted one is done by those whom somebody has confirmed; a supporter confirms others.
create table duty_helper (
  duty uuid not null,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  participant uuid not null,
  joined_at timestamptz not null,
  supports boolean not null default false,
  confirmed_at timestamptz,
  confirmed_by uuid references account on delete set null,
  confirmed_name text not null default '',
  primary key (duty, account),
  foreign key (duty, jam) references duty (id, jam) on delete cascade,
  foreign key (participant, jam, account) references participant (id, jam, account) on delete cascade
);
create index duty_helper_of_account on duty_helper (account, jam);
call wall('duty_helper', $$account = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}')) or (account = (select me()) and confirmed_at is null and not supports)$$);
alter policy removes on duty_helper
  using ((select house_itself()) or account = (select me()) or jam in (select my_jams('{organiser}')));

-- What a helper can show: said by the helper, confirmed by somebody who has seen it. The paper itself is not kept.
create table qualification (
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  participant uuid not null,
  kind text not null check (kind in ('food', 'first-aid', 'driving', 'briefing')),
  claimed_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid references account on delete set null,
  confirmed_name text not null default '',
  primary key (jam, account, kind),
  foreign key (participant, jam, account) references participant (id, jam, account) on delete cascade
);
call wall('qualification', $$account = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}')) or (account = (select me()) and confirmed_at is null)$$);
alter policy removes on qualification
  using ((select house_itself()) or account = (select me()) or jam in (select my_jams('{organiser}')));

-- How shifts follow from the programme: for each item of a kind one shift, or several of at most so many hours.
create table shift_pattern (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  kind text not null,
  duty uuid not null,
  lead_minutes int not null check (lead_minutes between 0 and 720),
  trail_minutes int not null check (trail_minutes between 0 and 720),
  piece_hours int not null check (piece_hours between 1 and 12),
  needed int not null check (needed between 1 and 200),
  place text not null default '',
  unique (jam, kind, duty),
  foreign key (duty, jam) references duty (id, jam) on delete cascade
);
call wall('shift_pattern', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- What was made in one go, to be taken back in one go.
create table shift_batch (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  made_at timestamptz not null,
  made_by uuid references account on delete set null,
  unique (id, jam)
);
call wall('shift_batch', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

alter table shift
  add duty uuid,
  add batch uuid,
  add foreign key (duty, jam) references duty (id, jam) on delete set null (duty),
  add foreign key (batch, jam) references shift_batch (id, jam) on delete set null (batch);
create index shift_of_duty on shift (duty) where duty is not null;
create index shift_of_batch on shift (batch) where batch is not null;

alter table shift_signup
  add came_at timestamptz,
  add gone_at timestamptz,
  add missed_at timestamptz,
  add check (came_at is null or missed_at is null);

-- "I jump in if nobody comes": for those who plan, and for nobody else.
create table shift_standby (
  shift uuid not null,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  participant uuid not null,
  offered_at timestamptz not null,
  primary key (shift, account),
  foreign key (shift, jam) references shift (id, jam) on delete cascade,
  foreign key (participant, jam, account) references participant (id, jam, account) on delete cascade
);
call wall('shift_standby', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$account = (select me()) or jam in (select my_jams('{organiser}'))$$, 'account = (select me())');

-- A shift that somebody offers to others. Until the swap is done it stays with whoever gives it.
create table shift_swap (
  shift uuid not null,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  offered_at timestamptz not null,
  taker uuid references account on delete set null,
  taken_at timestamptz,
  primary key (shift, account),
  foreign key (shift, account) references shift_signup (shift, account) on delete cascade,
  foreign key (shift, jam) references shift (id, jam) on delete cascade
);
create index shift_swap_of_jam on shift_swap (jam);
call wall('shift_swap', $$account = (select me()) or taker = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$,
  'account = (select me()) and taker is null');
alter policy removes on shift_swap
  using ((select house_itself()) or account = (select me()) or jam in (select my_jams('{organiser}')));

-- A proposal of the solver for what is open, and what it came to.
create table shift_fill (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  asked_at timestamptz not null,
  ended_at timestamptz,
  state text not null check (state in ('waiting', 'ready', 'failed')),
  outcome jsonb
);
create unique index shift_fill_once on shift_fill (jam) where state = 'waiting';
call wall('shift_fill', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- Somebody is asked to take a shift. Only they themselves can say yes.
create table shift_request (
  shift uuid not null,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  participant uuid not null,
  asked_at timestamptz not null,
  primary key (shift, account),
  foreign key (shift, jam) references shift (id, jam) on delete cascade,
  foreign key (participant, jam, account) references participant (id, jam, account) on delete cascade
);
call wall('shift_request', $$account = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$);
alter policy removes on shift_request
  using ((select house_itself()) or account = (select me()) or jam in (select my_jams('{organiser}')));

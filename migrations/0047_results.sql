-- Results: what an organisation accepts, who presents when, pictures of people who agreed, thanks, and where else the
-- showcase may be seen.

-- The acceptance test of a team's work. Its points are the organisation's own: [{"text", "verdict", "remark"}].
create table acceptance (
  team uuid primary key,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  points jsonb not null default '[]',
  version int not null default 1,
  changed_at timestamptz not null,
  foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade
);
create index acceptance_of_jam on acceptance (jam);

-- Signed by the organisation alone, for the points as they stood.
create table acceptance_signature (
  team uuid primary key references acceptance on delete cascade,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  account uuid references account on delete set null,
  name text not null,
  version int not null,
  at timestamptz not null,
  foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade
);

call wall('acceptance_signature', $$organisation in (select my_organisations()) or team in (select my_teams())
    or jam in (select my_jams('{organiser,auditor}'))$$, 'false',
  'account = (select me()) and organisation in (select my_organisations())');
-- What is signed is not changed under the hand of who signed.
call wall('acceptance', $$organisation in (select my_organisations()) or team in (select my_teams())
    or jam in (select my_jams('{organiser,auditor}'))$$,
  $$organisation in (select my_organisations())
    and not exists (select from acceptance_signature s where s.team = acceptance.team)$$);

-- The presentations at the end: how long, who is on and since when; without a team nobody is.
create table demo (
  jam uuid primary key references jam on delete cascade,
  minutes int not null default 5 check (minutes between 1 and 60),
  team uuid,
  began_at timestamptz,
  foreign key (team, jam) references team (id, jam) on delete set null (team)
);
create table demo_slot (
  team uuid primary key,
  jam uuid not null references jam on delete cascade,
  place int not null,
  -- Null: as long as the others.
  minutes int check (minutes between 1 and 60),
  -- Where a team that presents from elsewhere is to be seen.
  link text not null default '',
  done_at timestamptz,
  foreign key (team, jam) references team (id, jam) on delete cascade
);
create index demo_slot_of_jam on demo_slot (jam, place);
call wall('demo', 'jam in (select jam from team)', $$jam in (select my_jams('{organiser}'))$$);
call wall('demo_slot', 'team in (select id from team)', $$jam in (select my_jams('{organiser}'))$$);

-- The page of a team says when it is on: one answer more of the function that is asked anyway.
do $$
declare
  old text := pg_get_functiondef('notes_of_team(uuid)'::regprocedure);
  new text := replace(old, $old$'links', (select count(*) from team_link$old$,
    $new$'onStage', (select json_build_object('on', coalesce(d.team = wanted, false), 'done', s.done_at is not null,
        'ahead', (select count(*) from demo_slot o where o.jam = s.jam and o.done_at is null and o.place < s.place))
      from demo_slot s left join demo d on d.jam = s.jam where s.team = wanted),
    'links', (select count(*) from team_link$new$);
begin
  if new = old then raise exception 'notes_of_team counts links in another way than expected'; end if;
  execute new;
end $$;

-- A jury, where an organiser wants one. There is none until somebody switches it on.
create table jury (
  jam uuid primary key references jam on delete cascade,
  active boolean not null default false,
  -- One criterion per line, in the order they are asked.
  criteria text not null default '',
  told_at timestamptz,
  changed_at timestamptz not null
);
create table jury_vote (
  team uuid not null,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  -- {"criterion": 1 to 5}
  scores jsonb not null,
  at timestamptz not null,
  primary key (team, account),
  foreign key (team, jam) references team (id, jam) on delete cascade
);
create index jury_vote_of_jam on jury_vote (jam);
call wall('jury', 'jam in (select jam from team)', $$jam in (select my_jams('{organiser}'))$$);
call wall('jury_vote', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$account = (select me()) and jam in (select my_jams('{organiser,reviewer,mentor}'))$$);

-- Pictures. Shown to everybody from the day that all who are on it have agreed until one of them withdraws.
create table picture (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  team uuid,
  organisation uuid references organisation on delete cascade,
  file uuid references file on delete set null,
  small uuid references file on delete set null,
  width int not null,
  height int not null,
  alt text not null,
  added_by uuid references account on delete set null,
  added_at timestamptz not null,
  shown_at timestamptz,
  foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade
);
create index picture_of_jam on picture (jam, added_at);
create index picture_of_team on picture (team);

-- Who is on it and how they agreed: for the register, never public. A withdrawal takes the names with it.
create table picture_consent (
  picture uuid primary key references picture on delete cascade,
  jam uuid not null references jam on delete cascade,
  added_by uuid references account on delete set null,
  people text not null default '',
  agreed_by text not null default '',
  how text not null default '' check (how in ('', 'nobody', 'written', 'spoken')),
  agreed_at timestamptz,
  withdrawn_at timestamptz
);
create index picture_consent_of_jam on picture_consent (jam);
call wall('picture', $$(shown_at is not null and jam in (select id from jam)) or added_by = (select me())
    or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}')) or (added_by = (select me())
    and (organisation in (select my_organisations()) or team in (select my_teams())))$$);
call wall('picture_consent', $$added_by = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}')) or (added_by = (select me()) and picture in (select id from picture))$$);

-- Thanks to everybody: {"de": "…", "en": "…"}, shown and sent once an organiser says so.
create table thanks (
  jam uuid primary key references jam on delete cascade,
  words jsonb not null default '{}',
  changed_at timestamptz not null,
  shown_at timestamptz,
  sent_at timestamptz
);
call wall('thanks', $$(shown_at is not null and jam in (select id from jam)) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$);

-- On which foreign websites the showcase of a jam may stand in a frame.
create table showcase_frame (
  jam uuid primary key references jam on delete cascade,
  origins text[] not null default '{}',
  changed_at timestamptz not null
);
call wall('showcase_frame', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

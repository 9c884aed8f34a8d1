-- What a team works with: its board, its decisions, links and files. And announcements that say whom they are for,
-- who made them, and who has read them.

-- A thing to do. It moves by its own row alone, so two people who move two things never undo each other.
create table task (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  team uuid not null,
  title text not null,
  stage text not null default 'todo' check (stage in ('todo', 'doing', 'done')),
  -- Between the places of its neighbours, so that moving one leaves the others alone.
  place double precision not null,
  assignee uuid,
  version int not null default 1,
  account uuid references account on delete set null,
  name text not null,
  made_at timestamptz not null,
  done_at timestamptz,
  foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade,
  foreign key (team, assignee) references team_member (team, participant) on delete set null (assignee)
);
create index task_of_team on task (team, place);

-- What a team has settled, by whom, when and why. It can be taken back, not rewritten.
create table team_decision (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  team uuid not null,
  text text not null,
  why text not null default '',
  account uuid references account on delete set null,
  name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade
);
create index team_decision_of_team on team_decision (team, at desc);

create table team_link (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  team uuid not null,
  title text not null,
  address text not null,
  account uuid references account on delete set null,
  name text not null,
  at timestamptz not null,
  foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade
);
create index team_link_of_team on team_link (team, at);

-- Plain files: who may read one is who may read the team, not who once brought it.
create table team_file (
  file uuid primary key references file on delete cascade,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  team uuid not null,
  title text not null,
  account uuid references account on delete set null,
  name text not null,
  at timestamptz not null,
  foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade
);
create index team_file_of_team on team_file (team, at);

do $$
declare
  place text;
begin
  foreach place in array '{task, team_decision, team_link, team_file}'::text[] loop
    execute format('call wall(%L, %L, %L)', place,
      'team in (select my_teams()) or organisation in (select my_organisations())'
      ' or jam in (select my_jams(''{organiser,mentor,auditor}''))',
      'team in (select my_teams())');
  end loop;
end $$;
alter policy removes on team_decision using ((select house_itself()));

-- How much of it there is, for the team's page. One call beside the sheet, in the same statement.
create function notes_of_team(wanted uuid) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  it team;
begin
  select t.* into it from team t where t.id = wanted;
  if it.id is null or not (house_itself() or wanted in (select my_teams())
      or it.organisation in (select my_organisations()) or it.jam in (select my_jams('{organiser,mentor,auditor}'))) then
    return null;
  end if;
  return (select json_build_object(
    'todo', count(*) filter (where stage = 'todo'), 'doing', count(*) filter (where stage = 'doing'),
    'done', count(*) filter (where stage = 'done'),
    'decisions', (select count(*) from team_decision where team = wanted and withdrawn_at is null),
    'links', (select count(*) from team_link where team = wanted) + (select count(*) from team_file where team = wanted),
    -- How long help usually takes: the middle of the last ten.
    'wait', (select percentile_cont(0.5) within group (order by waited) * 1000
      from (select waited from help_measure where jam = it.jam order by hour_at desc, id limit 10) m),
    'lastDecision', (select text from team_decision where team = wanted and withdrawn_at is null order by at desc limit 1))
  from task where team = wanted);
end $$;
grant execute on function notes_of_team(uuid) to house_app;

-- Whom one calls during the jam. What it says is for the people of the jam.
create table hotline (
  jam uuid primary key references jam on delete cascade,
  phone text not null,
  note text not null default '',
  changed_at timestamptz not null
);
call wall('hotline', $$jam in (select my_jams()) or jam in (select jam from team where organisation in (select my_organisations()))$$,
  $$jam in (select my_jams('{organiser}'))$$);

-- Whom an announcement is for, whether it wants an answer, and a keyed hash over what was said, by whom and when.
alter table announcement
  add column important boolean not null default false,
  add column audience text not null default 'all' check (audience in ('all', 'role', 'team', 'venue')),
  add column audience_ids text[] not null default '{}',
  add column seal text not null default '',
  add unique (id, jam);

-- Whom it reaches: a role by its name, a team by its id, a venue by who works there or has chosen it.
create function is_for_me(jam uuid, audience text, ids text[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select case audience
    when 'all' then true
    when 'role' then exists (select from role r where r.account = me() and (r.jam = is_for_me.jam or r.jam is null)
      and r.role = any (ids))
    when 'team' then exists (select from team t where t.id::text = any (ids)
      and (t.id in (select my_teams()) or t.organisation in (select my_organisations())))
    else exists (select from venue v where v.id::text = any (ids) and v.jam = is_for_me.jam and (v.host = me()
        or exists (select from venue_choice c where c.venue = v.id and c.account = me())
        or exists (select from presence p where p.venue = v.id and p.account = me() and p.left_at is null)
        or exists (select from seat s join room r on r.id = s.room
          where r.venue = v.id and s.team in (select my_teams())))) end
    or is_for_me.jam in (select my_jams('{organiser,auditor}'))
$$;
grant execute on function is_for_me(uuid, text, text[]) to house_app;

alter policy reads on announcement using ((select house_itself()) or ((jam in (select my_jams())
  or jam in (select jam from team where organisation in (select my_organisations())))
  and (audience = 'all' or is_for_me(jam, audience, audience_ids))));

-- Who has read it, and who has said so where it matters.
create table announcement_read (
  announcement uuid not null,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  read_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (announcement, account),
  foreign key (announcement, jam) references announcement (id, jam) on delete cascade
);
create index announcement_read_of_account on announcement_read (account);
call wall('announcement_read', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  'account = (select me()) and announcement in (select id from announcement)');

-- Everybody an announcement reaches: the same rule as is_for_me, for all people of the jam at once.
create function reached_by(wanted uuid) returns table (account uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with it as (select * from announcement where id = wanted and (house_itself() or jam in (select my_jams())))
  select distinct a.id, a.name from it
  join role r on r.jam = it.jam and r.role <> 'auditor' and r.account is distinct from it.made_by
  join account a on a.id = r.account and a.erased_at is null
  where it.audience = 'all'
    or (it.audience = 'role' and r.role = any (it.audience_ids))
    or (it.audience = 'team' and exists (select from team_member m
      where m.team::text = any (it.audience_ids) and m.account = a.id and m.left_at is null))
    or (it.audience = 'venue' and exists (select from venue v where v.id::text = any (it.audience_ids) and v.jam = it.jam
      and (v.host = a.id or exists (select from venue_choice c where c.venue = v.id and c.account = a.id)
        or exists (select from presence p where p.venue = v.id and p.account = a.id and p.left_at is null)
        or exists (select from seat s join room o on o.id = s.room
          join team_member m on m.team = s.team and m.left_at is null where o.venue = v.id and m.account = a.id))))
$$;
grant execute on function reached_by(uuid) to house_app;

-- The team's page shows what is for that team.
create function is_for_team(it announcement, wanted uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select case it.audience when 'all' then true when 'team' then wanted::text = any (it.audience_ids)
    when 'role' then 'professional' = any (it.audience_ids)
    else exists (select from seat s join room r on r.id = s.room where s.team = wanted
      and r.venue::text = any (it.audience_ids)) end
$$;
grant execute on function is_for_team(announcement, uuid) to house_app;
do $$
declare
  old text := pg_get_functiondef('sheet_of_team(uuid)'::regprocedure);
  new text := replace(old, 'from announcement where jam = it.jam and withdrawn_at is null',
    'from announcement n where jam = it.jam and withdrawn_at is null and (audience = ''all'' or is_for_team(n, wanted))');
begin
  if new = old then raise exception 'sheet_of_team reads announcements in another way than expected'; end if;
  execute new;
end $$;

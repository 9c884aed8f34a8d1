-- The 24 hours: programme, check-ins, help, announcements, the big screen.

-- A jam that adopted its programme keeps its own; until then it follows the usual one of the house. Minutes count
-- from the start of the jam: a jam that moves takes its programme along.
create table programme (
  jam uuid primary key references jam on delete cascade,
  adopted_at timestamptz not null
);
create table programme_item (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  from_minute int not null,
  until_minute int not null check (until_minute >= from_minute),
  kind text not null check (kind in ('arrival', 'opening', 'teams', 'checkin', 'meal', 'night', 'freeze',
    'training', 'documents', 'handover', 'closing', 'other')),
  title text not null,
  title_en text not null default '',
  place text not null default '',
  changed_at timestamptz not null
);
create index programme_item_of_jam on programme_item (jam, from_minute);
call wall('programme', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);
call wall('programme_item', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

-- How a team is doing. The id comes with the form: what is sent twice is one row.
create table checkin (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  team uuid not null references team on delete cascade,
  light text not null check (light in ('go', 'care', 'stop')),
  sentence text not null,
  account uuid references account on delete set null,
  name text not null,
  at timestamptz not null
);
create index checkin_of_team on checkin (team, at desc);
create index checkin_of_jam on checkin (jam, at desc);
call wall('checkin', $$team in (select my_teams()) or organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,mentor,auditor}'))$$, 'team in (select my_teams())');

create table help_request (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  team uuid not null references team on delete cascade,
  text text not null,
  skill text,
  asked_by uuid references account on delete set null,
  asked_name text not null,
  asked_at timestamptz not null,
  taken_by uuid references account on delete set null,
  taken_name text,
  taken_at timestamptz,
  note text not null default '',
  solved_at timestamptz,
  solved_by uuid references account on delete set null,
  check ((taken_name is null) = (taken_at is null))
);
create index help_request_open on help_request (jam, asked_at) where solved_at is null;
create index help_request_of_team on help_request (team, asked_at desc);
call wall('help_request', $$team in (select my_teams()) or organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,mentor,auditor}'))$$,
  $$team in (select my_teams()) or jam in (select my_jams('{organiser,mentor}'))$$,
  'team in (select my_teams())');

create table announcement (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  text text not null,
  made_by uuid references account on delete set null,
  made_name text not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
create index announcement_of_jam on announcement (jam, made_at desc);
call wall('announcement', $$jam in (select my_jams())
    or jam in (select jam from team where organisation in (select my_organisations()))$$,
  $$jam in (select my_jams('{organiser}'))$$);

-- A link for a screen that nobody sits at. Its key is a keyed hash of the id, so it is stored nowhere.
create table screen_link (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index screen_link_once on screen_link (jam) where revoked_at is null;
call wall('screen_link', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- Whom a team asks in its organisation. The wall of account shows nobody else's address; this shows one person's to
-- the team, as long as it is one, and to those who help it.
create function contact_of_team(wanted uuid) returns jsonb
  language sql stable security definer set search_path = public as $$
  select jsonb_build_object('name', a.name, 'email', a.email)
  from team t join need_scope s on s.need = t.need join account a on a.id = s.contact
  where t.id = wanted and a.erased_at is null
    and (t.id in (select my_teams()) or t.jam in (select my_jams('{organiser,mentor}')))
$$;
grant execute on function contact_of_team(uuid) to house_app;

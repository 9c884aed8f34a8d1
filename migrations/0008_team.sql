-- Teams: one need, one team. Membership ends with the handover; the row stays as history.
create table team (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  need uuid not null references need on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  name text not null,
  made_at timestamptz not null,
  unique (need)
);
create index team_of_jam on team (jam);

create table team_member (
  team uuid not null references team on delete cascade,
  jam uuid not null references jam on delete cascade,
  participant uuid not null references participant on delete cascade,
  account uuid not null references account on delete cascade,
  name text not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (team, participant)
);
-- No one in two teams at once, whatever two processes do.
create unique index team_member_once on team_member (jam, account) where left_at is null;
create index team_member_of_account on team_member (account);

create function my_teams() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select team from team_member where account = me() and left_at is null
$$;
grant execute on function my_teams() to house_app;

call wall('team', $$jam in (select my_jams()) or organisation in (select my_organisations())$$,
  $$jam in (select my_jams('{organiser}'))$$);
call wall('team_member', $$account = (select me()) or jam in (select my_jams())
    or team in (select id from team)$$, $$jam in (select my_jams('{organiser}'))$$);

call wall('need_scope', $$organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,reviewer}')) or need in (select need from team where id in (select my_teams()))$$,
  $$organisation in (select my_organisations()) or jam in (select my_jams('{organiser}'))$$);

-- Plan B in full: prepared from the first day, for the whole jam, one venue or one team, with a way back. Beside it what
-- follows people to where they are: their time zone, their calendars, and a jam that does not take place at all.

-- Without venue and team it is the whole jam. The pattern in `base` may name {room}, {team} and {jam}.
alter table remote
  add venue uuid,
  add team uuid,
  add lobby text not null default '',
  -- What was online then: kinds of shifts that go on by video, as the plan said.
  add shifts text[] not null default '{}',
  add foreign key (venue, jam) references venue (id, jam) on delete cascade,
  add foreign key (team, jam) references team (id, jam) on delete cascade,
  add check (venue is null or team is null);
drop index remote_now;
create unique index remote_now on remote (jam, venue, team) nulls not distinct where ended_at is null;

create table remote_plan (
  jam uuid primary key references jam on delete cascade,
  pattern text not null,
  lobby text not null default '',
  shifts text[] not null default '{}',
  -- Who moves how: what to do in which order, whom to call.
  notes text not null default '',
  changed_at timestamptz not null
);
call wall('remote_plan', $$jam in (select my_jams('{organiser,mentor,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- A room that was opened for one team by hand, where the video service makes none on demand.
create table remote_room (
  team uuid primary key,
  jam uuid not null,
  link text not null,
  foreign key (team, jam) references team (id, jam) on delete cascade
);
create index remote_room_of_jam on remote_room (jam);
call wall('remote_room', $$team in (select my_teams()) or jam in (select my_jams('{organiser,mentor,auditor}'))
    or team in (select id from team where organisation in (select my_organisations()))$$,
  $$jam in (select my_jams('{organiser}'))$$);

-- Which of several holds for a team: its own, else that of the venue it sits in, else the jam's.
create function remote_of_team(wanted uuid) returns json
  language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('id', r.id, 'jam', r.jam, 'base', r.base, 'lobby', r.lobby, 'beganAt', r.began_at,
    'link', (select link from remote_room where team = wanted))
  from team t join remote r on r.jam = t.jam and r.ended_at is null
    and (r.team = t.id or (r.team is null and r.venue is null)
      or r.venue in (select room.venue from seat join room on room.id = seat.room where seat.team = t.id))
  where t.id = wanted
  order by r.team is null, r.venue is null
  limit 1
$$;
revoke execute on function remote_of_team(uuid) from public;

do $$
declare
  old text := pg_get_functiondef('sheet_of_team(uuid)'::regprocedure);
  new text := regexp_replace(old,
    $r$'remote', \(select json_build_object\('id', r\.id.*?r\.ended_at is null\)$r$, $r$'remote', remote_of_team(wanted)$r$);
begin
  if new = old then raise exception 'sheet_of_team reads remote in another way than expected'; end if;
  execute new;
end $$;

-- The clock somebody lives by, where it is not the jam's.
create table own_zone (
  account uuid primary key references account on delete cascade,
  zone text not null check (length(zone) <= 60)
);
call wall('own_zone', 'account = (select me())', 'account = (select me())');

-- A calendar that somebody has subscribed to. The address holds a keyed hash of the id; without the row it is dead.
create table calendar_feed (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  jam uuid not null references jam on delete cascade,
  what text not null check (what in ('all', 'programme', 'shifts', 'team')),
  made_at timestamptz not null
);
create index calendar_feed_of_account on calendar_feed (account, jam);
call wall('calendar_feed', 'account = (select me())', 'account = (select me())');

-- How often something has happened that moves an appointment of a jam: it only grows, so a calendar knows what is newer
-- (SEQUENCE, RFC 5545).
create function calendar_sequence(of_jam uuid) returns int
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from event where jam = of_jam and (kind like 'programme.%' or kind like 'remote.%'
    or kind like 'shift.%' or kind like 'jam.c%' or kind like 'matching.%' or kind like 'seat%' or kind like 'room%')
$$;

-- A device hears of nothing any more once it has been signed out.
alter table push_device add session uuid references session on delete cascade;
create index push_device_of_session on push_device (session);

-- A jam that does not take place. For an hour it can be taken back, before the mails leave.
alter table jam
  add cancelled_at timestamptz,
  add cancel_reason text not null default '';

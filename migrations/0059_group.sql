-- Groups: a conversation without a seeker, in which several people take part, each by a card of their own.
alter table conversation alter locator drop not null, alter verify drop not null,
  add check ((locator is null) = (verify is null));
alter table conversation_seat drop constraint conversation_seat_part_check,
  add constraint conversation_seat_part_check
    check (part in ('counsellor', 'lead', 'substitute', 'adviser', 'peer', 'guest', 'listener'));

-- Who of those with a conversation of their own takes part in a group, or has asked to. Whoever leaves takes this row along: then
-- nothing says any more who it was.
create table conversation_guest (
  conversation sealed_id not null references conversation on delete cascade,
  -- As whom: a card that follows from their twelve words and is used in this group alone.
  member sealed_id not null,
  verify text not null check (length(verify) = 43),
  -- Their own conversation.
  came_by sealed_id not null references conversation on delete cascade,
  -- From which line on they may hear; null as long as nobody has let them in.
  since int check (since > 0),
  primary key (conversation, member),
  unique (conversation, came_by)
);
create index conversation_guest_came_by on conversation_guest (came_by);
call wall('conversation_guest', 'false', 'false');

-- As in 0054; where there is no seeker there is no key for one, and whoever takes a seat from outside hears from here on.
create or replace function turn_conversation(member text, line_hash text, said jsonb, wraps jsonb, moment timestamptz)
  returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c conversation;
  name text := said ->> 'conversation';
  place text := said ->> 'space';
  seats jsonb := said -> 'turn' -> 'seats';
begin
  select * into c from conversation where id = name;
  if not found then
    return 'conversation.missing';
  end if;
  if member is distinct from said ->> 'author' then
    return 'conversation.not-seated';
  end if;
  if exists (select from conversation_line l where l.conversation = name and l.seq = (said ->> 'seq')::int
      and l.line ->> 'signature' = said ->> 'signature') then
    return 'again';
  end if;
  -- As long as nobody has accepted, whoever reads the space; then those who are responsible, within their time.
  if not belongs_with(member, c.organisation) or not (case
      when c.seated = 0 then exists (select from wrap w where w.space = c.space and w.member = turn_conversation.member)
      else exists (select from conversation_seat s where s.conversation = name and s.member = turn_conversation.member
        and s.part not in ('peer', 'adviser', 'guest', 'listener') and (s.until is null or s.until > moment)) end) then
    return 'conversation.not-seated';
  end if;
  if (said ->> 'seq')::int <> c.next or said ->> 'prev' <> c.hash or (said ->> 'epoch')::int <> c.epoch + 1 then
    return 'conversation.moved';
  end if;
  if said ->> 'tenant' <> c.organisation::text or said ->> 'commitment' <> '' or c.epoch >= 500
    or place <> c.space and said -> 'turn' ->> 'why' <> 'handover'
    or (c.locator is null) <> (said -> 'turn' ->> 'why' = 'group') then
    return 'conversation.form';
  end if;
  -- A seat for somebody from outside is for whoever has asked for it, and in a group alone.
  if exists (select from jsonb_array_elements(seats) s where s ->> 'as' in ('guest', 'listener')
      and (c.locator is not null or not exists (select from conversation_guest g
        where g.conversation = name and g.member = s ->> 'member'))) then
    return 'conversation.seats';
  end if;
  -- The new keys are for exactly those who read from now on, and for the way back.
  if (select array_agg(w ->> 'to' order by w ->> 'to') from jsonb_array_elements(wraps) w) is distinct from
      (select array_agg(r order by r) from (
        select s ->> 'member' from jsonb_array_elements(seats) s
        union all select 'intake' where jsonb_array_length(seats) = 0
        union all select c.locator where c.locator is not null) t(r))
    or exists (select from jsonb_array_elements(wraps) w where w ->> 'conversation' <> name
      or w ->> 'tenant' <> said ->> 'tenant' or w -> 'epoch' <> said -> 'epoch') then
    return 'conversation.wraps';
  end if;
  delete from conversation_seat s where s.conversation = name;
  insert into conversation_seat
    select name, s ->> 'member', at, s ->> 'as', (s ->> 'until')::timestamptz
    from jsonb_array_elements(seats) with ordinality as t(s, at);
  update conversation_guest g set since = case when exists (select from conversation_seat s
      where s.conversation = name and s.member = g.member) then coalesce(g.since, c.next) end
    where g.conversation = name;
  delete from conversation_wrap w where w.conversation = name;
  insert into conversation_wrap select name, w ->> 'to', w from jsonb_array_elements(wraps) w;
  insert into conversation_line values (name, c.next, said, moment);
  if place <> c.space then
    update sealed_file set space = place where record = name and space = c.space;
  end if;
  update conversation set next = c.next + 1, epoch = c.epoch + 1, hash = line_hash, seated = jsonb_array_length(seats),
      space = place, came_from = case when place <> c.space then c.space else c.came_from end,
      delete_after = (moment + make_interval(months => c.months))::date, tx = pg_current_xact_id(), seq = nextval('custody_seq'),
      turned_tx = pg_current_xact_id(), turned_seq = currval('custody_seq')
    where id = name;
  return 'new';
end $$;

-- The first line of a group, and the one that seats those who lead it. What is wrong with either leaves nothing behind.
create function begin_group(first jsonb, first_hash text, turned jsonb, turned_hash text, kept_months int, wraps jsonb,
  moment timestamptz) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  name text := first ->> 'conversation';
  became text;
begin
  if not house_itself() then
    raise exception 'only the house begins a group';
  end if;
  insert into conversation (id, organisation, space, opened_at, months, delete_after, next, epoch, hash)
    values (name, (first ->> 'tenant')::uuid, first ->> 'space', moment, kept_months,
      (moment + make_interval(months => kept_months))::date, 1, 1, first_hash)
    on conflict do nothing;
  if not found then
    return case when exists (select from conversation_line l where l.conversation = name and l.seq = 0
      and l.line ->> 'signature' = first ->> 'signature') then 'again' else 'used' end;
  end if;
  insert into conversation_line values (name, 0, first, moment);
  became := turn_conversation(first ->> 'author', turned_hash, turned, wraps, moment);
  if became = 'new' then
    perform pg_notify('house_talk', format('line %s %s 1', first ->> 'space', name));
  end if;
  return became;
end $$;

-- A line of somebody who takes part in a group, by their own conversation. The house has looked at the signature.
create function say_as_guest(own text, line_hash text, said jsonb, moment timestamptz, origin text, most int)
  returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c conversation;
  name text := said ->> 'conversation';
begin
  if not house_itself() then
    raise exception 'only the house keeps lines';
  end if;
  select * into c from conversation where id = name and locator is null for no key update;
  if not found or not exists (select from conversation_guest g where g.conversation = name and g.came_by = own
      and g.member = said ->> 'author' and g.since is not null) then
    return 'conversation.missing';
  end if;
  if exists (select from conversation_line l where l.conversation = name and l.seq = (said ->> 'seq')::int
      and l.line ->> 'signature' = said ->> 'signature') then
    return 'again';
  end if;
  if not exists (select from conversation_seat s where s.conversation = name and s.member = said ->> 'author'
      and s.part = 'guest') then
    return 'conversation.not-seated';
  end if;
  if c.next >= most then
    return 'conversation.full';
  end if;
  if said -> 'turn' <> 'null' or said ->> 'commitment' <> '' or said ->> 'tenant' <> c.organisation::text
    or said ->> 'space' <> c.space then
    return 'conversation.form';
  end if;
  if (said ->> 'seq')::int <> c.next or said ->> 'prev' <> c.hash or (said ->> 'epoch')::int <> c.epoch then
    return 'conversation.moved';
  end if;
  insert into conversation_line values (name, c.next, said, moment);
  update conversation set next = c.next + 1, hash = line_hash, tx = pg_current_xact_id(), seq = nextval('custody_seq'),
    delete_after = (moment + make_interval(months => c.months))::date where id = name;
  perform pg_notify('house_talk', concat_ws(e'\n', 'from ' || origin, format('line %s %s %s', c.space, name, c.next)));
  return 'new';
end $$;
grant execute on function begin_group(jsonb, text, jsonb, text, int, jsonb, timestamptz),
  say_as_guest(text, text, jsonb, timestamptz, text, int) to house_app;

-- What an office says of a group to everybody, if it wants to: when, and a name that tells nothing. All else is sealed in it.
create table counselling_group (
  id sealed_id primary key references conversation on delete cascade,
  office uuid not null,
  organisation uuid not null,
  -- '' and null as long as it stands on no public page.
  name text not null default '' check (length(name) <= 80),
  starts_at timestamptz,
  minutes int not null default 60 check (minutes between 10 and 600),
  check ((name = '') = (starts_at is null)),
  foreign key (office, organisation) references counselling_office (id, organisation) on delete cascade
);
create index counselling_group_of_office on counselling_group (office, starts_at);
call wall('counselling_group', $$organisation in (select my_organisations())$$, $$organisation in (select my_organisations())$$);

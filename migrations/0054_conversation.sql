-- Long: one room, whose walls and functions are read together with what they stand around.
-- Conversations: what somebody without an account and the readers of a space say to each other, line by line, sealed.

-- A conversation (Gespräch). What changes with each line is in no index, so that a line costs as little as it can.
create table conversation (
  id sealed_id primary key,
  organisation uuid not null references vault,
  space sealed_id not null references space on delete cascade,
  -- The space it was handed over from: its readers learn that it is gone from there.
  came_from sealed_id,
  -- The way back: where it is found, and by which key a question is answered. Neither says who.
  locator sealed_id not null,
  verify text not null check (length(verify) = 43),
  opened_at timestamptz not null,
  -- In which order they came; the hour alone would not say it.
  number bigint not null default nextval('custody_seq'),
  -- It is erased so many months after the last line.
  months int not null check (months between 1 and 120),
  delete_after date not null,
  -- How many read it since the last turn; none: whoever reads the space.
  seated int not null default 0 check (seated >= 0),
  -- Which line comes next, under which key, after which hash.
  next int not null check (next > 0),
  epoch int not null check (epoch > 0),
  hash text not null check (length(hash) = 43),
  notes int not null default 0,
  tx xid8 not null default pg_current_xact_id(),
  seq bigint not null default nextval('custody_seq'),
  -- Where in that order somebody else began to read it.
  turned_tx xid8 not null default '0',
  turned_seq bigint not null default 0
) with (fillfactor = 70);
create unique index conversation_back on conversation (organisation, locator);
create index conversation_of_space on conversation (space);
create index conversation_from on conversation (came_from) where came_from is not null;
create index conversation_waiting on conversation (space, number) where seated = 0;
create index conversation_due on conversation (delete_after);
create index conversation_exact on conversation (opened_at) where opened_at <> full_hour(opened_at);

-- Who reads it since the last turn, as what, and until when.
create table conversation_seat (
  conversation sealed_id not null references conversation on delete cascade,
  member sealed_id not null,
  place int not null,
  part text not null check (part in ('counsellor', 'lead', 'substitute', 'adviser', 'peer')),
  until timestamptz,
  primary key (conversation, member)
);
create index conversation_seat_of on conversation_seat (member);

create table conversation_line (
  conversation sealed_id not null references conversation on delete cascade,
  seq int not null check (seq >= 0),
  line jsonb not null,
  at timestamptz not null,
  primary key (conversation, seq)
);
create index conversation_line_exact on conversation_line (at) where at <> full_hour(at);

-- Its keys, for those who read since the last turn, and for nobody before them.
create table conversation_wrap (
  conversation sealed_id not null references conversation on delete cascade,
  -- A member, the way back, or 'intake': whoever reads the space.
  reader text not null,
  wrap jsonb not null,
  primary key (conversation, reader)
);
create index conversation_wrap_of on conversation_wrap (reader) where reader <> 'intake';

-- The side room (Nebenraum): what those who read it keep among themselves, in its newest version.
create table conversation_note (
  conversation sealed_id not null references conversation on delete cascade,
  id sealed_id not null,
  version int not null check (version > 0),
  envelope jsonb not null,
  -- The how manieth writing in this conversation.
  number int not null,
  at timestamptz not null,
  primary key (conversation, id)
);
create index conversation_note_exact on conversation_note (at) where at <> full_hour(at);

create function my_conversations() returns setof sealed_id
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.conversation from conversation_seat s
  join keyring k on k.member = s.member join conversation c on c.id = s.conversation
  where k.account = me() and c.organisation in (select my_organisations())
$$;
grant execute on function my_conversations() to house_app;

call wall('conversation',
  '(seated = 0 and space in (select my_spaces())) or id in (select my_conversations())', 'false');
call wall('conversation_seat', 'conversation in (select id from conversation)', 'false');
call wall('conversation_line', 'conversation in (select id from conversation)', 'false');
call wall('conversation_wrap',
  $$conversation in (select id from conversation) and (reader = 'intake' or reader in (select my_keyrings()))$$, 'false');
call wall('conversation_note', 'conversation in (select id from conversation)', 'false');
-- What was said stays as it was said; lines, keys and seats come by the functions below alone.
revoke insert, update on conversation_line, conversation_wrap, conversation_seat from house_app;

-- The same twelve words find a case or a conversation, and the same notice tells of either.
alter table case_visit alter sealed_case drop not null,
  add conversation sealed_id references conversation on delete cascade,
  add check (num_nonnulls(sealed_case, conversation) = 1);
create index case_visit_of_conversation on case_visit (conversation);
alter table case_notice drop constraint case_notice_pkey,
  alter sealed_case drop not null,
  add unique (sealed_case),
  add conversation sealed_id unique references conversation on delete cascade,
  add check (num_nonnulls(sealed_case, conversation) = 1);
alter table case_notice drop constraint case_notice_id_key, add primary key (id);

-- Whether somebody with this keyring still belongs to an organisation.
create function belongs_with(keys text, wanted uuid) returns boolean language sql stable
  return exists (select from keyring k join membership m on m.account = k.account
    where k.member = keys and m.organisation = wanted);
revoke execute on function belongs_with(text, uuid) from public;

-- Whether somebody may speak in a conversation now: by a seat that is no peer's, within its time.
create function speaks_in(keys text, wanted text, organisation uuid, moment timestamptz) returns boolean language sql stable
  return exists (select from conversation_seat s where s.conversation = wanted and s.member = keys
    and s.part <> 'peer' and (s.until is null or s.until > moment)) and belongs_with(keys, organisation);
revoke execute on function speaks_in(text, text, uuid, timestamptz) from public;

-- The first line and its keys. The same again is the same; 'used': one of its names means something else.
create function begin_conversation(first jsonb, first_hash text, back_verify text, kept_months int, wraps jsonb, moment timestamptz)
  returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  name text := first ->> 'conversation';
begin
  if not house_itself() then
    raise exception 'only the house begins a conversation';
  end if;
  insert into conversation (id, organisation, space, locator, verify, opened_at, months, delete_after, next, epoch, hash)
    values (name, (first ->> 'tenant')::uuid, first ->> 'space', first ->> 'author', back_verify, moment, kept_months,
      (moment + make_interval(months => kept_months))::date, 1, 1, first_hash)
    on conflict do nothing;
  if not found then
    return case when exists (select from conversation_line l where l.conversation = name and l.seq = 0
      and l.line ->> 'signature' = first ->> 'signature') then 'again' else 'used' end;
  end if;
  insert into conversation_line values (name, 0, first, moment);
  insert into conversation_wrap select name, w ->> 'to', w from jsonb_array_elements(wraps) w;
  perform pg_notify('house_talk', format('line %s %s 0', first ->> 'space', name));
  return 'new';
end $$;

-- One line with which the keys turn, of a conversation whose row is held. Returns what became of it.
create function turn_conversation(member text, line_hash text, said jsonb, wraps jsonb, moment timestamptz)
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
        and s.part not in ('peer', 'adviser') and (s.until is null or s.until > moment)) end) then
    return 'conversation.not-seated';
  end if;
  if (said ->> 'seq')::int <> c.next or said ->> 'prev' <> c.hash or (said ->> 'epoch')::int <> c.epoch + 1 then
    return 'conversation.moved';
  end if;
  if said ->> 'tenant' <> c.organisation::text or said ->> 'commitment' <> '' or c.epoch >= 500
    or place <> c.space and said -> 'turn' ->> 'why' <> 'handover' then
    return 'conversation.form';
  end if;
  -- The new keys are for exactly those who read from now on, and for the way back.
  if (select array_agg(w ->> 'to' order by w ->> 'to') from jsonb_array_elements(wraps) w) is distinct from
      (select array_agg(r order by r) from (
        select s ->> 'member' from jsonb_array_elements(seats) s
        union all select 'intake' where jsonb_array_length(seats) = 0
        union all select c.locator) t(r))
    or exists (select from jsonb_array_elements(wraps) w where w ->> 'conversation' <> name
      or w ->> 'tenant' <> said ->> 'tenant' or w -> 'epoch' <> said -> 'epoch') then
    return 'conversation.wraps';
  end if;
  delete from conversation_seat s where s.conversation = name;
  insert into conversation_seat
    select name, s ->> 'member', at, s ->> 'as', (s ->> 'until')::timestamptz
    from jsonb_array_elements(seats) with ordinality as t(s, at);
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
revoke execute on function turn_conversation(text, text, jsonb, jsonb, timestamptz) from public;

-- A line as it is asked for, with what is needed of it taken out once: reading it costs more than keeping it.
create type asked_line as (n int, member text, hash text, line jsonb, wraps jsonb,
  id text, seq int, prev text, epoch int, author text, turns boolean);
-- What became of it; `told`: what other processes hear of it.
create type line_answer as (n int, answer text, tells boolean, waits boolean, told text);

-- Keeps many lines of many conversations in one step, each if it is the next. `batch` is a list of { n, member (null: the seeker),
-- hash, line, wraps }; `origin` is told to other processes, so that whoever has said it does not look for it.
-- 'new', 'again' (the same line was here) or why not; `tells`: whoever it is for wants to hear that there is something to read.
-- `quickly`: the call is the whole transaction, so what has more to do than to be kept is only named: 'conversation.slowly'.
create function say_lines(batch jsonb, moment timestamptz, origin text, most int, quickly boolean default false)
  returns setof line_answer
  language plpgsql volatile security definer set search_path = public, pg_temp
  set jit = off set plan_cache_mode = force_generic_plan as $$
declare
  asks asked_line[] := (select array_agg(row(b.n, b.member, b.hash, b.line, b.wraps, b.line ->> 'conversation',
      (b.line ->> 'seq')::int, b.line ->> 'prev', (b.line ->> 'epoch')::int, b.line ->> 'author',
      b.line -> 'turn' <> 'null')::asked_line)
    from jsonb_to_recordset(batch) as b(n int, member text, hash text, line jsonb, wraps jsonb));
  slow int[] := '{}';
  answers line_answer[] := '{}';
  plain line_answer[];
  turned asked_line;
  became text;
begin
  -- No act of a person: the one statement of the house has nobody behind it.
  if not (house_itself() or quickly and me() is null) then
    raise exception 'only the house keeps lines';
  end if;
  -- In the order of their names: no two batches wait for each other.
  perform from conversation c where c.id in (select a.id from unnest(asks) a) order by c.id for no key update;
  if quickly then
    slow := array(select a.n from unnest(asks) a where a.turns or a.member is not null and exists (
      select from case_notice t where t.conversation = a.id and t.told_at is null));
  end if;
  for turned in select * from unnest(asks) a where a.turns and a.n <> all (slow) order by a.n loop
    became := turn_conversation(turned.member, turned.hash, turned.line, turned.wraps, moment);
    answers := answers || row(turned.n, became, became = 'new' and exists (select from case_notice t
      where t.conversation = turned.id and t.told_at is null), false, told_of(turned))::line_answer;
  end loop;
  with recursive asked as materialized (
    select * from unnest(asks) a where not a.turns and a.n <> all (slow)
  ), fit as materialized (
    -- Who may speak here, under the key that holds now; of two that follow the same line the first counts.
    select distinct on (a.id, a.prev) a.n, a.id, a.seq, a.prev, a.hash, a.line, c.next, c.hash as head
    from asked a join conversation c on c.id = a.id
    where a.epoch = c.epoch and a.line ->> 'space' = c.space and c.next < most
      and a.author = coalesce(a.member, c.locator) and a.line ->> 'commitment' = ''
      and a.line ->> 'tenant' = c.organisation::text
      -- As speaks_in says; written out, for a call of it for each line takes longer than the line.
      and (a.member is null or exists (select from conversation_seat s join keyring k on k.member = s.member
        join membership m on m.account = k.account and m.organisation = c.organisation
        where s.conversation = c.id and s.member = a.member and s.part <> 'peer' and (s.until is null or s.until > moment)))
    order by a.id, a.prev, a.n
  ), chain as (
    select f.n, f.id, f.seq, f.hash, f.line from fit f where f.seq = f.next and f.prev = f.head
    union all
    select f.n, f.id, f.seq, f.hash, f.line from chain k join fit f on f.id = k.id and f.prev = k.hash and f.seq = k.seq + 1
  ), added as (
    insert into conversation_line select k.id, k.seq, k.line, moment from chain k
  ), moved as (
    update conversation c set next = e.seq + 1, hash = e.hash, tx = pg_current_xact_id(), seq = nextval('custody_seq'),
        delete_after = moment + make_interval(months => c.months)
      from (select distinct on (k.id) k.id, k.seq, k.hash from chain k order by k.id, k.seq desc) e where c.id = e.id
  )
  select array_agg(row(a.n,
      case when k.n is not null then 'new'
        when c.id is null then 'conversation.missing'
        when a.author = coalesce(a.member, c.locator) and (exists (select from conversation_line l
            where l.conversation = c.id and l.seq = a.seq and l.line ->> 'signature' = a.line ->> 'signature')
          or exists (select from chain o
            where o.id = a.id and o.seq = a.seq and o.line ->> 'signature' = a.line ->> 'signature')) then 'again'
        when a.author <> coalesce(a.member, c.locator)
          or a.member is not null and not speaks_in(a.member, c.id, c.organisation, moment) then 'conversation.not-seated'
        when c.next >= most then 'conversation.full'
        else 'conversation.moved' end,
      not quickly and a.member is not null and k.n is not null and exists (select from case_notice t
        where t.conversation = c.id and t.told_at is null),
      coalesce(c.seated = 0, false), told_of(a))::line_answer)
    into plain
    from asked a left join conversation c on c.id = a.id left join chain k on k.n = a.n;
  answers := answers || coalesce(plain, '{}');
  perform pg_notify('house_talk', concat_ws(e'\n', 'from ' || origin, string_agg(t.told, e'\n')))
    from (select a.told, (row_number() over (order by a.n) - 1) / 100 as page from unnest(answers) a
      where a.answer = 'new') t
    group by page;
  return query select * from unnest(answers);
  return query select s.n, 'conversation.slowly'::text, false, false, null::text from unnest(slow) as s(n);
end $$;

-- As other processes hear of a line.
create function told_of(a asked_line) returns text language sql stable
  return format('line %s %s %s', a.line ->> 'space', a.id, a.seq);
revoke execute on function told_of(asked_line) from public;

-- Whoever is no member any more has no keys either; their seat stays empty until somebody turns.
create function leave_conversations(gone sealed_id, wanted uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  -- Held in the order of their names, as whoever says something holds them.
  select from conversation c where house_itself() and c.organisation = wanted
    and c.id in (select s.conversation from conversation_seat s where s.member = gone) order by c.id for no key update;
  delete from conversation_wrap w using conversation c
    where house_itself() and w.reader = gone and c.id = w.conversation and c.organisation = wanted;
  delete from conversation_seat s using conversation c
    where house_itself() and s.member = gone and c.id = s.conversation and c.organisation = wanted;
$$;
grant execute on function begin_conversation(jsonb, text, text, int, jsonb, timestamptz),
  say_lines(jsonb, timestamptz, text, int, boolean), leave_conversations(sealed_id, uuid) to house_app;

-- Leaves only the hour of a moment, in at most so many rows. For functions of the house alone: `place` and `only` go in as they are.
create function blur(place regclass, moment name, only_where text, before timestamptz, most int) returns int
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  changed int;
begin
  execute format('update %1$s set %2$I = full_hour(%2$I) where ctid = any (array(
    select ctid from %1$s where %2$I < $1 and %2$I <> full_hour(%2$I) and %3$s limit $2 for update skip locked))',
    place, moment, only_where) using before, most;
  get diagnostics changed = row_count;
  return changed;
end $$;
revoke execute on function blur(regclass, name, text, timestamptz, int) from public;

create or replace function blur_cases(before timestamptz, most int) returns int
  language sql volatile security definer set search_path = public, pg_temp as $$
  select case when not house_itself() then 0 else
    blur('sealed_case', 'opened_at', 'true', before, most)
    + blur('letter', 'received_at', 'sealed_case is not null', before, most)
    + blur('case_reply', 'sent_at', 'true', before, most)
    + blur('event', 'at', $w$kind in ('case.opened', 'case.continued', 'case.replied')$w$, before, most) end
$$;

create index event_of_conversations on event (at)
  where kind in ('conversation.opened', 'conversation.turned') and at <> full_hour(at);
create function blur_conversations(before timestamptz, most int) returns int
  language sql volatile security definer set search_path = public, pg_temp as $$
  select case when not house_itself() then 0 else
    blur('conversation', 'opened_at', 'true', before, most)
    + blur('conversation_line', 'at', 'true', before, most)
    + blur('conversation_note', 'at', 'true', before, most)
    + blur('event', 'at', $w$kind in ('conversation.opened', 'conversation.turned')$w$, before, most) end
$$;
grant execute on function blur_conversations(timestamptz, int) to house_app;

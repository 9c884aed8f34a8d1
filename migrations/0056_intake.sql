-- What comes in by a form in a rush, with less work for each: what was noted is known by name, so nothing is joined again, and
-- when all were noted nothing is even looked for. Checked and written is the same as in 0052.

-- What is sealed cannot be made smaller: the attempt alone takes longer than to write it.
alter table letter alter column letter set storage external;

create or replace function take_letters(list jsonb, now_is timestamptz) returns setof text
  language plpgsql security definer set search_path = public, pg_temp
  -- A handful of letters against tables of any size: each is looked up, nothing is read whole.
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  names text[];
  are_all boolean;
begin
  with asked as materialized (
    select * from jsonb_to_recordset(list) as a(id text, service uuid, organisation uuid, version int, space text, head int,
      once text, digest text, locator text)
  ),
  -- The forms as they were: same version, same space, open, told to nobody else; and the logs of their vaults as they were.
  known as materialized (
    select k.service from (select distinct service, organisation, version, space, head from asked) k
    join form f on f.service = k.service and f.version = k.version and f.space = k.space and f.closed_at is null
    join service s on s.id = k.service and s.state <> 'retired'
    where k.head = (select max(seq) from log_entry where organisation = k.organisation)
      and not exists (select from form_webhook w where w.service = k.service and w.stopped_at is null)
  ),
  noted as (
    insert into form_submission (id, service, organisation, proof, digest, outcome, on_day)
    select id, service, organisation, once, digest, 'taken', (now_is at time zone 'UTC')::date from asked a
    where service in (select service from known)
      and not exists (select from deletion_journal d where d.space = a.space and d.kind = 'record' and d.subject = a.id)
      and not exists (select from sealed_case c where c.id = a.id)
      and not exists (select from sealed_case c where c.organisation = a.organisation and c.locator = a.locator)
      and not exists (select from letter l where l.id = a.id)
    on conflict do nothing returning id, proof
  )
  select coalesce(array_agg(id || ' ' || proof), '{}') into names from noted;
  are_all := cardinality(names) = jsonb_array_length(list);

  insert into sealed_case (id, organisation, space, locator, verify, sealed_by, opened_at, delete_after)
  select id, organisation, space, locator, verify, 'browser', now_is, last_day
  from jsonb_to_recordset(list) as a(id text, organisation uuid, space text, once text, locator text, verify text, last_day date)
  where are_all or id || ' ' || once = any (names);

  insert into letter (id, organisation, space, letter, received_at, sealed_case, number)
  select id, organisation, space, letter, now_is, id, 0
  from jsonb_to_recordset(list) as a(id text, organisation uuid, space text, once text, letter jsonb)
  where are_all or id || ' ' || once = any (names);

  insert into event (at, kind, organisation, data)
  select now_is, 'case.opened', organisation, jsonb_build_object('space', space)
  from jsonb_to_recordset(list) as a(id text, organisation uuid, space text, once text)
  where are_all or id || ' ' || once = any (names);

  return query select unnest(names);
end $$;

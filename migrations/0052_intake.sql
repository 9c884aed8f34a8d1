-- Many may send a form in the same minute. What nearly all of them send (a letter without files, seats or anything else) is
-- taken in together by one statement: what the program has looked up before is compared, and written only if it still holds.
-- Returns which were taken; the others go the long way, which says what is different.

create function take_letters(list jsonb, now_is timestamptz) returns setof text
  language sql security definer set search_path = public, pg_temp
  -- A handful of letters against tables of any size: each is looked up, nothing is read whole.
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  with asked as materialized (
    select * from jsonb_to_recordset(list) as a(id text, service uuid, organisation uuid, version int, space text, head int,
      once text, digest text, letter jsonb, locator text, verify text, last_day date)
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
  ),
  taken as materialized (select a.* from asked a join noted n on n.id = a.id and n.proof = a.once),
  opened as (
    insert into sealed_case (id, organisation, space, locator, verify, sealed_by, opened_at, delete_after)
    select id, organisation, space, locator, verify, 'browser', now_is, last_day from taken returning id
  ),
  kept as (
    insert into letter (id, organisation, space, letter, received_at, sealed_case, number)
    select id, organisation, space, letter, now_is, id, 0 from taken returning id
  ),
  told as (
    insert into event (at, kind, organisation, data)
    select now_is, 'case.opened', organisation, jsonb_build_object('space', space) from taken
  )
  select t.id || ' ' || t.once from taken t join opened o on o.id = t.id join kept k on k.id = t.id
$$;
revoke execute on function take_letters from public;
grant execute on function take_letters to house_app;

-- Nobody waits for the moment in which a case is opened. Without waking all processes many transactions end with one write to
-- the disk; each that wakes them ends alone.
drop trigger tell on event;
create trigger tell after insert on event for each row when (new.kind <> 'case.opened') execute function tell_event();

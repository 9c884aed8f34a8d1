-- What the custody does by the calendar: it blurs when something was written, and forgets who fetched what.
-- Nobody has the right to change envelopes or to shorten the access log (0020), so these two functions hold the owner's
-- rights, answer the house alone and can do nothing else.

create function full_hour(moment timestamptz) returns timestamptz language sql immutable parallel safe
  return date_trunc('hour', moment at time zone 'UTC') at time zone 'UTC';

create function tells_writing(kind text) returns boolean language sql immutable parallel safe
  return kind in ('envelopes.written', 'file.sealed');

-- Short: a row leaves them when its time is blurred.
create index envelope_exact on envelope (written_at) where written_at <> full_hour(written_at);
create index event_exact on event (at) where tells_writing(kind) and at <> full_hour(at);
create index sealed_file_exact on sealed_file (complete_at) where complete_at <> full_hour(complete_at);
create index put_once_exact on put_once (at) where at <> full_hour(at);
create index access_log_at on access_log (at);

-- At most so many rows of each place where a time of writing stands. Returns how many were blurred.
create function blur_times(before timestamptz, most int) returns int
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  blurred int := 0;
  changed int;
begin
  if not house_itself() then
    return 0;
  end if;
  update envelope set written_at = full_hour(written_at) where ctid = any (array(
    select ctid from envelope where written_at < before and written_at <> full_hour(written_at)
    limit most for update skip locked));
  get diagnostics changed = row_count;
  blurred := blurred + changed;
  update event set at = full_hour(at) where ctid = any (array(
    select ctid from event where tells_writing(kind) and at <> full_hour(at) and at < before
    limit most for update skip locked));
  get diagnostics changed = row_count;
  blurred := blurred + changed;
  update sealed_file set begun_at = full_hour(begun_at), complete_at = full_hour(complete_at) where ctid = any (array(
    select ctid from sealed_file where complete_at < before and complete_at <> full_hour(complete_at)
    limit most for update skip locked));
  get diagnostics changed = row_count;
  blurred := blurred + changed;
  update put_once set at = full_hour(at), answer = case when answer ? 'writtenAt'
      then answer || jsonb_build_object('writtenAt', to_char(full_hour(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      else answer end
    where ctid = any (array(
      select ctid from put_once where at < before and at <> full_hour(at) limit most for update skip locked));
  get diagnostics changed = row_count;
  return blurred + changed;
end $$;

-- Takes the oldest lines away, at most so many. Returns how many went.
create function forget_accesses(before timestamptz, most int) returns int
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  gone int;
begin
  if not house_itself() then
    return 0;
  end if;
  delete from access_log where seq = any (array(
    select seq from access_log where at < before order by at limit most));
  get diagnostics gone = row_count;
  return gone;
end $$;

grant execute on function full_hour(timestamptz), tells_writing(text), blur_times(timestamptz, int),
  forget_accesses(timestamptz, int) to house_app;

-- Whoever opens a space reads all of it in pages. Its order is an index, but nobody can tell beforehand how many rows are the
-- newest of their record, or how many there are since yesterday's import: guessed wrong, all that is left is read and sorted
-- for each page, which for 100,000 records is half a minute. So the order is taken from the index here, whatever is guessed.

create function envelopes_after(wanted sealed_id, after_tx xid8, after_seq bigint, newest_only boolean, most int)
  returns setof envelope
  language sql stable set search_path = public, pg_temp set enable_sort = off as $$
  select e.* from envelope e
  where e.space = wanted and (e.tx, e.seq) > (after_tx, after_seq)
    and e.tx < pg_snapshot_xmin(pg_current_snapshot())
    -- Looked up row by row: as a join it would be read as a whole for each page.
    and (not newest_only or (select n.version from envelope n where n.space = e.space and n.id = e.id
      and n.version > e.version and n.tx < pg_snapshot_xmin(pg_current_snapshot()) limit 1) is null)
  order by e.tx, e.seq limit most
$$;

create function envelopes_below(wanted sealed_id, below int, after_epoch int, after_id text, after_version int, most int)
  returns setof envelope
  language sql stable set search_path = public, pg_temp set enable_sort = off as $$
  select e.* from envelope e
  where e.space = wanted and e.epoch < below and (e.epoch, e.id::text, e.version) > (after_epoch, after_id, after_version)
  order by e.epoch, e.id, e.version limit most
$$;

grant execute on function envelopes_after(sealed_id, xid8, bigint, boolean, int),
  envelopes_below(sealed_id, int, int, text, int, int) to house_app;

-- What the people at the helm of a jam see of rows that are not theirs: states and counts, nothing of what is in them.

-- How far each team is.
create function progress_of_teams(wanted uuid)
  returns table (team uuid, service text, looked boolean, signatures int, handed_over boolean)
  language sql stable security definer set search_path = public as $$
  select t.id, s.state, exists (select from custom_look l where l.service = s.id),
    (select count(*)::int from handover_signature g where g.handover = h.id), h.signed_at is not null
  from team t
  left join service s on s.need = t.need and s.state <> 'retired'
  left join handover h on h.team = t.id
  where t.jam = wanted and wanted in (select my_jams('{organiser,mentor,auditor}'))
$$;

-- Which shifts begin in a span of time and lack people.
create function shifts_short_of_people(wanted uuid, earliest timestamptz, latest timestamptz)
  returns table (id uuid, title text, starts_at timestamptz, needed int, taken int)
  language sql stable security definer set search_path = public as $$
  select s.id, s.title, s.starts_at, s.needed, count(u.account)::int
  from shift s left join shift_signup u on u.shift = s.id
  where s.jam = wanted and s.starts_at between earliest and latest
    and wanted in (select my_jams('{organiser,mentor,auditor}'))
  group by s.id having count(u.account) < s.needed
  order by s.starts_at, s.title
$$;
grant execute on function progress_of_teams(uuid), shifts_short_of_people(uuid, timestamptz, timestamptz) to house_app;

-- How far the teams of a jam are: states and counts for those who run it and help, nothing of a service itself.
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
grant execute on function progress_of_teams(uuid) to house_app;

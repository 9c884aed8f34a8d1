-- What stands on a team's page, for those who are near it: the right is asked once, not again by the wall of each table.
-- The scope of the need stays with those who may read it. In plpgsql, for its plans are kept between calls.
create function sheet_of_team(wanted uuid) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  it team;
  inside boolean;
begin
  select t.* into it from team t where t.id = wanted;
  inside := house_itself() or wanted in (select my_teams()) or it.organisation in (select my_organisations());
  if it.id is null or not (inside or it.jam in (select my_jams('{organiser,mentor,auditor}'))) then
    return null;
  end if;
  return (select json_build_object(
    'members', (select json_agg(json_build_object('participant', m.participant, 'account', m.account, 'name', m.name,
        'joinedAt', m.joined_at, 'leftAt', m.left_at) order by m.name, m.participant)
      from team_member m where m.team = wanted),
    'need', (select json_build_object('title', n.title, 'teaser', n.teaser, 'kind', n.kind,
        'organisationName', n.organisation_name) from need n where n.id = it.need),
    'answers', case when inside or it.jam in (select my_jams('{organiser,reviewer}'))
      then (select s.answers from need_scope s where s.need = it.need) end,
    'signatures', (select count(*) from handover h join handover_signature g on g.handover = h.id where h.team = wanted),
    'checkins', (select json_agg(c) from (select light, sentence, name, at from checkin
      where team = wanted order by at desc limit 12) c),
    'help', (select json_agg(h order by h."solvedAt" desc nulls first, h."askedAt") from (
      select id, text, skill, asked_name as "askedName", asked_at as "askedAt", taken_name as "takenName",
        taken_at as "takenAt", note, solved_at as "solvedAt"
      from help_request where team = wanted order by asked_at desc limit 12) h),
    'announcements', (select json_agg(a) from (select id, text, made_name as "madeName", made_at as "madeAt"
      from announcement where jam = it.jam and withdrawn_at is null order by made_at desc limit 5) a),
    'items', (select case when exists (select from programme p where p.jam = it.jam) then coalesce((
      select json_agg(i order by i.from_minute, i.until_minute desc) from programme_item i where i.jam = it.jam), '[]') end)));
end $$;
grant execute on function sheet_of_team(uuid) to house_app;

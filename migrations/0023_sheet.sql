-- The whole page of a team in one call: also who its contact is, what is built, and where it meets while all are remote.
create or replace function sheet_of_team(wanted uuid) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  it team;
  member boolean;
  ours boolean;
  roles text[];
begin
  select t.* into it from team t where t.id = wanted;
  member := wanted in (select my_teams());
  ours := it.organisation in (select my_organisations());
  roles := array(select r.role from role r where r.account = me() and (r.jam = it.jam or r.jam is null));
  if it.id is null or not (house_itself() or member or ours or roles && '{organiser,mentor,auditor}') then
    return null;
  end if;
  return (select json_build_object(
    'team', json_build_object('id', it.id, 'jam', it.jam, 'need', it.need, 'organisation', it.organisation, 'name', it.name),
    'members', (select json_agg(json_build_object('participant', m.participant, 'account', m.account, 'name', m.name,
        'joinedAt', m.joined_at, 'leftAt', m.left_at) order by m.name, m.participant)
      from team_member m where m.team = wanted),
    'need', (select json_build_object('title', n.title, 'teaser', n.teaser, 'kind', n.kind,
        'organisationName', n.organisation_name) from need n where n.id = it.need),
    'answers', case when house_itself() or member or ours or roles && '{organiser,reviewer}'
      then (select s.answers from need_scope s where s.need = it.need) end,
    'contact', case when member or roles && '{organiser,mentor}'
      then (select json_build_object('name', a.name, 'email', a.email) from need_scope s join account a on a.id = s.contact
        where s.need = it.need and a.erased_at is null) end,
    'service', (select json_build_object('name', s.name, 'state', s.state) from service s
      where s.need = it.need and s.state <> 'retired' and (house_itself() or ours or roles && '{organiser,auditor}'
        or (s.state = 'live' and s.shown_at is not null) or s.id in (select my_services())) limit 1),
    'remote', (select json_build_object('id', r.id, 'jam', r.jam, 'base', r.base, 'beganAt', r.began_at)
      from remote r where r.jam = it.jam and r.ended_at is null),
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

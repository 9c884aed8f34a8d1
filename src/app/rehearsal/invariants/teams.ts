import type { Invariant } from './check.ts'

const twoAtOnce = `
  select a.name || ' was in two teams at once' as says from team_member a join team_member b
    on b.account = a.account and b.jam = a.jam and b.team > a.team
    and a.joined_at < coalesce(b.left_at, 'infinity') and b.joined_at < coalesce(a.left_at, 'infinity')`

// Who left before the jam began had been moved, or had withdrawn.
const tornCircles = `
  select c.kind || ' is not kept: ' || string_agg(p.name || coalesce(' in ' || n.name, ' in the reserve'), ', ') as says
  from circle c join jam j on j.id = c.jam
    join circle_member m on m.circle = c.id join participant p on p.id = m.participant
    left join team_member t on t.participant = p.id and (t.left_at is null or t.left_at > j.starts_at)
    left join team n on n.id = t.team
  group by c.id, c.kind having
    (c.kind = 'together' and (count(distinct t.team) > 1 or (count(t.team) > 0 and count(t.team) < count(*))))
    or (c.kind = 'apart' and count(distinct t.team) < count(t.team))`

/** Nobody is in two teams, not for a moment; who stays together is in one, who wants apart is not. */
export const teams: Invariant = async ({ scene }) => {
  const [twice, torn] = [await scene.owner.query(twoAtOnce), await scene.owner.query(tornCircles)]
  const { rows } = await scene.owner.query('select count(*)::int as members from team_member')
  return { checked: rows[0].members, broken: [...twice.rows, ...torn.rows].map(({ says }) => says) }
}

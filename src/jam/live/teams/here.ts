import type { Desk } from '#kernel/desk.ts'
import type { Ctx } from '#kernel/http.ts'
import { idParam } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindTeam } from '../../matching/teams.ts'
import { mustFindJam } from '../../profile/jams.ts'

/** The team that an address names, in the jam that it names. */
export async function mustFindTeamHere(c: Ctx, desk: Desk) {
  mustBeSomebody(desk)
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const found = await mustFindTeam(desk, idParam(c, 'team'))
  const team = mustFind(found.jam === jam.id ? found : undefined, 'team.missing')
  return { place: { jam, actor: desk.actor, now: desk.now }, team }
}

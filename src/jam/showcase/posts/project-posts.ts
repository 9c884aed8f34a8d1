import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBe, mustBeSomebody } from '#people/role.ts'
import { isInTeam } from '../../matching/team.ts'
import { findTeamFor } from '../../matching/teams.ts'
import type { Need } from '../../needs/need.ts'
import { mustFindNeed } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import type { ShownPost } from '../../profile/updates/post.ts'
import { type Author, mustFindPost } from '../../profile/updates/posts.ts'

/** In whose name this person may write about a project; null where in none. */
export async function voiceFor(desk: Desk, need: Pick<Need, 'id' | 'organisation'>) {
  if (isMember(desk.actor, need.organisation)) return 'organisation'
  const team = desk.actor.account ? await findTeamFor(desk, need.id) : undefined
  return team && isInTeam(team, desk.actor.account) ? 'team' : null
}

/**
 * The project somebody writes about. Only one that was accepted is public.
 * @throws Refusal `team.members-only`, `post.early`
 */
export async function mustSpeakOf(desk: Desk, id: string): Promise<{ need: Need; author: Author }> {
  mustBeSomebody(desk)
  const need = await mustFindNeed(desk, id)
  const voice = await voiceFor(desk, need)
  if (!voice) throw new Refusal('forbidden', 'team.members-only')
  if (need.state !== 'accepted') throw new Refusal('conflict', 'post.early')
  return { need, author: { voice, need: need.id, organisation: need.organisation } }
}

/** An update that this person may change: organisers any, others those in their own voice. */
export async function mustFindOwnPost(desk: Desk, jam: Jam, id: string): Promise<ShownPost> {
  mustBeSomebody(desk)
  const post = await mustFindPost(desk, jam, id)
  if (hasRole(desk.actor, jam.id, 'organiser')) return post
  const { need, organisation } = post
  if (need && organisation && (await voiceFor(desk, { id: need, organisation })) === post.voice) return post
  mustBe(desk, jam.id, 'organiser')
  return post
}

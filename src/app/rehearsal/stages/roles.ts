import { mustFindJam } from '#jam/profile/jams.ts'
import { atDesk } from '#kernel/desk.ts'
import { settleRole } from '#people/roles.ts'
import { accountFor } from '#people/sessions.ts'
import type { Play } from '../play.ts'

export async function roles(play: Play): Promise<number> {
  const { cast, scene } = play
  cast.reviewers.push(cast.somebody(), cast.somebody(), cast.somebody())
  cast.mentors.push(cast.somebody(), cast.somebody())
  await atDesk(scene.house, { itself: true }, async (desk) => {
    const jam = await mustFindJam(desk, cast.slug)
    for (const one of cast.reviewers)
      await settleRole(desk, {
        account: await accountFor(desk, one.email, one.name, 'de'),
        role: 'reviewer',
        jam: jam.id,
        by: null,
      })
    for (const one of cast.mentors)
      await settleRole(desk, {
        account: await accountFor(desk, one.email, one.name, 'de'),
        role: 'mentor',
        jam: jam.id,
        by: null,
      })
  })
  play.ledger.event('role.granted', 5)
  return 5
}

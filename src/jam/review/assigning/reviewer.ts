import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { listNeeds } from '../../needs/needs.ts'
import { listReviewerRows, listWishRows } from './assigning.sql.ts'
import { listConflictsOf } from './assignments.ts'
import { mustSpeakAbout } from './conflicts.ts'

/** What one reviewer, or an organiser about them, may say: likes, a limit, conflicts of interest. */
export async function findReviewer(desk: Desk, jam: string, account: string) {
  mustSpeakAbout(desk, jam, account)
  // Their name stands behind the wall of the account.
  const rows = await asHouse(desk, () => listReviewerRows(desk, jam))
  const reviewer = mustFind(rows.find((row) => row.account === account))
  const wish = (await listWishRows(desk, jam)).find((row) => row.account === account)
  const needs = await listNeeds(desk, jam)
  const organisations = new Map(
    needs.map(({ organisation, organisationName }) => [organisation, organisationName]),
  )
  const conflicts = (await listConflictsOf(desk, jam, account)).map((one) => ({
    ...one,
    name: one.organisation
      ? (organisations.get(one.organisation) ?? '')
      : (needs.find(({ id }) => id === one.need)?.title ?? ''),
    isMine: one.declaredBy === desk.actor.account,
  }))
  return {
    reviewer: { account, name: reviewer.name },
    wish: { kinds: wish?.kinds ?? [], most: wish?.most ?? null },
    conflicts,
    organisations: [...organisations].map(([id, name]) => ({ id, name })),
  }
}

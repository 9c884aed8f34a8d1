import { afterCommit, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import { clear, shelve, shelvedAt, takeAway } from '../pictures/shelf.ts'
import { aside } from './aside.ts'
import type { Brought, Intake } from './intake.ts'
import type { Around } from './plan.ts'
import type { Report } from './report.ts'
import type { Laid } from './table.ts'

/** What was brought, as it was looked at. */
export type Seen = { brought: Brought[]; digest: string; report: Report }

/**
 * Lays down what somebody brings beside what was brought before. Nothing of it stays when `work` refuses it.
 * @throws Refusal `file.full`
 */
export async function layDown<T>(
  house: House,
  id: string,
  files: readonly File[],
  work: (fresh: Brought[]) => Promise<T>,
): Promise<T> {
  const fresh = files.map(({ name }) => ({ name: name.slice(0, 200), lies: newId().replaceAll('-', '') }))
  try {
    for (const [at, { lies }] of fresh.entries())
      await shelve(house, id, new Map([[lies, new Uint8Array((await files[at]?.arrayBuffer()) ?? [])]]))
    return await work(fresh)
  } catch (error) {
    await takeAway(
      house,
      id,
      fresh.map(({ lies }) => lies),
    )
    throw error
  }
}

/** Looks at all that was brought. @throws Refusal `intake.nothing`, `intake.unreadable`, `intake.large` */
export async function lookAt(house: House, id: string, brought: Brought[], around: Around): Promise<Seen> {
  const laid = laidAt(house, { id, brought })
  return { brought, ...(await aside(laid, (table) => table.report(around))) }
}

/** Where what was brought lies. */
export const laidAt = (house: House, { id, brought }: Pick<Intake, 'id' | 'brought'>): Laid[] =>
  brought.map(({ name, lies }) => ({ name, path: shelvedAt(house, id, lies) }))

export const forgetBrought = (desk: Desk, id: string): void => afterCommit(desk, () => clear(desk.house, id))

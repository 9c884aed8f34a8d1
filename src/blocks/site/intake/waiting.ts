import { afterCommit, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/refusal.ts'
import { clear, shelve, shelvedAt } from '../pictures/shelf.ts'
import { aside } from './aside.ts'
import type { Intake } from './intake.ts'
import type { Around } from './plan.ts'
import type { Report } from './report.ts'
import type { Laid } from './table.ts'

type Waiting = Pick<Intake, 'id' | 'names'>

/** What was brought, as it was looked at. */
export type Seen = { names: string[]; digest: string; report: Report }

// Names on the disk are digits only, so that a backup knows them.
const nameOf = (at: number): string => (at + 1).toString(16)

/**
 * Lays down what somebody brings beside what they have brought before, and looks at all of it. Nothing of the new stays when `work`
 * or the looking refuses it.
 * @throws Refusal `file.full`, `intake.nothing`, `intake.unreadable`, `intake.large`
 */
export async function layAndLook<T>(
  house: House,
  { id, names: before }: Waiting,
  files: readonly File[],
  around: Around,
  work: (seen: Seen) => Promise<T>,
): Promise<T> {
  const names = [...before, ...files.map(({ name }) => name.slice(0, 200))]
  try {
    for (const [at, file] of files.entries())
      await shelve(
        house,
        id,
        new Map([[nameOf(before.length + at), new Uint8Array(await file.arrayBuffer())]]),
      )
    return await work({
      names,
      ...(await aside(laidAt(house, { id, names }), (table) => table.report(around))),
    })
  } catch (error) {
    // Where somebody else was faster, theirs lies under the same names.
    const isTheirs = before.length > 0 && error instanceof Refusal && error.reason === 'conflict'
    if (!isTheirs)
      await clear(
        house,
        id,
        before.map((_, at) => nameOf(at)),
      )
    throw error
  }
}

/** Where what was brought lies. */
export const laidAt = (house: House, { id, names }: Waiting): Laid[] =>
  names.map((name, at) => ({ name, path: shelvedAt(house, id, nameOf(at)) }))

export const forgetBrought = (desk: Desk, id: string): void => afterCommit(desk, () => clear(desk.house, id))

import { afterCommit, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { clear, fetchShelved, shelve } from '../pictures/shelf.ts'
import type { Intake } from './intake.ts'
import type { Brought } from './looking.ts'

// Names on the disk are digits only, so that a backup knows them.
const nameOf = (at: number): string => (at + 1).toString(16)

/** Lays down what was brought, until it is taken over. @throws Refusal `file.full` */
export const layDown = (house: House, id: string, brought: readonly Brought[], from = 0): Promise<void> =>
  shelve(house, id, new Map(brought.map(({ bytes }, at) => [nameOf(from + at), bytes] as const)))

/** What was brought, once more. */
export async function fetchBrought(
  house: House,
  { id, names }: Pick<Intake, 'id' | 'names'>,
): Promise<Brought[]> {
  const brought: Brought[] = []
  for (const [at, name] of names.entries()) {
    const bytes = await fetchShelved(house, id, nameOf(at))
    brought.push({ name, bytes: new Uint8Array(bytes) })
  }
  return brought
}

export const forgetBrought = (desk: Desk, id: string): void => afterCommit(desk, () => clear(desk.house, id))

import { asHouse, type Desk } from '#kernel/desk.ts'
import type { Addressee } from '#people/letter/letters.ts'
import type { Need } from '../../needs/need.ts'
import type { Jam } from '../../profile/jam.ts'
import { findAccountRow, listContactRows } from './contacts.sql.ts'

/** The person who handed a need in; an imported need has nobody to write to yet. */
export async function contactOf(desk: Desk, need: string): Promise<Addressee | undefined> {
  return (await contactsOf(desk, [need])).get(need)
}

/** The people who handed needs in, by need. */
export async function contactsOf(desk: Desk, needs: readonly string[]): Promise<Map<string, Addressee>> {
  // Whose address it is stands behind the wall of that account.
  const rows = await asHouse(desk, () => listContactRows(desk, needs))
  return new Map(rows.map(({ need, ...to }) => [need, to]))
}

export const addressOf = (desk: Desk, account: string): Promise<Addressee | undefined> =>
  asHouse(desk, () => findAccountRow(desk, account))

export const linkTo = (desk: Desk, jam: Jam, need: Pick<Need, 'id'>): string =>
  `${desk.house.config.address}/jams/${jam.slug}/needs/${need.id}`

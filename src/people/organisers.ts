import { asHouse, type Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import { listOrganiserRows } from './organisers.sql.ts'

/** Somebody who runs a jam, and how to reach them. */
export type Organiser = { account: string; email: string; name: string; lang: Lang }

/**
 * Who is told what happens to a jam: its organisers, or those of the house when it has none of its own. The act that
 * calls this has checked who may know; addresses are behind everybody's own wall.
 */
export async function organisersOf(desk: Desk, jam: string): Promise<Organiser[]> {
  const rows = await asHouse(desk, () => listOrganiserRows(desk, jam))
  const own = rows.filter((row) => row.jam === jam)
  return (own.length > 0 ? own : rows).map(({ jam: _, ...organiser }) => organiser)
}

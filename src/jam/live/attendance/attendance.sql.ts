import { sql } from 'kysely'
import { asHouse, type Desk } from '#kernel/desk.ts'

export type Guest = {
  id: string
  account: string
  name: string
  kind: string
  company: string | null
  arrivedAt: Date | null
}

export type GuestPage = { guests: Guest[]; found: number; all: number; arrived: number }

export const pageSize = 50

/**
 * The list at the door. A helper sees it, who has no right to the rows; the act that calls this has checked that.
 */
export function findGuests(desk: Desk, jam: string, wanted: string, page: number): Promise<GuestPage> {
  const like = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  return asHouse(desk, async () => {
    const { rows } = await sql<Guest & { found: number }>`
      select p.id, p.account, p.name, p.kind, c.name as company, p.arrived_at as "arrivedAt", count(*) over () as found
      from participant p left join company c on c.id = p.company
      where p.jam = ${jam} and p.withdrawn_at is null and (p.name ilike ${like} or c.name ilike ${like})
      order by p.arrived_at is not null, p.name collate "de-DE-x-icu", p.id
      limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(desk.tx)
    const counts = await sql<{ all: number; arrived: number }>`
      select count(*) as all, count(arrived_at) as arrived from participant
      where jam = ${jam} and withdrawn_at is null`.execute(desk.tx)
    const { all, arrived } = counts.rows[0] ?? { all: 0, arrived: 0 }
    return { guests: rows, found: rows[0]?.found ?? 0, all, arrived }
  })
}

import type { Person, TestHouse } from '#test/house.ts'

/** How somebody can stand towards the counselling centre Lichtblick, its needs and its team. */
export const kinds = [
  'nobody',
  'stranger',
  'other',
  'past',
  'professional',
  'helper',
  'reviewer',
  'mentor',
  'host',
  'company',
  'auditor',
  'abroad',
  'organiser',
  'founder',
  'team',
  'admin',
  'member',
] as const
export type Kind = (typeof kinds)[number]

export type Ids = Record<string, string>

/** What the parts of the story stand on. */
export type Here = {
  house: TestHouse
  jam: string
  lichtblick: string
  people: Record<Kind, Person>
  now: Date
}

/** Writes one row as the owner of the database, past all walls. @returns its id */
export async function put(house: TestHouse, table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row)
  const places = names.map((_, at) => `$${at + 1}`)
  await house.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
  return String(row.id ?? '')
}

import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Held } from '../counselling.ts'
import { mustEnterAsMember, mustEnterAsMemberToChange } from '../law/declarations.ts'
import type { Office } from '../office.ts'
import { listOffices } from '../offices/offices.ts'
import { type Field, type Figure, fields } from './figure.ts'
import { countRow, listFigureRows } from './figures.sql.ts'

export type Figures = { held: Held; offices: Office[]; figures: Figure[] }

/** The counters of a service between two months, both with. */
export async function readFigures(
  desk: Desk,
  service: string,
  from: string,
  until: string,
): Promise<Figures> {
  const held = await mustEnterAsMember(desk, service)
  const offices = await listOffices(desk, service)
  const ids = offices.map(({ id }) => id)
  return { held, offices, figures: await listFigureRows(desk, ids, from, until) }
}

/**
 * Counts what a counsellor has chosen, each once. It hangs on an office and a month, on no conversation and on nobody.
 * @throws Refusal `office.missing`
 */
export async function count(
  desk: Desk,
  service: string,
  { office: id, month, values }: { office: string; month: string; values: [field: string, value: string][] },
  by: 1 | -1 = 1,
): Promise<number> {
  const { service: held } = await mustEnterAsMemberToChange(desk, service)
  const office = (await listOffices(desk, service)).find((one) => one.id === id)
  if (!office) throw new Refusal('missing', 'office.missing')
  const known = values.filter(([field, value]) => valuesOf(field, office).includes(value))
  for (const [field, value] of known)
    await countRow(desk, { office: id, month, field, value, count: 0 }, held.organisation, by)
  if (known.length > 0) await record(desk, 'figures.counted', service, { organisation: held.organisation })
  return known.length
}

/** What can be chosen in a field of this office. */
export const valuesOf = (field: string, office: Pick<Office, 'topics'>): string[] => {
  if (field === 'topic') return office.topics.map(({ id }) => id)
  return Object.hasOwn(fields, field) ? [...fields[field as Field]] : []
}

import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import { listUnclaimed, placeOrganisations, removeUnclaimed } from '#people/organisations.ts'
import { mustBe } from '#people/role.ts'
import { batchesOf } from '../../profile/importing/batches.ts'
import { listNeeds, placeNeeds } from '../needs.ts'
import { addImported, listAsking, listTouched, removeNeeds, takeImported } from './imports.sql.ts'
import { nameOf } from './need-file.ts'
import type { NeedRow, RowProblem } from './need-row.ts'

const batches = batchesOf('needs')

/** What an import did, or would do. */
export type Imported = { batch: string; rows: NeedRow[]; problems: RowProblem[] }

type Options = {
  name: string
  /** Looks and says, stores nothing. */
  dryRun?: boolean
  /** The file this belongs to, when it was kept to be looked at first. */
  batch?: string
}

/** Brings rows of a file into a jam as submitted needs. A need that is there already stays as it is. */
export async function importNeeds(
  desk: Desk,
  jam: string,
  rows: NeedRow[],
  { name, dryRun = false, batch = newId() }: Options,
): Promise<Imported> {
  mustBe(desk, jam, 'organiser')
  const there = await listNeeds(desk, jam)
  const known = new Set(
    there.map(({ title, organisationName }) => nameOf({ title, organisation: organisationName })),
  )
  const fresh = rows.filter((row) => !known.has(nameOf(row)))
  const problems = rows
    .filter((row) => known.has(nameOf(row)))
    .map(({ line, title }) => ({ line, code: 'row.known', title }))
  if (dryRun || fresh.length === 0) return { batch, rows: fresh, problems }
  const organisations = await organisationsFor(desk, fresh, there)
  const placed = await placeNeeds(
    desk,
    jam,
    fresh.map((row) => newNeedOf(row, organisations, name)),
  )
  await batches.close(desk, jam, batch, name)
  await addImported(
    desk,
    placed.map((need) => ({ need, batch, jam })),
  )
  await record(desk, 'needs.imported', batch, { jam, data: { needs: placed.length } })
  return { batch, rows: fresh, problems }
}

/**
 * Takes an import back: exactly those needs that nothing has happened to since.
 * @returns how many went and which stay
 * @throws Refusal `import.undone` the second time
 */
export async function undoImport(
  desk: Desk,
  jam: string,
  id: string,
): Promise<{ removed: number; kept: { id: string; title: string }[] }> {
  await batches.mustBeIn(desk, jam, id)
  const needs = await takeImported(desk, id)
  const touched = await listTouched(
    desk,
    needs.map((need) => need.id),
  )
  const free = needs.filter((need) => !touched.has(need.id))
  if (free.length > 0)
    await removeNeeds(
      desk,
      free.map((need) => need.id),
    )
  await removeIdle(desk, [...new Set(free.map(({ organisation }) => organisation))])
  await batches.undo(desk, id)
  await record(desk, 'import.undone', id, { jam, data: { removed: free.length } })
  return { removed: free.length, kept: needs.filter((need) => touched.has(need.id)) }
}

/** Organisations by name: one that came in by a file before is used again, unless somebody speaks for it by now. */
async function organisationsFor(
  desk: Desk,
  rows: NeedRow[],
  there: { organisation: string; organisationName: string }[],
): Promise<Map<string, string>> {
  const unclaimed = new Set(
    await listUnclaimed(desk, [...new Set(there.map(({ organisation }) => organisation))]),
  )
  const known = there.filter(({ organisation }) => unclaimed.has(organisation))
  const found = new Map(known.map(({ organisationName, organisation }) => [organisationName, organisation]))
  const names = [...new Set(rows.map(({ organisation }) => organisation))].filter((name) => !found.has(name))
  for (const { name, id } of await placeOrganisations(desk, names)) found.set(name, id)
  return found
}

async function removeIdle(desk: Desk, organisations: string[]): Promise<void> {
  if (organisations.length === 0) return
  // Needs of other jams are not this organiser's to see, but they keep an organisation alive.
  const asking = await asHouse(desk, () => listAsking(desk, organisations))
  await removeUnclaimed(
    desk,
    organisations.filter((id) => !asking.has(id)),
  )
}

function newNeedOf(row: NeedRow, organisations: Map<string, string>, source: string) {
  return {
    form: {
      organisation: mustFind(organisations.get(row.organisation)),
      organisationName: row.organisation,
      title: row.title,
      teaser: row.teaser,
      kind: row.kind,
      fit: row.kind === 'custom' ? ('smaller' as const) : ('fits' as const),
      mode: 'hybrid' as const,
      teamMin: 3,
      teamMax: 6,
      skills: row.skills,
      credit: row.credit,
    },
    answers: row.text ? { problem: row.text } : {},
    source: source.slice(0, 60),
  }
}

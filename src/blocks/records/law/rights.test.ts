import { expect, test } from 'vitest'
import type { Collection } from '../model/collection.ts'
import type { Act, Grant, Role } from '../model/right.ts'
import { pivot } from '../report/pivot.ts'
import type { Report } from '../report/report.ts'
import { MemoryFeed } from '../worker/memory-feed.ts'
import { RecordsHolding } from '../worker/records-holding.ts'
import { Workroom } from '../worker/workroom.ts'
import { gather } from './dossier/gather.ts'
import { readingOf } from './reading-of.ts'

const people: Collection = {
  ...{
    schema: 1,
    id: 'people',
    version: 1,
    name: { de: 'Personen' },
    one: { de: 'Person' },
    title: ['name'],
  },
  drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'base', sensitive: 'sensitive' } }],
  fields: [
    { id: 'name', kind: 'short-text', label: { de: 'Name' }, layer: 'base' },
    { id: 'illness', kind: 'short-text', label: { de: 'Krankheit' }, layer: 'sensitive' },
  ],
  ...{ steps: [], retention: { months: 12, ground: { de: '' }, end: 'erase' } },
}
const report: Report = {
  ...{
    what: 'jam/report/1',
    name: {},
    collection: 'people',
    rows: { column: 'illness' },
    least: 1,
    chart: 'bar',
  },
  measure: { is: 'count' },
}

/** A house of two records, of which one is mine, seen by somebody with these grants. */
async function seenWith(grants: Grant[] | null, isMember = true) {
  const feed = new MemoryFeed('amina')
  const me = { member: 'amina', name: 'Amina', isAdmin: false }
  const spaces = ['base', 'sensitive']
  const holding = new RecordsHolding({ service: 's', me, members: [], plan: 'plan', spaces, feed })
  await holding.keep({ what: 'jam/collection/1', collection: people })
  const role = { what: 'jam/role/1', id: 'r', name: { de: 'Rolle' }, members: isMember ? ['amina'] : ['bea'] }
  if (grants) await holding.keep<Role>({ ...role, grants } as Role)
  const [mine] = await holding.write([
    { collection: 'people', set: { name: 'Ada', illness: 'Husten' }, marks: { workers: ['amina'] } },
    { collection: 'people', set: { name: 'Bela', illness: 'Grippe' }, marks: { workers: ['bea'] } },
  ])
  const of = mine?.id ?? ''
  const body = { kind: 'note' as const, at: '2027-01-01', text: 'streng geheim' }
  await holding.writeEntries([{ of, layer: 'sensitive', body }])
  const reading = readingOf(new Workroom(holding, 'de'))
  const table = pivot(reading, report)
  const dossier = gather(reading, [mine?.id ?? ''], null)
  return {
    counted: table.all,
    rows: table.rows,
    told: dossier.sheets.flatMap(({ entries }) => entries.map(({ says }) => says)),
    says: dossier.sheets.flatMap(({ values }) => values.map(({ says }) => says)),
    holding,
    mine: mine?.id ?? '',
  }
}
const grant = (acts: Act[], more: Partial<Grant> = {}): Grant => ({
  ...{ collection: 'people', layers: ['base', 'sensitive'], whose: 'all', acts, ...more },
})

test('without roles keys decide', async () => {
  expect(await seenWith(null)).toMatchObject({ counted: 2, says: ['Ada', 'Husten'], told: ['streng geheim'] })
})
test('whoever may view but not report counts nothing, and who may not export has an empty dossier', async () => {
  expect(await seenWith([grant(['view'])])).toMatchObject({ counted: 0, says: [] })
  expect(await seenWith([grant(['view', 'report'])])).toMatchObject({ counted: 2, says: [] })
  expect(await seenWith([grant(['view', 'export'])])).toMatchObject({ counted: 0, says: ['Ada', 'Husten'] })
})
test('whoever has no role where there are roles gets nothing', async () => {
  expect(await seenWith([grant(['view', 'report', 'export'])], false)).toMatchObject({ counted: 0, says: [] })
})
test('a layer that is not granted is neither counted by nor told', async () => {
  const base = [grant(['view', 'report', 'export'], { layers: ['base'] })]
  const seen = await seenWith(base)
  expect(seen).toMatchObject({ says: ['Ada'], told: [] })
  expect(seen.rows).not.toContain('Husten')
})
test('of own cases only those are counted and told', async () => {
  const own = [grant(['view', 'report', 'export'], { whose: 'own' })]
  expect(await seenWith(own)).toMatchObject({ counted: 1, rows: ['Husten'], says: ['Ada', 'Husten'] })
})
test('what is locked by law is left out of reports and stays in the dossier of its person', async () => {
  const { holding, mine } = await seenWith(null)
  await holding.write([{ collection: 'people', id: mine, marks: { restricted: true } }])
  const reading = readingOf(new Workroom(holding, 'de'))
  expect(pivot(reading, report)).toMatchObject({ all: 1, leftOut: 1, notMine: 0 })
  expect(gather(reading, [mine], null).sheets[0]).toMatchObject({ marks: { restricted: true } })
})

import { describe, expect, test } from 'vitest'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../model/collection.ts'
import { type Layer, layers } from '../model/field.ts'
import { type Act, acts, type Role, type Viewer } from '../model/right.ts'
import { memoryHolding } from '../worker/memory-holding.ts'
import { exportable, exportableRows, viewerOf } from './export/rights.ts'
import { type Source, tableOf } from './export/table.ts'
import { wholeOf } from './export/whole.ts'
import { holdersFor, scopeOf } from './letters/scope.ts'

const cases: Collection = {
  ...{ schema: 1, id: 'cases', version: 1, name: { de: 'Fälle' }, one: { de: 'Fall' } },
  fields: layers.map((layer) => ({
    id: layer,
    kind: 'short-text' as const,
    label: { de: `Feld ${layer}` },
    layer,
  })),
  title: ['base'],
  drawers: [{ id: 'd', name: 'Alle', spaces: { base: newId(), sensitive: newId(), private: newId() } }],
  steps: [],
  retention: { months: 12, ground: {}, end: 'erase' },
}
const set = { base: 'offen', sensitive: 'heikel', private: 'eigenes' }
const holding = await memoryHolding({
  collections: [cases],
  changes: [
    { collection: 'cases', id: 'mine', set, marks: { workers: ['me'] } },
    { collection: 'cases', id: 'other', set, marks: { workers: ['you'] } },
  ],
})
const rows = [...holding.rows('cases')]
const source: Source = {
  collections: [cases],
  names: { record: () => 'x', member: () => '' },
  value: (row, id) => row.values[id],
}
const columns = cases.fields.map(({ id }) => id)

function viewerWith(whose: 'all' | 'own', open: readonly Layer[], given: readonly Act[]): Viewer {
  const grants = [{ collection: 'cases', layers: [...open], whose, acts: [...given] }]
  const role: Role = { what: 'jam/role/1', id: 'r', name: {}, grants, members: ['me'] }
  return { member: 'me', roles: [role], opens: () => true }
}

/** Everything that leaves the house in any way, as one text. */
function takenBy(viewer: Viewer): string {
  const fields = exportable(viewer, cases, columns)
  const seen = exportableRows(viewer, cases, rows)
  const table = tableOf({ collection: cases, fields, rows: seen, lang: 'de' }, source)
  const whole = wholeOf(cases, fields, seen, () => [], new Date(0))
  const writing = { holding, source, viewer, lang: 'de' as const, today: '2026-11-26' }
  const letters = rows.map((row) =>
    cases.fields.map(({ label }) => scopeOf(row, writing).say(label.de ?? '') ?? ''),
  )
  return JSON.stringify([table, whole.records, whole.collection.fields, letters, holdersFor(cases, writing)])
}

describe('what may be taken out', () => {
  const subsets: Layer[][] = [[], ['base'], ['base', 'sensitive'], ['base', 'private'], [...layers]]
  const matrix = (['all', 'own'] as const).flatMap((whose) =>
    subsets.flatMap((open) =>
      [[...acts], acts.filter((act) => act !== 'export')].map((given) => [whose, open, given] as const),
    ),
  )
  test.each(matrix)(
    '%s records, layers %j, acts %j: is what the view would show, and nothing else',
    (whose, open, given) => {
      const taken = takenBy(viewerWith(whose, open, given))
      const isOpen = given.includes('export')
      for (const layer of layers) {
        expect(taken.includes(set[layer])).toBe(isOpen && open.includes(layer))
        // Not even what it is called.
        expect(taken.includes(`Feld ${layer}`)).toBe(isOpen && open.includes(layer))
      }
      const count = exportableRows(viewerWith(whose, open, given), cases, rows).length
      expect(count).toBe(isOpen && open.includes('base') ? (whose === 'all' ? 2 : 1) : 0)
    },
  )

  test('is nothing that there is no key for', () => {
    const viewer = viewerWith('all', layers, acts)
    const { sensitive = '' } = cases.drawers[0]?.spaces ?? {}
    const taken = takenBy({ ...viewer, opens: (space) => space !== sensitive })
    expect(taken).not.toContain('heikel')
    expect(taken).toContain('eigenes')
  })

  test('is everything as long as there are no roles, as everywhere else', () => {
    expect(exportable(viewerOf(holding), cases, columns)).toHaveLength(3)
  })
})

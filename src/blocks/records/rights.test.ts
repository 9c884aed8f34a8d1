// Long: one table, every role against every way out.
import { beforeAll, describe, expect, test } from 'vitest'
import { exportable, exportableRows, viewerOf } from './exchange/export/rights.ts'
import { type Source, tableOf } from './exchange/export/table.ts'
import { gather } from './law/dossier/gather.ts'
import { readingOf } from './law/reading-of.ts'
import type { Collection } from './model/collection.ts'
import { type Layer, layers } from './model/field.ts'
import { type Act, acts, type Grant, may, type Role } from './model/right.ts'
import { pivot } from './report/pivot.ts'
import type { Report } from './report/report.ts'
import { eraseIn, placeOfFileIn, saveIn } from './worker/acting.ts'
import { MemoryFeed } from './worker/memory-feed.ts'
import { RecordsHolding } from './worker/records-holding.ts'
import { Workroom } from './worker/workroom.ts'

/** What a role may do, held against every way in which something leaves the worker. The rule itself: `model/right.test.ts`. */
const me = 'amina'
const ids = ['cases', 'people'] as const
const collections = ids.map(
  (id): Collection => ({
    ...{ schema: 1, id, version: 1, name: { de: id }, one: { de: id }, title: ['base'], steps: [] },
    fields: layers.flatMap((layer) => [
      { id: layer, kind: 'short-text' as const, label: { de: `${id} ${layer}` }, layer },
      { id: `${layer}-files`, kind: 'file' as const, label: { de: `Dateien ${layer}` }, layer },
    ]),
    drawers: [
      {
        id: `${id}-d`,
        name: 'Alle',
        spaces: { base: `${id}-base`, sensitive: `${id}-sensitive`, private: `${id}-private` },
      },
    ],
    retention: { months: 12, ground: {}, end: 'erase' },
  }),
)
const owners = ['mine', 'other'] as const
/** A word that stands in one record and one layer and nowhere else. */
const fruits = ['Quitte', 'Zwetschge', 'Maulbeere', 'Holunder', 'Sanddorn', 'Kornelkirsche']
const keys = ids.flatMap((id) => owners.flatMap((who) => layers.map((layer) => `${id} ${who} ${layer}`)))
const words = new Map(keys.map((key, at) => [key, `${fruits[at % 6]}${at < 6 ? 'xxx' : 'yyy'}`]))
const wordOf = (id: string, who: string, layer: Layer): string => words.get(`${id} ${who} ${layer}`) ?? ''
const file = (of: string) => ({ id: of, name: `${of}.pdf`, type: 'application/pdf', size: 1 })

const grant = (given: Partial<Grant>): Grant => ({
  ...{ collection: '*', layers: [...layers], whose: 'all', acts: [...acts] },
  ...given,
})
const single = acts.filter((act) => act !== 'view')
const roles: [name: string, grants: Grant[] | null, without?: string][] = [
  ['without roles', null],
  ['without roles and without a key', null, 'cases-sensitive'],
  ['a role with nothing', []],
  ['everything', [grant({})]],
  ['everything, without a key', [grant({})], 'cases-sensitive'],
  ['everything in own cases', [grant({ whose: 'own' })]],
  ['everything in the base', [grant({ layers: ['base'] })]],
  ['everything but the base', [grant({ layers: ['sensitive', 'private'] })]],
  ['one collection', [grant({ collection: 'cases' })]],
  ['the base of all, the rest of own', [grant({ layers: ['base'] }), grant({ whose: 'own' })]],
  [
    'each collection otherwise',
    [
      grant({ collection: 'cases', layers: ['base', 'sensitive'], whose: 'own', acts: ['view', 'search'] }),
      grant({ collection: 'people', layers: ['base', 'private'], acts: ['view', 'report'] }),
    ],
  ],
  ['to look only', [grant({ acts: ['view'] })]],
  ['anything but to look', [grant({ acts: [...single] })]],
  ...single.map((act): [string, Grant[]] => [`to look and to ${act}`, [grant({ acts: ['view', act] })]]),
  ...single.map((act): [string, Grant[]] => [
    `anything but to ${act}`,
    [grant({ acts: acts.filter((one) => one !== act) })],
  ]),
]

async function roomWith(grants: Grant[] | null, without?: string) {
  const spaces = collections.flatMap(({ drawers }) => drawers.flatMap((one) => Object.values(one.spaces)))
  const [feed, plan] = [new MemoryFeed(me), 'plan']
  const opening = { service: 's', me: { member: me, name: 'Amina', isAdmin: false }, members: [], plan, feed }
  const whole = new RecordsHolding({ ...opening, spaces })
  for (const collection of collections) await whole.keep({ what: 'jam/collection/1', collection })
  for (const id of ids)
    for (const who of owners) {
      const set = Object.fromEntries(
        layers.flatMap((layer) => [
          [layer, wordOf(id, who, layer)],
          [`${layer}-files`, [file(`${id}-${who}-${layer}`)]],
        ]),
      )
      const marks = { workers: [who === 'mine' ? me : 'bea'] }
      await whole.write([{ collection: id, id: `${id}-${who}`, set: set as never, marks }])
    }
  const role: Role = { what: 'jam/role/1', id: 'r', name: {}, members: [me], grants: grants ?? [] }
  if (grants) await whole.keep<Role>(role)
  const holding = new RecordsHolding({ ...opening, spaces: spaces.filter((space) => space !== without) })
  await holding.open()
  return new Workroom(holding, 'de')
}

type Cell = { of: string; who: string; layer: Layer }
const cells: Cell[] = ids.flatMap((of) =>
  owners.flatMap((who) => layers.map((layer) => ({ of, who, layer }))),
)

/** Which cells something says out loud. */
const saidIn = (said: unknown, cell = wordOf): Cell[] => {
  const text = JSON.stringify(said)
  return cells.filter(({ of, who, layer }) => text.includes(cell(of, who, layer)))
}

/** Every way in which an act gives something out, one list of cells for each. */
const ways: { [A in Exclude<Act, 'write'>]: (room: Workroom) => Promise<{ [way: string]: Cell[] }> } = {
  view: async (room) => {
    const records = ids.flatMap((of) => owners.map((who) => `${of}-${who}`))
    const lines = ids.flatMap((collection) => {
      const { query, total } = room.query({ collection, sorts: [], sums: {} })
      return room.window(query, 0, total, [...layers])
    })
    const versions = await Promise.all(records.map((id) => room.versions(id)))
    return {
      page: saidIn(records.map((id) => room.read(id))),
      lines: saidIn([lines, records.map((id) => room.line(id, layers))]),
      history: saidIn(versions),
      filters: cells.filter(({ of, who, layer }) => {
        const filter = {
          is: 'column' as const,
          column: layer,
          operator: '=' as const,
          value: wordOf(of, who, layer),
        }
        return room.query({ collection: of, filter, sorts: [], sums: {} }).total > 0
      }),
    }
  },
  search: async (room) => ({
    search: cells.filter(({ of, who, layer }) =>
      room.find(wordOf(of, who, layer)).hits.some(({ id }) => id === `${of}-${who}`),
    ),
  }),
  export: async (room) => {
    const viewer = viewerOf(room.holding)
    const source: Source = {
      ...{ collections, names: { record: () => '', member: () => '' } },
      value: (row, id) => row.values[id],
    }
    const tables = collections.map((collection) => {
      const fields = exportable(viewer, collection, layers)
      const rows = exportableRows(viewer, collection, room.holding.rows(collection.id))
      return tableOf({ collection, fields, rows, lang: 'de' }, source)
    })
    const reading = readingOf(room)
    const dossiers = ids.flatMap((of) => owners.map((who) => gather(reading, [`${of}-${who}`], null).sheets))
    return { table: saidIn(tables), dossier: saidIn(dossiers.map((all) => all.map(({ values }) => values))) }
  },
  report: async (room) => {
    const reading = readingOf(room)
    const counted = (of: string, more: Partial<Report>) =>
      pivot(reading, {
        ...{
          what: 'jam/report/1',
          name: {},
          collection: of,
          least: 1,
          chart: 'none',
          measure: { is: 'count' },
        },
        ...{ rows: { column: 'base' }, ...more },
      } as Report)
    const filtered = cells.filter(({ of, who, layer }) => {
      const filter = {
        is: 'column' as const,
        column: layer,
        operator: '=' as const,
        value: wordOf(of, who, layer),
      }
      try {
        return counted(of, { filter, rows: { column: '$drawer' } }).all !== 0
      } catch {
        return false
      }
    })
    const rows = ids.flatMap((of) => layers.map((column) => counted(of, { rows: { column } }).rows))
    return { table: saidIn(rows), filters: filtered }
  },
  attachment: async (room) => {
    const placed: Cell[] = []
    for (const cell of cells) {
      const place = await Promise.resolve()
        .then(() => placeOfFileIn(room, `${cell.of}-${cell.who}`, cell.layer))
        .catch(() => null)
      if (place) placed.push(cell)
    }
    const read = ids.flatMap((of) => owners.map((who) => room.read(`${of}-${who}`)))
    return { place: placed, open: saidIn(read, (of, who, layer) => `${of}-${who}-${layer}.pdf`) }
  },
}

/** Some from the table, so that a wrong rule is not only compared with itself. */
test('who has the base of all and the rest of their own finds only theirs in the rest', async () => {
  const room = await roomWith([grant({ layers: ['base'] }), grant({ whose: 'own' })])
  expect(room.find(wordOf('cases', 'mine', 'private')).total).toBe(1)
  expect(room.find(wordOf('cases', 'other', 'private')).total).toBe(0)
  expect(room.find(wordOf('cases', 'other', 'base')).total).toBe(1)
})

describe.each(roles)('%s', (_name, grants, without) => {
  let room: Workroom
  beforeAll(async () => {
    room = await roomWith(grants, without)
  })

  /** As the rule says it; of a record whose base is not mine there is nothing to be had, nor to be done. */
  const ruled = (act: Act): Cell[] =>
    cells.filter(({ of, who, layer }) => {
      const collection = collections.find(({ id }) => id === of) as Collection
      const row = room.holding.get(`${of}-${who}`)
      const seen = act === 'write' || act === 'attachment' ? 'view' : act
      const is = (one: Layer, what: Act = act) =>
        may(viewerOf(room.holding), what, { collection, layer: one, ...(row && { row }) })
      return row !== undefined && is('base', seen) && is(layer)
    })

  test.each(Object.keys(ways) as (keyof typeof ways)[])(
    '%s is what the rule says, by every way',
    async (act) => {
      const given = await ways[act](room)
      for (const [way, found] of Object.entries(given))
        expect({ [way]: found }).toEqual({ [way]: ruled(act) })
    },
  )

  test('write is what the rule says, and erasing takes all layers of a record', async () => {
    const may = ruled('write')
    for (const { of, who, layer } of cells) {
      const set = { [layer]: wordOf(of, who, layer) }
      const [fate] = await saveIn(room, [{ collection: of, id: `${of}-${who}`, set }])
      const isMine = may.some((one) => one.of === of && one.who === who && one.layer === layer)
      expect({ of, who, layer, is: fate?.fate === 'there' }).toEqual({ of, who, layer, is: isMine })
    }
    for (const of of ids)
      for (const who of owners) {
        const mine = may.filter((one) => one.of === of && one.who === who).length
        const gone = await eraseIn(room, [`${of}-${who}`]).then(
          () => true,
          () => false,
        )
        expect({ of, who, gone }).toEqual({ of, who, gone: mine === layers.length })
      }
  })
})

import { describe, expect, test } from 'vitest'
import { answer, call, constant } from '#field/rule/rule.ts'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import { roomWords } from '../room/words.ts'
import { type Layer, layers } from './field.ts'
import { rightWords } from './right.text.ts'
import {
  type Act,
  acts,
  layerOf,
  layersFor,
  may,
  mayManage,
  type Role,
  rightsSheet,
  seenBy,
  shortSheet,
  viewAs,
} from './right.ts'

const cases = sampleCollection('cases', [
  field('name', 'short-text'),
  field('illness', 'long-text', { layer: 'sensitive' }),
  field('mine', 'long-text', { layer: 'private' }),
  field('about', 'formula', { value: call('concat', answer('name'), answer('mine')) }),
])
const rooms = sampleCollection('rooms', [field('title', 'short-text')])
const role = (id: string, members: string[], grants: Role['grants'], more: Partial<Role> = {}): Role => ({
  what: 'jam/role/1',
  id,
  name: { de: id, en: id },
  grants,
  members,
  ...more,
})
const roles = [
  role('lead', ['amina'], [{ collection: '*', layers: [...layers], whose: 'all', acts: [...acts] }], {
    manages: true,
  }),
  role(
    'worker',
    ['ben'],
    [
      {
        collection: 'cases',
        layers: ['base', 'sensitive'],
        whose: 'own',
        acts: ['view', 'write', 'search', 'attachment'],
      },
      { collection: 'cases', layers: ['base'], whose: 'all', acts: ['view'] },
    ],
  ),
  role(
    'office',
    ['cem'],
    [{ collection: 'cases', layers: ['base'], whose: 'all', acts: ['view', 'report', 'export'] }],
  ),
  role(
    'broken',
    ['dana'],
    [{ collection: 'cases', layers: ['base'], whose: 'all', acts: ['write', 'export'] }],
  ),
]
const keys: { [member: string]: string } = { amina: 'bsp', ben: 'bs', cem: 'b', dana: 'bsp', eve: 'bsp' }
const readers = (space: string) => Object.keys(keys).filter((one) => keys[one]?.includes(space))
const as = (member: string) => viewAs(member, roles, readers)
const own = sampleRow('1', cases, { name: 'Kim', illness: 'x', mine: 'y' }, { workers: ['ben'] })
const other = sampleRow('2', cases, { name: 'Jo', illness: 'x', mine: 'y' }, { workers: ['cem'] })

// role × own or not × layer: the letters of what is granted (view, write, export, search, report, attachment).
const table: [string, 'own' | 'other', { [layer in Layer]: string }][] = [
  ['amina', 'own', { base: 'vwesra', sensitive: 'vwesra', private: 'vwesra' }],
  ['amina', 'other', { base: 'vwesra', sensitive: 'vwesra', private: 'vwesra' }],
  ['ben', 'own', { base: 'vwsa', sensitive: 'vwsa', private: '' }],
  ['ben', 'other', { base: 'v', sensitive: '', private: '' }],
  ['cem', 'own', { base: 'ver', sensitive: '', private: '' }],
  ['cem', 'other', { base: 'ver', sensitive: '', private: '' }],
  ['dana', 'own', { base: '', sensitive: '', private: '' }],
  ['eve', 'own', { base: '', sensitive: '', private: '' }],
]
test.each(table)('%s may do with %s cases only what is granted', (member, whose, granted) => {
  const row = whose === 'own' ? own : other
  for (const layer of layers) {
    const allowed = acts.filter((act) => may(as(member), act, { collection: cases, layer, row }))
    expect(allowed.map((act) => act[0]).join('')).toBe(granted[layer])
  }
})

describe('a right', () => {
  test('without a key is none, and a key without a role is none either', () => {
    const keyless = viewAs('amina', roles, () => [])
    expect(acts.filter((act) => may(keyless, act, { collection: cases, layer: 'base', row: own }))).toEqual(
      [],
    )
    expect(seenBy(as('eve'), 'view', cases, own)).toBeNull()
  })
  test('is by keys alone as long as nobody has made a role', () => {
    const viewer = viewAs('cem', [], readers)
    expect(layersFor(viewer, 'export', cases)).toEqual(['base'])
    expect(mayManage({ member: 'cem' }, [])).toBe(true)
  })
  test('shows a record without what is closed', () => {
    expect(seenBy(as('ben'), 'view', cases, own)?.values).toEqual({ name: 'Kim', illness: 'x' })
    expect(seenBy(as('ben'), 'view', cases, other)?.values).toEqual({ name: 'Jo' })
    expect(seenBy(as('ben'), 'export', cases, own)).toBeNull()
  })
  test('to a formula is that to what it reads', () => {
    expect(layerOf(cases, cases.fields[3] ?? field('x', 'formula', { value: constant(1) }))).toBe('private')
  })
  test('over a restricted record is to look at it', () => {
    const row = { ...own, restricted: true as const }
    const allowed = acts.filter((act: Act) =>
      may(as('amina'), act, { collection: cases, layer: 'base', row }),
    )
    expect(allowed).toEqual(['view', 'attachment'])
  })
  test('to manage is with those who manage', () => {
    expect(['amina', 'ben'].map((member) => mayManage({ member }, roles))).toEqual([true, false])
  })
  test('is printed on a sheet: one line for each role, collection and layer', () => {
    const { head, rows } = rightsSheet(roles.slice(1, 3), [cases, rooms], 'de')
    expect(head).toHaveLength(10)
    expect(rows).toEqual([
      ['worker', 'cases', 'Allgemein', 'alle', 'ja', '–', '–', '–', '–', '–'],
      ['worker', 'cases', 'Allgemein', 'nur eigene', 'ja', 'ja', '–', 'ja', '–', 'ja'],
      ['worker', 'cases', 'Vertraulich', 'nur eigene', 'ja', 'ja', '–', 'ja', '–', 'ja'],
      ['office', 'cases', 'Allgemein', 'alle', 'ja', '–', 'ja', '–', 'ja', '–'],
    ])
  })
  test('is shown in few lines: layers and collections with the same rights are one', () => {
    const sheet = rightsSheet(roles.slice(0, 2), [cases, rooms], 'de')
    expect(sheet.rows).toHaveLength(9)
    expect(shortSheet(sheet, 2, 'de').map((row) => row.slice(0, 4))).toEqual([
      ['lead', 'alle Sammlungen', 'Allgemein, Vertraulich, Persönlich', 'alle'],
      ['worker', 'cases', 'Allgemein', 'alle'],
      ['worker', 'cases', 'Allgemein, Vertraulich', 'nur eigene'],
    ])
  })
  test('calls layers and acts as the pages do', () => {
    for (const lang of ['de', 'en'] as const) {
      const { head } = rightsSheet(roles, [cases], lang)
      const { layer, acts: names } = roomWords(lang)
      expect(head.slice(4)).toEqual(acts.map((act) => names[act]))
      expect(rightWords(lang).layers).toEqual(layer)
    }
  })
})

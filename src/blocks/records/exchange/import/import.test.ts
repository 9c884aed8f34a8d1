// Long: one import from the guess to its undoing.
import { array, assert, asyncProperty, constantFrom, integer, option, record, string } from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { call, constant, own } from '#field/rule/rule.ts'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Role } from '../../model/right.ts'
import type { Holding, Row } from '../../worker/holding.ts'
import { memoryHolding } from '../../worker/memory-holding.ts'
import { readTable } from '../reading/read-table.ts'
import { dayFrom, orderOf } from './cells/days.ts'
import { addressFrom, nameFrom } from './cells/names.ts'
import { decimalOf, numberFrom } from './cells/numbers.ts'
import { errorFile } from './errors.ts'
import { guessMapping } from './guess/guess.ts'
import { kindOf } from './guess/kinds.ts'
import type { Mapping } from './mapping.ts'
import type { BatchPaper, ImportPaper } from './run/paper.ts'
import type { Prepared } from './run/prepared.ts'
import { runImport, tryImport } from './run/run.ts'
import { undoImport } from './run/undo.ts'

const field = (id: string, kind: Field['kind'], de: string, more: Partial<Field> = {}): Field => ({
  ...{ id, kind, label: { de, en: de }, layer: 'base' },
  ...more,
})
const choices = ['Beratung', 'Kurs'].map((de) => ({ value: de.toLowerCase(), label: { de } }))
const people: Collection = {
  ...{ schema: 1, id: 'people', version: 1, name: { de: 'Menschen' }, one: { de: 'Mensch' } },
  fields: [
    field('nr', 'short-text', 'Nummer', { unique: true }),
    field('name', 'full-name', 'Name', { required: true, personal: true }),
    field('born', 'date', 'Geburtsdatum', { personal: true }),
    field('fee', 'currency', 'Beitrag'),
    field('kind', 'single-choice', 'Angebot', { choices }),
    field('note', 'long-text', 'Notiz', { layer: 'sensitive' }),
    field('town', 'link', 'Gemeinde', { link: { collection: 'towns' } }),
  ],
  title: ['name'],
  drawers: [{ id: 'd', name: 'Alle', spaces: { base: newId(), sensitive: newId() } }],
  steps: [],
  retention: { months: 12, ground: {}, end: 'erase' },
}
const towns: Collection = {
  ...people,
  ...{ id: 'towns', fields: [field('t', 'short-text', 'Ort')], title: ['t'] },
  drawers: [{ id: 'e', name: 'Alle', spaces: { base: newId() } }],
}
const today = '2026-11-26'
const here = (changes: Parameters<Holding['write']>[0] = []) =>
  memoryHolding({ collections: [people, towns], changes })

const csv = `Mitgliedsnr;Vorname;Nachname;geb.;Beitrag;Angebot;Notiz;Gemeinde
1;Ute;Müller;31.12.1980;1.234,56;Kurs;geheim;Ulm
2;Jan;van der Berg;1.2.75;12;kurs ;;Ulm
3;Ayşe;Kaya;31.2.1990;5;Beratung;;
4;Li;;3.4.1991;5;Sprachcafé;;Aalen
5;Ole;Ohm;3.4.1991;fünf;Sprachcafé;;
1;Ute;Müller;31.12.1980;;;;
6;Ida;Ost;5.6.2001;7,5;Sprachcafé;x;;zu viel
`

function preparedFor(holding: Holding, text: string, more: Partial<Mapping> = {}): Prepared {
  const table = readTable(strToU8(text))
  const collection = holding.collections().find(({ id }) => id === 'people') as Collection
  const mapping = {
    ...guessMapping(holding, collection, table, 2026, () => true),
    lookalikes: 'take',
    ...more,
  } as Mapping
  return { table, mapping, lang: 'de', today }
}
const run = (
  holding: Holding,
  prepared: Prepared,
  more: { stopAfter?: number } = {},
  before?: Awaited<ReturnType<typeof runImport>>['paper'],
) => {
  let turns = 0
  const isStopped = () => turns++ >= (more.stopAfter ?? Infinity)
  return runImport(holding, prepared, { isStopped, file: 'a.csv', digest: 'd', reading: {} }, before)
}
/** Everything that a person would see, without versions. */
const state = (holding: Holding) =>
  holding
    .collections()
    .flatMap(({ id, fields }) => [
      JSON.stringify(fields),
      ...[...holding.rows(id)]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, values, step, flags, import: from }) =>
          JSON.stringify([id, Object.entries(values).sort(), step, flags, from]),
        ),
    ])
const valuesOf = (holding: Holding, nr: string): Row['values'] =>
  [...holding.rows('people')].find(({ values }) => values.nr === nr)?.values ?? {}

describe('what is guessed', () => {
  test('31.12. proves that the day comes first, 1.234,56 which sign is the decimal; without a proof none is claimed', () => {
    expect(orderOf(['1.2.2020', '31.12.2020'])).toEqual({ order: 'dmy', proof: '31.12.2020' })
    expect(orderOf(['01/31/2020'])).toEqual({ order: 'mdy', proof: '01/31/2020' })
    expect(orderOf(['1/2/2020']).proof).toBeNull()
    expect(decimalOf(['12', '1.234,5'])).toEqual({ decimal: ',', proof: '1.234,5' })
    expect(decimalOf(['1.5'])).toEqual({ decimal: '.', proof: '1.5' })
    expect(decimalOf(['1.234']).proof).toBeNull()
  })

  test('days, numbers, names and addresses are read as people write them', () => {
    const day = (text: string) => dayFrom(text, 'dmy', 2026)
    expect(
      ['12.3.80', '3. März 2001', '1980-03-12', '31.2.2020', '12.3.27', '12.3.28', 'bald'].map(day),
    ).toEqual(['1980-03-12', '2001-03-03', '1980-03-12', null, '2027-03-12', '1928-03-12', null])
    expect(dayFrom('03/04/2020', 'mdy', 2026)).toBe('2020-03-04')
    const number = (text: string) => numberFrom(text, ',')
    expect(['1.234,56 €', '1.234', "1'000", '-3,-', '(12)', '1.2.3', '12 Euro'].map(number)).toEqual([
      1234.56,
      1234,
      1000,
      -3,
      -12,
      null,
      12,
    ])
    expect(nameFrom('Frau Dr. Ute van der Berg')).toEqual({
      title: 'Dr.',
      first: 'Ute',
      last: 'van der Berg',
    })
    expect(nameFrom('Müller, Jan Peter')).toEqual({ first: 'Jan Peter', last: 'Müller' })
    expect(nameFrom('Madonna')).toEqual({ first: '', last: 'Madonna' })
    expect(addressFrom('Grüner Weg 1\nHinterhaus\n12043 Berlin')).toEqual({
      street: 'Grüner Weg 1',
      more: 'Hinterhaus',
      postcode: '12043',
      town: 'Berlin',
    })
  })

  test('columns find their fields by what they are called and what stands in them', async () => {
    const { mapping } = preparedFor(await here(), csv)
    expect(mapping.uses.map(({ field, how }) => (how.part ? `${field} ${how.part}` : field))).toEqual([
      'nr',
      'name first',
      'name last',
      'born',
      'fee',
      'kind',
      'note',
      'town',
    ])
    expect(mapping.key).toEqual(['nr'])
  })

  test('a column without a field is of the kind that its cells are', () => {
    const kind = (head: string, ...cells: string[]) => kindOf(head, cells, 2026).kind
    expect([
      kind('x', 'a@b.de'),
      kind('x', '1.2.2020'),
      kind('Betrag', '5'),
      kind('x', 'ja', 'nein'),
      kind('PLZ', '01234'),
      kind('Nr', '007'),
    ]).toEqual(['email', 'date', 'currency', 'yes-no', 'postcode', 'short-text'])
    expect(kind('x', ...Array.from({ length: 12 }, (_, at) => `Gruppe ${at % 3}`))).toBe('single-choice')
  })
})

describe('an import', () => {
  const ulm = { collection: 'towns', id: 'ulm', set: { t: 'Ulm' } }

  test('is tried before it is run: how many are new, and what is wrong with the others', async () => {
    const holding = await here([ulm])
    const before = state(holding)
    const prepared = preparedFor(holding, csv)
    const { counts, left, made } = await tryImport(holding, prepared)
    expect(counts).toEqual({ new: 2, changed: 0, same: 0, refused: 5, duplicate: 0 })
    expect(made).toEqual({ fields: [], choices: { kind: ['sprachcafe'] } })
    expect(state(holding)).toEqual(before)
    const collection = holding.collections()[0] as Collection
    const file = errorFile(prepared.table, left, { lang: 'de', collection, titleOf: () => undefined }).split(
      '\r\n',
    )
    expect(file[0]).toContain('"Zeile";"Mitgliedsnr"')
    expect(file[1]).toContain('4;"3";"Ayşe";"Kaya";"31.2.1990"')
    expect(file[1]).toContain('geb.: „31.2.1990“ ist kein Datum')
    expect(file[2]).toContain('„Aalen“ haben wir nicht gefunden')
    expect(file[3]).toContain('„fünf“ ist keine Zahl')
    expect(file[4]).toContain('Das steht schon in Zeile 2')
    expect(file[5]).toContain('mehr als 8 Zellen')
    // The file can be mended and read in again.
    expect(readTable(strToU8(file.join('\r\n'))).columns).toHaveLength(10)
  })

  test('makes records with their parts, in all layers, with choices that were not there', async () => {
    const holding = await here([ulm])
    const { paper } = await run(holding, preparedFor(holding, csv.replace('fünf', '5')))
    expect(paper.body).toMatchObject({ state: 'done', done: 7, counts: { new: 3, refused: 4 } })
    expect(valuesOf(holding, '1')).toEqual({
      ...{ nr: '1', name: { first: 'Ute', last: 'Müller' }, born: '1980-12-31', fee: 1234.56, kind: 'kurs' },
      ...{ note: 'geheim', town: { records: ['ulm'] } },
    })
    expect(valuesOf(holding, '5').kind).toBe('sprachcafe')
  })

  test('finds by its key what is there, changes what differs, and empties nothing unless asked', async () => {
    const holding = await here([ulm])
    await run(holding, preparedFor(holding, csv))
    const later =
      'Nummer;Vorname;Nachname;Beitrag;Notiz\n1;Ute;Müller;20;\n2;Jan;van der Berg;12;\n9;Neu;Hier;1;\n'
    const first = await tryImport(holding, preparedFor(holding, later))
    expect(first.counts).toEqual({ new: 1, changed: 1, same: 1, refused: 0, duplicate: 0 })
    await run(holding, preparedFor(holding, later))
    expect(valuesOf(holding, '1')).toMatchObject({ fee: 20, note: 'geheim' })
    await run(holding, preparedFor(holding, later, { empty: 'clear' }))
    expect(valuesOf(holding, '1').note).toBeUndefined()
  })

  test('is undone exactly, also what it changed in other layers; what somebody has worked with since stays, and is told', async () => {
    const holding = await here([
      ulm,
      {
        collection: 'people',
        id: 'old',
        set: { nr: '2', name: { first: 'J', last: 'B' }, note: 'alt' },
        marks: { flags: ['wichtig'] },
      },
    ])
    const before = state(holding)
    const { paper } = await run(holding, preparedFor(holding, csv.replace('12;kurs ;;', '12;kurs ;anders;')))
    expect(holding.get('old')?.values).toMatchObject({ note: 'anders', fee: 12, born: '1975-02-01' })
    const { erased, restored, kept, paper: after } = await undoImport(holding, paper)
    expect({ erased, restored, kept, state: after.body.state }).toEqual({
      erased: 1,
      restored: 1,
      kept: [],
      state: 'undone',
    })
    expect(state(holding)).toEqual(before)

    const again = await run(holding, preparedFor(holding, csv))
    const ute = [...holding.rows('people')].find(({ values }) => values.nr === '1') as Row
    await holding.write([
      { collection: 'people', id: ute.id, set: { fee: 1 } },
      { collection: 'people', id: 'old', set: { fee: 99 } },
    ])
    expect((await undoImport(holding, again.paper)).kept.sort()).toEqual([ute.id, 'old'].sort())
    expect(holding.get('old')?.values.fee).toBe(99)
  })

  test('whatever is there and whatever comes: undone, everything is as it was', async () => {
    const text = string({ unit: constantFrom('a', 'Ö', '1', ' '), maxLength: 3 })
    const given = record({
      nr: integer({ min: 1, max: 6 }),
      note: text,
      fee: option(integer()),
      kind: option(constantFrom('kurs', 'beratung')),
    })
    const cell = constantFrom('', '1', '2', '3', 'Kurs', 'neu', '31.12.2000', 'x y')
    const rows = array(array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 12 })
    await assert(
      asyncProperty(
        array(given, { maxLength: 6 }),
        rows,
        constantFrom('keep', 'clear'),
        integer({ min: 0, max: 3 }),
        async (there, cells, empty, stopAfter) => {
          const changes = there.map(({ nr, note, fee, kind }, at) => ({
            ...{ collection: 'people', id: `r${at}` },
            set: {
              nr: String(nr),
              name: { first: 'A', last: 'B' },
              ...(note && { note }),
              ...(fee !== null && { fee }),
              ...(kind && { kind }),
            },
          }))
          const holding = await here(changes)
          const before = state(holding)
          const lines = cells.map((row) => row.join(';'))
          const prepared = preparedFor(
            holding,
            ['Nummer;Vorname;Nachname;Geburtsdatum;Beitrag;Angebot;Notiz', ...lines, '9;9;9;;;;'].join('\n'),
            { empty, key: ['nr'] } as Partial<Mapping>,
          )
          const first = await run(holding, prepared, { stopAfter })
          const second =
            first.paper.body.state === 'stopped' && stopAfter > 1
              ? await run(holding, prepared, {}, first.paper)
              : first
          const { kept } = await undoImport(holding, second.paper)
          expect(kept).toEqual([])
          expect(state(holding)).toEqual(before)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('changes nothing that is restricted, anonymous, or of somebody else, and obeys what the collection demands', async () => {
    const name = { first: 'A', last: 'B' }
    const holding = await here([
      { collection: 'people', id: 'shut', set: { nr: '1', name }, marks: { restricted: true } },
      { collection: 'people', id: 'gone', set: { nr: '2', name }, marks: { anonymous: '2026-01-01' } },
      { collection: 'people', id: 'hers', set: { nr: '3', name }, marks: { workers: ['other'] } },
      { collection: 'people', id: 'mine', set: { nr: '4', name } },
    ])
    const me = holding.me.member
    await holding.write([{ collection: 'people', id: 'mine', marks: { workers: [me] } }])
    const acts: Role['grants'][number]['acts'] = ['view', 'write']
    const grants: Role['grants'] = [{ collection: 'people', layers: ['base'], whose: 'own', acts }]
    await holding.keep<Role>({ what: 'jam/role/1', id: 'r', name: {}, grants, members: [me] })
    const lies = holding.papers<{ what: 'jam/collection/1'; collection: Collection }>('jam/collection/1')
    const known = lies.find(({ body }) => body.collection.id === 'people')
    const rule = call('>=', own, constant(10))
    const fields = people.fields.map((one) =>
      one.id === 'fee' ? { ...one, demands: [{ rule, says: { de: 'Mindestens zehn.' } }] } : one,
    )
    await holding.keep({ what: 'jam/collection/1', collection: { ...people, version: 2, fields } }, known)
    const rows = ['1;A;B;20', '2;A;B;20', '3;A;B;20', '4;A;B;20', '5;C;D;20', '6;C;D;5']
    const prepared = preparedFor(holding, ['Nummer;Vorname;Nachname;Beitrag', ...rows].join('\n'))
    const { counts, left } = await tryImport(holding, prepared)
    expect(counts).toEqual({ new: 1, changed: 1, same: 0, refused: 4, duplicate: 0 })
    expect(left.map(({ line }) => line)).toEqual([2, 3, 4, 7])
    const file = errorFile(prepared.table, left, { lang: 'de', collection: people, titleOf: () => '' })
    expect(file).toContain('Diesen Eintrag darfst du nicht ändern.')
    expect(file).toContain('Beitrag: Mindestens zehn.')
    await run(holding, prepared)
    expect([...holding.rows('people')].find(({ values }) => values.nr === '5')?.workers).toEqual([me])
  })

  test('leaves out what looks like a record that is there, or like a row above, and says like which', async () => {
    const there = { nr: '77', name: { first: 'Ute', last: 'Müller' }, born: '1980-12-31' }
    const holding = await here([{ collection: 'people', id: 'old', set: there }])
    const text =
      'Vorname;Nachname;Geburtsdatum\nUte;Mueller;31.12.1980\nJan;Kaya;1.2.1990\nJan;Kaia;1.2.1990\nOle;Ost;3.4.1991\n'
    const prepared = preparedFor(holding, text, { lookalikes: 'leave', key: [] })
    const { counts, left } = await tryImport(holding, prepared)
    expect(counts).toEqual({ new: 2, changed: 0, same: 0, refused: 0, duplicate: 2 })
    const file = errorFile(prepared.table, left, {
      lang: 'de',
      collection: people,
      titleOf: (id) => (id === 'old' ? 'Ute Müller' : undefined),
    })
    expect(file).toContain('Sieht aus wie „Ute Müller“, den es schon gibt.')
    expect(file).toContain('Sieht aus wie eine Zeile weiter oben.')
    expect((await run(holding, prepared)).paper.body.counts).toEqual(counts)
  })

  test('cut off anywhere and run again, it makes the same and nothing twice', async () => {
    const lines = Array.from(
      { length: 1200 },
      (_, at) => `${at};Vor${at};Nach${at};1.2.1990;${at},5;Kurs;n${at}`,
    )
    const text = ['Nummer;Vorname;Nachname;Geburtsdatum;Beitrag;Angebot;Notiz', ...lines].join('\n')
    const holding = await here([
      { collection: 'people', id: 'old', set: { nr: '700', name: { first: 'x', last: 'y' } } },
    ])
    const before = state(holding)
    const prepared = preparedFor(holding, text)
    // The tab is gone in the middle of the second batch: half of it is written, and nobody could say so.
    let writes = 0
    const write: Holding['write'] = async (changes) => {
      if (++writes < 2) return holding.write(changes)
      await holding.write(changes.slice(0, 250))
      throw new Error('gone')
    }
    const torn = { ...instead(holding), write }
    await expect(run(torn, prepared)).rejects.toThrow('gone')
    const [left] = holding.papers<ImportPaper>('jam/import/1')
    expect(left?.body).toMatchObject({ done: 500, state: 'running' })
    const { paper } = await run(holding, prepared, {}, left)
    expect(holding.count('people')).toBe(1200)
    expect(paper.body).toMatchObject({ state: 'done', counts: { new: 1199, changed: 1 } })
    expect(holding.papers<BatchPaper>('jam/import-rows/1')).toHaveLength(3)
    expect((await undoImport(holding, paper)).kept).toEqual([])
    expect(state(holding)).toEqual(before)
  })
})

/** The same holding, of which single acts can be replaced. */
const instead = (holding: Holding): Holding => ({
  ...{ service: holding.service, me: holding.me },
  members: () => holding.members(),
  collections: () => holding.collections(),
  papers: (what) => holding.papers(what),
  readable: (collection, drawer) => holding.readable(collection, drawer),
  rows: (collection) => holding.rows(collection),
  count: (collection) => holding.count(collection),
  get: (id) => holding.get(id),
  links: (id) => holding.links(id),
  entries: (record) => holding.entries(record),
  write: (changes, told) => holding.write(changes, told),
  writeEntries: (changes, told) => holding.writeEntries(changes, told),
  keep: (body, before) => holding.keep(body, before),
  keepAll: (papers) => holding.keepAll(papers),
  erase: (ids, told) => holding.erase(ids, told),
  versions: (id) => holding.versions(id),
})

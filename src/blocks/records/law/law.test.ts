// Long: one case and what its people may ask, from a dossier to a referral.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newAgeIdentity, recipientOf } from '#vault/age.ts'
import type { Collection } from '../model/collection.ts'
import type { Field } from '../model/field.ts'
import { sayValue } from '../model/saying.ts'
import type { Holding } from '../worker/holding.ts'
import { memoryHolding } from '../worker/memory-holding.ts'
import { type ConsentText, consentsOf, entryOf, mayRefer, textsOf, withdrawal } from './consent/consent.ts'
import { gather } from './dossier/gather.ts'
import { type GivenBody, jsonOf, noteGiven } from './dossier/given.ts'
import { bar, blackened, marksIn, namesOfOthers, nothingRedacted, redacted } from './dossier/redact.ts'
import type { Reading } from './reading.ts'
import { openParcel, referred, taken } from './referral/referral.ts'
import { demanded, isLeftOut } from './rights.ts'

const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  ...{ id, kind, label: { de: id }, layer: 'base', ...more },
})
const common = { schema: 1 as const, version: 1, steps: [] }
const retention = { months: 12, ground: { de: 'eigene Regel' }, end: 'erase' as const }
const people: Collection = {
  ...{ ...common, retention, id: 'people', name: { de: 'Personen' }, one: { de: 'Person' }, title: ['name'] },
  drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'base', private: 'private' } }],
  fields: [
    field('name', 'full-name', { personal: true }),
    field('notes', 'long-text'),
    field('friend', 'link', { link: { collection: 'people' } }),
    field('papers', 'file'),
    field('secret', 'short-text', { layer: 'private' }),
  ],
}
const visits: Collection = {
  ...{ ...common, retention, id: 'visits', name: { de: 'Besuche' }, one: { de: 'Besuch' }, title: [] },
  drawers: [{ id: 'v', name: 'Alle', spaces: { base: 'visits' } }],
  fields: [field('who', 'link', { link: { collection: 'people' } }), field('said', 'long-text')],
}

let holding: Holding
let reading: Reading
let [ada, ali]: string[] = []
const now = new Date('2027-03-14T10:00:00Z')
const title = (id: string): string => {
  const name = holding.get(id)?.values.name as { first: string; last: string } | undefined
  return name ? `${name.first} ${name.last}` : ''
}
beforeEach(async () => {
  holding = await memoryHolding({ collections: [people, visits], without: ['private'] })
  reading = {
    ...{
      holding,
      lang: 'de',
      now,
      title,
      passes: () => true,
      mayAsk: () => true,
      seen: (_, __, row) => row,
      layers: () => ['base', 'sensitive', 'private'],
    },
    value: (row, column) => row.values[column],
    say: ({ fields }, column, value) => {
      const found = fields.find(({ id }) => id === column)
      return found ? sayValue(found, value, 'de', { record: title, member: () => undefined }) : ''
    },
  }
  const add = async (set: Parameters<Holding['write']>[0][number]['set'], collection = 'people') =>
    (await holding.write([{ collection, set: set ?? {} }]))[0]?.id ?? ''
  ali = await add({ name: { first: 'Ali', last: 'Demir' } })
  ada = await add({
    name: { first: 'Ada', last: 'Seltsam' },
    notes: 'Ada kam mit Alis Bruder. Frau Dr. Winter war dabei.',
    ...{
      friend: { records: [ali] },
      papers: [{ name: 'Brief Demir.pdf', type: 'application/pdf', size: 9, file: 'f', key: 'geheim' }],
    },
  })
  await add({ who: { records: [ada] }, said: 'Demir, Ali rief an' }, 'visits')
  await holding.writeEntries([
    { of: ada, layer: 'base', body: { kind: 'call', at: '2027-02-01', text: 'Demirs Sorge' } },
  ])
})

describe('a dossier', () => {
  test('is everything on a person over all collections, and names what one cannot read', () => {
    const dossier = gather(
      reading,
      [ada ?? ''],
      [{ at: '2027-03-01', member: 'bea', count: 3, kind: 'envelope' }],
    )
    expect(dossier.sheets.map(({ called, isOwn }) => [called, isOwn])).toEqual([
      ...[
        ['Person', true],
        ['Besuch', false],
        ['Person', false],
      ],
    ])
    const [own] = dossier.sheets
    expect(own).toMatchObject({ unread: ['private'], ground: 'eigene Regel' })
    expect(own?.until).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(own?.entries).toMatchObject([{ kind: 'call', says: 'Demirs Sorge' }])
    expect(own?.files.map(({ name }) => name)).toEqual(['Brief Demir.pdf'])
    expect(dossier.accesses).toHaveLength(1)
  })
  test('blackens other people at first, and what is black is gone from everything that is handed out', async () => {
    const all = redacted(reading, gather(reading, [ada ?? ''], null), nothingRedacted)
    const said = jsonOf(all.dossier)
    for (const word of ['Demir', 'Ali', 'Winter', 'geheim']) expect(said).not.toContain(word)
    for (const word of ['Ada', 'Seltsam', `Ada kam mit ${bar} Bruder. Frau Dr. ${bar} war dabei.`, bar])
      expect(said).toContain(word)
    expect(all.bars).toBeGreaterThan(4)
  })
  test('lets a person decide: show a place, blacken another word, leave a place out', () => {
    const dossier = gather(reading, [ada ?? ''], null)
    const first = redacted(reading, dossier, nothingRedacted)
    const notes = first.texts.find(({ path }) => path === `${ada}/notes`)
    const shown = notes?.marks.map(({ from }) => `${ada}/notes@${from}`) ?? []
    const decided = { shown, typed: ['bruder'], without: [`${ada}/${dossier.sheets[0]?.entries[0]?.id}`] }
    const own = redacted(reading, dossier, decided).dossier.sheets[0]
    expect(own?.values.find(({ field }) => field === 'notes')?.says).toBe(
      `Ada kam mit Alis ${bar}. Frau Dr. Winter war dabei.`,
    )
    expect(own?.entries[0]?.says).toBe(bar)
  })
  test('reads the small words of a name as words: von der Heide is blackened, “von der Schule” is not', async () => {
    await holding.write([{ collection: 'people', set: { name: { first: 'Eva', last: 'von der Heide' } } }])
    const others = namesOfOthers(reading, gather(reading, [ada ?? ''], null))
    const says = (text: string) => blackened(text, marksIn(text, others, [], []))
    expect(says('Rückruf von der Schule, dann von der Heide')).toBe(`Rückruf von der Schule, dann ${bar}`)
    expect(says('Heide war da')).toBe(`${bar} war da`)
  })
  test('does not blacken within other words, nor take a genitive for another name', () => {
    const at = (text: string, others: string[]) => blackened(text, marksIn(text, others, [], []))
    expect(at('Alina und Ali, Alis und ali.', ['ali'])).toBe(`Alina und ${bar}, ${bar} und ${bar}.`)
    expect(at('Ein Mann sah Demir Ali', ['demir ali', 'ali', 'demir'])).toBe(`Ein Mann sah ${bar}`)
    expect(blackened('Herr Seltsam', marksIn('Herr Seltsam', [], ['seltsam'], []))).toBe('Herr Seltsam')
  })
  test('is written down: what was given to whom, and a digest that proves it', async () => {
    await noteGiven(holding, redacted(reading, gather(reading, [ada ?? ''], null), nothingRedacted), {
      as: 'access',
      to: 'ihr selbst',
    })
    const [given] = holding.papers<GivenBody>('jam/given/1')
    expect(given?.body).toMatchObject({ persons: [ada], sheets: 3, to: 'ihr selbst' })
    expect(JSON.stringify(given)).not.toContain('Seltsam')
  })
})

describe('a consent', () => {
  let key = ''
  beforeAll(async () => {
    key = await recipientOf(await newAgeIdentity())
  })
  const text = (number: number): ConsentText => ({
    ...{
      what: 'jam/consent-text/1',
      text: 't',
      number,
      purpose: 'referral',
      title: 'Weitergabe',
      says: `Fassung ${number}`,
    },
  })
  const given = {
    record: '',
    layer: 'base' as const,
    text: 't',
    number: 1,
    by: 'sie selbst',
    how: 'paper' as const,
  }
  const consents = () => consentsOf(holding.entries(ada ?? ''), textsOf(holding), '2027-03-14')
  beforeEach(async () => {
    await holding.keep(text(1))
    await holding.writeEntries([
      entryOf({ ...given, record: ada ?? '', at: '2027-01-01', given: true, to: 'Haus Nord' }),
    ])
  })

  test('stands until it is withdrawn or lapses, and belongs to the wording it was given to', async () => {
    expect(consents()).toMatchObject([{ text: 't', state: 'given', isOld: false }])
    await holding.keep(text(2))
    expect(consents()).toMatchObject([{ state: 'given', isOld: true }])
    await holding.writeEntries([
      entryOf({ ...given, record: ada ?? '', at: '2027-02-01', given: true, number: 2, until: '2027-03-13' }),
    ])
    expect(consents()).toMatchObject([{ state: 'lapsed', isOld: false }])
    expect(consents()[0]?.history).toHaveLength(2)
  })
  test('for referrals names to whom', () => {
    const may = (to: string) => mayRefer(consents(), textsOf(holding), to) !== null
    expect([may('Haus Nord'), may(' haus nord '), may('Haus Süd')]).toEqual([true, true, false])
  })
  test('that is withdrawn leaves tasks behind and stops every referral', async () => {
    const words = {
      stop: (t: string) => `Stopp: ${t}`,
      tell: (to: string) => `Sagen: ${to}`,
      check: (t: string) => `Prüfen: ${t}`,
    }
    const asked = {
      record: ada ?? '',
      to: 'Haus Nord',
      from: 'Lichtblick',
      fields: ['name'],
      entries: [],
      note: '',
    }
    const { entry } = await referred(reading, { ...asked, recipient: key })
    await holding.writeEntries([entry])
    const said = { ...given, record: ada ?? '', at: '2027-03-14' }
    await holding.writeEntries(withdrawal(holding, said, 'Weitergabe', words))
    expect(consents()).toMatchObject([{ state: 'withdrawn' }])
    const tasks = holding.entries(ada ?? '').filter(({ kind }) => kind === 'task')
    expect(tasks.map(({ text: says, due }) => `${says} ${due}`).sort()).toEqual([
      ...['Prüfen: Weitergabe 2027-03-28', 'Sagen: Haus Nord 2027-03-17', 'Stopp: Weitergabe 2027-03-15'],
    ])
    await expect(referred(reading, asked)).rejects.toMatchObject({ code: 'no-consent' })
  })
})

describe('a referral', () => {
  let secret = ''
  beforeAll(async () => {
    secret = await newAgeIdentity()
  })
  beforeEach(async () => {
    await holding.keep({
      what: 'jam/consent-text/1',
      text: 't',
      number: 1,
      purpose: 'referral',
      title: 'W',
      says: 'S',
    })
    const said = {
      record: ada ?? '',
      layer: 'base' as const,
      at: '2027-01-01',
      text: 't',
      number: 1,
      by: 'sie',
    }
    await holding.writeEntries([entryOf({ ...said, given: true, how: 'paper' })])
  })
  const asked = () => ({
    ...{ record: ada ?? '', to: 'Haus Nord', from: 'Lichtblick', note: 'Bitte bald.' },
    ...{
      fields: ['name', 'notes', 'friend', 'papers'],
      entries: holding.entries(ada ?? '').map(({ id }) => id),
    },
  })

  test('is sealed anew for the other organisation, without what means nothing there, and documented', async () => {
    const recipient = await recipientOf(secret)
    const { file, words, entry, digest } = await referred(reading, { ...asked(), recipient })
    expect(words).toBeNull()
    expect(new TextDecoder().decode(file)).not.toContain('Seltsam')
    const parcel = await openParcel(file, secret)
    expect(parcel).toMatchObject({
      from: 'Lichtblick',
      note: 'Bitte bald.',
      values: [{ label: 'name' }, { label: 'notes' }],
    })
    expect(JSON.stringify(parcel)).not.toContain('geheim')
    expect(await openParcel(file, await newAgeIdentity())).toBeNull()
    expect(entry.body).toMatchObject({ kind: 'referral', more: { to: 'Haus Nord', consent: 't', digest } })
    const { change, rest } = taken(parcel as never, people)
    expect(change).toMatchObject({ collection: 'people', set: { name: { first: 'Ada', last: 'Seltsam' } } })
    expect(rest).toContain('2027-02-01: Demirs Sorge')
  })
  test('goes by twelve words where the other has no key', async () => {
    const { file, words } = await referred(reading, asked())
    expect(words).toHaveLength(12)
    expect(await openParcel(file, (words ?? []).join('  ').toUpperCase())).toMatchObject({ to: 'Haus Nord' })
  })
  test('of a record that is locked is refused', async () => {
    const { change, entry } = demanded(holding, ada ?? '', 'restriction', {
      at: '2027-03-14',
      why: 'Art. 18',
    })
    await holding.write([change])
    await holding.writeEntries([entry])
    await expect(referred(reading, asked())).rejects.toMatchObject({ code: 'left-out' })
  })
})

describe('what somebody may demand', () => {
  test('is a mark of the record and an entry that says why, and can be taken back', async () => {
    const mark = async (demand: Parameters<typeof demanded>[2]) => {
      const { change, entry } = demanded(holding, ada ?? '', demand, { at: '2027-03-14', why: 'weil' })
      await holding.write([change])
      await holding.writeEntries([entry])
      const row = holding.get(ada ?? '')
      return row ? isLeftOut(row) : null
    }
    expect([await mark('restriction'), await mark('lifting')]).toEqual([true, false])
    expect([await mark('objection'), await mark('objection-over')]).toEqual([true, false])
    await mark('correction')
    expect(holding.get(ada ?? '')?.correction).toBe('weil')
    expect(holding.entries(ada ?? '').filter(({ more }) => more?.demand)).toHaveLength(5)
  })
})

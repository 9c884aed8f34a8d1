import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { send } from '#test/custody.ts'
import { type LetterBox, letterBox, open } from '#test/form.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { recordsOf } from '#test/records-service.ts'
import { organisation } from '#test/world.ts'
import type { Letter } from '#vault/outside/outside.ts'
import type { Collection } from '../../model/collection.ts'
import { MemoryFeed } from '../../worker/memory-feed.ts'
import { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { type ConsentText, entryOf } from '../consent/consent.ts'
import { nothingRedacted } from '../dossier/redact.ts'
import { lawTasks } from '../tasks.ts'
import type { Partner, PartnerPaper } from './direct.ts'
import { type Parcel, parcelIn } from './referral.ts'

const people: Collection = {
  ...{
    schema: 1,
    id: 'people',
    version: 1,
    name: { de: 'Personen' },
    one: { de: 'Person' },
    title: ['name'],
  },
  fields: [{ id: 'name', kind: 'full-name', label: { de: 'Name' }, layer: 'base', personal: true }],
  ...{ drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'base' } }], steps: [] },
  retention: { months: 12, ground: {}, end: 'erase' },
}
const told = () => {}
let house: TestHouse
let box: LetterBox
let wanda: Person
let partner: Partner
let service: string
let room: Workroom
let ada: string

beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
  wanda = await house.person('Wanda')
  service = await recordsOf(house, await organisation(house, 'Waldhaus', wanda))
  const theirs = await recordsOf(house, box.organisation)
  const at = `/services/${theirs}/records/referrals`
  await send(house, box.amina, `PUT ${at}`, { space: box.space })
  partner = { organisation: box.organisation, name: 'Lichtblick', space: box.space }
  // The browser of a member, asking the house.
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) =>
    house.as(wanda).fetch(path, { ...init, headers: { ...init.headers, 'sec-fetch-site': 'same-origin' } }),
  )
})
afterAll(() => {
  vi.unstubAllGlobals()
  return house.close()
})

beforeEach(async () => {
  const me = { member: 'me', name: 'Wanda', isAdmin: true }
  const feed = new MemoryFeed('me')
  const holding = new RecordsHolding({ service, me, members: [], plan: 'plan', spaces: ['base'], feed })
  await holding.keep({ what: 'jam/collection/1', collection: people })
  const name = { first: 'Ada', last: 'Lovelace' }
  ada = (await holding.write([{ collection: 'people', set: { name } }]))[0]?.id ?? ''
  room = new Workroom(holding, 'de')
})

async function agreed(to = 'Lichtblick') {
  const text: ConsentText = {
    ...{
      what: 'jam/consent-text/1',
      text: 't',
      number: 1,
      purpose: 'referral',
      title: 'Weitergabe',
      says: 'Ja.',
    },
  }
  await room.holding.keep(text)
  const said = { record: ada, layer: 'base' as const, at: '2026-01-01', text: 't', number: 1, by: 'sie' }
  await room.holding.writeEntries([entryOf({ ...said, given: true, how: 'paper', to })])
}
const asked = () => ({
  ...{ record: ada, to: 'Lichtblick', from: 'Waldhaus', fields: ['name'], entries: [], note: 'Bitte bald.' },
})
const refer = () => lawTasks.referDirect(room, told, asked(), partner)
const referrals = () => room.holding.entries(ada).filter(({ kind }) => kind === 'referral')
const arrived = async () => {
  const { body } = await send(house, box.amina, `GET /vault/spaces/${box.space}/letters`)
  return (body as unknown as { letters: { letter: Letter }[] }).letters
}
async function compared() {
  const { founder } = await lawTasks.lookAtPartner(room, told, partner)
  await lawTasks.keepPartner(room, told, partner, founder)
}

test('without a consent that names them, or before the words were compared, nothing goes out', async () => {
  expect(await refer()).toEqual({ is: 'no-consent' })
  await agreed()
  expect((await lawTasks.lookAtPartner(room, told, partner)).is).toBe('new')
  expect(await refer()).toEqual({ is: 'not-compared' })
  expect([await arrived(), referrals()]).toEqual([[], []])
})

test('it goes into the other vault, is written down here, and only they can open it', async () => {
  await agreed()
  await compared()
  expect((await lawTasks.lookAtPartner(room, told, partner)).is).toBe('same')
  expect(await refer()).toEqual({ is: 'sent' })
  const [found] = await arrived()
  expect(JSON.stringify(found)).not.toContain('Lovelace')
  const parcel = parcelIn((found && (await open(box, found.letter)))?.body) as Parcel
  expect(parcel).toMatchObject({ from: 'Waldhaus', note: 'Bitte bald.', values: [{ says: 'Ada Lovelace' }] })
  const covered = { title: 'Weitergabe', number: 1, by: 'sie', at: '2026-01-01' }
  expect(parcel.consent).toEqual(covered)
  expect(lawTasks.giving(room, told, ada, 'Lichtblick')?.covered).toEqual(covered)
  expect(referrals()).toMatchObject([
    { more: { to: 'Lichtblick', way: 'house', consent: 't', title: 'Weitergabe' } },
  ])
  expect(lawTasks.likeParcel(room, told, parcel, 'people')).toMatchObject([{ id: ada }])
})

test('what goes and what covers it is seen before; nothing covers what names somebody else', async () => {
  await agreed('Haus Nord')
  await room.holding.writeEntries([
    { of: ada, layer: 'base', body: { kind: 'note', at: '2026-01-02', text: 'Kam zu früh.' } },
  ])
  const giving = lawTasks.giving(room, told, ada, 'Lichtblick')
  expect(giving?.values).toEqual([{ field: 'name', label: 'Name', says: 'Ada Lovelace' }])
  expect(giving?.entries).toHaveLength(1)
  expect(giving?.covered).toBeNull()
  expect(lawTasks.giving(room, told, ada, ' haus nord ')?.covered).toMatchObject({ title: 'Weitergabe' })
})

test('who takes a case in has it numbered as their own, and reads from whom and by which consent it came', async () => {
  await agreed()
  await compared()
  await refer()
  const found = (await arrived()).at(-1)
  const parcel = parcelIn((found && (await open(box, found.letter)))?.body) as Parcel
  const [at] = room.holding.papers<{ what: 'jam/collection/1'; collection: Collection }>('jam/collection/1')
  const numbered = {
    ...people,
    fields: [...people.fields, { id: 'nr', kind: 'autonumber', label: {}, layer: 'base' }],
  }
  await room.holding.keep({ what: 'jam/collection/1', collection: numbered as Collection }, at)
  const id = await lawTasks.takeParcel(room, told, parcel, 'people')
  expect(room.holding.get(id)?.values.nr).toMatch(/^1-/)
  expect(room.holding.entries(id)).toMatchObject([
    { kind: 'referral', text: 'Bitte bald.', more: { from: 'Waldhaus', title: 'Weitergabe' } },
  ])
  const { dossier } = lawTasks.dossier(room, told, [id], nothingRedacted, null)
  expect(dossier.sheets[0]?.referrals).toEqual([])
})

test('another vault than the one that was compared is refused', async () => {
  await agreed()
  const body: PartnerPaper = {
    what: 'jam/partner/1',
    organisation: box.organisation,
    founder: 'x'.repeat(43),
    name: '',
  }
  await room.holding.keep(body)
  expect((await lawTasks.lookAtPartner(room, told, partner)).is).toBe('changed')
  await expect(refer()).rejects.toMatchObject({ code: 'log.other-founder' })
  expect(referrals()).toEqual([])
})

test('what did not go out is not written down as if it had', async () => {
  await agreed()
  await compared()
  await house.owner.query('update records_box set letters = 500 where organisation = $1', [box.organisation])
  await expect(refer()).rejects.toMatchObject({ trouble: { code: 'here.full' } })
  expect(referrals()).toEqual([])
})

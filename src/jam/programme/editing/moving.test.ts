import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, hour, later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { localText } from '#kernel/zone.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { acceptedNeed, beginJam, teamOf } from '#test/team.ts'
import { organisation, world } from '#test/world.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Item } from '../item.ts'
import { listProgramme } from '../programme.ts'

let house: TestHouse
let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  w = await world(house)
})

const at = '/jams/quartier-u1/programme'
const olga = () => house.as(w.organiser)
const items = (jam: Jam = w.jam) => olga().do((desk) => listProgramme(desk, jam))
const ofKind = async (kind: string) => (await items()).find((item) => item.kind === kind) as Item

/** What the hidden fields of the last form on a page hold. */
function fieldsOf(page: string): Record<string, string> {
  const form = page.slice(page.lastIndexOf('<form'))
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value(?:="([^"]*)")?/g)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, plain(value)]))
}
const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

async function previewOf(id: string, fields: Record<string, string>) {
  const answer = await olga().post(`${at}/edit/${id}/shift`, fields)
  return { status: answer.status, page: await answer.text() }
}

describe('moving one item', () => {
  test('shows what moves, what stays and what clashes before anything is changed; then the rest follows', async () => {
    const before = await items()
    const opening = await ofKind('opening')
    const { page, status } = await previewOf(opening.id, { later: '30' })
    expect(status).toBe(200)
    for (const says of [
      'Was sich verschiebt',
      'Bleibt, wo es ist',
      'Das trifft dann aufeinander',
      'So ändern',
    ])
      expect(page).toContain(says)
    expect(await items()).toEqual(before)
    const sent = await olga().post(`${at}/edit/${opening.id}/move`, fieldsOf(page))
    expect(sent.headers.get('location')).toBe(`${at}/edit`)
    const after = await items()
    const start = (all: Item[], kind: string) => +(all.find((one) => one.kind === kind)?.startsAt ?? 0)
    for (const kind of ['opening', 'pitches', 'teams', 'training'])
      expect(start(after, kind) - start(before, kind)).toBe(30 * minute)
    for (const kind of ['freeze', 'handover', 'closing', 'arrival'])
      expect(start(after, kind)).toBe(start(before, kind))
  })
  test('from the form: the rest follows when that is asked for, else it stays', async () => {
    const opening = await ofKind('opening')
    const zone = w.jam.timeZone
    const form = {
      ...{ title: 'Auftakt', titleEn: '', place: 'Saal', kind: 'opening', version: opening.version },
      ...{
        from: localText(opening.startsAt, zone),
        until: localText(later(opening.endsAt, 15 * minute), zone),
      },
    }
    const page = await (await olga().post(`${at}/edit/${opening.id}`, { ...form, rest: 'follow' })).text()
    await olga().post(`${at}/edit/${opening.id}/move`, fieldsOf(page))
    expect(await ofKind('opening')).toMatchObject({ title: 'Auftakt', place: 'Saal' })
    expect((await ofKind('pitches')).startsAt).toEqual(later(opening.endsAt, 15 * minute))
  })
  test('by two organisers at once moves it once; the other is told and nothing is half moved', async () => {
    const opening = await ofKind('opening')
    const fields = fieldsOf((await previewOf(opening.id, { longer: '15' })).page)
    const both = await Promise.all([1, 2].map(() => olga().post(`${at}/edit/${opening.id}/move`, fields)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await ofKind('pitches')).startsAt).toEqual(later(opening.endsAt, 15 * minute))
    expect((await house.events()).filter((kind) => kind === 'programme.changed')).toHaveLength(1)
  })
  test('is taken back once, however often it is asked; the usual programme comes back whole', async () => {
    const before = await items()
    const opening = await ofKind('opening')
    await olga().post(
      `${at}/edit/${opening.id}/move`,
      fieldsOf((await previewOf(opening.id, { later: '15' })).page),
    )
    const page = await (await olga().get(`${at}/edit`)).text()
    const step = /name="step" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const both = await Promise.all([1, 2].map(() => olga().post(`${at}/undo`, { step })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(await items()).toEqual(before)
    expect(await (await olga().get(`${at}/edit`)).text()).not.toContain('Letzte Änderung zurücknehmen')
  })
  test('step by step every change can be taken back: adding, removing, a template', async () => {
    const seen = [await items()]
    const form = {
      title: 'Yoga',
      titleEn: '',
      place: '',
      kind: 'other',
      from: '2027-05-01T06:00',
      until: '2027-05-01T06:30',
    }
    await olga().post(`${at}/edit`, { ...form, id: newId() })
    seen.push(await items())
    await olga().post(`${at}/edit/${seen[1]?.[0]?.id}/removal`)
    seen.push(await items())
    await olga().post(`${at}/template`, { template: 'remote' })
    expect((await items()).map(({ title }) => title)).toContain('Ankommen im Videoraum: Ton und Bild prüfen')
    const bare = (all: Item[] | undefined) => all?.map(({ version: _, ...item }) => item)
    for (const wanted of seen.toReversed()) {
      const page = await (await olga().get(`${at}/edit`)).text()
      await olga().post(`${at}/undo`, { step: /name="step" value="([^"]*)"/.exec(page)?.[1] ?? '' })
      expect(bare(await items())).toEqual(bare(wanted))
    }
  })
  test('refuses what no button sends, and whoever is no organiser', async () => {
    const { id } = await ofKind('opening')
    for (const fields of [{ later: 'x' }, { later: '99999' }, { longer: '1.5' }])
      expect((await previewOf(id, fields)).status).toBe(422)
    expect((await olga().post(`${at}/template`, { template: 'party' })).status).toBe(422)
    expect((await olga().post(`${at}/undo`, { step: newId() })).status).toBe(409)
    expect((await olga().post(`${at}/edit/${id}/move`, {})).status).toBe(422)
    for (const path of [`edit/${id}/shift`, `edit/${id}/move`, 'template', 'undo'])
      expect(
        (await house.as(w.stranger).post(`${at}/${path}`, { later: '5', template: 'usual' })).status,
      ).toBe(403)
  })
})

describe('the night of the clock change', () => {
  test('keeps an item at the second half past two where it is when only its title is changed', async () => {
    const startsAt = new Date('2027-10-30T10:00:00Z')
    await house.owner.query('update jam set starts_at = $2, ends_at = $3 where id = $1', [
      ...[w.jam.id, startsAt, later(startsAt, day)],
    ])
    const jam = { ...w.jam, startsAt, endsAt: later(startsAt, day) }
    const id = newId()
    const second = new Date('2027-10-31T01:30:00Z')
    await house.owner.query('insert into programme (jam, adopted_at) values ($1, $2)', [
      jam.id,
      house.clock.now(),
    ])
    await house.owner.query(
      `insert into programme_item (id, jam, from_minute, until_minute, kind, title, changed_at)
       values ($1, $2, $3, $4, 'other', 'Tee', $5)`,
      [id, jam.id, 15.5 * 60, 16 * 60, house.clock.now()],
    )
    const [tea] = await items(jam)
    expect(tea?.startsAt).toEqual(second)
    const form = { title: 'Kakao', titleEn: '', place: '', kind: 'other', version: tea?.version ?? '' }
    await olga().post(`${at}/edit/${id}`, { ...form, from: '2027-10-31T02:30', until: '2027-10-31T03:00' })
    expect((await items(jam))[0]).toMatchObject({
      title: 'Kakao',
      startsAt: second,
      endsAt: later(second, hour / 2),
    })
    const page = await (await house.as(nobody).get(at)).text()
    expect(page).toContain('In dieser Nacht werden die Uhren um 03:00 auf 02:00 zurückgestellt.')
    expect(page).toContain('02:30 (Winterzeit)')
  })
})

describe('the programme as it is read', () => {
  test('runs no script for the public, and says in words how long it is', async () => {
    const page = await (await house.as(nobody).get(at)).text()
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<count-down')
    expect(page).toContain('Der Jam beginnt in 60 Tagen.')
  })
  test('stands by place as well, and says so when nothing is planned', async () => {
    const opening = await ofKind('opening')
    const form = { title: 'Auftakt', titleEn: '', place: 'Saal', kind: 'opening', version: opening.version }
    await olga().post(`${at}/edit/${opening.id}`, {
      ...form,
      from: '2027-04-30T11:00',
      until: '2027-04-30T11:30',
    })
    const page = await (await house.as(nobody).get(`${at}/places`)).text()
    for (const says of ['Saal', 'Überall', 'Auftakt']) expect(page).toContain(says)
    for (const { id } of await items()) await olga().post(`${at}/edit/${id}/removal`)
    for (const path of [at, `${at}/places`])
      expect(await (await house.as(nobody).get(path)).text()).toContain('Noch kein Programmpunkt')
  })
  test('tells every device what time it is for the house', async () => {
    const answer = await house.as(nobody).get('/clock')
    expect(await answer.text()).toBe(house.clock.now().toISOString())
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

// Last: the clock of a house does not run backwards.
describe('during the 24 hours', () => {
  test('counts down for people in the jam: to the end, the freeze, the next item', async () => {
    house.clock.moveTo(later(w.jam.startsAt, 2 * hour))
    const olgaNow = await house.person('Olga Organiser', [['organiser', w.jam.id]])
    const page = await (await house.as(olgaNow).get(at)).text()
    for (const says of [
      'bis zum Ende des Jams',
      'dann nichts Neues mehr',
      'bis „Check-in: Wie geht es den Teams?“',
    ])
      expect(page).toContain(says)
    house.clock.moveTo(later(w.jam.startsAt, 21 * hour))
    expect(await (await house.as(olgaNow).get(at)).text()).toContain('gilt: nichts Neues mehr')
    expect(await (await house.as(nobody).get(at)).text()).toContain('gilt: nichts Neues mehr')
  })
  test('at hour 21 says where teams work and on the screen that nothing new begins', async () => {
    const amina = await house.person('Amina Adler')
    const jonas = await house.person('Jonas Jung', [['professional', w.jam.id]])
    const lichtblick = await organisation(house, 'Lichtblick', amina)
    const need = await acceptedNeed(house, w.jam.id, lichtblick, 'Lichtblick', 'Chat')
    const team = await teamOf(house, { jam: w.jam.id, need, organisation: lichtblick, name: 'Chat' }, [jonas])
    await beginJam(house, w.jam.id, 21 * hour)
    for (const path of [`teams/${team}`, 'screen', 'programme']) {
      const page = await (await house.as(jonas).get(`/jams/quartier-u1/${path}`)).text()
      expect(page).toContain('gilt: nichts Neues mehr')
    }
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later, minute } from '#kernel/clock.ts'
import { stampOf } from '#kernel/stamp.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let service: string
let project: string

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  service = (await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })).service
  project = `/jams/quartier-u1/showcase/${service}`
})

const text = 'Gibt es den Chat auch auf Türkisch?'
const inbox = '/jams/quartier-u1/suggestions'
const textOf = async (path: string, person: Person = story.stranger) =>
  (await house.as(person).get(path)).text()
const sql = async (words: string, values: unknown[] = []) => (await house.owner.query(words, values)).rows
const stampFrom = (ago: number) => stampOf(house.house.secret, 'suggestion', later(house.clock.now(), -ago))
/** As somebody sends it who opened the form a minute ago. */
const suggest = (fields: Record<string, string>) =>
  house.as(nobody).post(inbox, { stamp: stampFrom(minute), ...fields })
const idOf = async (): Promise<string> => (await sql('select id from suggestion'))[0]?.id
const answer = (id: string, fields: Record<string, string>, person: Person = story.organiser) =>
  house.as(person).post(`${inbox}/${id}/answer`, fields)

describe('a suggestion', () => {
  test('is kept once, published with its answer only, and its address forgotten after the mail', async () => {
    for (const _ of [1, 2])
      expect((await suggest({ text, email: 'Frida@example.org', service })).status).toBe(303)
    expect(await textOf(project)).not.toContain('Türkisch')
    expect(await textOf(inbox, story.organiser)).toContain('Türkisch')
    const id = await idOf()
    expect((await answer(id, { answer: '' })).status).toBe(422)
    expect((await answer(id, { answer: 'Ja, ab Mai.' })).status).toBe(303)
    expect((await answer(id, { answer: 'Ja, ab Mai.' })).status).toBe(409)
    for (const path of [project, '/jams/quartier-u1/showcase'])
      expect(await textOf(path), path).toContain('Ja, ab Mai.')
    const mails = (await house.mails()).filter(({ key }) => key.startsWith('suggestion.'))
    expect(mails.map(({ recipient }) => recipient)).toEqual(['frida@example.org'])
    expect(await sql('select * from suggestion_sender')).toEqual([])
  })
  test('is made to the jam, to a need and to a project, without an account, from a link on each page', async () => {
    const need = `/jams/quartier-u1/needs/${story.need}`
    const pages = [
      ['/jams/quartier-u1/showcase', {}],
      [need, { need: story.need }],
      [project, { service }],
    ] as const
    for (const [path, about] of pages) {
      const query = new URLSearchParams(about).toString()
      const form = `${inbox}/new${query && `?${query}`}`
      expect(await textOf(path), path).toContain(`href="${form}"`)
      expect(await textOf(form, nobody)).toContain('name="stamp"')
      expect((await suggest({ text: `${text} ${path}`, ...about })).headers.get('location')).toBe(path)
    }
    for (const { id } of await sql('select id from suggestion')) await answer(id, { answer: 'Gern.' })
    expect(await textOf(need)).toContain(`${text} ${need}`)
    // What was said to a need is read where its service is shown as well.
    expect(await textOf(project)).toContain(`${text} ${need}`)
    expect(await textOf(need)).not.toContain(`${text} ${project}`)
  })
  test('to something that is not public is made to nothing', async () => {
    await sql(`update need set state = 'withdrawn'`)
    await sql('update service set shown_at = null')
    for (const about of [{ need: story.need }, { service }, { need: 'x' }])
      expect((await suggest({ text, ...about })).status).toBe(404)
    expect(await sql('select * from suggestion')).toEqual([])
  })
  test('is answered by a mail that holds nothing of it and leads to a page nobody else finds', async () => {
    await suggest({ text, email: 'frida@example.org', need: story.need })
    const id = await idOf()
    expect((await answer(id, { answer: 'Leider erst nächstes Jahr.', how: 'private' })).status).toBe(303)
    const mail = (await house.mails()).find(({ key }) => key.startsWith('suggestion.'))
    for (const secret of ['Türkisch', 'Leider', 'Schreiben statt'])
      expect(`${mail?.subject} ${mail?.body}`).not.toContain(secret)
    const [link = ''] = /\/suggestions\/\S+/.exec(mail?.body ?? '') ?? []
    const page = await textOf(link, nobody)
    expect(page).toContain('Leider erst nächstes Jahr.')
    expect(page).toContain('noindex')
    const other = link.slice(0, -1) + (link.endsWith('0') ? '1' : '0')
    expect((await house.as(nobody).get(other)).status).toBe(404)
    for (const path of [project, '/jams/quartier-u1/showcase', `/jams/quartier-u1/needs/${story.need}`])
      expect(await textOf(path), path).not.toContain('Leider')
    expect(await sql('select * from suggestion_sender')).toEqual([])
  })
  test('without an address is answered in public or not at all', async () => {
    await suggest({ text })
    expect((await answer(await idOf(), { answer: 'Gern.', how: 'private' })).status).toBe(409)
    expect(await textOf(inbox, story.organiser)).not.toContain('Nur der Person')
  })
  test('is spam-proof without a third party: sent too soon, by a machine, with many links, a flood', async () => {
    const [soon, old, foreign] = [stampFrom(1000), stampFrom(2 * day), 'abc.def']
    for (const stamp of [soon, old, foreign, '']) {
      const again = await suggest({ text, stamp })
      expect(again.status).toBe(422)
      // Nothing is lost for a person: the words stay, and the fresh stamp of the page will do.
      const page = await again.text()
      expect(page).toContain(text)
      expect(page).toContain('Bitte sieh noch einmal drauf')
    }
    expect((await suggest({ text: 'https://a.example https://b.example www.c.example' })).status).toBe(422)
    expect((await suggest({ text, website: 'https://spam.example' })).status).toBe(303)
    expect(await sql('select * from suggestion')).toEqual([])
    await sql(
      `insert into suggestion (id, jam, text, made_at) select gen_random_uuid(), $1, 'Nummer ' || n, $2 from generate_series(1, 200) n`,
      [story.jam.id, house.clock.now()],
    )
    expect((await suggest({ text })).status).toBe(429)
    expect(await textOf(`${inbox}/new`)).not.toMatch(/(src|action)="https?:/)
  })
  test('that is too short, too long or has a wrong address comes back with what was typed', async () => {
    for (const fields of [{ text: 'kurz' }, { text: 'x'.repeat(1001) }, { text, email: 'frida@' }]) {
      const answer = await suggest(fields)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(fields.text)
    }
    expect(await sql('select * from suggestion')).toEqual([])
  })
  test('is read and answered by organisers only', async () => {
    await suggest({ text })
    const id = await idOf()
    for (const person of [nobody, story.stranger, story.jonas, story.amina]) {
      const answers = [
        await house.as(person).get(inbox),
        await answer(id, { answer: 'Ich.' }, person),
        await house.as(person).post(`${inbox}/${id}/removal`),
      ]
      for (const { status } of answers) expect([303, 403]).toContain(status)
    }
    expect(await sql('select answer from suggestion')).toEqual([{ answer: null }])
    await house.as(story.organiser).post(`${inbox}/${id}/removal`)
    expect(await sql('select * from suggestion')).toEqual([])
  })
})

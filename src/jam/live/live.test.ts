import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { listen as listenAt } from '#kernel/listen.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let other: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
  other = await openTestHouse(undefined, {}, undefined, house.database)
})
afterAll(async () => {
  await other.close()
  await house.close()
})
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const topic = '/jams/quartier-u1/live'
type Told = { id: string; kind: string }

/**
 * Listens until so many events were told, and hangs up. What another database of the cluster has open holds events up
 * here too, so whoever expects some waits a while.
 */
async function listen(
  at: TestHouse,
  person: Person,
  many: number,
  from = '',
  path = topic,
  patience = 20_000,
  listens = () => {},
): Promise<Told[]> {
  const answer = await at.as(person).get(path, from ? { 'last-event-id': from } : {})
  listens()
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const end = setTimeout(() => reader?.cancel(), patience)
  const told = () => [...text.matchAll(/event: house\ndata: (.*)\nid: (.*)\n\n/g)]
  while (told().length < many) {
    const piece = await reader?.read()
    if (!piece || piece.done) break
    text += piece.value
  }
  clearTimeout(end)
  await reader?.cancel()
  return told().map(([, data = '{}', id = '']) => ({ id, kind: JSON.parse(data).kind }))
}

/** The same from a moment on that is over when this comes back. @returns how to wait for it */
async function hearing(at: TestHouse, person: Person, many: number): Promise<() => Promise<Told[]>> {
  const listens = Promise.withResolvers<void>()
  const told = listen(at, person, many, '', topic, undefined, listens.resolve)
  await Promise.race([listens.promise, told])
  return () => told
}

const say = (sentence: string) =>
  house
    .as(story.jonas)
    .post(`/jams/quartier-u1/teams/${story.team}/checkins`, { id: newId(), light: 'go', sentence })
const announce = (text: string) =>
  house.as(story.organiser).post('/jams/quartier-u1/announcements', { id: newId(), text })
const kindsOf = (told: Told[]) => told.map(({ kind }) => kind)

describe('the live stream of a jam', () => {
  test('comes over a real connection as well: it opens, tells, and ends with the house', async () => {
    const entrance = await listenAt({ host: '127.0.0.1', port: 0, lang: 'de' })
    entrance.open(getRequestListener((request, env) => house.app.fetch(request, env)))
    const answer = await fetch(`http://127.0.0.1:${entrance.port}${topic}`, {
      headers: { cookie: story.lena.cookie },
    })
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    await announce('Über die Leitung.')
    expect((await reader?.read())?.value).toContain('announcement.made')
    await entrance.close(100)
    await expect(reader?.read()).rejects.toThrow()
  })

  test('tells in one process what was done in another', async () => {
    // What was said before, this process has heard.
    await expect.poll(() => other.house.live.cursor).toBe(house.house.live.cursor)
    const heard = await hearing(other, story.lena, 2)
    await say('Es läuft.')
    await announce('Suppe ist da.')
    expect(kindsOf(await heard())).toEqual(['checkin.reported', 'announcement.made'])
  })

  test('goes on after the last event somebody heard, in another process, nothing lost and nothing twice', async () => {
    const heard = await hearing(house, story.lena, 1)
    await announce('Eins.')
    const [first] = await heard()
    for (const text of ['Zwei.', 'Drei.', 'Vier.']) await announce(text)
    const missed = await listen(other, story.lena, 3, first?.id)
    expect(missed).toHaveLength(3)
    expect(new Set([first?.id, ...missed.map(({ id }) => id)]).size).toBe(4)
    expect(await listen(other, story.lena, 1, missed.at(-1)?.id, topic, 700)).toEqual([])
  })

  test('begins where the page ended, not where the browser came to listen', async () => {
    const page = await (await house.as(story.lena).get(`/jams/quartier-u1/teams/${story.team}`)).text()
    const after = /after="([\d-]+)"/.exec(page)?.[1] ?? ''
    await announce('Dazwischen.')
    expect(kindsOf(await listen(other, story.lena, 1, '', `${topic}?after=${after}`))).toEqual([
      'announcement.made',
    ])
  })

  test('is for the people of the jam and for organisations a team works for', async () => {
    await announce('Hallo.')
    expect((await house.as(story.stranger).get(topic)).status).toBe(403)
    expect((await house.as(nobody).get(topic)).headers.get('location')).toContain('/sign-in')
    const heard = await hearing(house, story.amina, 1)
    await announce('Noch einmal.')
    expect(await heard()).toHaveLength(1)
  })

  test('says nothing of roles, mails and reviews', async () => {
    const heard = await hearing(house, story.lena, 1)
    await house.person('Neu Person', [['mentor', story.jam.id]])
    await house.itself(async ({ tx, now }) => {
      const event = { at: now, kind: 'role.granted', jam: story.jam.id, data: '{}' }
      await tx.insertInto('event').values(event).execute()
    })
    await announce('Danach.')
    expect(kindsOf(await heard())).toEqual(['announcement.made'])
  })
})

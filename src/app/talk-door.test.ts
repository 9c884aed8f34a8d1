import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { type Begun, directly, type Office, openOffice, openStreet, socketTo } from '#test/talking.ts'
import { say } from '#vault/conversation/talk.ts'

let house: TestHouse
let other: TestHouse
let office: Office
let street: Awaited<ReturnType<typeof openStreet>>
let elsewhere: Awaited<ReturnType<typeof openStreet>>
let begun: Begun

beforeAll(async () => {
  house = await openTestHouse()
  other = await openTestHouse(undefined, {}, undefined, house.database)
  office = await openOffice(house)
  ;[street, elsewhere] = [await openStreet(house), await openStreet(other)]
  begun = await office.begin()
})
afterAll(async () => {
  await Promise.all([house.close(), other.close()])
})

/** A socket that keeps what it heard. */
async function open(host: string, hello: object, cookie = '') {
  const socket = socketTo(host, office.organisation, cookie)
  const heard: Record<string, unknown>[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  const closed = new Promise<number>((done) => socket.on('close', done))
  socket.on('error', () => {})
  await new Promise((done) => socket.once('open', done))
  socket.send(JSON.stringify({ hello }))
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  const hear = (conversation: string, after = -1) =>
    socket.send(JSON.stringify({ hear: [{ conversation, after }] }))
  return {
    socket,
    heard,
    closed,
    hear,
    seqs: () => heard.flatMap(({ lines = [] }) => (lines as { seq: number }[]).map(({ seq }) => seq)),
  }
}

const statusAt = (path: string, origin?: string) =>
  new Promise<number | undefined>((done) => {
    const socket = new WebSocket(`ws://${street.host}${path}`, { ...(origin && { origin }) })
    socket.on('unexpected-response', (_request, answer) => done(answer.statusCode))
    socket.on('open', () => done(101))
    socket.on('error', () => {})
  })

describe('the door to the live wire', () => {
  test('opens for pages of this house alone, and nowhere else', async () => {
    const path = `/talk/${office.organisation}`
    expect(await statusAt(path)).toBe(403)
    expect(await statusAt(path, 'https://elsewhere.example')).toBe(403)
    expect(await statusAt('/talk/everybody', `http://${street.host}`)).toBe(404)
    expect(await statusAt('/', `http://${street.host}`)).not.toBe(101)
  })

  test('sends away whoever is nobody, and whoever does not say who they are', async () => {
    for (const hello of [{ visit: 'x'.repeat(43) }, {}]) {
      const { heard, closed } = await open(street.host, hello)
      expect(heard[0]).toMatchObject({ over: expect.stringMatching(/\.over$/) })
      await closed
    }
    const socket = socketTo(street.host, office.organisation)
    const code = new Promise((done) => socket.on('close', done))
    socket.on('open', () => socket.send('{"hear":[]}'))
    expect(await code).toBe(1008)
  })

  test('lets a seeker hear their own conversation, and no other', async () => {
    const strange = await office.begin()
    const { socket, heard, hear, seqs } = await open(street.host, { visit: await office.visit(begun) })
    hear(begun.talk.conversation)
    hear(strange.talk.conversation)
    await expect.poll(() => heard.length).toBe(3)
    expect(seqs()).toEqual([0])
    expect(heard).toContainEqual({ gone: strange.talk.conversation, code: 'conversation.missing' })
    socket.terminate()
  })

  test('tells a line once to everybody, in this process and in another one', async () => {
    const here = await open(street.host, { visit: await office.visit(begun) })
    const there = await open(elsewhere.host, {}, office.bea.cookie)
    for (const { hear } of [here, there]) hear(begun.talk.conversation)
    await expect.poll(() => [...here.seqs(), ...there.seqs()]).toEqual([0, 0])
    const { line } = await say(begun.talk, begun.seeker, { text: 'Noch da?' }, office.vault.time())
    const saying = directly(house, { seeker: begun.talk.conversation })
    await saying.say({ line })
    await saying.say({ line })
    await expect
      .poll(() => [here.seqs(), there.seqs()])
      .toEqual([
        [0, 1],
        [0, 1],
      ])
    for (const { socket } of [here, there]) socket.terminate()
  })

  test('tells what was written in the side room to those of the organisation alone, also in another process', async () => {
    const { conversation, space } = begun.talk
    const seeker = await open(elsewhere.host, { visit: await office.visit(begun) })
    const bea = await open(elsewhere.host, {}, office.bea.cookie)
    for (const { hear } of [seeker, bea]) hear(conversation)
    await expect.poll(() => [seeker.seqs().length, bea.seqs().length].includes(0)).toBe(false)
    const note = 'n'.repeat(22)
    await house.owner.query(
      `insert into conversation_note (conversation, id, version, envelope, number, at) values ($1, $2, 1, '{"ct":"x"}', 1, now())`,
      [conversation, note],
    )
    await house.owner.query(`select pg_notify('house_talk', $1)`, [
      `from elsewhere\nnote ${space} ${conversation} ${note}`,
    ])
    await expect.poll(() => bea.heard).toContainEqual({ note: { conversation, envelope: { ct: 'x' } } })
    expect(JSON.stringify(seeker.heard)).not.toContain('"note"')
    for (const { socket } of [seeker, bea]) socket.terminate()
  })

  test('closes at once what is open on a device that signs out, in every process', async () => {
    const sockets = [
      await open(street.host, {}, office.bea.cookie),
      await open(elsewhere.host, {}, office.bea.cookie),
    ]
    expect(sockets.map(({ heard }) => heard[0])).toEqual([
      { ready: { until: null } },
      { ready: { until: null } },
    ])
    const since = performance.now()
    expect((await house.as(office.bea).post('/sign-out')).status).toBe(303)
    await Promise.all(sockets.map(({ closed }) => closed))
    // The next look would be up to ten seconds away.
    expect(performance.now() - since).toBeLessThan(8_000)
    for (const { heard } of sockets) expect(heard.at(-1)).toEqual({ over: 'session.over' })
  })

  test('closes, at the next look, a session that has ended', { timeout: 30_000 }, async () => {
    const { heard, closed } = await open(street.host, {}, office.amina.cookie)
    expect(heard[0]).toEqual({ ready: { until: null } })
    await house.owner.query('delete from membership where account = $1', [office.amina.account])
    await closed
    expect(heard.at(-1)).toEqual({ over: 'session.over' })
  })
})

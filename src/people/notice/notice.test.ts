import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import { newId } from '#kernel/id.ts'
import { handToPushService, isPushEndpoint } from '#kernel/push-service.ts'
import { speak } from '#kernel/text.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { letterKind } from '../letter/letter.ts'
import { notify } from './notify.ts'

/** A push service of our own, which keeps what it is given and answers as the test says. */
const got: { path: string; headers: IncomingHttpHeaders; body: Buffer }[] = []
let answers = 201
const service: Server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
    response.writeHead(answers).end()
  })
})

/** What a browser keeps of its subscription. */
const pair = createECDH('prime256v1')
pair.generateKeys()
const secret = randomBytes(16)

function opened(sealed: Buffer): { title: string; text: string; path: string; tag: string } {
  const [salt, from] = [sealed.subarray(0, 16), sealed.subarray(21, 86)]
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), from])
  const key = Buffer.from(hkdfSync('sha256', pair.computeSecret(from), secret, info, 32))
  const derive = (what: string, length: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${what}\0`, length))
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  cipher.setAuthTag(sealed.subarray(-16))
  const text = Buffer.concat([cipher.update(sealed.subarray(86, -16)), cipher.final()])
  return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString())
}

const soon = letterKind(
  'test.soon',
  speak(
    { title: 'Deine Schicht beginnt bald', sample: { shift: 'Tür', link: 'https://jam.example' } },
    { title: 'Your shift begins soon', sample: { shift: 'Door', link: 'https://jam.example' } },
  ),
  (_, { name, shift, link }) => ({
    subject: `Bald: ${shift}`,
    body: `Hallo ${name},\n\n${shift}\n\n${link}\n`,
  }),
)

let house: TestHouse
let told: Awaited<ReturnType<typeof world>>
let lena: Person
let port = 0
beforeAll(async () => {
  house = await openTestHouse()
  port = await new Promise<number>((done) => {
    service.listen(0, '127.0.0.1', () => done((service.address() as AddressInfo).port))
  })
})
beforeEach(async () => {
  await house.empty()
  told = await world(house)
  lena = await house.person('Lena Lang', [['helper', told.jam.id]])
  got.length = 0
  answers = 201
})
afterAll(async () => {
  await house.close()
  service.close()
})

const at = '/me/notices'
const device = (path = 'lena') => ({
  endpoint: `http://127.0.0.1:${port}/${path}`,
  publicKey: pair.getPublicKey('base64url'),
  authSecret: secret.toString('base64url'),
})
const add = (path?: string, person = lena) => house.as(person).post(`${at}/devices`, device(path))
const tell = (key = newId()) =>
  house.itself((desk) =>
    notify(desk, lena.account ?? '', soon, () => ({
      key,
      jam: told.jam.id,
      values: { shift: 'Tür', link: 'https://jam.example/s' },
      short: 'Tür, 14:00',
      path: '/jams/quartier-u1/shifts',
    })),
  )
const devices = async () => (await house.owner.query('select id, account, label from push_device')).rows

describe('somebody who is told something', () => {
  test('gets a mail, and on each device they have added a few words that only the device can read', async () => {
    await add('telefon')
    await add('laptop')
    await tell()
    await house.work()
    expect((await house.mails()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ['lenalang@example.org', 'Bald: Tür'],
    ])
    expect(got.map(({ path }) => path).sort()).toEqual(['/laptop', '/telefon'])
    for (const { headers, body } of got) {
      expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' })
      expect(headers.authorization).toMatch(/^vapid t=ey[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/)
      expect(body.includes('Tür')).toBe(false)
      expect(opened(body)).toMatchObject({
        title: 'Deine Schicht beginnt bald',
        text: 'Tür, 14:00',
        path: '/jams/quartier-u1/shifts',
      })
    }
  })

  test('is told once of each occasion, by mail and by push', async () => {
    await add()
    for (const key of ['a', 'a', 'b']) await tell(key)
    await house.work()
    expect([got.length, (await house.mails()).length]).toEqual([2, 2])
  })

  test('gets only what they chose, and never nothing', async () => {
    await add()
    await house.as(lena).post(at, { push: 'yes' })
    await tell()
    await house.work()
    expect([got.length, (await house.mails()).length]).toEqual([1, 0])
    await house.as(lena).post(at, { mail: 'yes' })
    await tell()
    await house.work()
    expect([got.length, (await house.mails()).length]).toEqual([1, 1])
    await house.as(lena).post(at, {})
    await tell()
    expect((await house.mails()).length).toBe(2)
  })

  test('reads it in their own language', async () => {
    await house.as(lena).post('/me/language', { lang: 'en' })
    await add()
    await tell()
    await house.work()
    expect(opened(got[0]?.body ?? Buffer.alloc(0)).title).toBe('Your shift begins soon')
  })

  test('hears nothing on a device that was signed out', async () => {
    await add()
    await house.as(lena).post('/sign-out')
    await tell()
    await house.work()
    expect([got.length, (await house.mails()).length]).toEqual([0, 1])
  })
})

describe('a device', () => {
  test.each([404, 410])('that a push service does not know any more (%i) is forgotten', async (gone) => {
    await add()
    answers = gone
    await tell()
    await house.work()
    expect(await devices()).toEqual([])
  })

  test('whose push service is away is tried again, alone', async () => {
    await add()
    answers = 503
    await tell()
    await house.work()
    expect([got.length, (await devices()).length]).toEqual([1, 1])
    answers = 201
    house.clock.moveTo(later(house.clock.now(), hour))
    await house.work()
    await house.work()
    expect(got).toHaveLength(2)
  })

  test('belongs to whoever is signed in on it now', async () => {
    await add('shared')
    const sam = told.stranger
    await add('shared', sam)
    expect((await devices()).map(({ account }) => account)).toEqual([sam.account])
  })

  test('is shown, tried and taken away by its owner alone', async () => {
    await add()
    const [{ id }] = await devices()
    expect(await (await house.as(lena).get(at)).text()).toContain('dieses Gerät')
    for (const what of ['removal', 'test'])
      expect((await house.as(told.stranger).post(`${at}/devices/${id}/${what}`)).status).toBe(404)
    await house.as(lena).post(`${at}/devices/${id}/test`)
    await house.work()
    expect(opened(got[0]?.body ?? Buffer.alloc(0)).text).toBe('Es funktioniert.')
    await house.as(lena).post(`${at}/devices/${id}/removal`)
    expect(await devices()).toEqual([])
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
  })

  test.each([
    ['no address', { endpoint: '' }],
    ['a key that is none', { publicKey: 'BA' }],
    ['a secret that is none', { authSecret: '../../..' }],
    ['another kind of address', { endpoint: 'file:///etc/passwd' }],
  ])('with %s is not added', async (_, wrong) => {
    const answer = await house.as(lena).post(`${at}/devices`, { ...device(), ...wrong })
    expect(answer.status).toBe(422)
    expect(await devices()).toEqual([])
  })

  test('goes with its owner’s account', async () => {
    await add()
    await house.owner.query(`update session set proven_at = $1, stepped_up_at = $1`, [house.clock.now()])
    expect((await house.as(lena).post('/me/deletion', { word: 'löschen' })).status).toBe(303)
    expect(await devices()).toEqual([])
  })
})

describe('a house on the network', () => {
  const open = (endpoint: string) => {
    const read = readConfig({ JAM_DATA: '/tmp', JAM_ADDRESS: 'https://jam.example' })
    if ('problems' in read) throw new Error(read.problems.join())
    return isPushEndpoint({ ...house.house, config: read.config }, endpoint)
  }

  test('knocks at no door of its own network, whatever address a browser names', async () => {
    expect(open('https://updates.push.services.mozilla.com/wpush/v2/abc')).toBe(true)
    for (const inner of [
      'http://push.example/1',
      'https://127.0.0.1/1',
      'https://[::1]/1',
      'https://10.0.0.1/1',
      'https://localhost/1',
      'https://push.example:8443/1',
      'https://a:b@push.example/1',
      'nonsense',
    ])
      expect([inner, open(inner)]).toEqual([inner, false])
    const read = readConfig({ JAM_DATA: '/tmp', JAM_ADDRESS: 'https://jam.example' })
    if ('problems' in read) throw new Error(read.problems.join())
    const abroad = { ...house.house, config: read.config }
    // A name that looks fine and leads home.
    const to = { ...device(), endpoint: 'https://localhost.localdomain/1' }
    const key = { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') }
    await expect(handToPushService(abroad, key, to, 'x')).rejects.toThrow()
    expect(got).toEqual([])
  })
})

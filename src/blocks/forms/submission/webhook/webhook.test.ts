import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { isOutside, isOutward } from '#kernel/outward.ts'
import { formOf, type LetterBox, letterBox, published, sealAnswers, sendSealed } from '#test/form.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'

let house: TestHouse
let box: LetterBox
let server: Server
let answers = 204
const heard: { headers: IncomingHttpHeaders; body: string }[] = []
let address = ''
beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
  server = createServer(async (request, answer) => {
    let body = ''
    for await (const part of request) body += part
    heard.push({ headers: request.headers, body })
    answer.writeHead(answers).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  server.close()
  await house.close()
})

async function told() {
  const form = await published(house, box, formOf())
  const path = `/services/${form.service}/form/webhooks`
  await house.stepUp(box.amina)
  const page = await (await house.as(box.amina).post(path, { address })).text()
  const secret = /whsec_[\w+/=]+/.exec(page)?.[0] ?? ''
  const { rows } = await house.owner.query('select id from form_webhook where service = $1', [form.service])
  return { ...form, path, secret, webhook: rows[0].id as string }
}

/** As whoever receives it checks it, after standardwebhooks.com and with nothing of ours. */
function isSigned(secret: string, { headers, body }: (typeof heard)[number]): boolean {
  const said = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const wanted = createHmac('sha256', key).update(said).digest()
  const given = Buffer.from(String(headers['webhook-signature']).replace('v1,', ''), 'base64')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

describe('a program that is told', () => {
  test('gets the letter as it lies there, signed, and nothing that reads or writes', async () => {
    const { slug, secret, path } = await told()
    const { letter } = await sealAnswers(box, { name: 'Kim Nova' })
    await sendSealed(house, slug, { letter })
    heard.length = 0
    await house.work()
    expect(heard).toHaveLength(1)
    const [message] = heard as [(typeof heard)[number]]
    const body = JSON.parse(message.body)
    expect(body).toMatchObject({ type: 'case.received', data: { case: letter.id, letter } })
    expect(Object.keys(body.data).sort()).toEqual(['case', 'letter', 'service'])
    expect(message.body).not.toContain('Kim')
    expect([isSigned(secret, message), isSigned(`${secret.slice(0, -4)}AAA=`, message)]).toEqual([
      true,
      false,
    ])
    const page = await (await house.as(box.amina).get(path)).text()
    expect(page).toContain('angekommen')
    expect(page).not.toContain('whsec_')
  })
  test('that refuses is told again by and by, and its log says so', async () => {
    const { slug, path } = await told()
    answers = 500
    await sendSealed(house, slug, await sealAnswers(box, { name: 'Kim' }))
    await house.work()
    expect(await (await house.as(box.amina).get(path)).text()).toContain('abgelehnt (500)')
    answers = 204
    heard.length = 0
    house.clock.moveTo(later(house.clock.now(), 3 * minute))
    await house.work()
    expect(heard).toHaveLength(1)
    expect(await (await house.as(box.amina).get(path)).text()).toContain('angekommen')
  })
  test('can be tried, gets a new key, and is told no more', async () => {
    const { slug, path, webhook, secret } = await told()
    heard.length = 0
    await house.as(box.amina).post(`${path}/${webhook}/trial`)
    await house.work()
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ type: 'trial' })
    await house.stepUp(box.amina)
    const page = await (await house.as(box.amina).post(`${path}/${webhook}/secret`)).text()
    expect(page).toContain('whsec_')
    expect(page).not.toContain(secret)
    await house.as(box.amina).post(`${path}/${webhook}/end`)
    heard.length = 0
    await sendSealed(house, slug, await sealAnswers(box, { name: 'Kim' }))
    await house.work()
    expect(heard).toEqual([])
  })
  test('is named by admins alone', async () => {
    const { path } = await told()
    expect((await house.as(box.bea).get(path)).status).toBe(403)
    const stranger = await house.person('Sam Stranger')
    expect((await house.as(stranger).post(path, { address })).status).toBeGreaterThanOrEqual(400)
  })
})

describe('an address that somebody gave', () => {
  const far = { config: { address: 'https://jam.example' } } as TestHouse['house']
  test('must not lead into the network of the house', () => {
    for (const bad of [
      'http://verein.example/x',
      'https://localhost/x',
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://2130706433/x',
      'https://169.254.169.254/latest/meta-data',
      'https://verein.example:8443/x',
      'https://user:pass@verein.example/x',
      'file:///etc/passwd',
    ])
      expect([bad, isOutward(far, bad)]).toEqual([bad, false])
    expect(isOutward(far, 'https://verein.example/x')).toBe(true)
  })
  test('is looked at again when its name is resolved', () => {
    const inside = [
      '10.1.2.3',
      '127.0.0.2',
      '169.254.169.254',
      '172.20.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
    ]
    for (const one of inside) expect([one, isOutside(one, 4)]).toEqual([one, false])
    for (const one of ['::1', '::', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '64:ff9b::a00:1'])
      expect([one, isOutside(one, 6)]).toEqual([one, false])
    expect([isOutside('93.184.216.34', 4), isOutside('2606:2800::1', 6)]).toEqual([true, true])
  })
})

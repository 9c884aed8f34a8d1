import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { Counsellor, type Office, office, Seeker } from '#test/talk.ts'
import { newReceipt, placeOf, readReceipt } from '#vault/outside/receipt.ts'
import { noticeLangs, noticeMail, noticeSayings, sayNotice } from '../dialogue/notice-words.ts'

/** A push service of our own, which keeps what it is given and answers as the test says. */
const got: { path: string; headers: IncomingHttpHeaders; size: number }[] = []
let answers = 201
const service: Server = createServer((request, response) => {
  let size = 0
  request.on('data', (part: Buffer) => {
    size += part.length
  })
  request.on('end', () => {
    got.push({ path: request.url ?? '', headers: request.headers, size })
    response.writeHead(answers).end()
  })
})

let house: TestHouse
let at: Office
let amina: Counsellor
let port = 0
beforeAll(async () => {
  house = await openTestHouse()
  at = await office(house)
  amina = new Counsellor(house, at, at.amina)
  port = await new Promise<number>((done) => {
    service.listen(0, '127.0.0.1', () => done((service.address() as AddressInfo).port))
  })
})
afterAll(async () => {
  await house.close()
  service.close()
})

const device = (name: string) => ({
  ...{ endpoint: `http://127.0.0.1:${port}/${name}`, lang: 'tr', path: '/c/rat/back', says: 'new' },
})
const accepted = async (notice: object | null) => {
  const seeker = await new Seeker(house, at).begin(undefined, notice ? { notice } : {})
  await amina.accept(seeker.id)
  return seeker
}
const kept = async (of: string) =>
  (await house.owner.query('select * from case_notice where conversation = $1', [of])).rows
const woken = async (name: string) => {
  await house.work()
  return got.filter(({ path }) => path === `/${name}`)
}

describe('a device that wants to be woken', () => {
  test('is told nothing, once until the next visit, and is known by nothing but where it is reached', async () => {
    const seeker = await accepted(null)
    expect((await seeker.send('PUT /notice', device('one'))).status).toBe(204)
    expect((await seeker.send('GET ')).body).toMatchObject({ isNotified: true })
    const [row] = await kept(seeker.id)
    expect(row).toMatchObject({ address: null, endpoint: device('one').endpoint, says: 'new', lang: 'tr' })
    await amina.say(seeker.id, { text: 'Geheimes' })
    await amina.say(seeker.id, { text: 'Noch mehr' })
    const [push, ...more] = await woken('one')
    expect(more).toEqual([])
    expect(push?.size).toBe(0)
    expect(push?.headers).toMatchObject({ urgency: 'normal', 'content-length': '0' })
    expect(push?.headers.authorization).toMatch(/^vapid t=ey[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/)
    const { rows: jobs } = await house.owner.query(`select data from job where kind = 'notice.push'`)
    expect(jobs).toEqual([{ data: { notice: row.id } }])
  })
  test('is forgotten once it is gone, once it is not wanted, and with the conversation', async () => {
    const [gone, unwanted, erased] = [await accepted(null), await accepted(null), await accepted(null)]
    for (const [name, seeker] of Object.entries({ gone, unwanted, erased }))
      await seeker.send('PUT /notice', device(name))
    answers = 410
    await amina.say(gone.id, { text: 'x' })
    expect(await woken('gone')).toHaveLength(1)
    expect(await kept(gone.id)).toEqual([])
    answers = 201
    await unwanted.send('DELETE /notice')
    await amina.say(unwanted.id, { text: 'x' })
    expect(await woken('unwanted')).toEqual([])
    // Told, and erased before the house came to it.
    await amina.say(erased.id, { text: 'x' })
    await erased.send('POST /destructions', { answer: await erased.answer('destroy') })
    expect(await woken('erased')).toEqual([])
    expect(await kept(erased.id)).toEqual([])
  })
  test('has one address or a mailbox, never both, and none that leads nowhere', async () => {
    const seeker = await accepted(null)
    const { endpoint, ...about } = device('x')
    const wrong = [
      { ...about },
      { ...about, endpoint, address: 'wer@example.org' },
      { ...about, endpoint: 'ftp://push.example' },
      { ...about, endpoint, says: 'Amina hat geantwortet' },
      { ...about, endpoint, p256dh: 'x' },
    ]
    for (const one of wrong) expect((await seeker.send('PUT /notice', one)).status).toBe(422)
    expect(await kept(seeker.id)).toEqual([])
    const key = await (await house.as(nobody).get('/outside/notices')).json()
    expect(key).toEqual({ key: expect.stringMatching(/^[\w-]{87}$/) })
  })
})

describe('a notice', () => {
  test('is a mail in the language of whoever reads it', async () => {
    for (const lang of ['tr', 'ar', 'de-easy']) {
      const notice = { address: `${lang}@example.org`, lang, path: '/c/rat/back', says: 'look' }
      const seeker = await accepted(notice)
      await amina.say(seeker.id, { text: 'x' })
      const mail = (await house.mails()).find(({ recipient }) => recipient === notice.address)
      const link = /https?:\S+/.exec(mail?.body ?? '')?.[0] ?? ''
      expect(mail).toMatchObject(noticeMail(lang as 'tr', 'look', link))
      expect(new URL(link).pathname).toMatch(/^\/outside\/notices\/[\w-]+$/)
    }
  })
  test('says in every language one of the same few things, and names nothing in any', () => {
    for (const says of noticeSayings) {
      const all = noticeLangs.map((lang) => sayNotice(lang, says))
      expect(all.filter((one) => one.length < 5 || one.length > 50)).toEqual([])
      expect(new Set(all).size).toBeGreaterThan(9)
    }
    const mails = noticeLangs.map((lang) => noticeMail(lang, 'waiting', 'https://jam.example/x'))
    for (const { subject, body } of mails) {
      expect(body).toContain('https://jam.example/x')
      expect(`${subject} ${body}`).not.toMatch(/berat|counsel|chat|danış|sohbet|консульт/i)
    }
  })
})

test('What a device keeps for a conversation leads nobody to it but whoever has the words', async () => {
  const receipt = await newReceipt('a')
  const place = await placeOf('a', receipt)
  expect(place).toMatch(/^[\w-]{22}$/)
  expect(await placeOf('a', await readReceipt('a', receipt.words.join(' ')))).toBe(place)
  expect([receipt.locator, receipt.identity.card.verify]).not.toContain(place)
  expect(await placeOf('a', await newReceipt('a'))).not.toBe(place)
})

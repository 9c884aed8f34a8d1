// Long: one mail server for every state a mail can be in.
import type { AddressInfo, Server } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { sendMail } from '#kernel/mail.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

/** A real SMTP server that remembers what it got, and says no to whoever is called so. */
const got: { to: string; text: string }[] = []
let refused = ''
/** 450 is a no for now, 550 one for good. */
let because = 450
const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: ({ address }, _, done) =>
    done(address === refused ? Object.assign(new Error('mailbox unknown'), { responseCode: because }) : null),
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part) => parts.push(part))
    stream.on('end', () => {
      got.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() })
      done()
    })
  },
})

let bare: TestHouse
let posting: TestHouse
let told: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  const { port } = await new Promise<AddressInfo>((resolve) => {
    const server = smtp.listen(0, '127.0.0.1', () => resolve((server as Server).address() as AddressInfo))
  })
  bare = await openTestHouse()
  // The same house after its operator has set SMTP_URL.
  posting = await openTestHouse(undefined, { SMTP_URL: `smtp://127.0.0.1:${port}` }, undefined, bare.database)
})
afterAll(async () => {
  await posting.close()
  await bare.close()
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
})
beforeEach(async () => {
  told = await world(bare)
})
afterEach(async () => {
  await bare.empty()
  got.length = 0
  refused = ''
  because = 450
})

const at = '/jams/quartier-u1/outbox'

const write = (
  house: TestHouse,
  to: string,
  more: { jam?: string | null; secret?: boolean; held?: boolean; at?: Date } = {},
) =>
  house.as(told.organiser).do((desk) =>
    sendMail(desk, {
      key: `test:${to}`,
      to,
      subject: `Nachricht 123456 an ${to}`,
      body: 'Liebe Lena,\n\ndu bist dabei. 123456',
      jam: more.jam === undefined ? told.jam.id : more.jam,
      secret: more.secret ?? false,
      held: more.held ?? false,
      ...(more.at ? { at: more.at } : {}),
    }),
  )
const idOf = async (to: string) =>
  (await bare.owner.query('select id from mail where recipient = $1', [to])).rows[0].id as string
const page = async (house: TestHouse, person: Person, path: string) =>
  (await house.as(person).get(path)).text()
const send = async (house: TestHouse, person: Person, to: string, from = at) =>
  house.as(person).post(`${from}/${await idOf(to)}/sending`)

describe('the outbox of a jam', () => {
  test('is for its organisers and for nobody else', async () => {
    await write(bare, 'lena@example.org')
    const one = `${at}/${await idOf('lena@example.org')}`
    for (const path of [at, one]) {
      expect((await bare.as(told.organiser).get(path)).status).toBe(200)
      for (const person of [told.reviewer, told.stranger])
        expect((await bare.as(person).get(path)).status).toBe(403)
      expect((await bare.as(nobody).get(path)).headers.get('location')).toContain('/sign-in')
    }
    expect((await bare.as(told.stranger).post(`${one}/sending`)).status).toBe(403)
    expect((await bare.as(told.organiser).get('/outbox')).status).toBe(403)
  })

  test('shows mails of this jam only, and each of them as text', async () => {
    await write(bare, 'lena@example.org')
    await write(bare, 'jonas@example.org', { jam: null })
    const list = await page(bare, told.organiser, at)
    expect([list.includes('lena@example.org'), list.includes('jonas@example.org')]).toEqual([true, false])
    expect(await page(bare, told.organiser, `${at}/${await idOf('lena@example.org')}`)).toContain(
      'du bist dabei',
    )
    expect((await bare.as(told.organiser).get(`${at}/${await idOf('jonas@example.org')}`)).status).toBe(404)
    expect((await send(bare, told.organiser, 'jonas@example.org')).status).toBe(404)
    expect((await bare.as(told.organiser).get(`${at}/no-id`)).status).toBe(404)
    expect(await page(bare, told.founder, '/outbox')).toContain('jonas@example.org')
  })

  test('says when nothing is sent, and leaves nothing to press then', async () => {
    await write(bare, 'lena@example.org')
    const list = await page(bare, told.organiser, at)
    expect(list).toContain('Dieser Server verschickt keine E-Mails')
    expect(list).toContain('liegt hier')
    expect(await page(bare, told.organiser, `${at}/${await idOf('lena@example.org')}`)).not.toContain(
      'Jetzt verschicken',
    )
    expect((await send(bare, told.organiser, 'lena@example.org')).status).toBe(409)
  })

  test('is paged and filtered by state and address', async () => {
    for (let i = 0; i < 51; i++) await write(bare, `p${i}@example.org`)
    expect(await page(bare, told.organiser, at)).toContain('Seite 1 von 2')
    expect(await page(bare, told.organiser, `${at}?page=2`)).toContain('Seite 2 von 2')
    expect(await page(bare, told.organiser, `${at}?recipient=P50@`)).toContain('1 E-Mail<')
    await bare.owner.query('update mail set sent_at = now()')
    expect(await page(bare, told.organiser, `${at}?which=open`)).toContain('Zu dieser Auswahl gibt es nichts')
    for (const odd of ['page=-1', 'page=1e9', 'page=x', 'recipient=%00%25_', 'which=1'])
      expect((await bare.as(told.organiser).get(`${at}?${odd}`)).status).toBe(200)
  })
})

describe('a mail with a code or a link', () => {
  beforeEach(() => write(bare, 'lena@example.org', { secret: true }))

  test('is read only by who runs the house, and only while nothing is sent', async () => {
    const id = await idOf('lena@example.org')
    for (const from of [at, '/outbox']) {
      for (const path of [from, `${from}/${id}`]) {
        expect(await page(bare, told.founder, path)).toContain('123456')
        expect(await page(posting, told.founder, path)).not.toContain('123456')
      }
    }
    for (const path of [at, `${at}/${id}`]) {
      const shown = await page(bare, told.organiser, path)
      expect([shown.includes('123456'), shown.includes('Code oder persönlicher Link')]).toEqual([false, true])
    }
  })

  test('is forgotten in subject and text once it is sent', async () => {
    await send(posting, told.organiser, 'lena@example.org')
    await posting.work()
    expect(got.map(({ text }) => text.includes('123456'))).toEqual([true])
    expect(await posting.mails()).toMatchObject([{ subject: '', body: '' }])
  })
})

describe('with a mail server', () => {
  test('a mail goes out once, by itself', async () => {
    await write(posting, 'lena@example.org')
    expect(await page(posting, told.organiser, at)).toContain('wartet')
    await Promise.all([posting.work(), posting.work()])
    await posting.work()
    expect(got.map(({ to }) => to)).toEqual(['lena@example.org'])
    expect(got[0]?.text).toContain('du bist dabei')
    expect(await page(posting, told.organiser, at)).toContain('verschickt')
    expect((await send(posting, told.organiser, 'lena@example.org')).status).toBe(409)
  })

  test('a mail that was kept before there was one is sent when somebody says so', async () => {
    await write(bare, 'lena@example.org')
    await posting.work()
    expect(got).toEqual([])
    const id = await idOf('lena@example.org')
    expect(await page(posting, told.organiser, `${at}/${id}`)).toContain('Jetzt verschicken')
    await Promise.all([1, 2].map(() => send(posting, told.organiser, 'lena@example.org')))
    await posting.work()
    expect(got).toHaveLength(1)
    expect(await bare.events()).toContain('mail.sent-again')
  })

  test('a mail to somebody invented never leaves', async () => {
    await write(posting, 'sonja@jam.invalid')
    await posting.work()
    const path = `${at}/${await idOf('sonja@jam.invalid')}`
    expect(await page(posting, told.organiser, path)).not.toContain('Jetzt verschicken')
    expect((await send(posting, told.organiser, 'sonja@jam.invalid')).status).toBe(409)
    expect(got).toEqual([])
  })

  test('a refused mail says why and when it is tried again, gives up after a while, and is sent again by hand', async () => {
    refused = 'lena@example.org'
    await write(posting, 'lena@example.org')
    await posting.work()
    const path = `${at}/${await idOf('lena@example.org')}`
    const soon = await page(posting, told.organiser, path)
    for (const says of ['wird wieder versucht', 'mailbox unknown', 'Nächster Versuch'])
      expect(soon).toContain(says)
    for (let i = 0; i < 8; i++) {
      bare.clock.moveTo(later(posting.clock.now(), 3 * hour))
      posting.clock.moveTo(later(posting.clock.now(), 3 * hour))
      await posting.work()
    }
    const late = await page(posting, told.organiser, path)
    for (const says of ['gescheitert', 'mailbox unknown', '>8<']) expect(late).toContain(says)
    refused = ''
    await send(posting, told.organiser, 'lena@example.org')
    await posting.work()
    expect(got).toHaveLength(1)
    expect(await page(posting, told.organiser, path)).not.toContain('mailbox unknown')
  })

  test('a mailbox that does not exist is not asked eight times', async () => {
    refused = 'lena@example.org'
    because = 550
    await write(posting, 'lena@example.org')
    await posting.work()
    const path = `${at}/${await idOf('lena@example.org')}`
    const shown = await page(posting, told.organiser, path)
    for (const says of ['gescheitert', 'mailbox unknown', '>1<']) expect(shown).toContain(says)
    expect(await page(posting, told.organiser, at)).toContain('Eine E-Mail ist gescheitert')
    refused = ''
    await posting.as(told.organiser).post(`${at}/retries`)
    await posting.work()
    expect(got.map(({ to }) => to)).toEqual(['lena@example.org'])
  })

  test('a held mail leaves when an organiser has looked, all at once or one by one, or not at all', async () => {
    for (const name of ['lena', 'jonas', 'rafi']) await write(posting, `${name}@example.org`, { held: true })
    await posting.work()
    expect(await page(posting, told.organiser, at)).toContain('3 E-Mails warten auf deinen Blick')
    await posting.as(told.organiser).post(`${at}/${await idOf('rafi@example.org')}/drop`)
    await send(posting, told.organiser, 'jonas@example.org')
    await posting.work()
    expect(got.map(({ to }) => to)).toEqual(['jonas@example.org'])
    await Promise.all([1, 2].map(() => posting.as(told.organiser).post(`${at}/releases`)))
    await posting.work()
    expect(got.map(({ to }) => to)).toEqual(['jonas@example.org', 'lena@example.org'])
    expect(await page(posting, told.organiser, `${at}/${await idOf('rafi@example.org')}`)).toContain(
      'wird nicht verschickt',
    )
    expect((await posting.as(told.reviewer).post(`${at}/releases`)).status).toBe(403)
  })

  test('a mail that may still be taken back does not leave before its hour', async () => {
    const at = later(posting.clock.now(), hour)
    await write(posting, 'lena@example.org', { at })
    await posting.work()
    expect(got).toEqual([])
    posting.clock.moveTo(at)
    await posting.work()
    expect(got).toHaveLength(1)
  })

  test('a mail of which nobody knows whether it arrived is not sent again until a person says so', async () => {
    await write(posting, 'lena@example.org')
    const id = await idOf('lena@example.org')
    const path = `${at}/${id}`
    // As the house finds it that was killed between the last line and the answer of the server.
    await bare.owner.query('update mail set handing_at = now(), tries = 1 where id = $1', [id])
    await posting.work()
    expect(got).toEqual([])
    const shown = await page(posting, told.organiser, path)
    for (const says of ['unklar, ob angekommen', 'Sie ist angekommen']) expect(shown).toContain(says)
    await posting.as(told.organiser).post(`${path}/arrival`)
    expect(await page(posting, told.organiser, path)).toContain('verschickt')
    expect((await posting.as(told.organiser).post(`${path}/arrival`)).status).toBe(409)
    await posting.work()
    expect(got).toEqual([])
  })
})

// Long: three kinds of bots and the people who must not be taken for one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { solve } from '#custody/proof/proof.ts'
import { day, hour, later } from '#kernel/clock.ts'
import { effortOf } from '#test/cpu.ts'
import { formOf, type LetterBox, letterBox, published, sealAnswers } from '#test/form.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { trapName } from './marks.tsx'

let house: TestHouse
let box: LetterBox
let form: { slug: string; service: string }
beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
  form = await published(house, box, formOf())
})
afterAll(() => house.close())

/** A bot net: every request comes from elsewhere, so nothing is stopped by an address. */
let machines = 0
const from = () => house.as(nobody, `machine ${++machines}`)
const path = () => `/f/${form.slug}`
const arrived = async () =>
  Number((await house.owner.query('select count(*) as n from form_submission')).rows[0].n)
const seconds = (count: number) => house.clock.moveTo(later(house.clock.now(), count * 1000))

type Fields = [name: string, value: string][]

/** What stands in the forms of a page, as a machine or a browser reads it. */
const fieldsOf = (page: string): Fields =>
  [...page.matchAll(/<(?:input|textarea|button)\b[^>]*>/g)].flatMap(([tag]) => {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    return name ? [[name, /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''] as [string, string]] : []
  })

function post(fields: Fields, who = from()) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return who.fetch(path(), { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
}

function postSealed(body: unknown) {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  return from().fetch(`${path()}/cases`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Knows that there is a form, and sends what such forms usually want. */
async function dumbBot(turn: number) {
  const spam: Fields = ['name', 'email', 'message', '_do'].map((name) => [
    name,
    name === '_do' ? 'send' : 'Buy now',
  ])
  if (turn % 2) await post(spam)
  else await postSealed({ name: 'Buy now', message: 'https://spam.example' })
}

/** Reads the page, fills in whatever there is, and goes on until it is sent. Every fifth one waits as people do. */
async function fillingBot(turn: number) {
  let page = await (await from().get(path())).text()
  for (const button of ['next', 'send']) {
    if (turn % 5 === 0) seconds(20)
    const fields = fieldsOf(page).filter(([name]) => name !== '_do')
    const filled = fields.map(([name, value]) => [name, value || 'https://spam.example'] as [string, string])
    page = await (await post([...filled, ['_do', button]])).text()
  }
}

let bought: string | undefined

/** Speaks our own way: seals well, but does not work. It has one proof and uses it again and again, or makes numbers up. */
async function scriptBot(turn: number) {
  const { letter } = await sealAnswers(box, { name: 'Buy now' })
  const { challenge } = await (await from().get(`${path()}/proof`)).json()
  bought ??= solve(challenge)
  const made = `${challenge}~${Array.from({ length: 8 }, () => Math.floor(Math.random() * 1e6).toString(36)).join('.')}`
  const forged = made.replace(`${form.slug}.15.`, `${form.slug}.1.`)
  const proof = [bought, made, forged, 'x'][turn % 4]
  await postSealed({ letter, back: null, seats: [], files: [], proof })
}

const times = 100

/** How many of a kind came through. */
async function stopped(bot: (turn: number) => Promise<void>): Promise<number> {
  const before = await arrived()
  for (let turn = 0; turn < times; turn++) await bot(turn)
  return times - ((await arrived()) - before)
}

describe('spam', () => {
  test('of three kinds of bots is stopped, at least 90 of 100 each', { timeout: 60_000 }, async () => {
    const found = {
      'posts blindly': await stopped(dumbBot),
      'fills in every field': await stopped(fillingBot),
      'scripts our protocol without working': await stopped(scriptBot),
    }
    process.stdout.write(`stopped of ${times}: ${JSON.stringify(found)}\n`)
    for (const [kind, count] of Object.entries(found)) expect(count, kind).toBeGreaterThanOrEqual(90)
  })
})

/** Somebody without JavaScript: reads for so many seconds, types a name and sends. @returns the last answer */
async function person(reads: number, more: Fields = [], start?: string): Promise<Response> {
  const who = from()
  const first = start ?? (await (await who.get(path())).text())
  seconds(reads)
  const typed = (page: string, button: string): Fields => [
    ...fieldsOf(page)
      .filter(([name]) => name !== '_do' && !more.some(([own]) => own === name))
      .map(([name, value]) => [name, name === 'name' ? 'Kim Nova' : value] as [string, string]),
    ...more,
    ['_do', button],
  ]
  const check = await (await post(typed(first, 'next'), who)).text()
  return post(typed(check, 'send'), who)
}

const isSent = (answer: Response) => [answer.status, answer.headers.get('location')?.includes('/sent')]

describe('people', () => {
  test('come through who type with the keyboard, whose browser fills in at once, or who take hours', async () => {
    for (const reads of [4, 180, 5 * 3600]) expect(isSent(await person(reads))).toEqual([303, true])
  })
  test('are asked once more, with all they typed, when a password manager has filled in too much', async () => {
    const answer = await person(30, [[trapName, 'kim@example.org']])
    const page = await answer.text()
    expect(page).toContain('Wir haben es geleert')
    expect(page).toContain('Kim Nova')
    const fields = fieldsOf(page).filter(([name]) => name !== '_do')
    seconds(4)
    expect(isSent(await post([...fields, ['_do', 'send']]))).toEqual([303, true])
  })
  test('are asked once more who left the page open for days, or were very quick', async () => {
    const slow = await (await person(2 * (day / 1000))).text()
    expect(slow).toContain('länger als einen Tag')
    const fields = fieldsOf(slow).filter(([name]) => name !== '_do')
    seconds(10)
    expect(isSent(await post([...fields, ['_do', 'send']]))).toEqual([303, true])
    const quick = await (await person(0)).text()
    expect(quick).toContain('drei Sekunden')
    seconds(5)
    const again = fieldsOf(quick).filter(([name]) => name !== '_do')
    expect(isSent(await post([...again, ['_do', 'send']]))).toEqual([303, true])
  })
  test('with JavaScript work without noticing, and have hours for it', async () => {
    const { letter } = await sealAnswers(box, { name: 'Kim Nova' })
    const { challenge } = await (await from().get(`${path()}/proof`)).json()
    const { made: proof, ms } = effortOf(() => solve(challenge))
    expect(ms).toBeLessThan(5000)
    house.clock.moveTo(later(house.clock.now(), 11 * hour))
    expect((await postSealed({ letter, back: null, seats: [], files: [], proof })).status).toBe(201)
  })
  test('who send twice by accident are answered twice and counted once', async () => {
    const before = await arrived()
    const who = from()
    const page = await (await who.get(path())).text()
    seconds(10)
    const own: Fields = fieldsOf(page).map(([name, value]) => [name, name === 'name' ? 'Kim' : value])
    const check = await (await post([...own.filter(([name]) => name !== '_do'), ['_do', 'next']], who)).text()
    const last: Fields = [...fieldsOf(check).filter(([name]) => name !== '_do'), ['_do', 'send']]
    const both = await Promise.all([post(last, who), post(last, who)])
    expect(both.map(isSent)).toEqual([
      [303, true],
      [303, true],
    ])
    expect((await arrived()) - before).toBe(1)
  })
  test('meet nothing of anybody else on the page', async () => {
    const page = await (await from().get(path())).text()
    const foreign = [...page.matchAll(/\b(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g)].map(
      ([found]) => found,
    )
    expect(foreign).toEqual([])
  })
})

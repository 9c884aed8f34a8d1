import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { addressOf, doors, kindFor } from './doors.ts'
import { holdStill } from './still.ts'
import { type Story, wholeStory } from './story.ts'

let house: TestHouse
let story: Story
let goOn: () => void
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
  goOn = holdStill(house)
})
afterAll(async () => {
  goOn()
  await house.close()
})

const patience = 2000
const own = { 'sec-fetch-site': 'same-origin' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A third of a list, another one at each turn: all of it is tried on every kind of door, not on every door. */
let turn = 0
const some = <T>(list: readonly T[]): T[] => {
  turn += 1
  return list.filter((_, at) => (at + turn) % 3 === 0)
}

/** An answer that is a page or a refusal, and soon. @returns what is wrong with it, else nothing */
async function trouble(name: string, answer: () => Promise<Response>): Promise<string[]> {
  const from = process.cpuUsage()
  const { status, headers, body } = await answer()
  await body?.cancel()
  // Not the clock: whoever else works on this machine is not our trouble.
  const { user, system } = process.cpuUsage(from)
  const took = (user + system) / 1000
  const to = headers.get('location')
  return [
    ...(status >= 500 ? [`${name} → ${status}`] : []),
    ...(took > patience ? [`${name} took ${Math.round(took)} ms`] : []),
    ...(to && !/^\/(?![/\\])/.test(to) ? [`${name} → ${to}`] : []),
    ...(headers.get('x-planted') ? [`${name} let a header in`] : []),
  ]
}

describe('an address that nobody was given', () => {
  const odd = [
    '%00',
    '%2e%2e',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%ff%fe',
    '%',
    'constructor',
    '__proto__',
    'toString',
    '%F0%9F%8D%93',
    "'%3B--",
    '%0d%0aX-Planted:1',
    'a'.repeat(9000),
    '-1',
    '1e9',
    '%E2%80%AE',
  ]

  test('gets a page that says so, whichever part of it is odd', { timeout: 60_000 }, async () => {
    const found: string[] = []
    for (const [row, door] of Object.entries(doors)) {
      const [method, path = ''] = row.split(' ')
      const kind = kindFor(door)
      const ids = story.idsOf(kind)
      for (const [, name = ''] of path.matchAll(/:(\w+)/g)) {
        for (const part of some(odd)) {
          const browser = house.as(story.people[kind], part)
          const address = addressOf(path, door, { ...ids, [door.names?.[name] ?? name]: part })
          const ask = () =>
            method === 'GET' ? browser.get(address) : browser.post(address, door.form?.(ids))
          found.push(...(await trouble(`${row} :${name} = ${part.slice(0, 30)}`, ask)))
        }
      }
    }
    expect(found).toEqual([])
  })

  test('leads nowhere else, whatever it asks to go on to', async () => {
    const elsewhere = [
      '//evil.example',
      '/\\evil.example',
      '/.//evil.example',
      'https://evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
      '/%0d%0aX-Planted:1',
      '/x\r\nX-Planted: 1',
      '\0',
      'a'.repeat(9000),
    ]
    const found: string[] = []
    const person = house.as(story.people.team)
    for (const to of elsewhere) {
      const query = new URLSearchParams({ next: to, back: to })
      for (const path of [
        '/language/en',
        '/sign-in',
        '/me/name',
        '/me/step-up',
        '/me/proof',
        '/me/passkeys',
        '/me/second-factor',
      ])
        found.push(...(await trouble(`${path}?next=${to}`, () => person.get(`${path}?${query}`))))
      found.push(
        ...(await trouble(`a name and ${to}`, () =>
          person.post('/me/name', { name: 'Jonas', next: to, back: to }),
        )),
      )
    }
    for (const path of [
      '//evil.example/jams',
      '//evil.example',
      '/./..//evil.example/',
      '/jams//',
      '/jams/quartier-u1/',
      '/JAMS/quartier-u1',
    ])
      found.push(...(await trouble(path, () => person.get(path))))
    expect(found).toEqual([])
  })

  test('may ask for anything in its query', async () => {
    const found: string[] = []
    const names = ['q', 'page', 'kind', 'teams', 'answer', 'from', 'after', 'sent', 'next', 'sort', 'done']
    for (const [row, door] of Object.entries(doors).filter(([row]) => row.startsWith('GET'))) {
      const kind = kindFor(door)
      const address = addressOf(row.slice(4), door, story.idsOf(kind))
      for (const value of some(['%00', '%ff', '-1', '1e309', 'constructor', '%27%22%3C', 'x'.repeat(5000)])) {
        const query = names.map((name) => `${name}=${value}&${name}[]=${value}`).join('&')
        const ask = () =>
          house.as(story.people[kind]).get(`${address}?${query}`, {
            'last-event-id': decodeURI(value.replaceAll('%ff', '')).replaceAll('\0', ''),
          })
        found.push(...(await trouble(`${row}?${value.slice(0, 20)}`, ask)))
      }
    }
    expect(found).toEqual([])
  })
})

describe('a form that no browser sends', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `field${at}=x`).join('&')
  const bodies: Record<string, RequestInit> = {
    json: { body: '{"name":{"$ne":null},"title":[1,2]}', headers: { 'content-type': 'application/json' } },
    text: { body: 'name=x', headers: { 'content-type': 'text/plain' } },
    nothing: { headers: form },
    'no boundary': { body: '--x\r\n', headers: { 'content-type': 'multipart/form-data' } },
    'a broken part': {
      body: '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    },
    'another charset': {
      body: 'title=%FF%FE%C3%28&name=%F0%28',
      headers: { 'content-type': `${form['content-type']}; charset=utf-7` },
    },
    'bytes that are no text': {
      body: new Uint8Array([0x74, 0x3d, 0xff, 0xfe, 0xed, 0xa0, 0x80]),
      headers: form,
    },
    'names of the language': {
      body: '__proto__=x&constructor=y&toString=z&title[constructor]=1&skill-frontend=constructor',
      headers: form,
    },
    'ten thousand fields': { body: many, headers: form },
    'one field ten thousand times': { body: many.replaceAll(/field\d+/g, 'title'), headers: form },
    'no type': { body: new Uint8Array([1, 2, 3]) },
  }

  test('is answered by a page, never by a fault', { timeout: 60_000 }, async () => {
    const found: string[] = []
    for (const [row, door] of Object.entries(doors).filter(([row]) => row.startsWith('POST'))) {
      const kind = kindFor(door)
      const address = addressOf(row.slice(5), door, story.idsOf(kind))
      for (const [name, init] of some(Object.entries(bodies))) {
        const headers = { ...own, ...init.headers }
        const ask = () =>
          house.as(story.people[kind], name).fetch(address, { ...init, method: 'POST', headers })
        found.push(...(await trouble(`${row} with ${name}`, ask)))
      }
    }
    expect(found).toEqual([])
  })

  test('of eleven megabytes is answered soon', { timeout: 60_000 }, async () => {
    const found: string[] = []
    const large = 'x'.repeat(11 * 1024 * 1024)
    for (const row of [
      'POST /sign-in',
      'POST /jams/:jam/suggestions',
      'POST /scopings/:token/:step',
      'POST /services/:id/care',
      'POST /jams/:jam/needs/import/:id/columns',
      'POST /jams/:jam/registration/professional',
    ]) {
      const door = doors[row]
      if (!door) throw new Error(row)
      const kind = kindFor(door)
      const ids = story.idsOf(kind)
      const fields = Object.fromEntries(
        Object.keys(door.form?.(ids) ?? {}).map((name) => [name, name === 'email' ? large : 'x']),
      )
      // Before the clock runs: writing it down is the work of whoever sends it.
      const body = new URLSearchParams({ ...fields, title: large }).toString()
      const init = { method: 'POST', body, headers: { ...own, ...form } }
      const ask = () => house.as(story.people[kind], row).fetch(addressOf(row.slice(5), door, ids), init)
      found.push(...(await trouble(row, ask)))
    }
    expect(found).toEqual([])
  })
})

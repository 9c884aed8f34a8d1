import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import type { Door } from './access.ts'
import { addressOf, doors, mayCome } from './doors.ts'
import { type Ids, type Kind, kinds } from './standing.ts'
import { holdStill, stateOf } from './still.ts'
import { type Story, wholeStory } from './story.ts'

const table = Object.entries(doors)

/** They speak JSON and no form; src/custody/walls.test.ts has a table of its own and tries them. */
const isCustody = (path: string) => path.startsWith('/vault/')

let house: TestHouse
let story: Story
beforeAll(async () => {
  house = await openTestHouse(undefined, { LOG_LEVEL: 'error' })
  story = await wholeStory(house)
})
afterAll(() => house.close())

/** Where all may, a few will do. */
const some = ({ who }: Door, those: Kind[]): Kind[] =>
  typeof who === 'string' ? those.filter((_, at) => at % 4 === 0) : those

let knocks = 0

type Answer = { status: number; to: string; kept: string }

async function knock(row: string, door: Door, kind: Kind, ids: Ids = story.idsOf(kind)): Promise<Answer> {
  const [method = 'GET', path = ''] = row.split(' ')
  const browser = house.as(story.people[kind], `10.0.0.${knocks++}`)
  const address = addressOf(path, door, ids)
  const answer =
    method === 'GET'
      ? await browser.get(address)
      : door.json
        ? await browser.fetch(address, { method, ...jsonOf(door.json(ids)) })
        : await browser.post(address, door.form?.(ids))
  await answer.body?.cancel()
  const kept = answer.headers.get('cache-control') ?? ''
  return { status: answer.status, to: answer.headers.get('location') ?? '', kept }
}

const jsonOf = (body: object) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
})

/** No page, no act: asked to sign in (a door that speaks JSON says so itself), or told that it is not theirs or not there. */
const isRefusal = ({ status, to }: Answer): boolean =>
  [401, 403, 404, 410].includes(status) || (status === 303 && to.startsWith('/sign-in?'))

describe('every door of the house', () => {
  test('stands in the table, and the table names no other', () => {
    const walked = house.app.routes.filter(({ path }) => !isCustody(path))
    const real = walked.map(({ method, path }) => `${method} ${path}`)
    expect(table.map(([row]) => row).sort()).toEqual(real.sort())
  })

  test('is shut for whom it is not, and nothing changes when they try', { timeout: 180_000 }, async () => {
    const open: string[] = []
    let before = await stateOf(house)
    for (const [row, door] of table) {
      for (const kind of kinds.filter((kind) => !mayCome(door, kind))) {
        const answer = await knock(row, door, kind)
        if (!isRefusal(answer)) open.push(`${row}: ${kind} → ${answer.status} ${answer.to}`)
      }
      if (row.startsWith('GET')) continue
      const after = await stateOf(house)
      if (after !== before) open.push(`${row}: something has changed`)
      before = after
    }
    expect(open).toEqual([])
  })

  test('that opens by a link opens by no other', { timeout: 180_000 }, async () => {
    const open: string[] = []
    const before = await stateOf(house)
    for (const [row, door] of table.filter(([, { who }]) => who === 'link')) {
      for (const kind of kinds) {
        const ids = story.idsOf(kind)
        const [secret = ''] = row.match(/(?<=:)(token|key)/) ?? []
        const wrong = { ...ids, [door.names?.[secret] ?? secret]: '0'.repeat(64) }
        const answer = await knock(row, door, kind, wrong)
        if (!isRefusal(answer)) open.push(`${row}: ${kind} → ${answer.status} ${answer.to}`)
      }
    }
    expect(open).toEqual([])
    expect(await stateOf(house)).toBe(before)
  })

  test('opens for those whom it is for', { timeout: 180_000 }, async () => {
    const shut: string[] = []
    const before = await stateOf(house)
    const goOn = holdStill(house)
    for (const [row, door] of table) {
      for (const kind of some(
        door,
        kinds.filter((kind) => mayCome(door, kind)),
      )) {
        const answer = await knock(row, door, kind)
        const isIn = answer.status < 400 && !/^\/(sign-in|me\/step-up|me\/proof)\?next/.test(answer.to)
        const isExpected = [door.answers].flat().includes(answer.status) || isIn
        if (!isExpected) shut.push(`${row}: ${kind} → ${answer.status} ${answer.to}`)
      }
    }
    goOn()
    expect(shut).toEqual([])
    expect(await stateOf(house)).toBe(before)
  })
})

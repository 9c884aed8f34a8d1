// Long: three people talk over lines that break, and one story of what each of them must have heard in the end.
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sealer } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import {
  type BadLine,
  type Begun,
  directly,
  type Office,
  openBadLine,
  openOffice,
  openStreet,
  socketTo,
} from '#test/talking.ts'
import { type Keys, openKeys } from '#vault/conversation/keys.ts'
import { turn } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { Refused } from '../browser/refused.ts'
import type { Speaker } from '../conversation/lines.ts'
import { memoryOutbox, type Outbox } from './outbox.ts'
import { Talking, type Told } from './talking.ts'
import { Wire } from './wire.ts'

let house: TestHouse
let office: Office
let street: Awaited<ReturnType<typeof openStreet>>
const lines: BadLine[] = []

beforeAll(async () => {
  house = await openTestHouse()
  office = await openOffice(house)
  street = await openStreet(house)
  for (let i = 0; i < 3; i++) lines.push(await openBadLine(() => street.port))
})
afterAll(async () => {
  for (const line of lines) line.close()
  await street.close()
  await house.close()
})

const quick = { again: [5, 20, 50], answer: 2_000, poll: 30, socket: 200, beat: 1_000 }

/** Somebody at a page that may be closed and opened again; what they said and have not sent stays on their device. */
class Somebody {
  readonly name: string
  readonly line: BadLine
  readonly #open: (live: { isDead: boolean }) => Promise<{ wire: Wire; talking: Talking }>
  readonly outbox: Outbox = memoryOutbox()
  heard: Told[] = []
  readonly troubles: string[] = []
  #live: { isDead: boolean; wire?: Wire; talking?: Talking } = { isDead: false }
  said = 0

  constructor(
    name: string,
    line: BadLine,
    open: (me: Somebody, live: { isDead: boolean }) => Promise<{ wire: Wire; talking: Talking }>,
  ) {
    this.name = name
    this.line = line
    this.#open = (live) => open(this, live)
  }

  /** Opens the page; one that was open ends as a killed tab does. */
  async arrive(): Promise<void> {
    this.#live.isDead = true
    this.#live.wire?.close()
    const live: { isDead: boolean; wire?: Wire; talking?: Talking } = { isDead: false }
    this.#live = live
    this.heard = []
    Object.assign(live, await this.#open(live))
  }

  say(): Promise<string> {
    return this.talking.say({ by: this.name, n: this.said++ })
  }

  get talking(): Talking {
    if (!this.#live.talking) throw new Error('not here')
    return this.#live.talking
  }

  leave(): void {
    this.#live.isDead = true
    this.#live.wire?.close()
  }
}

type Who = {
  name: string
  line: BadLine
  me: Identity
  speaker: Speaker
  cookie?: string
  visit: (() => Promise<string>) | null
  keys: () => Promise<Keys>
}

function somebody(begun: Begun, who: Who): Somebody {
  return new Somebody(who.name, who.line, async (self, live) => {
    const wire = new Wire({
      socket: () => socketTo(who.line.host, office.organisation, who.cookie),
      visit: who.visit,
      http: directly(house, who.speaker),
      pauses: quick,
    })
    const { tenant, space, conversation } = begun.talk
    const talking = await Talking.open({ tenant, space, conversation }, await who.keys(), {
      wire,
      me: who.me,
      log: async () => office.vault.state,
      keys: who.keys,
      outbox: untilDead(self.outbox, live),
      now: () => house.clock.now(),
      news: {
        heard: (told) => {
          if (!live.isDead) self.heard.push(...told)
        },
        gone: (code) => void (live.isDead || self.troubles.push(code)),
        fault: (code, seq) => void (live.isDead || self.troubles.push(`${code} at ${seq}`)),
        waiting: (waiting) => self.troubles.push(...waiting.flatMap(({ refused }) => refused ?? [])),
      },
    })
    return { wire, talking }
  })
}

/** A tab that was killed writes nothing any more. */
const untilDead = (outbox: Outbox, live: { isDead: boolean }): Outbox => ({
  list: outbox.list,
  keep: (waiting) => (live.isDead ? new Promise(() => {}) : outbox.keep(waiting)),
  drop: (id) => (live.isDead ? new Promise(() => {}) : outbox.drop(id)),
})

/** The newest wrap, as the database has it. */
async function newestKeys({ talk }: Begun, reader: string, age: string): Promise<Keys> {
  const { rows } = await house.owner.query(
    'select wrap from conversation_wrap where conversation = $1 and reader = $2',
    [talk.conversation, reader],
  )
  const keys = rows[0] && (await openKeys(age, rows[0].wrap))
  if (!keys) throw new Error('no keys')
  return keys
}

/** How the house answers the seeker's next questions for keys. */
const refusals: string[] = []

/** A conversation that Bea has accepted, with Amina as lead: three who speak. */
async function openThree() {
  const begun = await office.begin()
  const { conversation } = begun.talk
  const [amina, bea] = [await office.vault.at(office.amina), await office.vault.at(office.bea)]
  const seeker = somebody(begun, {
    name: 'seeker',
    line: lines[0] as BadLine,
    me: begun.seeker,
    speaker: { seeker: conversation },
    visit: () => office.visit(begun),
    keys: async () => {
      if (refusals.length > 0) throw new Refused({ code: refusals.shift() ?? '' })
      return newestKeys(begun, begun.seeker.card.id, begun.seeker.age)
    },
  })
  const staff = (name: string, line: number, me: Identity, { cookie }: Sealer) =>
    somebody(begun, {
      ...{ name, me, cookie, visit: null, line: lines[line] as BadLine },
      speaker: { member: me.card.id },
      keys: () => newestKeys(begun, me.card.id, me.age).catch(async () => office.keysOf(begun)),
    })
  const people = [seeker, staff('bea', 1, bea, office.bea), staff('amina', 2, amina, office.amina)] as const
  await people[1].arrive()
  const seats = [
    { member: bea.card.id, as: 'counsellor' as const, until: null },
    { member: amina.card.id, as: 'lead' as const, until: null },
  ]
  await until(() => people[1].heard.length === 1)
  const accept = () =>
    people[1].talking.act((talk, at) => turn(talk, bea, office.vault.state, { why: 'accepted', seats }, at))
  await accept()
  await people[0].arrive()
  await people[2].arrive()
  return { begun, people, conversation, accept }
}

async function until(happens: () => boolean | Promise<boolean>, patience = 10_000) {
  for (const begun = performance.now(); !(await happens()); await pause(10))
    if (performance.now() - begun > patience) throw new Error(`waited ${patience} ms in vain`)
}

const stored = async (conversation: string) =>
  (
    await house.owner.query(
      `select seq, line ->> 'signature' as signature from conversation_line where conversation = $1 order by seq`,
      [conversation],
    )
  ).rows as { seq: number; signature: string }[]

describe('a conversation over the wire', () => {
  test('is heard by all of its people, in order, one’s own words too', async () => {
    const { people, conversation } = await openThree()
    for (const one of people) await one.say()
    await until(() => people.every(({ heard }) => heard.length === 5))
    expect(people[0].heard.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4])
    expect(await stored(conversation)).toHaveLength(5)
    for (const one of people) one.leave()
  })

  test('goes on for whoever is told that too many ask at once, in the moment when the keys turn', async () => {
    const { people, accept } = await openThree()
    await until(() => people[0].heard.length === 2)
    refusals.push('limit.reached', 'offline')
    await accept()
    await people[1].say()
    await until(() => people[0].heard.length === 4)
    expect(refusals).toEqual([])
    expect(people[0].troubles).toEqual([])
    await people[0].say()
    await until(() => people.every(({ heard }) => heard.length === 5))
    for (const one of people) one.leave()
  })

  test('loses nothing, doubles nothing and keeps its order, whatever breaks when', {
    timeout: 120_000,
  }, async () => {
    const who = fc.nat({ max: 2 })
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ does: fc.constant('say' as const), who }) },
      { weight: 2, arbitrary: fc.record({ does: fc.constant('cut' as const), who }) },
      { weight: 2, arbitrary: fc.record({ does: fc.constant('come again' as const), who }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('shut' as const), who }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const), who }) },
      {
        weight: 3,
        arbitrary: fc.record({ does: fc.constant('wait' as const), who, ms: fc.nat({ max: 25 }) }),
      },
    )
    const bytes = fc.infiniteStream(fc.oneof(fc.nat({ max: 4_000 }), fc.constant(Number.POSITIVE_INFINITY)))
    const schedule = fc.array(step, { minLength: 5, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(schedule, bytes, async (steps, budgets) => {
        const { people, conversation } = await openThree()
        for (const line of lines) line.breakAfter(() => budgets.next().value)
        for (const one of steps) {
          const person = people[one.who] as Somebody
          if (one.does === 'say') await person.say()
          else if (one.does === 'cut') person.line.cut()
          else if (one.does === 'come again') await person.arrive()
          else if (one.does === 'shut') person.line.shut(true)
          else if (one.does === 'wait') await pause(one.ms)
          else await restart()
        }
        for (const line of lines) {
          line.breakAfter(null)
          line.shut(false)
        }
        const said = people.reduce((sum, one) => sum + one.said, 0)
        await until(async () => (await stored(conversation)).length >= said + 2)
        await until(() => people.every(({ heard }) => heard.length >= said + 2))
        for (const one of people) one.leave()
        mustBeWhole(people, await stored(conversation))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })
})

/** All have heard the same, which is what is stored: everything that was said, once, and of each in their order. */
function mustBeWhole(people: readonly Somebody[], kept: { seq: number }[]): void {
  expect(people.flatMap(({ troubles }) => troubles)).toEqual([])
  for (const { name, heard } of people) {
    expect(heard.map(({ seq }) => seq)).toEqual(kept.map(({ seq }) => seq))
    expect(heard.map(({ said }) => said)).toEqual(people[0]?.heard.map(({ said }) => said))
    const mine = heard.map(({ said }) => Object(said)).filter(({ by }) => by === name)
    expect(mine.map(({ n }) => n)).toEqual(mine.map((_, n) => n))
  }
  expect(kept).toHaveLength(2 + people.reduce((sum, { said }) => sum + said, 0))
}

/** The house goes and comes again: every socket ends. */
async function restart(): Promise<void> {
  const closed = street.close()
  for (const line of lines) line.cut()
  await closed
  street = await openStreet(house)
}

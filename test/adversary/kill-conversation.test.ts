import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openBeside } from '#test/beside.ts'
import type { Person, TestHouse } from '#test/house.ts'
import { Counsellor, type Office, office, Seeker } from '#test/talk.ts'
import { dataFolder, postmasterOf, type Started, start } from './start.ts'

const many = 16
/** A failing run is played again with its number. */
const seed = Number(process.env.SEED ?? Date.now() % 1e6)
// Below those that outgoing connections get: it must be free again when the house comes back.
const port = String(12_000 + (process.pid % 4_000))

/** What becomes of each conversation, one step after the other. */
type Step = 'accept' | 'ask' | 'answer' | 'passOn' | 'erase' | 'destroy'
const paths: readonly Step[][] = [
  ['ask', 'accept', 'answer', 'ask', 'passOn', 'answer', 'ask'],
  ['accept', 'answer', 'answer', 'passOn', 'ask', 'answer', 'destroy'],
  ['accept', 'passOn', 'ask', 'ask', 'answer', 'erase'],
  ['ask', 'ask', 'destroy'],
]

/** A house that can be killed and comes back at the same address, and an office in it that many people have written to. */
async function openStory() {
  const data = dataFolder()
  const open = () => start({ JAM_DATA: data, PORT: port })
  let house: Started = open()
  const address = await house.address()
  const beside = await openBeside(data)
  const at = await office(beside.test)
  let isBack: Promise<unknown> = Promise.resolve()
  const outside = overTheStreet(beside.test, address, () => isBack)
  const seekers = await Promise.all(Array.from({ length: many }, () => new Seeker(beside.test, at).begin()))
  for (const seeker of seekers) Object.assign(seeker, { house: outside })
  await beside.close()
  const comeBack = async () => {
    house = open()
    expect(await house.address()).toBe(address)
  }
  /** Nobody knocks while it is down: sixteen who do would only make its way back longer. */
  const fall = (kill: () => void) => {
    kill()
    isBack = house.ended.then(comeBack)
    return isBack
  }
  const kills = {
    house: () => fall(() => house.child.kill('SIGKILL')),
    database: () => fall(() => process.kill(postmasterOf(data), 'SIGKILL')),
  }
  return { data, at: { ...at, house: outside } as Office & { house: TestHouse }, seekers, kills }
}

/** The same house by its address, as a browser asks it: again and again, until there is an answer. What is down has none. */
function overTheStreet(test: TestHouse, address: string, isBack: () => Promise<unknown>): TestHouse {
  let visitors = 0
  const as = ({ cookie }: Person) => ({
    fetch: async (path: string, init: RequestInit = {}) => {
      const headers = { ...init.headers, cookie, 'x-forwarded-for': `visitor-${++visitors}` }
      for (;;) {
        const answer = await fetch(`${address}${path}`, { ...init, headers }).catch(() => null)
        // Read to the end: a half answer is none.
        const body = await answer?.arrayBuffer().catch(() => null)
        if (answer && body && answer.status < 500)
          return new Response(answer.status === 204 ? null : body, answer)
        await pause(20)
        await isBack()
      }
    },
  })
  const config = { address: address.replace('127.0.0.1', 'localhost') }
  return { ...test, house: { ...test.house, config }, as } as unknown as TestHouse
}

/** Numbers that look like chance, the same for the same seed. */
function dice(from: number) {
  let state = from >>> 0
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One conversation to its end. @returns the signatures of what was acknowledged, in order; null when it was deleted */
async function live(
  at: Awaited<ReturnType<typeof openStory>>['at'],
  seeker: Seeker,
  roll: (below: number) => number,
) {
  const [amina, bea] = [at.amina, at.bea].map((who) => new Counsellor(at.house, at, who)) as [
    Counsellor,
    Counsellor,
  ]
  const { id } = seeker
  const said = [seeker.first.signature]
  let now = bea
  const take = ({ status, line, body }: { status: number; line: { signature: string }; body: object }) => {
    expect([status, body]).toEqual([201, expect.anything()])
    said.push(line.signature)
  }
  const steps: { [step in Step]: () => Promise<unknown> } = {
    accept: async () => {
      await bea.hear(id)
      take(await bea.turn(id, [bea.seat(), amina.seat('lead')]))
    },
    ask: async () => {
      await seeker.hear()
      take(await seeker.say({ text: `Frage ${said.length}` }))
    },
    answer: async () => {
      await now.hear(id)
      take(await now.say(id, { text: `Antwort ${said.length}` }))
    },
    passOn: async () => {
      await bea.hear(id)
      const turned = await bea.turn(id, [amina.seat()], 'assigned')
      // Asked again after the answer was lost, she reads it no more: whether it was done stands on the disk, and is compared there.
      if (turned.status === 404) said.push(turned.line.signature)
      else take(turned)
      now = amina
    },
    // Whoever hears no answer asks again, and what is gone already is gone.
    erase: async () =>
      expect([200, 404]).toContain((await now.send(`DELETE /vault/conversations/${id}`)).status),
    destroy: async () => {
      const destroying = seeker
        .answer('destroy')
        .then((answer) => seeker.send('POST /destructions', { answer }))
      const status = await destroying.then(
        ({ status }) => status,
        (error) => (/missing/.test(String(error)) ? 404 : error),
      )
      expect([200, 201, 404]).toContain(status)
    },
  }
  const path = paths[roll(paths.length)] as Step[]
  for (const step of path) {
    await pause(roll(120))
    await steps[step]()
  }
  return { id, said: path.some((step) => step === 'erase' || step === 'destroy') ? null : said }
}

test(`kill -9 of the house and of its database at any step of a conversation: nothing lost, doubled, turned round or brought back (seed ${seed})`, async () => {
  const { data, at, seekers, kills } = await openStory()
  const roll = dice(seed)
  let isOver = false
  const ends = Promise.all(seekers.map((seeker) => live(at, seeker, dice(roll(2 ** 31))))).finally(() => {
    isOver = true
  })
  for (const kill of ['house', 'database', 'house'] as const) {
    await pause(100 + roll(500))
    if (!isOver) await kills[kill]()
  }
  const lived = await ends
  const beside = await openBeside(data)
  const client = new pg.Client(beside.ownerAccess)
  await client.connect()
  const kept = await client.query(
    `select conversation, array_agg(line ->> 'signature' order by seq) as said, max(seq) + 1 as next
     from conversation_line group by 1`,
  )
  const buried = await client.query(
    'select subject, count(*)::int as n from deletion_journal where subject = any ($1) group by 1',
    [lived.map(({ id }) => id)],
  )
  await client.end()
  await beside.close()
  const found = new Map(kept.rows.map((row) => [row.conversation, row]))
  for (const { id, said } of lived) expect([id, found.get(id)?.said ?? null]).toEqual([id, said])
  for (const { said, next } of kept.rows) expect(said).toHaveLength(next)
  const deleted = lived.filter(({ said }) => said === null)
  expect(buried.rows.map(({ n }) => n)).toEqual(deleted.map(() => 1))
})

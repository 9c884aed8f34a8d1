import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openBeside } from '#test/beside.ts'
import { openFeeders } from '#test/feeding.ts'
import type { Person, TestHouse } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'
import { dataFolder, postmasterOf, type Started, start } from './start.ts'

/** The line of this test; each browser in it has one of its own. */
const overTheStreet = globalThis.fetch
const port = String(43_000 + (process.pid % 2_000))
/** More than one page of what is sealed anew. */
const many = 1_100

/** Two people with their browsers before a house that is killed while something of theirs is on the line. */
async function openStory() {
  const data = dataFolder()
  const open = () => start({ JAM_DATA: data, PORT: port })
  let house: Started = open()
  const address = await house.address()
  const beside = await openBeside(data)
  let isBack: Promise<unknown> = Promise.resolve()
  let hear: (path: string) => void = () => {}
  let visitors = 0
  const fetchThere = (path: string, init: RequestInit, cookie: string) => {
    const headers = { ...init.headers, cookie, 'x-forwarded-for': `visitor-${++visitors}` }
    const answer = overTheStreet(`${address}${path}`, { ...init, headers })
    // It is on its way.
    hear(path)
    return answer
  }
  const as = (person: Person) => ({
    ...beside.test.as(person),
    fetch: (path: string, init: RequestInit = {}) => fetchThere(path, init, person.cookie),
  })
  const feeders = await openFeeders({ ...beside.test, as } as unknown as TestHouse)
  await beside.close()
  const kills = {
    house: () => house.child.kill('SIGKILL'),
    database: () => process.kill(postmasterOf(data), 'SIGKILL'),
  }
  let isDown = false
  const kill = (which: keyof typeof kills) => {
    if (isDown) return
    isDown = true
    kills[which]()
    isBack = house.ended.then(async () => {
      house = open()
      await house.address()
      isDown = false
    })
  }
  return {
    ...{ data, feeders, kill },
    isBack: () => isBack,
    /** Kills while the n-th request of a kind is on its way. */
    killAt: (part: string, turns: { [nth: number]: keyof typeof kills }) => {
      let nth = 0
      hear = (path) => {
        const which = path.includes(part) ? turns[++nth] : undefined
        if (which) kill(which)
      }
      return () => nth
    },
  }
}

test('kill -9 of the house and of its database while records are saved and while all are sealed anew: nothing acknowledged is lost or doubled', {
  timeout: 300_000,
}, async () => {
  const { data, feeders, isBack, killAt } = await openStory()
  const { amina, bea, space, organisation } = feeders
  const bodyOf = (id: string, version: number) => ({ text: `${id} ${version}` })
  const newest = new Map<string, number>()
  const acknowledged = new Map<string, number>()
  const feed = await amina.open()
  await amina.read(space, feed)

  const posts = killAt('/frames', { 2: 'house', 4: 'database' })
  const ids = Array.from({ length: many }, () => newId())
  const save = async (some: string[]) => {
    const writes = some.map((id) => {
      const version = newest.get(id) ?? 0
      return { space, id, version, body: bodyOf(id, version + 1) }
    })
    const written = await amina.step(() => feed.write(writes))
    for (const { id, version, fate } of written) {
      expect(['there', 'waits'], JSON.stringify(fate)).toContain(fate)
      newest.set(id, version)
      if (fate === 'there') acknowledged.set(id, version)
    }
    await isBack()
  }
  for (let at = 0; at < many; at += 550) await save(ids.slice(at, at + 550))
  for (let at = 0; at < 60; at += 20) await save(ids.slice(at, at + 20))
  expect(posts()).toBeGreaterThan(4)
  await until(async () => {
    await isBack()
    return (await amina.ask('flush')).length === 0
  })
  expect(acknowledged.size).toBeGreaterThanOrEqual(500)
  const whole = new Map(
    ids.map((id) => [id, { version: newest.get(id), body: bodyOf(id, newest.get(id) ?? 0) }]),
  )
  expect(shown(await bea.read(space, await bea.open()))).toEqual(whole)
  expect(await rowsIn(data, space)).toEqual({ rows: many + 60, epochs: [1] })

  const moves = killAt('/rotation/frames', { 2: 'database', 5: 'house' })
  await until(async () => {
    await isBack()
    return amina.ask('endReading', organisation, space, bea.member).then(
      () => true,
      () => false,
    )
  })
  await until(async () => {
    await isBack()
    await amina.ask('rotateAll', organisation).catch(() => {})
    return (await amina.ask('countDue', organisation).catch(() => 1)) === 0
  })
  expect(moves()).toBeGreaterThan(5)
  expect(await rowsIn(data, space)).toEqual({ rows: many + 60, epochs: [2] })
  await amina.restart()
  expect(shown(await amina.read(space, await amina.open()))).toEqual(whole)
})

const shown = (known: Awaited<ReturnType<Awaited<ReturnType<typeof openFeeders>>['amina']['read']>>) =>
  new Map([...known].map(([id, { version, body }]) => [id, { version, body }]))

async function until(happens: () => Promise<boolean>): Promise<void> {
  for (const begun = performance.now(); !(await happens()); await pause(50))
    if (performance.now() - begun > 120_000) throw new Error('waited in vain')
}

/** All versions, and under which keys they are sealed. */
async function rowsIn(data: string, space: string) {
  const beside = await openBeside(data)
  const client = new pg.Client(beside.ownerAccess)
  await client.connect()
  const { rows } = await client.query(
    'select count(*)::int as rows, array_agg(distinct epoch) as epochs from envelope where space = $1',
    [space],
  )
  await client.end()
  await beside.close()
  return rows[0]
}

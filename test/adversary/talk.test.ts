import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { load, openGround } from '../bench/counselling/ground.ts'
import { seedPairs } from '../bench/counselling/seed.ts'
import { dataFolder, emptyFolder, start } from './start.ts'

const rounds = 2

test('no line that was acknowledged is missing after kill -9 of PostgreSQL, and people talk on by themselves', async () => {
  const ground = await openGround(dataFolder())
  const house = start({ JAM_DATA: emptyFolder(), DATABASE_URL: ground.url('house') })
  onTestFinished(async () => {
    house.child.kill('SIGTERM')
    await house.ended
    await ground.close()
  })
  const port = Number(new URL(await house.address()).port)
  const folder = emptyFolder()
  const [file, acked] = [join(folder, 'pairs'), join(folder, 'acked')]
  await seedPairs(ground.url('house'), 4, file)
  const loading = load({ port, way: 'wire', pairs: file, sessions: 8, seconds: rounds * 3, rate: 0, acked })
  await loading.opened
  for (let n = 0; n < rounds; n++) {
    await pause(1200)
    await ground.kill(100)
  }
  const seen = await loading.seen
  const kept = await signaturesIn(ground.url('house'))
  const said = readFileSync(acked, 'utf8').split('\n')
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter((one) => !kept.has(one))).toEqual([])
  // Sockets outlive their database, and nobody has to do anything for it to go on.
  expect(seen).toMatchObject({ lost: 0, errors: 0 })
  expect(house.child.exitCode).toBeNull()
  const again = await load({
    port,
    way: 'wire',
    pairs: await anew(ground.url('house'), file),
    sessions: 2,
    seconds: 1,
    rate: 0,
  }).seen
  expect(again.received).toBeGreaterThan(0)
})

async function anew(url: string, file: string): Promise<string> {
  await seedPairs(url, 1, file)
  return file
}

async function signaturesIn(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`select line ->> 'signature' as signature from conversation_line`)
  await client.end()
  return new Set(rows.map(({ signature }) => signature))
}

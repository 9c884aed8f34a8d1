import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dataFolder, emptyFolder, isRoot, start } from './start.ts'

test('a second start on the same folder says who is there, and leaves the first alone', async () => {
  const data = dataFolder()
  const first = start({ JAM_DATA: data })
  const address = await first.address()
  const second = start({ JAM_DATA: data })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`already running: process ${first.child.pid} uses the folder ${data}`)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
})

test('of two starts at the same moment one opens and the other says so', async () => {
  const data = emptyFolder()
  const both = [start({ JAM_DATA: data }), start({ JAM_DATA: data })]
  const opened = await Promise.allSettled(both.map((house) => house.address()))
  expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.map((house) => house.said()).join()).toContain('already running')
})

test('a command works beside a running house', async () => {
  const data = dataFolder()
  await start({ JAM_DATA: data }).address()
  const env = { PATH: process.env.PATH, JAM_DATA: data }
  const { stdout } = spawnSync('bin/jam', ['migrate'], { env, encoding: 'utf8' })
  expect(stdout).toContain('up to date')
})

test('a taken port means the next one, and the terminal says so', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }
  const house = start({ JAM_DATA: dataFolder(), PORT: String(port) })
  const address = await house.address()
  expect(house.said()).toMatch(`Port ${port} is taken, the house uses ${new URL(address).port}`)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
})

test('wrong settings stop the start with a list of all that is wrong', async () => {
  const house = start({ JAM_DATA: emptyFolder(), PORT: 'many', LOG_LEVEL: 'loud' })
  expect(await house.ended).toBe(1)
  expect(house.said()).toMatch(/PORT is "many".*\n.*LOG_LEVEL is "loud"/)
})

test('a data folder that is a file, or that may not be written, stops the start with a sentence', async () => {
  const closed = emptyFolder()
  const file = join(closed, 'file')
  writeFileSync(file, '')
  chmodSync(closed, 0o500)
  for (const data of isRoot ? [file] : [file, closed, join(closed, 'new')]) {
    const house = start({ JAM_DATA: data })
    expect(await house.ended).toBe(1)
    expect(house.said()).toContain(`The folder ${data} cannot be created or written`)
    expect(house.said()).not.toContain('    at ')
  }
})

test('an unknown wish stops the start with a sentence', async () => {
  const house = start({ JAM_DATA: emptyFolder() }, { command: ['bin/start', '--smaple'] })
  expect(await house.ended).toBe(1)
  expect(house.said()).toContain("Unknown option '--smaple'")
})

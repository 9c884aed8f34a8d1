import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dataFolder, emptyFolder, isRoot, postmasterOf, processesOn, start, until } from './start.ts'

const isHealthy = async (address: string) => (await fetch(`${address}/healthz`)).status === 200

test('Ctrl-C ends the house and its database in peace', async () => {
  const data = emptyFolder()
  const house = start({ JAM_DATA: data })
  expect(await isHealthy(await house.address())).toBe(true)
  house.child.kill('SIGINT')
  expect(await house.ended).toBe(0)
  expect(processesOn(data)).toEqual([])
})

test('Ctrl-C under npm reaches us twice and still ends in peace', async () => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data }, { command: ['npm', 'start'] })
  await house.address()
  process.kill(-(house.child.pid ?? 0), 'SIGINT')
  await house.ended
  await until(() => processesOn(data).length === 0)
  expect(readFileSync(join(data, 'postgres.log'), 'utf8').trim()).toMatch(/database system is shut down$/)
})

test.each(['SIGTERM', 'SIGKILL'] as const)('%s to npm alone ends the house behind it', async (signal) => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data }, { command: ['npm', 'start'] })
  const address = await house.address()
  house.child.kill(signal)
  await until(() => processesOn(data).length === 0)
  await expect(fetch(address)).rejects.toThrow()
})

test('a connection that a browser keeps does not hold up the end', async () => {
  const house = start({ JAM_DATA: dataFolder() })
  expect(await isHealthy(await house.address())).toBe(true)
  const asked = performance.now()
  house.child.kill('SIGTERM')
  expect(await house.ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(2000)
})

test('kill -9 of the house leaves no orphan, and the next start has everything', async () => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data })
  await house.address()
  house.child.kill('SIGKILL')
  const again = start({ JAM_DATA: data }) // At once, while the old server is still on its way out.
  expect(await isHealthy(await again.address())).toBe(true)
  again.child.kill('SIGTERM')
  await again.ended
  expect(processesOn(data)).toEqual([])
})

test('kill -9 of the house alone ends its database within three seconds', async () => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data })
  await house.address()
  house.child.kill('SIGKILL')
  await until(() => processesOn(data).length === 0, 3000)
})

test('kill -9 of PostgreSQL closes the house with a sentence, and the next start recovers', async () => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data })
  await house.address()
  process.kill(postmasterOf(data), 'SIGKILL')
  expect(await house.ended).toBe(1)
  expect(house.said()).toContain('The database ended unexpectedly')
  expect(await isHealthy(await start({ JAM_DATA: data }).address())).toBe(true)
})

test('a database whose house and shell were both killed is ended by the next start', async () => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data })
  await house.address()
  const postmaster = postmasterOf(data)
  for (const pid of [house.child.pid ?? 0, ...processesOn(data)])
    if (pid !== postmaster) process.kill(pid, 'SIGKILL')
  expect(await isHealthy(await start({ JAM_DATA: data }).address())).toBe(true)
  expect(postmasterOf(data)).not.toBe(postmaster)
})

test('a process that got the id of a dead PostgreSQL does not stop the start', async () => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data })
  await house.address()
  const left = join(data, 'postgres/cluster/postmaster.pid')
  const lines = readFileSync(left, 'utf8').split('\n')
  process.kill(postmasterOf(data), 'SIGKILL')
  await house.ended
  const { uid, gid } = statSync(left)
  const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {})
  onTestFinished(() => void stranger.kill())
  writeFileSync(left, [stranger.pid, ...lines.slice(1)].join('\n'))
  expect(await isHealthy(await start({ JAM_DATA: data }).address())).toBe(true)
  expect(stranger.exitCode).toBeNull()
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hold, holderOf, startOf } from './lock.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'jam-lock-'))
})
afterEach(() => rmSync(data, { recursive: true }))

test('a folder is held by one process until it gives it back', () => {
  const release = hold(data, '/socket')
  expect(holderOf(data)).toMatchObject({ pid: process.pid, socket: '/socket' })
  expect(hold(data, '/other')).toMatchObject({ pid: process.pid, socket: '/socket' })
  if (typeof release === 'function') release()
  expect(holderOf(data)).toBeNull()
  expect(readdirSync(data)).toEqual([])
})

test('a dead process holds nothing', async () => {
  const child = spawn('true')
  const started = startOf(child.pid ?? 0)
  await once(child, 'exit')
  writeFileSync(join(data, 'house.lock'), JSON.stringify({ pid: child.pid, started, socket: '' }))
  expect(holderOf(data)).toBeNull()
  expect(hold(data, '/socket')).toBeTypeOf('function')
})

test('a later process that got the same id holds nothing', () => {
  const lock = { pid: process.pid, started: 'long ago', socket: '' }
  writeFileSync(join(data, 'house.lock'), JSON.stringify(lock))
  expect(holderOf(data)).toBeNull()
  expect(hold(data, '/socket')).toBeTypeOf('function')
})

test('a lock that a full disk left empty does not stop the start', () => {
  writeFileSync(join(data, 'house.lock'), '')
  expect(hold(data, '/socket')).toBeTypeOf('function')
})

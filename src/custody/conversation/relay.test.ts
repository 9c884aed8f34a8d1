import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { relayOf } from './relay.ts'

const now = new Date('2027-03-05T10:00:00Z')
const clock = { now: () => now } as never
const configOf = (env: Record<string, string>) => {
  const read = readConfig(env)
  if (!('config' in read)) throw new Error(read.problems.join())
  return { config: read.config, clock }
}
const secret = 'geheim-geheim-geheim'

test('a call gets access to the TURN server of the house for two hours, as coturn checks it', () => {
  const house = configOf({
    TURN_URL: 'turn:t.example:3478, turns:t.example:5349?transport=tcp',
    TURN_SECRET: secret,
  })
  const relay = relayOf(house, 'gespraech')
  expect(relay?.urls).toEqual(['turn:t.example:3478', 'turns:t.example:5349?transport=tcp'])
  const [until] = (relay?.username ?? '').split(':')
  expect(new Date(Number(until) * 1000).toISOString()).toBe('2027-03-05T12:00:00.000Z')
  expect(relay?.credential).toBe(
    createHmac('sha1', secret)
      .update(relay?.username ?? '')
      .digest('base64'),
  )
  expect(JSON.stringify(relay)).not.toContain('gespraech')
})

test('without a server, or without its secret, there is none', () => {
  expect(relayOf(configOf({}), 'x')).toBeNull()
  expect(relayOf(configOf({ TURN_URL: 'turn:t.example' }), 'x')).toBeNull()
})

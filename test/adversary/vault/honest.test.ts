import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDevice } from './device.ts'
import { type Story, tellStory } from './story.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory()
})
afterAll(() => story.house.close())

/** Two tabs of one browser: each its own worker, one disk. */
async function openTabs() {
  const { house, organisation, code, people } = story
  const disk = new IDBFactory()
  const { person, way, prf } = people.jonas
  const [one, other] = [await openDevice(house, person, disk), await openDevice(house, person, disk)]
  for (const tab of [one, other]) await tab.ask('unlockBy', way, { kind: 'passkey', prf })
  await one.ask('acceptFingerprint', organisation, code)
  return { one, other, way, secret: { kind: 'passkey' as const, prf } }
}

const rename = (title: string) => ({ what: 'note', title })

describe('what a browser has seen', () => {
  test('one of its tabs does not forget for the other', { timeout: 30_000 }, async () => {
    const { organisation, spaces, people } = story
    const { one, other, way, secret } = await openTabs()
    const { id } = await people.amina.device.ask('writeRecord', organisation, spaces.notebook, rename('1'))
    const old = await story.page(people.amina, spaces.notebook)
    await other.ask('listRecords', organisation, spaces.notebook)
    await people.amina.device.ask('writeRecord', organisation, spaces.notebook, rename('2'), {
      id,
      version: 1,
    })
    await one.ask('listRecords', organisation, spaces.notebook)
    // The other tab keeps what it knows last: less than the first one.
    other.wire.hold((answer, { path }) =>
      path.includes(`${spaces.notebook}/envelopes?`) ? { ...answer, envelopes: [] } : undefined,
    )
    await other.ask('listRecords', organisation, spaces.notebook).catch(() => {})
    await one.ask('lock')
    await one.ask('unlockBy', way, secret)
    const yesterday = old.envelopes.find(({ envelope }) => envelope.id === id)
    one.wire.hold((answer, { path }) => {
      if (path.includes(`/envelopes/${id}`)) return yesterday
      const isPage = path.includes(`${spaces.notebook}/envelopes?`)
      return isPage ? { ...old, cursor: answer.cursor, gone: answer.gone } : undefined
    })
    const records = await one.ask('listRecords', organisation, spaces.notebook)
    expect(one.wire.bent()).toBeGreaterThan(0)
    expect(records.find((record) => record.id === id)?.damaged).toBe('envelope.version-lower')
  })

  test('is not spoiled by what never opened', async () => {
    const { organisation, spaces, people } = story
    const { one } = await openTabs()
    one.wire.hold((answer, { path }) =>
      path.includes(`${spaces.notebook}/envelopes?`)
        ? {
            ...answer,
            envelopes: answer.envelopes.map((stored: { envelope: object }) => ({
              ...stored,
              envelope: { ...stored.envelope, version: 99 },
            })),
          }
        : undefined,
    )
    const refused = await one.ask('listRecords', organisation, spaces.notebook)
    expect(new Set(refused.map(({ damaged }) => damaged))).toEqual(new Set(['envelope.damaged']))
    one.wire.hold(null)
    await one.ask('lock')
    const { way, prf } = people.jonas
    await one.ask('unlockBy', way, { kind: 'passkey', prf })
    const records = await one.ask('listRecords', organisation, spaces.notebook)
    expect(records.every(({ damaged }) => damaged === undefined)).toBe(true)
  })
})

describe('an honest server', () => {
  test('is believed when a page asks for many things at once', async () => {
    const { organisation, people } = story
    const { jonas, amina, deniz } = people
    await jonas.device.ask('listSpaces', organisation)
    await amina.device.ask('changeRole', organisation, deniz.member, 'admin')
    await amina.device.ask('changeRole', organisation, deniz.member, 'member')
    const asked = [1, 2, 3].map(() => jonas.device.ask('listSpaces', organisation))
    expect((await Promise.all(asked)).map((spaces) => spaces.length)).toEqual([2, 2, 2])
  })

  test('and only an honest one tells the time: it does not run backwards behind the log', async () => {
    const { organisation, people, house } = story
    const { amina, deniz } = people
    await amina.device.ask('lock')
    await amina.device.ask('unlockBy', amina.way, { kind: 'passkey', prf: amina.prf })
    amina.device.wire.hold((answer, { path }) =>
      path === `/vault/organisations/${organisation}`
        ? { ...answer, now: '2020-01-01T00:00:00Z' }
        : undefined,
    )
    await amina.device.ask('changeRole', organisation, deniz.member, 'admin')
    expect(amina.device.wire.bent()).toBeGreaterThan(0)
    amina.device.wire.hold(null)
    const last = (await story.lines(amina)).at(-1)
    expect(last).toMatchObject({ kind: 'role_changed', payload: { role: 'admin' } })
    expect(Date.parse(last?.time ?? '')).toBeGreaterThanOrEqual(house.clock.now().getTime() - 1000)
  })
})

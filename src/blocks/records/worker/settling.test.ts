import { expect, test } from 'vitest'
import type { Stuck, Version } from '#custody/feeding/feed.ts'
import { MemoryFeed } from './memory-feed.ts'
import { settleStuck } from './settling.ts'

const body = (values: object) => ({ what: 'jam/record/1', collection: 'people', schema: 1, values }) as never
const place = { collection: 'people', drawer: 'd', layer: 'base' } as const

/** Anna has written a first state and, without a connection, a second one; Ben was faster. */
async function faster(mine: object, theirs: object) {
  const feed = new MemoryFeed('anna')
  const [first] = await feed.write([{ space: 's', version: 0, body: body({ name: 'Ada', town: 'Ulm' }) }])
  const id = first?.id ?? ''
  await feed.write([{ space: 's', id, version: 1, body: body(theirs) }])
  const newest = { version: 2, author: 'ben', body: body(theirs) }
  const stuck: Stuck = { key: 'k', id, version: 2, body: body(mine), code: 'envelope.version', newest }
  feed.stuck = async () => [stuck] as never
  const unsettled = await settleStuck(feed, 's', place)
  const versions = await feed.versions('s', id)
  return { unsettled, values: versions.map((one: Version) => Object(one.body).values) }
}

test('what was written without a connection is merged with what came first', async () => {
  const { unsettled, values } = await faster(
    { name: 'Ada', town: 'Bonn' },
    { name: 'Ada Lovelace', town: 'Ulm' },
  )
  expect(unsettled).toEqual([])
  expect(values[0]).toEqual({ name: 'Ada Lovelace', town: 'Bonn' })
})

test('of the same field theirs stands, mine is in the history, and somebody is asked', async () => {
  const { unsettled, values } = await faster({ name: 'Ada', town: 'Bonn' }, { name: 'Ada', town: 'Trier' })
  expect(unsettled[0]?.conflicts).toEqual([{ field: 'town', was: 'Ulm', mine: 'Bonn', theirs: 'Trier' }])
  expect(values.map(({ town }) => town)).toEqual(['Trier', 'Bonn', 'Trier', 'Ulm'])
})

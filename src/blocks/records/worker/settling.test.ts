import { describe, expect, test } from 'vitest'
import type { Stuck, Version } from '#custody/feeding/feed.ts'
import { MemoryFeed } from './memory-feed.ts'
import { settleStuck } from './settling.ts'
import { entriesOnTop } from './settling-entries.ts'

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
  const { unsettled } = await settleStuck(feed, 's', place)
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

describe('an entry of a timeline that two have changed', () => {
  const entry = (more: object) =>
    ({ what: 'jam/entry/1', of: 'r', kind: 'note', at: '2027-03-01', ...more }) as never
  const onTop = (was: object, mine: object, theirs: object) =>
    entriesOnTop(entry(was), entry(mine), { version: 2, author: 'ben', body: entry(theirs) })

  test('keeps both texts, theirs first', () => {
    const bodies = onTop({ text: 'Anruf' }, { text: 'Anruf, kommt Montag' }, { text: 'Anruf, krank' })
    expect(bodies).toEqual([entry({ text: 'Anruf, krank\n\nAnruf, kommt Montag' })])
  })

  test('takes what each has done alone', () => {
    const bodies = onTop(
      { text: 'Brief', due: '2027-03-05' },
      { text: 'Brief', due: '2027-03-05', done: '2027-03-02' },
      { text: 'Brief schreiben', due: '2027-03-05' },
    )
    expect(bodies).toEqual([entry({ text: 'Brief schreiben', due: '2027-03-05', done: '2027-03-02' })])
  })

  test('of the same day theirs stands, and mine is in the history', () => {
    const mine = entry({ due: '2027-03-06', more: { seats: 2 } })
    const bodies = entriesOnTop(entry({ due: '2027-03-05' }), mine, {
      version: 2,
      author: 'ben',
      body: entry({ due: '2027-03-07' }),
    })
    expect(bodies).toEqual([mine, entry({ due: '2027-03-07', more: { seats: 2 } })])
  })
})

import { beforeEach, expect, test } from 'vitest'
import type { Collection } from '../../model/collection.ts'
import { eraseIn } from '../../worker/acting.ts'
import { MemoryFeed } from '../../worker/memory-feed.ts'
import { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { ownTasks } from './tasks.ts'

const people: Collection = {
  ...{
    schema: 1,
    id: 'people',
    version: 1,
    name: { de: 'Personen' },
    one: { de: 'Person' },
    title: ['name'],
  },
  fields: [{ id: 'name', kind: 'short-text', label: { de: 'Name' }, layer: 'base' }],
  ...{ drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'base' } }], steps: [] },
  retention: { months: 12, ground: {}, end: 'erase' },
}
const told = () => {}
const said = (of: string, text = 'Sie wirkte müde.') => ({ of, at: '2026-11-26', text })
/** Everybody writes to the same spaces, each under their own name. */
let feeds: Map<string, MemoryFeed>
let shared: MemoryFeed
beforeEach(() => {
  feeds = new Map()
  shared = new MemoryFeed('amina')
})

async function roomOf(member: string, alone: { [space: string]: boolean }) {
  const feed = feeds.get(member) ?? shared
  const me = { member, name: member, isAdmin: true }
  const spaces = ['base', ...Object.keys(alone)]
  const holding = new RecordsHolding({ service: 's', me, members: [], plan: 'plan', spaces, alone, feed })
  await holding.open()
  return new Workroom(holding, 'de')
}

async function begun() {
  const room = await roomOf('amina', {})
  await room.holding.keep({ what: 'jam/collection/1', collection: people })
  const [ada] = await room.holding.write([{ collection: 'people', set: { name: 'Ada' } }])
  await ownTasks.beginOwn(room, told, 'mine')
  return { room, ada: ada?.id ?? '' }
}

test('what I note for myself is there on my other device, and changed there', async () => {
  const { room, ada } = await begun()
  await ownTasks.keepOwn(room, told, said(ada))
  const other = await roomOf('amina', { mine: false })
  const [note] = ownTasks.ownOf(other, told, ada).notes
  expect(note?.text).toBe('Sie wirkte müde.')
  await ownTasks.keepOwn(other, told, said(ada, 'Ausgeschlafen.'), note?.id)
  expect(ownTasks.allOwn(other, told).map(({ text, title }) => [title, text])).toEqual([
    ['Ada', 'Ausgeschlafen.'],
  ])
})

test('a space that somebody else reads too is none for own notes, whoever named it', async () => {
  const { room, ada } = await begun()
  expect(ownTasks.ownOf(await roomOf('amina', {}), told, ada).isReady).toBe(false)
  // Bea says that Amina's notes lie in her space: only what Amina has signed counts.
  const bea = new MemoryFeed('bea')
  await bea.write([{ space: 'plan', version: 0, body: { what: 'jam/own-notes/1', space: 'trap' } }])
  feeds.set('amina', bea)
  expect(ownTasks.ownOf(await roomOf('amina', { trap: false }), told, ada).isReady).toBe(false)
  expect(room.holding.own.spaces()).toEqual(['mine'])
})

test('no search, no timeline and no history knows of them', async () => {
  const { room, ada } = await begun()
  await ownTasks.keepOwn(room, told, said(ada, 'Zwetschge'))
  room.settle()
  expect(room.find('Zwetschge').total).toBe(0)
  expect(JSON.stringify([room.read(ada), await room.versions(ada)])).not.toContain('Zwetschge')
})

test('whoever erases a record erases what they noted on it; of others’ it is said that it is gone', async () => {
  const { room, ada } = await begun()
  const [eve] = await room.holding.write([{ collection: 'people', set: { name: 'Eve' } }])
  await ownTasks.keepOwn(room, told, said(ada))
  await ownTasks.keepOwn(room, told, said(eve?.id ?? '', 'Ruft an.'))
  room.settle()
  await eraseIn(room, [ada])
  expect(ownTasks.allOwn(room, told).map(({ text }) => text)).toEqual(['Ruft an.'])
  await room.holding.erase([eve?.id ?? ''])
  expect(ownTasks.allOwn(room, told)).toMatchObject([{ title: null, text: 'Ruft an.' }])
  await ownTasks.eraseOwn(
    room,
    told,
    ownTasks.allOwn(room, told).map(({ id }) => id),
  )
  expect(ownTasks.allOwn(await roomOf('amina', { mine: false }), told)).toEqual([])
})

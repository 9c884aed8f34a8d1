import { expect, test } from 'vitest'
import { Wire } from '../../talking/wire.ts'
import { closeShelf, findShelf, keepShelf, type Shelf } from './held.ts'

/** A room whose line leads nowhere. */
function openRoom(organisation: string): Shelf {
  const away = () => Promise.reject(new Error('away'))
  const wire = new Wire({
    ...{ socket: () => new WebSocket('ws://127.0.0.1:9'), visit: null, http: { hear: away, say: away } },
  })
  return keepShelf({
    ...{ organisation, spaces: [], talks: new Map(), gone: new Map(), cursor: null, hidden: 0, turn: 1 },
    ...{ wire, reach: wire.reach, tending: undefined, look: () => {}, openMore: () => {} },
  })
}

test('work of a room that was left, failing late, does not close the room that is open since', () => {
  const left = openRoom('beratung')
  closeShelf(left)
  expect(findShelf('beratung')).toBeUndefined()
  const open = openRoom('beratung')
  closeShelf(left)
  expect(findShelf('beratung')).toBe(open)
  closeShelf(open)
  expect(findShelf('beratung')).toBeUndefined()
})

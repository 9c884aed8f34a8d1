import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#vault/bytes.ts'
import { listSeen, type Seen, seeErased, seeMark, versionSeen } from '#vault/space/seen.ts'

const [tenant, space] = ['lichtblick', newId()]
const fresh = (): Seen => ({
  ...{ tenant, founder: 'f', head: { seq: 1, hash: 'h' }, records: new Map(), fresh: new Set() },
})
const mark = (id: string, version = 1, epoch = 1) => ({ id, version, epoch, iv: `iv${version}.${epoch}` })

let disk: IDBFactory
beforeEach(() => {
  disk = new IDBFactory()
  vi.stubGlobal('indexedDB', disk)
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

/** The code of another tab: nothing but the disk is shared. */
async function tab() {
  vi.resetModules()
  return import('./store.ts')
}

test('what was seen is on the disk as it was seen, of many organisations and spaces', async () => {
  const { keepSeen, findSeen } = await tab()
  const seen = fresh()
  const ids = Array.from({ length: 300 }, newId)
  for (const [i, id] of ids.entries()) seeMark(seen, i % 2 ? space : 'other', mark(id, (i % 5) + 1))
  seeErased(seen, space, ids[1] ?? '')
  await keepSeen(seen)
  await keepSeen({ ...fresh(), tenant: 'lichtblick0' })
  await keepSeen({ ...fresh(), tenant: 'licht' })
  const found = await (await tab()).findSeen(tenant)
  expect(found?.records).toEqual(seen.records)
  expect(found).toMatchObject({ tenant, founder: 'f', head: { seq: 1, hash: 'h' } })
  expect(await findSeen('nobody')).toBeUndefined()
})

test('one more among very many is kept without writing the others', async () => {
  const { keepSeen } = await tab()
  const seen = fresh()
  for (let i = 0; i < 5000; i++) seeMark(seen, space, mark(newId()))
  await keepSeen(seen)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  seeMark(seen, space, mark(newId()))
  await keepSeen(seen)
  const written = put.mock.calls.map(
    ([row]) => (row as { records?: Map<string, unknown> }).records?.size ?? 0,
  )
  expect(written).toHaveLength(2)
  expect(Math.max(...written)).toBeLessThan(200)
  put.mockClear()
  await keepSeen(seen)
  expect(put).toHaveBeenCalledTimes(1)
})

test('two tabs keep the newest of both, and each learns what the other has seen when it keeps next', async () => {
  const [one, other] = [await tab(), await tab()]
  const id = newId()
  const mine = fresh()
  seeMark(mine, space, mark(id, 1))
  await one.keepSeen(mine)
  const theirs = (await other.findSeen(tenant)) as Seen
  seeMark(theirs, space, mark(id, 3))
  const theirsAlone = newId()
  seeMark(theirs, space, mark(theirsAlone))
  await other.keepSeen(theirs)
  seeMark(mine, space, mark(id, 2))
  await one.keepSeen(mine)
  expect(versionSeen(mine, space, id)).toBe(3)
  expect(listSeen(mine, space).toSorted()).toEqual([id, theirsAlone].toSorted())
  const found = await (await tab()).findSeen(tenant)
  expect(found && versionSeen(found, space, id)).toBe(3)
})

test('a disk that was cleared meanwhile gets all of it once more, another founder nothing of it', async () => {
  const { keepSeen, findSeen, changing } = await tab()
  const seen = fresh()
  const ids = Array.from({ length: 50 }, newId)
  for (const id of ids) seeMark(seen, space, mark(id))
  await keepSeen(seen)
  await changing(['pins', 'seen'], async (change) => {
    change.objectStore('pins').clear()
    change.objectStore('seen').clear()
  })
  await keepSeen(seen)
  expect(listSeen((await findSeen(tenant)) as Seen, space).toSorted()).toEqual(ids.toSorted())
  await keepSeen({ ...fresh(), founder: 'another' })
  expect((await findSeen(tenant))?.records.size).toBe(0)
})

test('a device from before keeps its pins, and its outbox', async () => {
  const records = new Map(
    Array.from({ length: 40 }, () => [`${space}/${newId()}`, { version: 2, epoch: 1, iv: 'x' }]),
  )
  await before(disk, { tenant, founder: 'f', head: { seq: 7, hash: 'h' }, records })
  const { findSeen, list, keepSeen } = await tab()
  const seen = (await findSeen(tenant)) as Seen
  expect(seen).toMatchObject({ founder: 'f', head: { seq: 7, hash: 'h' } })
  expect(seen.records).toEqual(records)
  expect(await list('outbox')).toEqual([{ key: 'k', waits: true }])
  const one = newId()
  seeMark(seen, space, mark(one))
  await keepSeen(seen)
  expect((await (await tab()).findSeen(tenant))?.records.size).toBe(41)
})

/** The disk as it was in the first shape. */
function before(factory: IDBFactory, pins: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open('vault', 1)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      const keyPaths = { pins: 'tenant', locks: 'id', outbox: 'key', drafts: 'place' }
      for (const [place, keyPath] of Object.entries(keyPaths))
        request.result.createObjectStore(place, { keyPath })
    }
    request.onsuccess = () => {
      const change = request.result.transaction(['pins', 'outbox'], 'readwrite')
      change.objectStore('pins').put(pins)
      change.objectStore('outbox').put({ key: 'k', waits: true })
      change.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })
}

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openBox } from './box.ts'
import { Shelf } from './shelf.ts'

/** A browser's shelves in memory. As in a browser, whoever still holds one that was deleted writes to nothing. */
function memoryCaches() {
  const open = new Map<string, Map<string, Response>>()
  const keyOf = (one: RequestInfo | URL) => new URL(String(one), 'http://house').pathname
  const over = (kept: Map<string, Response>) => ({
    match: async (one: string) => kept.get(keyOf(one))?.clone(),
    put: async (one: string, answer: Response) => void kept.set(keyOf(one), answer),
    delete: async (one: string) => kept.delete(keyOf(one)),
    keys: async () => [...kept.keys()],
  })
  return {
    open: async (name: string) => {
      const kept = open.get(name) ?? new Map<string, Response>()
      open.set(name, kept)
      return over(kept)
    },
    delete: async (name: string) => open.delete(name),
    keys: async () => [...open.keys()],
  }
}

const [lena, olga] = ['a'.repeat(16), 'b'.repeat(16)]
const at = '/jams/u1'
const pageOf = (who: string | undefined) =>
  new Response(
    `<!doctype html><html lang="de"><title>A</title><offline-pages ${who ? `who="${who}"` : ''}>`,
    {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  )

let shelf: Shelf
let box: ReturnType<typeof openBox>
beforeEach(async () => {
  vi.stubGlobal('caches', memoryCaches())
  vi.stubGlobal('location', new URL('http://house/'))
  box = openBox()
  await box.empty()
  shelf = new Shelf(box, 'build')
})
afterEach(() => vi.unstubAllGlobals())

const paths = async () => (await (await caches.open('hall-pages-build')).keys()).map(String).toSorted()
const ownerNow = async () => (await box.owner())?.who

test('what was asked for by the one before does not come back when it is answered late', async () => {
  await shelf.keep(`${at}/programme`, pageOf(lena), shelf.now())
  const lenas = shelf.now()
  const olgas = shelf.now()
  await shelf.keep('/offline', pageOf(olga), olgas)
  expect(await paths()).toEqual(['/offline'])
  await shelf.keep(`${at}/me`, pageOf(lena), lenas)
  expect(await paths()).toEqual(['/offline'])
  expect(await ownerNow()).toBe(olga)
})

test('two answers at once of which the first changes hands are both kept', async () => {
  await shelf.keep(`${at}/me`, pageOf(lena), shelf.now())
  const [one, other] = [shelf.now(), shelf.now()]
  await Promise.all([
    shelf.keep('/offline', pageOf(olga), one),
    shelf.keep(`${at}/programme`, pageOf(olga), other),
  ])
  expect(await paths()).toEqual([`${at}/programme`, '/offline'])
})

test('what was on its way when somebody signed out is not kept', async () => {
  const asked = shelf.now()
  await shelf.forget()
  await shelf.keep(`${at}/me`, pageOf(lena), asked)
  expect(await paths()).toEqual([])
  expect(await ownerNow()).toBeUndefined()
})

test('a late answer that nobody is signed in takes nothing from whoever is', async () => {
  await shelf.keep(`${at}/me`, pageOf(lena), shelf.now())
  const early = shelf.now()
  await shelf.keep(`${at}/me`, pageOf(olga), shelf.now())
  await shelf.keep(`${at}/me`, pageOf(undefined), early)
  expect(await paths()).toEqual([`${at}/me`])
})

test('a page of one’s own that is refused goes, and one that is nobody’s takes all with it', async () => {
  for (const page of ['me', 'programme', 'shifts'])
    await shelf.keep(`${at}/${page}`, pageOf(lena), shelf.now())
  await shelf.keep(`${at}/me`, new Response('', { status: 403 }), shelf.now())
  expect(await paths()).toEqual([`${at}/programme`, `${at}/shifts`])
  await shelf.keep(`${at}/programme`, pageOf(undefined), shelf.now())
  expect(await paths()).toEqual([])
  expect(await ownerNow()).toBeUndefined()
})

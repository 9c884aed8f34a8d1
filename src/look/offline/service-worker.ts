/**
 * The worker between the pages of a jam and a bad network: what was open before is still there, what was sent waits.
 * Registered by pages for people of a jam, and by the frame of the records. It has no opinion about anything else: no
 * key, nothing that is sealed, no file, no form that does not ask for it.
 */
import { openBox } from './box.ts'
import { isBorder, mayKeep, offlinePath, type Unsent, wantedAhead } from './keeping.ts'
import { hearPushes } from './pushed.ts'
import { sendUnsent } from './sending.ts'
import { Shelf } from './shelf.ts'
import type { FetchEvent, WorkerScope } from './worker-scope.ts'

const worker = globalThis as unknown as WorkerScope
/** Set when everything is built (bin/build-list.ts): another build is another file, so browsers take it over. */
const build = '__BUILD__'
const box = openBox()
const shelf = new Shelf(box, build)
const patience = { page: 4000, sending: 10_000 }
const fresh = 120_000
/** The page that was opened last, until it is known whose it is: what lies here of somebody else goes then. */
let visited: Promise<void> = Promise.resolve()

hearPushes(worker)
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) =>
  event.waitUntil(shelf.clearOlder().then(() => worker.clients.claim())),
)
worker.addEventListener('sync', (event) => event.waitUntil(send()))
worker.addEventListener('message', (event) => event.waitUntil(obey(event.data as Wish)))
worker.addEventListener('fetch', (event) => {
  const { origin, pathname, search } = new URL(event.request.url)
  if (origin !== worker.location.origin) return
  if (event.request.method === 'POST') posted(event, pathname)
  if (event.request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) return event.respondWith(shelf.file(event.request))
  const isVisit = event.request.mode === 'navigate'
  if (mayKeep(pathname) && search === '') return event.respondWith(pageOf(event, pathname, isVisit))
  if (isVisit && /^\/($|jams\/)/.test(pathname))
    event.respondWith(fetch(event.request).catch(() => nowhere()))
})

/** What a page asks of the worker. */
type Wish = { wish: 'keep'; at: string } | { wish: 'send' | 'tell' | 'forget' } | { wish: 'drop'; id: string }

async function obey(wish: Wish): Promise<void> {
  if (wish.wish === 'forget') return shelf.forget()
  if (wish.wish === 'keep') await keepAhead(wish.at)
  if (wish.wish === 'drop') await box.drop(wish.id)
  if (wish.wish === 'keep' || wish.wish === 'send') await send()
  await tell()
}

function posted(event: FetchEvent, path: string): void {
  // Whoever signs in or out here must find nothing of whoever was here before.
  if (isBorder(path)) event.waitUntil(shelf.forget())
  const type = event.request.headers.get('content-type') ?? ''
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  if (event.request.mode === 'navigate' && path.startsWith('/jams/') && isForm)
    event.respondWith(sentOrKept(event.request, path))
}

/** The page from the house; where that does not answer in time, the one on the device. */
async function pageOf(event: FetchEvent, path: string, isVisit: boolean): Promise<Response> {
  const at = shelf.now()
  const asked = fetch(event.request)
  const late = new Promise<'late'>((done) => setTimeout(done, patience.page, 'late'))
  const first =
    isVisit && (await shelf.has(path, Number.POSITIVE_INFINITY)) ? Promise.race([asked, late]) : asked
  const answer = await first.catch(() => null)
  if (answer && answer !== 'late') {
    const kept = keepAnswer(path, answer.type === 'opaqueredirect' ? fetch(path) : answer.clone(), at)
    if (isVisit) visited = kept
    event.waitUntil(kept)
    return answer
  }
  asked.catch(() => {}) // It may still fail, and nobody waits for it.
  if (!isVisit) return Response.error()
  return (await shelf.find(path)) ?? nowhere()
}

async function keepAnswer(path: string, answer: Response | Promise<Response>, at: number): Promise<void> {
  await Promise.resolve(answer)
    .then((one) => shelf.keep(path, one, at))
    .catch(() => {})
}

async function nowhere(): Promise<Response> {
  return (await shelf.find(offlinePath)) ?? Response.error()
}

async function keepAhead(at: string): Promise<void> {
  await visited
  // All of it belongs to the page that wishes for it, though the last may be asked for much later.
  const wished = shelf.now()
  for (const path of wantedAhead(at)) {
    if (await shelf.has(path, fresh)) continue
    await keepAnswer(path, fetch(path), wished)
  }
}

/** Sends a form; without a network, one that may wait is kept, and its page comes back saying so. */
async function sentOrKept(request: Request, path: string): Promise<Response> {
  const body = await request.clone().text()
  const form = new URLSearchParams(body)
  const late = form.get('late')
  const limit = late ? { signal: AbortSignal.timeout(patience.sending) } : {}
  const back = request.referrer || '/'
  try {
    return await fetch(request, limit)
  } catch {
    const owner = await box.owner()
    if (!late || !owner) return nowhere()
    const id = form.get('id') ?? `${path} ${body}`
    await box.put({ id, who: owner.who, path, body, late, at: Date.now() } satisfies Unsent)
    await tell()
    return Response.redirect(back, 303)
  }
}

/** One sends at a time, or two windows would ask for the same twice. */
async function send(): Promise<void> {
  await navigator.locks.request('hall', () => sendUnsent(box, fetch, Date.now))
  await tell()
}

async function tell(): Promise<void> {
  const owner = await box.owner()
  const unsent = (await box.unsent()).filter(({ who }) => who === owner?.who)
  for (const page of await worker.clients.matchAll()) page.postMessage({ unsent })
}

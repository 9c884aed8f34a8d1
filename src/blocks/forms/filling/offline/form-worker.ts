/**
 * The worker between one public form and a bad network: whoever has begun and loads the page again without a connection
 * still has the form. It keeps the page as it was handed out, never a word of an answer, and says from when it is; with a
 * connection it stands aside. Registered for the address of one form, and gone with its sending.
 */
import { keepFilesOf } from '#look/offline/keep-file.ts'
import { stamped } from '#look/offline/keeping.ts'
import type { FetchEvent, WorkerScope } from '#look/offline/worker-scope.ts'
import { askedFor, isForm, isShelfOf, keptFor, shelfOf } from './keeping.ts'

const worker = globalThis as unknown as WorkerScope
const form = new URL(worker.registration.scope).pathname
const name = shelfOf(form, '__BUILD__')
const standHeader = 'x-stand'

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) =>
  event.waitUntil(forget((other) => other !== name).then(() => worker.clients.claim())),
)
worker.addEventListener('message', (event) => {
  const { keep, forget: isOver } = event.data as { keep?: string; forget?: true }
  if (isOver) event.waitUntil(forget())
  const path = keep && askedFor(keep, form)
  if (path)
    event.waitUntil(
      fetch(path).then(
        (answer) => keepPage(path, answer),
        () => {},
      ),
    )
})
worker.addEventListener('fetch', (event) => {
  const { url, method, mode } = event.request
  const { origin, pathname } = new URL(url)
  if (origin !== worker.location.origin || method !== 'GET') return
  if (pathname.startsWith('/assets/')) return event.respondWith(fileOf(event.request))
  const path = mode === 'navigate' ? askedFor(url, form) : undefined
  if (path) event.respondWith(pageOf(event, path))
})

/** The page from the house. Only where that cannot be asked at all, the one on the device, which says so. */
async function pageOf(event: FetchEvent, path: string): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    if (answer.type !== 'opaqueredirect') event.waitUntil(keepPage(path, answer.clone()))
    return answer
  } catch {
    return (await keptPage(path)) ?? Response.error()
  }
}

async function keptPage(path: string): Promise<Response | undefined> {
  const found = await (await caches.open(name)).match(path)
  const stand = found?.headers.get(standHeader) ?? ''
  if (!found || Date.parse(stand) < Date.now() - keptFor) return undefined
  return new Response(stamped(await found.text(), stand), { headers: found.headers })
}

/** Keeps what it knows already; a form that is gone or closed does not stay here either. */
async function keepPage(path: string, answer: Response): Promise<void> {
  const html = answer.ok ? await answer.text() : ''
  const shelf = await caches.open(name)
  if (!isForm(html)) return void (answer.status < 500 && (await shelf.delete(path)))
  // What the house allows this page holds here as well.
  const headers = new Headers(answer.headers)
  for (const gone of ['content-encoding', 'content-length']) headers.delete(gone)
  headers.set(standHeader, new Date().toISOString())
  await shelf.put(path, new Response(html, { headers }))
  await keepFilesOf(shelf, html)
}

async function fileOf(request: Request): Promise<Response> {
  return (await (await caches.open(name)).match(request)) ?? fetch(request)
}

async function forget(which = (_: string) => true): Promise<void> {
  const ours = (await caches.keys()).filter((other) => isShelfOf(other, form) && which(other))
  await Promise.all(ours.map((other) => caches.delete(other)))
}

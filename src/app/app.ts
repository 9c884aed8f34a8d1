import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { timeout } from 'hono/timeout'
import type { House } from '#kernel/house.ts'
import type { Env } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { headers, notTooMany, ownPagesOnly, welcome } from './doors.ts'
import { answerFault, answerMissing } from './faults.tsx'
import { rooms } from './rooms.ts'
import { fromShelf, ontoShelf } from './shelf.ts'

const largestBody = 25 * 1024 * 1024

/** The whole house behind one `fetch`. */
export function appOf(house: House): {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
} {
  const app = new Hono<Env>()
  app.use(ontoShelf(house), welcome(house), headers(house))
  app.use(ownPagesOnly(), notTooMany(60))
  app.use(bodyLimit({ maxSize: largestBody, onError: tooLarge }))
  app.use(timeout(30_000, () => tooSlow()))
  for (const room of rooms) app.route('/', room)
  app.onError(answerFault)
  app.notFound(answerMissing)
  const shelf = fromShelf(house)
  return { fetch: (request, env) => shelf(request) ?? app.fetch(request, env as object) }
}

function tooLarge(): never {
  throw new Refusal('invalid', 'form.large')
}

function tooSlow(): never {
  throw new Refusal('busy', 'page.slow')
}

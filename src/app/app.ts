import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import type { House } from '#kernel/house.ts'
import type { Env } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  embeddable,
  headers,
  inTime,
  keptWhere,
  locatable,
  mirroring,
  notTooMany,
  ownPagesOnly,
  readable,
  speakable,
  welcome,
} from './doors.ts'
import { answerFault, answerMissing } from './faults.tsx'
import { rooms } from './rooms.ts'
import { fromShelf, ontoShelf } from './shelf.ts'
import { fromSites } from './sites-door.ts'

const largestBody = 25 * 1024 * 1024
/** What people type, without a file: every field of a long form filled far too long is less. Anybody may send it, and reading 15 MB costs a second. */
const largestText = 10 * 1024 * 1024
const patience = 30_000
/** Where whole photographs, films and old websites arrive; only from people with a session, who are asked who they are first. */
const roomy = /^\/services\/[^/]+\/site\/(pictures|files|intake|editor\/pictures)(\/|$)/
const largestUpload = 110 * 1024 * 1024
const uploadPatience = 300_000

type App = {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  /** Every door to the outside, in the order in which they are tried. */
  routes: { method: string; path: string }[]
}

/** Writes per minute of one address without a session; only a rehearsal, where all come from one, widens it. */
const strangersWrite = 60

/** The whole house behind one `fetch`. */
export function appOf(house: House, writesPerMinute = strangersWrite): App {
  const app = new Hono<Env>()
  app.use(
    ontoShelf(house),
    welcome(house),
    embeddable(house),
    speakable(),
    locatable(),
    mirroring(),
    headers(house),
    keptWhere(),
  )
  app.use(readable(), ownPagesOnly(), notTooMany(writesPerMinute))
  app.use(
    byRoom(inTime(patience), inTime(uploadPatience)),
    onlyText(atMost(largestText)),
    byRoom(atMost(largestBody), atMost(largestUpload)),
  )
  for (const room of rooms) app.route('/', room)
  app.onError(answerFault)
  app.notFound(answerMissing)
  const [sites, shelf] = [fromSites(house), fromShelf(house)]
  const inside = (request: Request, env: unknown) => shelf(request) ?? app.fetch(request, env as object)
  return {
    fetch: (request, env) => sites(request, env, inside),
    routes: app.routes.filter(({ path }) => path !== '/*').map(({ method, path }) => ({ method, path })),
  }
}

/** The one door for all, the other where large files may arrive. */
const byRoom =
  (all: MiddlewareHandler<Env>, large: MiddlewareHandler<Env>): MiddlewareHandler<Env> =>
  (c, next) =>
    c.req.method === 'POST' && roomy.test(c.req.path) && getCookie(c, 'house') !== undefined
      ? large(c, next)
      : all(c, next)

const atMost = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('invalid', 'form.large')
    },
  })

const onlyText =
  (limit: MiddlewareHandler<Env>): MiddlewareHandler<Env> =>
  (c, next) =>
    c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ? limit(c, next) : next()

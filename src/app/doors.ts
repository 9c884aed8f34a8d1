import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { servingOf } from '#blocks/site/serving/serving.ts'
import type { House } from '#kernel/house.ts'
import { actorOf, type Ctx, type Env, langOf } from '#kernel/http.ts'
import { Bucket } from '#kernel/limit.ts'
import { Refusal } from '#kernel/refusal.ts'

type Door = MiddlewareHandler<Env>

/** Hands the house and the language of the visitor to whatever comes behind. */
export function welcome(house: House): Door {
  return (c, next) => {
    c.set('house', house)
    c.set('heard', house.live.cursor)
    c.set('lang', langOf(getCookie(c, 'lang'), c.req.header('accept-language')))
    return next()
  }
}

/** No inline code, nothing from elsewhere, no frame: for every page of the house. */
export function headers(house: House): Door {
  const self = ["'self'"]
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      fontSrc: self,
      connectSrc: self,
      workerSrc: self,
      manifestSrc: self,
      formAction: self,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['house'],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: house.config.address.startsWith('https:')
      ? 'max-age=31536000; includeSubDomains'
      : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  })
}

/** Opens the walls that `headers` builds for what is meant for pages of others: a form in a frame, the script that shows it. */
export function embeddable(house: House): Door {
  return async (c, next) => {
    await next()
    const on = c.get('embedOn')
    if (!on) return
    const { headers } = c.res
    if (on === 'everywhere') return headers.set('cross-origin-resource-policy', 'cross-origin')
    const rules = headers.get('content-security-policy') ?? ''
    const by = c.get('embedBy')
    const ancestors = [...(by === undefined ? [] : ["'self'", ...(await originsOf(house, by))]), ...on]
    headers.set(
      'content-security-policy',
      rules.replace(/frame-ancestors [^;]*/, `frame-ancestors ${ancestors.join(' ')}`),
    )
    // It knows no list: with it nobody could.
    headers.delete('x-frame-options')
  }
}

/** Under which domains this house serves websites of an organisation. */
async function originsOf(house: House, organisation: string): Promise<string[]> {
  const { directory } = servingOf(house)
  await directory.ready()
  const { protocol } = new URL(house.config.address)
  return directory.hostsOf(organisation).map((host) => `${protocol}//${host}`)
}

/** Lets a page show what a website may hold, if it shows how one will look: films, forms of this house in a frame, its icon. */
export function mirroring(): Door {
  return async (c, next) => {
    await next()
    if (!c.get('mirrors')) return
    const { headers } = c.res
    const rules = headers.get('content-security-policy') ?? ''
    const shown = rules.replace("img-src 'self'", "img-src 'self' data:")
    headers.set('content-security-policy', `${shown}; media-src 'self'; frame-src 'self'`)
  }
}

/** Lets a page ask for the microphone and play what was spoken, if it is a page for speaking; for the camera, if one for seeing. */
export function speakable(): Door {
  return async (c, next) => {
    await next()
    if (!c.get('voice') && !c.get('sight')) return
    const { headers } = c.res
    const rules = headers.get('content-security-policy') ?? ''
    headers.set('content-security-policy', `${rules}; media-src blob:`)
    const policy = (headers.get('permissions-policy') ?? '').replace('microphone=()', 'microphone=(self)')
    headers.set('permissions-policy', c.get('sight') ? policy.replace('camera=()', 'camera=(self)') : policy)
  }
}

/** Lets a page ask the device where it is, if it is a page that asks for a place. */
export function locatable(): Door {
  return async (c, next) => {
    await next()
    if (!c.get('place')) return
    const { headers } = c.res
    const policy = headers.get('permissions-policy') ?? ''
    headers.set('permissions-policy', policy.replace('geolocation=()', 'geolocation=(self)'))
  }
}

/** What no text can hold (NUL, the end of a line) names nothing here. */
export function readable(): Door {
  return (c, next) => {
    if (/\p{Cc}|%(?:[01][0-9a-f]|7f)/iu.test(c.req.path)) throw new Refusal('missing', 'page.missing')
    return next()
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A write must come from a page of this house. Browsers say so themselves (Sec-Fetch-Site since 2023, Origin
 * on POST long before), and a cookie of ours is never sent along from elsewhere (SameSite=Lax).
 */
export function ownPagesOnly(): Door {
  return (c, next) => {
    if (safe.has(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const own = site ? site === 'same-origin' : origin !== undefined && sameHost(origin, c.req.header('host'))
    if (!own) throw new Refusal('forbidden', 'page.foreign')
    return next()
  }
}

export function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

/** A large file comes in many parts; who may send how many bytes says a ticket, and a made-up one counts like any other write. */
const partOfFile = /^\/outside\/[^/]+\/files\/[^/]+\/parts\/\d+$/

/**
 * Writes per minute of one address without a session; the address is neither stored nor logged. Who shows a session
 * is let through, and pays when it turns out to be made up; once that is known of an address, it is asked first.
 */
export function notTooMany(perMinute: number): Door {
  const bucket = new Bucket(perMinute, perMinute)
  return async (c, next) => {
    if (safe.has(c.req.method)) return next()
    const [address, now] = [addressOf(c), performance.now()]
    const shows = getCookie(c, 'house') !== undefined
    const isPart = c.req.method === 'PUT' && partOfFile.test(c.req.path) && bucket.has(address, now)
    const isKnown = shows && (bucket.has(address, now) || (await actorOf(c)).account !== null)
    if (!isKnown && !isPart && !bucket.take(address, now)) throw new Refusal('busy', 'limit.reached')
    await next()
    const isMadeUp = isPart ? c.res.status >= 400 : isKnown && c.get('actor')?.account === null
    if (isMadeUp) bucket.take(address, now)
  }
}

/** No answer takes longer than this; what is still running then finishes for nobody. */
export function inTime(most: number): Door {
  return async (_c, next) => {
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => reject(new Refusal('busy', 'page.slow')), most)
    await Promise.race([next(), late]).finally(() => clearTimeout(timer))
  }
}

/**
 * What browsers and proxies may keep. Pages for somebody, and what was typed: nowhere, or the next person at the same
 * machine finds them by going back. What is the same for everybody: for as long as it takes to ask again.
 */
export function keptWhere(): Door {
  return async (c, next) => {
    await next()
    // Not c.header(): that would copy the whole answer into a slower kind, once for each header.
    const { headers } = c.res
    if (headers.has('cache-control')) return
    const isOnes = getCookie(c, 'house') !== undefined || !safe.has(c.req.method)
    const strangers = c.get('shelf') ? 'public, no-cache' : 'private, no-cache'
    headers.set('cache-control', isOnes ? 'no-store' : strangers)
    headers.set('vary', 'Cookie, Accept-Language')
  }
}

/** Who asks. Behind a proxy that is the one it names last: what stands before that, anybody may have written. */
function addressOf(c: Ctx): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return whoIsNear(c.get('house'), incoming?.socket?.remoteAddress, c.req.header('x-forwarded-for'))
}

export function whoIsNear({ config }: House, remote = '', forwarded = ''): string {
  const near = remote.replace(/^::ffff:/, '')
  if (!config.proxies.includes(near)) return near
  return forwarded.split(',').at(-1)?.trim() || near
}

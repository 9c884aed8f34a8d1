import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import type { House } from '#kernel/house.ts'
import { type Env, langOf } from '#kernel/http.ts'
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

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Writes per minute of one caller without a session; the address is neither stored nor logged. */
export function notTooMany(perMinute: number): Door {
  const bucket = new Bucket(perMinute, perMinute)
  return (c, next) => {
    const address = addressOf(c.env)
    if (!safe.has(c.req.method) && !getCookie(c, 'house') && !bucket.take(address, performance.now())) {
      throw new Refusal('busy', 'limit.reached')
    }
    return next()
  }
}

const addressOf = (env: unknown): string =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket?.remoteAddress ?? ''

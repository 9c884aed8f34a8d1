import { lookup as resolve } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSafe } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { House } from './house.ts'
import { type HouseKey, type PushAddress, sealPush, vapidOf } from './push.ts'

/** What a push service said. `gone`: the device will never hear of us again. */
export type PushAnswer = 'taken' | 'gone'

const patience = 20_000
const keptFor = 24 * 3600

/**
 * Hands a short text to the push service of one device; only the device can read it.
 * @throws Error with the service's answer when it is to be tried again
 */
export async function handToPushService(
  house: House,
  key: HouseKey,
  to: PushAddress,
  text: string,
): Promise<PushAnswer> {
  const body = sealPush(Buffer.from(text), to)
  const headers = {
    authorization: vapidOf(to.endpoint, key, contactOf(house), house.clock.now()),
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    'content-length': String(body.length),
    ttl: String(keptFor),
    urgency: 'high',
  }
  const status = await post(house, to.endpoint, headers, body)
  if (status === 404 || status === 410) return 'gone'
  if (status < 200 || status > 299) throw new Error(`push service: ${status}`)
  return 'taken'
}

/**
 * Whether this is an address that a push service may have. It comes from a browser, so it may be made up: the house must
 * not be sent to knock at doors of its own network. A house that runs on one machine only may have all of it there.
 */
export function isPushEndpoint(house: House, endpoint: string): boolean {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null
  if (!url || url.username || url.password || endpoint.length > 1000) return false
  if (isAtHome(house)) return url.protocol === 'https:' || url.protocol === 'http:'
  if (url.protocol !== 'https:' || url.port) return false
  return isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && url.hostname.includes('.')
}

function post(
  house: House,
  endpoint: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<number> {
  if (!isPushEndpoint(house, endpoint)) return Promise.resolve(410)
  const ask = endpoint.startsWith('https:') ? requestSafe : requestPlain
  const options = {
    method: 'POST',
    headers,
    timeout: patience,
    ...(isAtHome(house) ? {} : { lookup: outside }),
  }
  return new Promise((done, fail) => {
    const request = ask(endpoint, options, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    request.on('timeout', () => request.destroy(new Error('push service: no answer')))
    request.on('error', fail)
    request.end(body)
  })
}

const isAtHome = ({ config }: House): boolean => config.address.startsWith('http://localhost')

/** Resolves a name as ever, but finds nothing where the name leads into a network of one's own. */
const outside: LookupFunction = (name, options, done) =>
  resolve(name, { ...options, all: true }, (error, found) => {
    const inner = found?.some(({ address, family }) => own.check(address, family === 6 ? 'ipv6' : 'ipv4'))
    const [first] = found ?? []
    if (error || !first || inner) return done(error ?? new Error('push service: no address outside'), '', 0)
    return options.all ? done(null, found) : done(null, first.address, first.family)
  })

const own = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  own.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  own.addSubnet(net, bits, 'ipv6')

// RFC 8292 wants somebody to turn to.
function contactOf({ config }: House): string {
  const address = /<(.+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom
  return isAtHome({ config } as House) ? `mailto:${address}` : config.address
}

import { lookup as resolve } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSafe } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { House } from './house.ts'

const patience = 20_000

/** An address that somebody gave leads nowhere that the house may go. */
export class NoAddressOutside extends Error {}

/**
 * Whether the house may send something to an address that somebody gave. It may be made up: the house must not be sent to
 * knock at doors of its own network. A house that runs on one machine only may have all of it there.
 */
export function isOutward(house: House, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.username || url.password || address.length > 1000) return false
  if (isAtHome(house)) return url.protocol === 'https:' || url.protocol === 'http:'
  if (url.protocol !== 'https:' || url.port) return false
  return isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && url.hostname.includes('.')
}

/**
 * Posts to an address outside and follows nowhere else. Its name is looked up once, and what it leads to is what is asked.
 * @returns the status of the answer; what it says is not read
 * @throws NoAddressOutside, Error where nobody answers
 */
export function postOutward(
  house: House,
  address: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<number> {
  if (!isOutward(house, address)) return Promise.reject(new NoAddressOutside('no address outside'))
  const ask = address.startsWith('https:') ? requestSafe : requestPlain
  const options = {
    method: 'POST',
    headers: { 'content-length': String(body.length), ...headers },
    timeout: patience,
    signal: house.closing,
    ...(isAtHome(house) ? {} : { lookup: outside }),
  }
  return new Promise((done, fail) => {
    const request = ask(address, options, (answer) => {
      answer.destroy()
      done(answer.statusCode ?? 0)
    })
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', fail)
    request.end(body)
  })
}

/** Whether this house serves its own machine alone. */
export const isAtHome = ({ config }: Pick<House, 'config'>): boolean =>
  config.address.startsWith('http://localhost')

/** Whether an address of a network is one that everybody reaches, and not of a network of one's own. */
export const isOutside = (address: string, family: number): boolean =>
  family === 6 ? !ownLong.check(address, 'ipv6') : !own.check(address, 'ipv4')

/** Resolves a name as ever, but finds nothing where the name leads into a network of one's own. */
const outside: LookupFunction = (name, options, done) =>
  resolve(name, { ...options, all: true }, (error, found) => {
    const inner = found?.some(({ address, family }) => !isOutside(address, family))
    const [first] = found ?? []
    if (error || !first || inner) return done(error ?? new NoAddressOutside('no address outside'), '', 0)
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
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  own.addSubnet(net, bits, 'ipv4')

// A list of its own: in one list all of IPv4 would count as `::ffff:0:0`.
const ownLong = new BlockList()
for (const [net, bits] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  ownLong.addSubnet(net, bits, 'ipv6')

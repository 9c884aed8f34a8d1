import { lookup as resolve } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestPlain } from 'node:http'
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
export function isOutward(house: Pick<House, 'config'>, address: string, isPlainFine = false): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.username || url.password || address.length > 2000) return false
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (isAtHome(house)) return isWeb
  if (!isWeb || (url.protocol === 'http:' && !isPlainFine) || url.port) return false
  return isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && url.hostname.includes('.')
}

export type Question = {
  method?: string
  headers?: Record<string, string>
  body?: Uint8Array
  /** As many bytes of the answer are read. */
  most?: number
  /** Whether it may go unencrypted. */
  plain?: boolean
  timeout?: number
}

export type OuterAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/**
 * Asks an address outside and follows nowhere else. Its name is looked up once, and what it leads to is what is asked.
 * @throws NoAddressOutside, Error where nobody answers
 */
export function askOutward(house: Outer, address: string, question: Question = {}): Promise<OuterAnswer> {
  const { method = 'GET', headers = {}, body, most = 0, plain, timeout = patience } = question
  if (!isOutward(house, address, plain)) return Promise.reject(new NoAddressOutside('no address outside'))
  const ask = address.startsWith('https:') ? requestSafe : requestPlain
  const options = {
    ...{ method, timeout, signal: AbortSignal.any([house.closing, AbortSignal.timeout(timeout * 6)]) },
    headers: { ...(body && { 'content-length': String(body.byteLength) }), ...headers },
    ...(isAtHome(house) ? {} : { lookup: outside }),
  }
  return new Promise((done, fail) => {
    const request = ask(address, options, (answer) => {
      firstBytes(answer, most).then((read) => {
        answer.destroy()
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: read })
      }, fail)
    })
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', fail)
    request.end(body)
  })
}

/** Posts to an address outside. @returns the status of the answer; what it says is not read */
export async function postOutward(
  house: Outer,
  address: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<number> {
  return (await askOutward(house, address, { method: 'POST', headers, body })).status
}

/** The address of a network that a name leads to, for whoever speaks no HTTP. @throws NoAddressOutside, Error */
export function resolveOutward(house: Outer, name: string): Promise<string> {
  const mayBeHere = isAtHome(house)
  if (isIP(name)) {
    const isFine = mayBeHere || isOutside(name, isIP(name))
    return isFine ? Promise.resolve(name) : Promise.reject(new NoAddressOutside('no address outside'))
  }
  const ask = mayBeHere ? resolve : outside
  return new Promise((done, fail) =>
    ask(name, { all: false }, (error, address) => (error ? fail(error) : done(String(address)))),
  )
}

type Outer = Pick<House, 'config' | 'closing'>

async function firstBytes(answer: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  if (most > 0)
    for await (const part of answer) {
      parts.push(part)
      length += part.length
      if (length >= most) break
    }
  return Buffer.concat(parts).subarray(0, most)
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

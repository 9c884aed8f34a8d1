import type { Duplex } from 'node:stream'
import { parse } from 'hono/utils/cookie'
import { wireOf } from '#custody/conversation/wire.ts'
import type { House } from '#kernel/house.ts'
import { isId, keyedHash, newToken } from '#kernel/id.ts'
import { Bucket } from '#kernel/limit.ts'
import type { Upgrades } from '#kernel/listen.ts'
import { sameHost, whoIsNear } from './doors.ts'

/** The only place where somebody talks on: `/talk/:organisation`. */
const path = /^\/talk\/([0-9a-f-]{36})$/

/** Sockets of one address that come to nothing, in a minute; and those that have not yet said who they are, at a time. */
const vainPerMinute = 60
const mostUnknown = 60
/** The same from everywhere. */
const mostUnknownOfAll = 2_000

/**
 * The door to the live wire. A page of ours must have opened it (Origin), and whoever comes says in a few seconds who they
 * are; who keeps knocking without being anybody is sent away for a while. Addresses are neither stored nor logged.
 */
export function talkDoor(house: House): Upgrades {
  const wire = wireOf(house)
  const vain = new Bucket(vainPerMinute, vainPerMinute)
  const unknown = new Unknown()
  return {
    wants: ({ url = '', headers }) => path.test(url) && headers.upgrade?.toLowerCase() === 'websocket',
    take(request, socket, head) {
      const { origin, host, cookie, 'x-forwarded-for': forwarded } = request.headers
      const organisation = path.exec(request.url ?? '')?.[1]
      const address = whoIsNear(house, request.socket.remoteAddress, String(forwarded ?? ''))
      if (!isId(organisation)) refuse(socket, '404 Not Found')
      else if (origin === undefined || !sameHost(origin, host)) refuse(socket, '403 Forbidden')
      else if (house.closing.aborted) refuse(socket, '503 Service Unavailable')
      else if (!vain.has(address, performance.now()) || !unknown.enter(address))
        refuse(socket, '429 Too Many Requests')
      else {
        const known = (isSomebody: boolean) => {
          unknown.leave(address)
          if (!isSomebody) vain.take(address, performance.now())
        }
        const token = parse(cookie ?? '', 'house').house
        wire.take(request, socket, head, { organisation, token, known })
      }
    },
  }
}

/** Who has not yet said who they are, by address: hashed with a key that dies with the process. */
class Unknown {
  readonly #key = newToken()
  readonly #of = new Map<string, number>()
  #all = 0

  /** @returns false when there are too many */
  enter(address: string): boolean {
    const count = this.#of.get(this.#callerAt(address)) ?? 0
    const mayEnter = count < mostUnknown && this.#all < mostUnknownOfAll
    if (mayEnter) this.#add(address, 1)
    return mayEnter
  }

  leave(address: string): void {
    this.#add(address, -1)
  }

  #callerAt(address: string): string {
    return keyedHash(this.#key, address)
  }

  #add(address: string, one: 1 | -1): void {
    const caller = this.#callerAt(address)
    const count = (this.#of.get(caller) ?? 0) + one
    this.#all += one
    if (count > 0) this.#of.set(caller, count)
    else this.#of.delete(caller)
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {})
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { FromHouse } from '#custody/conversation/frames.ts'
import { listen, type Upgrades } from '#kernel/listen.ts'

/** What a hostile house says in the place of what is true; undefined leaves it. */
export type BendFrame = (frame: FromHouse) => FromHouse | undefined

/** The live wire between browsers and the house: it can be cut, shut, and held by somebody who bends what is said. */
export type LiveWire = Upgrades & {
  /** Cuts whatever is open now. */
  cut(): void
  /** None comes through from now on, as behind a proxy that knows no sockets. */
  shut(isShut: boolean): void
  /** Whoever comes from now on hears what this makes of it; null: the truth. */
  hold(bend: BendFrame | null): void
  /** How many frames were not what the house had said. */
  bent(): number
  close(): Promise<void>
}

/** @param door of the house as it is now: it may be started again meanwhile */
export async function openLiveWire(door: () => Upgrades): Promise<LiveWire> {
  const inner = await listen({ host: '127.0.0.1', port: 0, lang: 'en' })
  inner.open((_, response) => void response.end(), {
    wants: (request) => door().wants(request),
    take: (...all) => door().take(...all),
  })
  const between = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const open = new Set<Duplex>()
  let [isShut, bent] = [false, 0]
  let bend: BendFrame | null = null

  const bending = (data: string): string => {
    const other = bend?.(JSON.parse(data))
    if (other !== undefined) bent++
    return other === undefined ? data : JSON.stringify(other)
  }
  const stand = (near: WebSocket, { url, headers }: IncomingMessage) => {
    const host = `127.0.0.1:${inner.port}`
    const cookie = headers.cookie ? { cookie: headers.cookie } : {}
    const far = new WebSocket(`ws://${host}${url}`, { origin: `http://${host}`, headers: cookie })
    const waiting: string[] = []
    near.on('message', (data) => {
      if (far.readyState === far.OPEN) far.send(String(data))
      else waiting.push(String(data))
    })
    far.on('open', () => {
      for (const data of waiting) far.send(data)
    })
    far.on('message', (data) => near.send(bending(String(data))))
    for (const one of [near, far]) one.on('error', () => {})
    near.on('close', () => far.terminate())
    far.on('close', () => near.terminate())
  }
  return {
    wants: (request) => door().wants(request),
    take: (request, socket, head) => {
      if (isShut) return void socket.destroy()
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      if (bend) between.handleUpgrade(request, socket, head, (near) => stand(near, request))
      else door().take(request, socket, head)
    },
    cut: () => {
      for (const socket of open) socket.destroy()
    },
    shut: (now) => {
      isShut = now
      if (now) for (const socket of open) socket.destroy()
    },
    hold: (next) => {
      bend = next
      bent = 0
    },
    bent: () => bent,
    close: () => inner.close(0),
  }
}

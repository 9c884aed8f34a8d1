import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Listeners = {
  /** How many streams are open now. */
  open(): number
  /** How many events all of them have heard, from when all were open. */
  told(): number
  /** When each of them has heard its next event. */
  next(): Promise<number[]>
  /** What one has heard and another has not, and what somebody has heard twice. */
  compare(): { lost: number; doubled: number }
  close(): void
}

type Listener = { socket: Socket | undefined; isOpen: boolean; ids: string[]; last: string; wake: () => void }

/** Opens many streams as browsers do: each goes on after the last event it heard when its line is cut. */
export async function listenTo(url: string, cookie: string, many: number): Promise<Listeners> {
  let isOver = false
  const all: Listener[] = Array.from({ length: many }, () => ({
    ...{ socket: undefined, isOpen: false, ids: [], last: '', wake: () => {} },
  }))
  const begin = (one: Listener) => {
    const again = () => {
      one.isOpen = false
      if (!isOver) setTimeout(() => begin(one), 200 + Math.random() * 1500)
    }
    one.socket = openStream(new URL(url), cookie, one, again)
  }
  for (const [at, one] of all.entries()) {
    begin(one)
    // A hall does not open two thousand pages in one instant.
    if (at % 50 === 49) await pause(60)
  }
  const open = () => all.filter(({ isOpen }) => isOpen).length
  for (let i = 0; i < 300 && open() < many; i++) await pause(100)
  for (const one of all) one.ids = []
  return {
    open,
    told: () => all.reduce((sum, { ids }) => sum + ids.length, 0),
    next: () =>
      Promise.all(
        all.map(
          (one) =>
            new Promise<number>((done) => {
              one.wake = () => done(performance.now())
            }),
        ),
      ),
    compare: () => compare(all),
    close: () => {
      isOver = true
      for (const { socket } of all) socket?.destroy()
    },
  }
}

function openStream(url: URL, cookie: string, one: Listener, lost: () => void): Socket {
  const socket = connect(Number(url.port), url.hostname)
  const last = one.last ? `Last-Event-ID: ${one.last}\r\n` : ''
  socket.write(
    `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n${last}\r\n`,
  )
  socket.setNoDelay(true)
  let rest = ''
  socket.on('data', (data) => {
    const text = rest + data.toString('latin1')
    if (!one.isOpen && /^HTTP\/1\.1 200/.test(text)) one.isOpen = true
    const lines = text.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('id: ')) hear(one, line.slice(4).trim())
  })
  socket.on('error', () => {})
  socket.on('close', lost)
  return socket
}

function hear(one: Listener, id: string) {
  one.ids.push(id)
  one.last = id
  one.wake()
}

function compare(all: readonly Listener[]) {
  const said = new Set(all.flatMap(({ ids }) => ids))
  let [lost, doubled] = [0, 0]
  for (const { ids } of all) {
    const heard = new Set(ids)
    lost += said.size - heard.size
    doubled += ids.length - heard.size
  }
  return { lost, doubled }
}

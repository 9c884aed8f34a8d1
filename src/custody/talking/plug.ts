import { codeOf } from '../browser/code-of.ts'
import type { FromBrowser, FromHouse } from '../conversation/frames.ts'
import { isPassing } from './passing.ts'

/** What is needed of a WebSocket; the one of a browser is one. */
export type Socket = {
  send(text: string): void
  close(): void
  onopen: ((event: never) => void) | null
  onmessage: ((event: never) => void) | null
  onclose: ((event: never) => void) | null
  onerror: ((event: never) => void) | null
}

/** How long it is waited, in ms. */
export type Pauses = {
  /** Before the next try, the last one again and again. */
  again: readonly number[]
  /** For the house to say that it is ready, and for its answer to a beat. */
  answer: number
  /** Of silence before a beat. */
  beat: number
  /** Between two questions by plain HTTP. */
  poll: number
  /** Before another try with a socket, while asking by plain HTTP. */
  socket: number
}

export const usualPauses: Pauses = {
  again: [250, 500, 1_000, 2_000, 5_000],
  answer: 10_000,
  beat: 25_000,
  poll: 3_000,
  socket: 60_000,
}

/** So many sockets that were never ready, and it is asked by plain HTTP. */
const mostMisses = 3

type Told = {
  ready(): void
  frame(frame: FromHouse): void
  cut(): void
  over(code: string): void
}

type Ways = {
  socket(): Socket
  visit: ((over: boolean) => Promise<string>) | null
}

/** Keeps one socket open: greets, looks whether anybody is there, comes again when it is cut. */
export class Plug {
  readonly #ways: Ways
  readonly #pauses: Pauses
  readonly #told: Told
  #socket: Socket | null = null
  #isReady = false
  #isClosed = false
  #isOver = false
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #watch: ReturnType<typeof setTimeout> | undefined

  constructor(ways: Ways, pauses: Pauses, told: Told) {
    this.#ways = ways
    this.#pauses = pauses
    this.#told = told
  }

  get isReady(): boolean {
    return this.#isReady
  }

  /** Whether sockets do not come through here. */
  get isBlocked(): boolean {
    return this.#tries >= mostMisses
  }

  /** Sends if somebody is there to hear it. */
  send(frame: FromBrowser): boolean {
    if (!this.#isReady) return false
    this.#socket?.send(JSON.stringify(frame))
    return true
  }

  async open(): Promise<void> {
    if (this.#isClosed || this.#socket) return
    clearTimeout(this.#timer)
    try {
      const visit = this.#ways.visit ? await this.#ways.visit(this.#isOver) : undefined
      if (this.#isClosed || this.#socket) return
      this.#isOver = false
      this.#plugIn(visit)
    } catch (error) {
      // Too many at once are not too many for good.
      if (isPassing(error)) this.#again()
      else this.#end(codeOf(error))
    }
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#drop()
  }

  #plugIn(visit: string | undefined): void {
    const socket = this.#ways.socket()
    this.#socket = socket
    this.#expect()
    const isIt = () => this.#socket === socket
    socket.onopen = () => {
      if (isIt()) socket.send(JSON.stringify({ hello: visit === undefined ? {} : { visit } }))
    }
    socket.onmessage = ({ data }: { data: unknown }) => {
      if (isIt()) this.#hear(String(data))
    }
    socket.onclose = () => {
      if (isIt()) this.#cut()
    }
    // A close follows.
    socket.onerror = () => {}
  }

  #hear(text: string): void {
    this.#listen()
    const frame: FromHouse = JSON.parse(text)
    if ('beat' in frame) return
    if ('over' in frame) {
      this.#isOver = true
      // A member whose session is over has to sign in; a visit is shown again by whoever knows the words.
      if (!this.#ways.visit) this.#end(frame.over)
      return
    }
    if ('ready' in frame) {
      this.#isReady = true
      this.#tries = 0
      this.#told.ready()
      return
    }
    this.#told.frame(frame)
  }

  /** Silence: asks whether anybody is there. */
  #listen(): void {
    clearTimeout(this.#watch)
    this.#watch = setTimeout(() => {
      this.send({ beat: 1 })
      this.#expect()
    }, this.#pauses.beat)
  }

  #expect(): void {
    clearTimeout(this.#watch)
    this.#watch = setTimeout(() => this.#cut(), this.#pauses.answer)
  }

  #cut(): void {
    this.#drop()
    if (this.#isClosed) return
    this.#again()
    this.#told.cut()
  }

  #drop(): void {
    clearTimeout(this.#watch)
    const socket = this.#socket
    this.#socket = null
    this.#isReady = false
    socket?.close()
  }

  #again(): void {
    const { again, socket } = this.#pauses
    const pause = this.isBlocked ? socket : (again[Math.min(this.#tries, again.length - 1)] ?? 0)
    this.#tries += 1
    clearTimeout(this.#timer)
    // Not all at the same moment, when the house comes back.
    this.#timer = setTimeout(() => void this.open(), pause * (0.5 + Math.random()))
  }

  #end(code: string): void {
    this.close()
    this.#told.over(code)
  }
}

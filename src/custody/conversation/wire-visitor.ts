// Long: everything that one socket may ask for, and who is behind it.
import { setTimeout as pause } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { isAway, isPassing } from '#kernel/db.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/refusal.ts'
import { VaultFault } from '#vault/fault.ts'
import {
  type Cursor,
  type FromHouse,
  mostEars,
  mostHeard,
  mostUnderWay,
  type Note,
  type Sign,
} from './frames.ts'
import type { Listener, Listeners } from './listeners.ts'
import type { Watching } from './watching.ts'
import { type Frame, readFrame } from './wire-frames.ts'
import { type Guest, greet, keepNoteOf, readFor, sayFor, spacesOf } from './wire-guests.ts'

/** Who comes to the wire. */
export type Arriving = {
  organisation: string
  /** The session that their cookie shows. */
  token: string | undefined
  /** They have said who they are, or have gone before; told once. */
  known(isSomebody: boolean): void
}

/** What the sockets of this process have in common. */
export type Room = {
  house: House
  listeners: Listeners<Visitor>
  watching: Watching<Visitor>
  sign(sign: Sign, from: Visitor): void
  /** Those of the organisation who hear a conversation see a note of its side room at once. */
  note(note: Note, from: Visitor): void
  left(visitor: Visitor): void
}

type Ear = { listener: Listener<Visitor>; leave(): void }

/** More than this unread, and the line is dead or far too slow: the browser comes again and is told what it missed. */
const mostUnread = 2_000_000

/** How long it is waited for a database that is away, in ms. */
const untilBack = 250

/** Somebody at a socket: a seeker with a visit, or somebody of the organisation. */
export class Visitor {
  readonly #room: Room
  readonly #socket: WebSocket
  readonly #ears = new Map<string, Ear>()
  #arriving: Arriving | null
  #underWay = 0
  #isAlive = true
  guest: Guest | null = null

  constructor(room: Room, socket: WebSocket, arriving: Arriving) {
    this.#room = room
    this.#socket = socket
    this.#arriving = arriving
    socket.on('message', (data) => {
      this.#isAlive = true
      this.#take(readFrame(String(data)))
    })
    socket.on('pong', () => {
      this.#isAlive = true
    })
    // What breaks a connection is no fault of ours; it closes after that.
    socket.on('error', () => {})
    socket.on('close', () => this.#left())
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  send(frame: FromHouse): void {
    this.#send(JSON.stringify(frame))
  }

  /** Asks for a sign of life; without one since the last time, it is dead. */
  ping(): void {
    if (this.#isAlive) this.#socket.ping()
    else this.end()
    this.#isAlive = false
  }

  /** The house closes: they come again. */
  leave(): void {
    this.#socket.close(1012)
    setTimeout(() => this.end(), 500).unref()
  }

  /** Ends it; what they had under way they say again when they are back. */
  end(): void {
    this.#socket.terminate()
  }

  /** Tells why, and closes. */
  over(code: string): void {
    this.send({ over: code })
    this.#socket.close(1000)
  }

  #send(text: string): void {
    if (this.#socket.bufferedAmount > mostUnread) this.#socket.terminate()
    else if (this.isOpen) this.#socket.send(text)
  }

  #take(frame: Frame | null): void {
    const { guest } = this
    if (!frame) this.#socket.close(1007)
    else if (frame.is === 'hello') void this.#greet(frame.what.visit)
    else if (guest) this.#do(guest, frame)
    else this.#socket.close(1008)
  }

  #do(guest: Guest, frame: Exclude<Frame, { is: 'hello' }>): void {
    switch (frame.is) {
      case 'hear':
        for (const cursor of frame.what) this.#hear(guest, cursor)
        break
      case 'leave':
        for (const conversation of frame.what) this.#hearNoMore(conversation)
        break
      case 'watch':
        void this.#watch(guest, frame.what)
        break
      case 'say': {
        const { n, ...saying } = frame.what
        void this.#answer(n, () => sayFor(this.#room.house, guest, saying, this))
        break
      }
      case 'note': {
        const { n, ...note } = frame.what
        void this.#answer(n, () => this.#keepNote(guest, note))
        break
      }
      case 'sign':
        // Who hears a conversation may be heard in it.
        if (this.#ears.has(frame.what.conversation)) this.#room.sign(frame.what as Sign, this)
        break
      case 'beat':
        this.send({ beat: frame.what })
    }
  }

  async #keepNote(guest: Guest, note: Note): Promise<number> {
    const version = await keepNoteOf(this.#room.house, guest, note)
    this.#room.note(note, this)
    return version
  }

  async #greet(visit: string | undefined): Promise<void> {
    const arriving = this.#arriving
    this.#arriving = null
    if (!arriving) this.#socket.close(1008)
    else {
      await this.#admit(arriving, visit)
      arriving.known(this.guest !== null)
    }
  }

  async #admit({ organisation, token }: Arriving, visit: string | undefined): Promise<void> {
    const { house } = this.#room
    try {
      this.guest = await greet(house, organisation, { visit, token })
      this.send({ ready: { until: this.guest.until?.toISOString() ?? null } })
    } catch (error) {
      if (error instanceof Refusal) this.over(error.code)
      // The database is away: they come again.
      else this.#socket.close(1013)
      if (!(error instanceof Refusal || isAway(error)))
        house.log.error({ err: error }, 'wire: greeting failed')
    }
  }

  #hear(guest: Guest, { conversation, after }: Cursor): void {
    const known = this.#ears.get(conversation)
    if (known) this.#room.listeners.again(known.listener, after)
    else if (this.#ears.size >= (guest.member === null ? mostHeard : mostEars))
      this.send({ gone: conversation, code: 'conversation.many' })
    else {
      const listener = this.#listenerFor(guest, conversation, after)
      const ear = { listener, leave: () => {} }
      this.#ears.set(conversation, ear)
      ear.leave = this.#room.listeners.add(listener)
    }
  }

  #listenerFor(guest: Guest, conversation: string, after: number): Listener<Visitor> {
    return {
      owner: this,
      conversation,
      told: after,
      isBound: guest.member !== null || guest.conversation !== conversation,
      isOpen: () => this.isOpen,
      read: (from) => readFor(this.#room.house, guest, conversation, from),
      send: (json, more) => this.#send(`{"lines":[${json}],"of":"${conversation}","more":${more}}`),
      gone: (code) => {
        this.#ears.delete(conversation)
        this.send({ gone: conversation, code })
      },
    }
  }

  #hearNoMore(conversation: string): void {
    this.#ears.get(conversation)?.leave()
    this.#ears.delete(conversation)
  }

  async #watch(guest: Guest, spaces: readonly string[]): Promise<void> {
    const mine = await this.#patiently(() => spacesOf(this.#room.house, guest)).catch(() => null)
    if (!mine || !this.isOpen) return
    const watched = spaces.filter((space) => mine.includes(space))
    this.#room.watching.set(this, watched)
    // What came before is to be looked at as well.
    for (const space of watched) this.send({ waiting: space })
  }

  /** Acknowledges when it is stored, refuses when it is not taken. What nobody can say waits until somebody can. */
  async #answer(n: number, work: () => Promise<number>): Promise<void> {
    this.#underWay += 1
    try {
      if (this.#underWay > mostUnderWay) throw new Refusal('busy', 'limit.reached')
      const seq = await this.#patiently(work)
      if (seq !== null) this.#send(`{"kept":${n},"seq":${seq}}`)
    } catch (error) {
      if (error instanceof Refusal || error instanceof VaultFault) this.send({ refused: n, code: error.code })
      else {
        this.#room.house.log.error({ err: error }, 'wire: saying failed')
        this.send({ refused: n, code: 'bug' })
      }
    } finally {
      this.#underWay -= 1
    }
  }

  /** While the database is away or too slow nothing is acknowledged; it is tried until it is back, or they have gone. */
  async #patiently<T>(work: () => Promise<T>): Promise<T | null> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!isAway(error) && !isPassing(error)) throw error
        if (!this.isOpen) return null
        await pause(untilBack)
      }
    }
  }

  #left(): void {
    for (const { leave } of this.#ears.values()) leave()
    this.#ears.clear()
    this.#room.watching.remove(this)
    this.#room.left(this)
    this.#arriving?.known(false)
    this.#arriving = null
  }
}

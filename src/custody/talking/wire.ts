// Long: the socket, plain HTTP in its place, and what is under way between them are one state.
import type { Line } from '#vault/conversation/line.ts'
import { codeOf } from '../browser/code-of.ts'
import { isRefused, Refused } from '../browser/refused.ts'
import {
  type Cursor,
  type FromHouse,
  longestFrame,
  mostHeard,
  type Note,
  type Saying,
  type Sign,
} from '../conversation/frames.ts'
import { isPassing } from './passing.ts'
import { type Pauses, Plug, type Socket, usualPauses } from './plug.ts'

/** The same acts by plain HTTP, for where no WebSocket comes through. Each throws `Refused`, `offline` when nothing came back. */
export type ByHttp = {
  hear(cursor: Cursor): Promise<{ lines: Line[]; more: boolean }>
  say(saying: Saying): Promise<{ seq: number }>
  note?(note: Note): Promise<{ seq: number }>
}

/** What a wire needs of whoever opens it. */
export type Ways = {
  /** Opens a socket to `/talk/:organisation`; in a browser `new WebSocket(…)`. */
  socket(): Socket
  /** The token of a visit, a new one when the last was over; null for staff, whom their cookie names. */
  visit: ((over: boolean) => Promise<string>) | null
  http: ByHttp
  pauses?: Partial<Pauses>
}

/** `live`: what is said arrives at once. `slow`: by asking every few seconds. `away`: nothing comes through at the moment. */
export type Reach = 'live' | 'slow' | 'away'

/** Who hears a conversation. */
export type Hearer = {
  /** Lines in order, each once, one's own too as soon as they are stored; `isAll`: there are no further ones now. */
  lines(lines: Line[], isAll: boolean): void
  sign?(sign: Sign & { by: string | null }): void
  note?(note: Note): void
  /** It may not be heard, or not any more. */
  gone?(code: string): void
}

type Heard = { after: number; hearer: Hearer; missed: number }

/** So often is asked for a line that is missing, before it counts as left out. */
const mostMissed = 30
type Sent = (({ say: Saying } | { note: Note }) & { seq?: never }) & {
  done(answer: { seq: number }): void
  failed(error: unknown): void
}

/** The live wire of one organisation (Draht): everything that is heard and said, over sockets that come and go. */
export class Wire {
  readonly #ways: Ways
  readonly #pauses: Pauses
  readonly #plug: Plug
  readonly #heard = new Map<string, Heard>()
  readonly #watched = new Map<string, Set<(space: string) => void>>()
  readonly #sent = new Map<number, Sent>()
  readonly #reachHearers = new Set<(reach: Reach) => void>()
  readonly #overHearers = new Set<(code: string) => void>()
  #next = 1
  #reach: Reach = 'away'
  #isClosed = false
  #isAsking = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ways: Ways) {
    this.#ways = ways
    this.#pauses = { ...usualPauses, ...ways.pauses }
    this.#plug = new Plug(ways, this.#pauses, {
      ready: () => this.#ready(),
      frame: (frame) => this.#take(frame),
      cut: () => this.#cut(),
      over: (code) => this.#over(code),
    })
    void this.#plug.open()
  }

  get reach(): Reach {
    return this.#reach
  }

  /** Hears a conversation from after a line on. @returns how to leave */
  hear(cursor: Cursor, hearer: Hearer): () => void {
    const { conversation, after } = cursor
    this.#heard.set(conversation, { after, hearer, missed: 0 })
    if (!this.#plug.send({ hear: [cursor] })) this.#askSoon()
    return () => {
      this.#heard.delete(conversation)
      this.#plug.send({ leave: [conversation] })
    }
  }

  /** Hears again from what was heard last: something seems to be missing. */
  hearAgain(conversation: string): void {
    const heard = this.#heard.get(conversation)
    if (heard && !this.#plug.send({ hear: [{ conversation, after: heard.after }] })) this.#askSoon()
  }

  /**
   * Says a line until it is stored, over every lost connection: the same line, which the house keeps once.
   * @throws Refused with the house's code; `stopped` when the wire is closed before
   */
  say(saying: Saying): Promise<{ seq: number }> {
    return this.#send({ say: saying })
  }

  note(note: Note): Promise<{ seq: number }> {
    return this.#send({ note })
  }

  /** Is lost where nothing is live. */
  sign(sign: Sign): void {
    this.#plug.send({ sign })
  }

  /** Hears when something of a space waits; while slow it is said every few seconds. @returns how to leave */
  watch(space: string, waits: (space: string) => void): () => void {
    const all = this.#watched.get(space) ?? new Set()
    this.#watched.set(space, all.add(waits))
    this.#plug.send({ watch: [...this.#watched.keys()] })
    return () => void all.delete(waits)
  }

  /** @returns how to hear no more */
  onReach(told: (reach: Reach) => void): () => void {
    this.#reachHearers.add(told)
    return () => void this.#reachHearers.delete(told)
  }

  /** The visit or the session is over and could not be renewed. */
  onOver(told: (code: string) => void): void {
    this.#overHearers.add(told)
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#plug.close()
    for (const { failed } of this.#sent.values()) failed(new Refused({ code: 'stopped' }))
    this.#sent.clear()
    this.#heard.clear()
  }

  #send(what: { say: Saying } | { note: Note }): Promise<{ seq: number }> {
    if (this.#isClosed) return Promise.reject(new Refused({ code: 'stopped' }))
    return new Promise((done, failed) => {
      const n = this.#next++
      this.#sent.set(n, { ...what, done, failed })
      this.#hand(n, what)
    })
  }

  #hand(n: number, what: { say: Saying } | { note: Note }): void {
    const frame = 'say' in what ? { say: { n, ...what.say } } : { note: { n, ...what.note } }
    const isLong = JSON.stringify(frame).length > longestFrame
    if (isLong || !this.#plug.send(frame)) this.#askSoon(isLong)
  }

  #ready(): void {
    clearTimeout(this.#timer)
    const cursors = [...this.#heard].map(([conversation, { after }]) => ({ conversation, after }))
    for (let at = 0; at < cursors.length; at += mostHeard)
      this.#plug.send({ hear: cursors.slice(at, at + mostHeard) })
    if (this.#watched.size > 0) this.#plug.send({ watch: [...this.#watched.keys()] })
    for (const [n, what] of this.#sent) this.#hand(n, what)
    this.#tellReach('live')
    // What waited meanwhile was told to nobody.
    this.#tellWaiting()
  }

  #take(frame: FromHouse): void {
    if ('lines' in frame) this.#deliver(frame.of, frame.lines, !frame.more)
    else if ('kept' in frame) this.#kept(frame.kept, frame.seq)
    else if ('refused' in frame) this.#refused(frame.refused, new Refused({ code: frame.code }))
    else if ('sign' in frame) this.#heard.get(frame.sign.conversation)?.hearer.sign?.(frame.sign)
    else if ('note' in frame) this.#heard.get(frame.note.conversation)?.hearer.note?.(frame.note)
    else if ('waiting' in frame)
      for (const waits of this.#watched.get(frame.waiting) ?? []) waits(frame.waiting)
    else if ('gone' in frame) this.#gone(frame.gone, frame.code)
  }

  /** What came twice is left out; before what is missing nothing is told. */
  #deliver(conversation: string, lines: readonly Line[], isAll: boolean): void {
    const heard = this.#heard.get(conversation)
    if (!heard) return
    const next: Line[] = []
    for (const line of lines) {
      if (line.seq <= heard.after) continue
      if (line.seq !== heard.after + 1) break
      heard.after = line.seq
      next.push(line)
    }
    const isMissing = (lines.at(-1)?.seq ?? -1) > heard.after
    if (next.length > 0 || isAll) heard.hearer.lines(next, isAll && !isMissing)
    heard.missed = isMissing && next.length === 0 ? heard.missed + 1 : 0
    if (!isMissing) return
    // A house that never shows it has left it out: whoever hears says so.
    if (heard.missed > mostMissed) heard.hearer.lines([...lines], false)
    else this.hearAgain(conversation)
  }

  #kept(n: number, seq: number): void {
    const sent = this.#sent.get(n)
    if (!sent) return
    this.#sent.delete(n)
    // The house does not tell me what I said myself.
    if ('say' in sent) this.#deliver(sent.say.line.conversation, [sent.say.line], false)
    sent.done({ seq })
  }

  #refused(n: number, error: unknown): void {
    const sent = this.#sent.get(n)
    this.#sent.delete(n)
    sent?.failed(error)
  }

  #gone(conversation: string, code: string): void {
    const heard = this.#heard.get(conversation)
    this.#heard.delete(conversation)
    heard?.hearer.gone?.(code)
  }

  #cut(): void {
    if (!this.#plug.isBlocked) this.#tellReach('away')
    this.#askSoon()
  }

  #over(code: string): void {
    this.#tellReach('away')
    for (const told of this.#overHearers) told(code)
    this.close()
  }

  #tellReach(reach: Reach): void {
    if (this.#reach === reach) return
    this.#reach = reach
    for (const told of this.#reachHearers) told(reach)
  }

  #tellWaiting(): void {
    for (const [space, all] of this.#watched) for (const waits of all) waits(space)
  }

  /** Asks by plain HTTP when sockets do not come through, or for what is too long for one. */
  #askSoon(isLong = false): void {
    if (this.#isClosed || this.#isAsking || !(isLong || this.#plug.isBlocked)) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(isLong), 0)
  }

  async #ask(isLong: boolean): Promise<void> {
    this.#isAsking = true
    const isThrough = await this.#askAll().catch(() => false)
    this.#isAsking = false
    if (this.#isClosed || this.#plug.isReady) return
    if (this.#plug.isBlocked) this.#tellReach(isThrough ? 'slow' : 'away')
    if (isLong && !this.#plug.isBlocked) return
    this.#timer = setTimeout(() => void this.#ask(false), this.#pauses.poll)
  }

  async #askAll(): Promise<boolean> {
    for (const [n, sent] of this.#sent) if (!(await this.#sayByHttp(n, sent))) return false
    if (this.#plug.isReady) return true
    for (const [conversation, heard] of this.#heard)
      if (!(await this.#hearByHttp(conversation, heard))) return false
    this.#tellWaiting()
    return true
  }

  async #sayByHttp(n: number, sent: Sent): Promise<boolean> {
    const { http } = this.#ways
    try {
      const { seq } = await this.#renewing(() =>
        'say' in sent ? http.say(sent.say) : noteBy(http, sent.note),
      )
      this.#kept(n, seq)
    } catch (error) {
      if (isPassing(error)) return false
      this.#refused(n, error)
    }
    return true
  }

  async #hearByHttp(conversation: string, heard: Heard): Promise<boolean> {
    try {
      for (let more = true; more && this.#heard.get(conversation) === heard; ) {
        const told = await this.#renewing(() => this.#ways.http.hear({ conversation, after: heard.after }))
        more = told.more && told.lines.length > 0
        this.#deliver(conversation, told.lines, !more)
      }
    } catch (error) {
      if (isPassing(error)) return false
      this.#gone(conversation, codeOf(error))
    }
    return true
  }

  /** Shows the visit anew, once, when it was over. */
  async #renewing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!this.#ways.visit || !isRefused(error, 'visit.over')) throw error
      await this.#ways.visit(true)
      return work()
    }
  }
}

function noteBy(http: ByHttp, note: Note): Promise<{ seq: number }> {
  if (!http.note) throw new Refused({ code: 'offline' })
  return http.note(note)
}

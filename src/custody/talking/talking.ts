// Long: what becomes of a conversation while its connection comes and goes is one state, read in one place.
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Keys, Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import { openPassing, type Passed, sealPassing } from '#vault/conversation/passing.ts'
import {
  type Anchor,
  beginTalk,
  type Heard,
  hear,
  prepare,
  say,
  type Talk,
} from '#vault/conversation/talk.ts'
import { must, VaultFault } from '#vault/fault.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { timeOf } from '#vault/log/entry.ts'
import type { LogState } from '#vault/log/state.ts'
import type { SeenLine } from '#vault/space/seen.ts'
import { codeOf } from '../browser/code-of.ts'
import { Refused } from '../browser/refused.ts'
import type { Note, Sign } from '../conversation/frames.ts'
import type { Outbox, Waiting } from './outbox.ts'
import { isPassing } from './passing.ts'
import { Sending, type Thing } from './sending.ts'
import type { Wire } from './wire.ts'

/** A line as it was heard; `id` when it is one that I said from this outbox. */
export type Told = Heard & { id: string | null }

/** What whoever shows a conversation hears of it. */
export type News = {
  /** New lines, in order, each once; `isAll`: there are no further ones now. */
  heard?(lines: Told[], isAll: boolean): void
  /** What I have said and is not acknowledged yet. */
  waiting?(waiting: Waiting[]): void
  sign?(sign: Sign & { by: string | null }): void
  /** What passes and is kept nowhere: by whom, the seal proves. */
  passed?(passed: Passed): void
  /** Somebody's note in the side room. */
  note?(note: Note): void
  /** From here on nobody gives me a key, or the house lets me hear no more. What was heard stays. */
  gone?(code: string): void
  /** A line that nobody can have said: nothing after it is believed. */
  fault?(code: string, seq: number): void
}

/** What it takes to talk. */
export type Speaker = {
  wire: Wire
  me: Identity
  /** What the organisation's log says; `renew`: read what the server has more. */
  log(renew: boolean): Promise<LogState>
  /** The keys out of the newest wrap; null when there is none for me (any more). */
  keys(): Promise<Keys | null>
  outbox: Outbox
  news: News
  /** How far this device has heard it before: yesterday's lines are not shown as today's. */
  seen?: SeenLine | null
  now?(): Date
}

/** What is more than said, as a turn of the keys is. Built again when somebody else was quicker. */
export type Building = (talk: Talk, at: string) => Promise<{ line: Line; wraps?: Wrapped[] }>

/**
 * A conversation as one of those in it has it open: hears every line once and in order, says each thing once, whatever
 * becomes of the connection meanwhile.
 */
export class Talking {
  readonly #speaker: Speaker
  readonly #sending: Sending
  readonly #leave: () => void
  #talk: Talk
  #waiting: { waiting: Waiting; thing: Thing | null }[]
  #isOver = false
  /** Whether all was heard that was there: before, nobody can know who may speak. */
  #hasHeardAll = false
  /** What is more than said and under way: whoever waits for it is told when it can no longer be. */
  readonly #acts = new Set<(why: Refused) => void>()
  /** One step after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(speaker: Speaker, talk: Talk, waiting: readonly Waiting[]) {
    this.#speaker = speaker
    this.#talk = talk
    const { wire, now = () => new Date() } = speaker
    this.#sending = new Sending(wire, now, () => this.#go())
    this.#waiting = waiting.map((one) => ({ waiting: one, thing: null }))
    for (const one of this.#waiting) this.#hand(one.waiting)
    const { conversation, seq } = talk
    this.#leave = wire.hear(
      { conversation, after: seq },
      {
        lines: (lines, isAll) => void this.#inTurn(() => this.#take(lines, isAll)),
        sign: (sign) => this.#hearSign(sign),
        note: (note) => speaker.news.note?.(note),
        gone: (code) => void this.#inTurn(async () => this.#end(code)),
      },
    )
  }

  /**
   * @param keys out of the newest wrap
   * @param anchor of a group that somebody came to later
   */
  static async open(
    place: { tenant: string; space: string; conversation: string },
    keys: Keys,
    speaker: Speaker,
    anchor: Anchor | null = null,
  ): Promise<Talking> {
    const waiting = await speaker.outbox.list()
    if (waiting.length > 0) speaker.news.waiting?.([...waiting])
    return new Talking(speaker, beginTalk(place, keys, anchor), waiting)
  }

  /** As it was followed so far. */
  get talk(): Talk {
    return this.#talk
  }

  /** Says something, now or as soon as something comes through. @returns its id once it is in the outbox */
  async say(said: Canon, files: string[] = []): Promise<string> {
    const waiting: Waiting = { id: newId(), said, files, line: null, refused: null }
    await this.#inTurn(async () => {
      this.#mustBeOpen()
      await this.#speaker.outbox.keep(waiting)
      this.#waiting.push({ waiting, thing: null })
      this.#hand(waiting)
      this.#tellWaiting()
    })
    this.#go()
    return waiting.id
  }

  /** Tries again what was refused. */
  async again(id: string): Promise<void> {
    await this.#inTurn(async () => {
      const one = this.#find(id)
      if (!one?.waiting.refused) return
      one.waiting = { ...one.waiting, refused: null }
      await this.#speaker.outbox.keep(one.waiting)
      this.#hand(one.waiting)
      this.#tellWaiting()
    })
    this.#go()
  }

  /** Takes back what was refused or not sent yet. @returns false when it is under way and may arrive */
  discard(id: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const one = this.#find(id)
      if (!one || (one.waiting.line && !one.waiting.refused)) return false
      if (one.thing) this.#sending.remove(one.thing)
      await this.#drop(id)
      return true
    })
  }

  /**
   * Does what is more than saying, before everything that waits.
   * Comes back once it is stored and heard.
   * @throws VaultFault as the building does; Refused with the house's code, or with why it is over: `stopped` when it was closed
   */
  act(build: Building): Promise<void> {
    return new Promise((done, refused) => {
      if (this.#isOver) return refused(new Refused({ code: 'stopped' }))
      const over = (error: unknown) => {
        this.#acts.delete(over)
        refused(error)
      }
      this.#acts.add(over)
      const thing: Thing = {
        ...{ build, files: [], line: null, wraps: null },
        kept: async () => {
          this.#acts.delete(over)
          done()
        },
        refused: async (error) => over(error),
      }
      void this.#inTurn(async () => this.#sending.add(thing, true))
      this.#go()
    })
  }

  /** Says what passes: that I write, that I am here. */
  sign(what: Sign['what'], sealed?: string): void {
    const { conversation } = this.#talk
    this.#speaker.wire.sign({ conversation, what, ...(sealed !== undefined && { sealed }) })
  }

  /** Says what is for this moment alone and for those who read now: sealed, signed, and lost where nothing is live. */
  async pass(what: Sign['what'], body: Canon): Promise<void> {
    const { me, now = () => new Date() } = this.#speaker
    this.sign(what, await sealPassing(this.#talk, me, body, timeOf(now())))
  }

  /** Hears no more. What waits stays in the outbox; what is more than said is over, for this reason. */
  close(code = 'stopped'): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#leave()
    for (const over of [...this.#acts]) over(new Refused({ code }))
  }

  #hearSign(sign: Sign & { by: string | null }): void {
    const { sealed } = sign
    if (sealed === undefined) {
      this.#speaker.news.sign?.(sign)
      return
    }
    void this.#inTurn(async () => {
      // What is bent, old, or of somebody who may not speak here is nothing: it might come from anybody on the way.
      const passed = await openPassing(this.#talk, sealed, await this.#speaker.log(false)).catch(() => null)
      if (passed && !this.#isOver) this.#speaker.news.passed?.(passed)
    })
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(step)
    this.#turn = done.catch(() => {})
    return done
  }

  #go(): void {
    void this.#inTurn(async () => {
      if (this.#hasHeardAll && !this.#isOver) await this.#sending.next(this.#talk)
    })
  }

  #mustBeOpen(): void {
    if (this.#isOver) throw new Refused({ code: 'stopped' })
  }

  #hand(waiting: Waiting): void {
    if (waiting.refused !== null) return
    const { id, said, files, line } = waiting
    const thing: Thing = {
      build: (talk, at) => say(talk, this.#speaker.me, said, at),
      sealed: (sealed) => this.#mark(id, { line: sealed }),
      kept: () => this.#drop(id),
      refused: (error) => this.#mark(id, { line: null, refused: codeOf(error) }),
      ...{ files, line, wraps: null },
    }
    const one = this.#find(id)
    if (one) one.thing = thing
    this.#sending.add(thing)
  }

  async #take(lines: readonly Line[], isAll: boolean): Promise<void> {
    const told: Told[] = []
    if (lines.length > 1) prepare(this.#talk, lines, await this.#surely(() => this.#speaker.log(false)))
    for (const line of lines) {
      if (this.#isOver) break
      const heard = await this.#hear(line)
      if (heard) told.push(heard)
    }
    if (isAll && !this.#isOver && this.#talk.seq < (this.#speaker.seen?.seq ?? -1)) {
      this.close()
      this.#speaker.news.fault?.('conversation.gap', this.#talk.seq + 1)
    }
    this.#hasHeardAll ||= isAll
    if (told.length > 0 || isAll) this.#speaker.news.heard?.(told, isAll && !this.#isOver)
    this.#go()
  }

  async #hear(line: Line): Promise<Told | null> {
    if (line.seq <= this.#talk.seq) return null
    try {
      if (line.turn && !(await this.#hasKeys(line.epoch))) {
        // Whoever turns themselves out has done so.
        await this.#sending.take(line)?.kept()
        this.#end('conversation.turned')
        return null
      }
      const { talk, heard } = await this.#hearBy(line)
      mustBeAsSeen(talk, this.#speaker.seen)
      this.#talk = talk
      const thing = this.#sending.take(line)
      const id = this.#waiting.find((one) => one.thing !== null && one.thing === thing)?.waiting.id ?? null
      await thing?.kept()
      return { ...heard, id }
    } catch (error) {
      this.close()
      this.#speaker.news.fault?.(codeOf(error), line.seq)
      return null
    }
  }

  /** Whoever says it may have come to us since the log was read. */
  async #hearBy(line: Line): Promise<{ talk: Talk; heard: Heard }> {
    const log = (renew: boolean) => this.#surely(() => this.#speaker.log(renew))
    try {
      return await hear(this.#talk, line, await log(false))
    } catch (error) {
      if (!(error instanceof VaultFault) || error.code !== 'conversation.author') throw error
      return hear(this.#talk, line, await log(true))
    }
  }

  /** The keys turn: there is a wrap for me, or I am out. */
  async #hasKeys(epoch: number): Promise<boolean> {
    if (this.#talk.keys.talk.length >= epoch) return true
    const keys = await this.#surely(() => this.#speaker.keys())
    if (!keys || keys.talk.length < epoch) return false
    this.#talk = { ...this.#talk, keys }
    return true
  }

  /** Asks until something comes back. */
  async #surely<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask()
      } catch (error) {
        if (this.#isOver || !isPassing(error)) throw error
        await new Promise((later) => setTimeout(later, 1000))
      }
    }
  }

  #end(code: string): void {
    this.close(code)
    this.#speaker.news.gone?.(code)
  }

  #find(id: string) {
    return this.#waiting.find(({ waiting }) => waiting.id === id)
  }

  async #mark(id: string, news: Partial<Waiting>): Promise<void> {
    const one = this.#find(id)
    if (!one) return
    one.waiting = { ...one.waiting, ...news }
    await this.#speaker.outbox.keep(one.waiting)
    if (news.refused) this.#tellWaiting()
  }

  async #drop(id: string): Promise<void> {
    this.#waiting = this.#waiting.filter(({ waiting }) => waiting.id !== id)
    await this.#speaker.outbox.drop(id)
    this.#tellWaiting()
  }

  #tellWaiting(): void {
    this.#speaker.news.waiting?.(this.#waiting.map(({ waiting }) => ({ ...waiting })))
  }
}

/** Each line names the one before it, so one hash stands for all until there. */
function mustBeAsSeen({ seq, hash }: Talk, seen: SeenLine | null | undefined): void {
  must(seq !== seen?.seq || hash === seen.hash, 'conversation.forked', seq)
}

import { Refused, type Trouble } from '../browser/refused.ts'
import type { LawActs } from './law-acts.ts'
import type {
  Asks,
  FeedPage,
  GivenBack,
  Move,
  Question,
  Said,
  Stuck,
  Version,
  Write,
  Written,
} from './messages.ts'

export type { Fate, FeedPage, Meta, Move, Newest, Stuck, Version, Write, Written } from './messages.ts'

type Answered = Extract<Said, { id: number }>
type Told = (done: number, all: number) => void
type Call = {
  resolve: (value: never) => void
  reject: (error: Error) => void
  hear: ((page: FeedPage) => void) | undefined
  told: Told | undefined
}

/**
 * Records on their fast way (Zufuhr): one end of a channel whose other end the worker with the keys holds. Knows no key and
 * no page, and works in any worker. What is refused is thrown as `Refused` with the trouble that the vault said.
 */
export class Feed {
  readonly #port: MessagePort
  readonly #calls = new Map<number, Call>()
  #next = 0
  #tellNews: (spaces: string[]) => void = () => {}
  #tellLock: () => void = () => {}
  #isOver = false

  constructor(port: MessagePort) {
    this.#port = port
    port.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data)
  }

  /**
   * Everything in a space, piece by piece: first what this device has, then what is new on the server. Asked again over the
   * same feed it brings news only. What was sealed in a piece is there to be read until `hear` returns.
   */
  async read(space: string, hear: (page: FeedPage) => void): Promise<void> {
    await this.#ask('read', [space], { hear })
  }

  /**
   * Seals and sends, at most 500 a request, in their order. What is written is on this disk before it is on its way.
   * @returns the fate of each write, in the order they came
   */
  write(writes: readonly Write[], told?: Told): Promise<Written[]> {
    return this.#ask('write', [[...writes]], { told })
  }

  /** The versions of a record that are kept, the newest first. */
  versions(space: string, id: string): Promise<Version[]> {
    return this.#ask('versions', [space, id])
  }

  /** Erases records, their versions and files for good. */
  async erase(space: string, ids: readonly string[], told?: Told): Promise<void> {
    await this.#ask('erase', [space, [...ids]], { told })
  }

  /** Writes there, then erases here; interrupted in between it goes on by itself. */
  move(from: string, to: string, moves: readonly Move[], told?: Told): Promise<Written[]> {
    return this.#ask('move', [from, to, [...moves]], { told })
  }

  /** Writes of mine that were refused, whenever that was: offline yesterday, in another tab. Writing anew settles them. */
  stuck(space: string): Promise<Stuck[]> {
    return this.#ask('stuck', [space])
  }

  /** A person has decided against such a write. */
  async drop(key: string): Promise<void> {
    await this.#ask('drop', [key])
  }

  /** What law asks of the server: terms, holds, earlier versions (`law-acts.ts`). */
  law<A extends keyof LawActs>(act: A, ...given: Parameters<LawActs[A]>): Promise<ReturnType<LawActs[A]>> {
    return this.#ask('law', [act, given]) as Promise<ReturnType<LawActs[A]>>
  }

  /** Hears in which spaces something is to be read anew: somebody wrote, or what waited was sent. */
  onNews(hear: (spaces: string[]) => void): void {
    this.#tellNews = hear
  }

  /** Hears that the keyring is locked: what was opened is to be forgotten, and this feed is over. */
  onLock(hear: () => void): void {
    this.#tellLock = hear
  }

  close(): void {
    this.#port.close()
    this.#giveUp({ code: 'stopped' })
  }

  #ask<A extends keyof Asks>(
    ask: A,
    given: Parameters<Asks[A]>,
    { hear, told }: Partial<Pick<Call, 'hear' | 'told'>> = {},
  ): Promise<ReturnType<Asks[A]>> {
    return new Promise((resolve, reject) => {
      if (this.#isOver) return reject(new Refused({ code: 'locked' }))
      const id = this.#next++
      this.#calls.set(id, { resolve, reject, hear, told })
      this.#port.postMessage({ id, ask, given } satisfies Question)
    })
  }

  #hear(said: Said): void {
    if ('news' in said) this.#tellNews(said.news)
    else if ('locked' in said) {
      this.#giveUp({ code: 'locked' })
      this.#tellLock()
    } else this.#answer(said)
  }

  #answer(said: Answered): void {
    const call = this.#calls.get(said.id)
    if (!call) return
    if ('page' in said) this.#handOut(said.page, call)
    else if ('told' in said) call.told?.(...said.told)
    else {
      this.#calls.delete(said.id)
      if ('trouble' in said) call.reject(new Refused(said.trouble))
      else call.resolve(said.value as never)
    }
  }

  #handOut(page: FeedPage, { hear }: Call): void {
    hear?.(page)
    const back: GivenBack = { memory: page.sealed }
    this.#port.postMessage(back, [page.sealed])
  }

  #giveUp(trouble: Trouble): void {
    this.#isOver = true
    for (const { reject } of this.#calls.values()) reject(new Refused(trouble))
    this.#calls.clear()
  }
}

import type { Trouble } from './refused.ts'

type Task = (...given: never[]) => unknown
export type Given<Tasks, T extends keyof Tasks> = Tasks[T] extends (of: never, ...given: infer G) => unknown
  ? G
  : never
export type Answer<Tasks, T extends keyof Tasks> = Tasks[T] extends Task
  ? Awaited<ReturnType<Tasks[T]>>
  : never

/** What a worker says of one question: how far it is, or how it ended. */
export type Heard = { id?: number; value?: unknown; trouble?: Trouble; news?: number[] }
/** Hears how far something has come. */
export type Told = ((...news: number[]) => void) | undefined
type Call = { resolve: (value: unknown) => void; reject: (error: Error) => void; told: Told }

/** Questions of a page to a worker that has the keys, until they are answered. */
export class Questions<Tasks> {
  readonly #calls = new Map<number, Call>()
  readonly #worker: () => Worker
  readonly #refuse: (trouble: Trouble) => Error
  #next = 0

  /**
   * @param worker is started by the first question
   * @param refuse what is thrown when the worker says no
   */
  constructor(worker: () => Worker, refuse: (trouble: Trouble) => Error) {
    this.#worker = worker
    this.#refuse = refuse
  }

  ask<T extends keyof Tasks>(told: Told, task: T, given: Given<Tasks, T>): Promise<Answer<Tasks, T>> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve: resolve as Call['resolve'], reject, told })
      // The end of a channel changes hands.
      const ports = given.filter((one) => one instanceof MessagePort)
      this.#worker().postMessage({ id, task, given }, ports)
    })
  }

  /** @returns whether it was about a question of ours */
  hear({ id, value, trouble, news }: Heard): boolean {
    const call = id === undefined ? undefined : this.#calls.get(id)
    if (!call || id === undefined) return false
    if (news) {
      call.told?.(...news)
      return true
    }
    this.#calls.delete(id)
    if (trouble) call.reject(this.#refuse(trouble))
    else call.resolve(value)
    return true
  }

  /** Nobody will answer any more. */
  giveUp(trouble: Trouble): void {
    for (const { reject } of this.#calls.values()) reject(this.#refuse(trouble))
    this.#calls.clear()
  }
}

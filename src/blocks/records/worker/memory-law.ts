import { Refused } from '#custody/browser/refused.ts'
import type { Held, LawActs, ServerHold, Stamp, Trim } from '#custody/feeding/law-acts.ts'
import { digestOf } from '../law/terms/term.ts'

type Spaces = Map<string, Map<string, string>>
type Placed = Omit<ServerHold, 'digest'> & { held: Held[] }

/** What the house knows of law, without a house: months by space and id, and what is held. */
export class MemoryLaw {
  readonly #terms: Spaces = new Map()
  readonly #holds = new Map<string, Placed>()
  /** What was asked, in its order: so that a test sees what was not. */
  readonly asked: string[] = []
  /** What an older backup brought back. */
  behind: { space: string; id: string }[] = []
  /** Who asks. */
  member = ''
  trim: (space: string, trims: readonly Trim[]) => void = () => {}

  wrote(space: string, id: string, month: string | null): void {
    const of = this.#terms.get(space) ?? new Map<string, string>()
    this.#terms.set(space, of)
    if (month === null) of.delete(id)
    else of.set(id, month)
  }

  forget(space: string, id: string): void {
    this.#terms.get(space)?.delete(id)
  }

  month = (space: string, id: string): string | undefined => this.#terms.get(space)?.get(id)

  /** What goes when a month begins (`2031-12`). */
  due(month: string): [space: string, id: string][] {
    const all = [...this.#terms].flatMap(([space, of]) =>
      [...of].map(([id, end]) => [space, id, end] as const),
    )
    return all.flatMap(([space, id, end]) => (end < month && !this.isHeld(space, id) ? [[space, id]] : []))
  }

  isHeld = (space: string, id: string): boolean =>
    [...this.#holds.values()].some(({ held }) =>
      held.some((one) => one.space === space && (one.subject === id || one.subject === space)),
    )

  /** @throws Refused `record.held` */
  mustNotBeHeld(space: string, ids: readonly string[]): void {
    if (ids.some((id) => this.isHeld(space, id))) throw new Refused({ code: 'record.held' })
  }

  ask<A extends keyof LawActs>(act: A, ...given: Parameters<LawActs[A]>): Promise<ReturnType<LawActs[A]>> {
    this.asked.push(act)
    const acts: {
      [B in keyof LawActs]: (...given: Parameters<LawActs[B]>) => Promise<ReturnType<LawActs[B]>>
    } = {
      terms: async () => ({ spaces: await this.#digests(), behind: this.behind }),
      termsIn: async (space) => [...(this.#terms.get(space) ?? [])],
      stamp: async (stamps) => this.#stamp(stamps),
      holds: () => this.#listHolds(),
      hold: async (id, needsTwo, held) => this.#hold(id, needsTwo, held),
      lift: async (id) => this.#lift(id),
      keepHeld: async (id) => {
        const hold = this.#holds.get(id)
        if (hold) hold.lifting = null
        return null
      },
      trim: async (space, trims) => {
        this.mustNotBeHeld(
          space,
          trims.map(({ id }) => id),
        )
        this.trim(space, trims)
        return null
      },
    }
    return (acts[act] as (...given: Parameters<LawActs[A]>) => Promise<ReturnType<LawActs[A]>>)(...given)
  }

  async #digests() {
    const filled = [...this.#terms].filter(([, of]) => of.size > 0)
    return Promise.all(
      filled.map(async ([space, of]) => {
        return { space, digest: await digestOf([...of].map(([id, month]) => `${id} ${month}`)) }
      }),
    )
  }

  #stamp(stamps: readonly Stamp[]): null {
    for (const { space, ids, deleteAfter } of stamps) for (const id of ids) this.wrote(space, id, deleteAfter)
    return null
  }

  #listHolds = (): Promise<ServerHold[]> =>
    Promise.all(
      [...this.#holds.values()].map(async ({ held, ...hold }) => {
        return { ...hold, digest: await digestOf(held.map(({ space, subject }) => `${space} ${subject}`)) }
      }),
    )

  #hold(id: string, needsTwo: boolean, held: readonly Held[]): null {
    const known = this.#holds.get(id)
    const before = known?.held ?? []
    const fresh = held.filter(
      (one) => !before.some((other) => other.space === one.space && other.subject === one.subject),
    )
    const made = { id, member: this.member, at: new Date(0).toISOString(), needsTwo, lifting: null }
    this.#holds.set(id, { ...(known ?? made), held: [...before, ...fresh] })
    return null
  }

  #lift(id: string): boolean {
    const hold = this.#holds.get(id)
    if (!hold) throw new Refused({ code: 'hold.missing' })
    if (hold.needsTwo && !hold.lifting) {
      hold.lifting = { by: this.member, at: new Date(0).toISOString() }
      return false
    }
    if (hold.needsTwo && hold.lifting?.by === this.member) throw new Refused({ code: 'hold.own' })
    this.#holds.delete(id)
    return true
  }
}

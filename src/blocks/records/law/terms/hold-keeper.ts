import type { Held, ServerHold } from '#custody/feeding/law-acts.ts'
import type { Paper, Row } from '../../worker/holding.ts'
import type { RecordsHolding } from '../../worker/records-holding.ts'
import type { HoldBody } from '../retention/class.ts'
import { holdsOf } from '../retention/due-list.ts'
import { Rules } from './rules.ts'
import { digestOf } from './term.ts'

const most = 4000

/**
 * Sees that the house refuses to erase what is held (Löschsperren). Why something is held is a paper of the plan; the house knows
 * under the same id which envelopes it is about, and who has to agree that it ends.
 */
export class HoldKeeper {
  readonly #holding: RecordsHolding

  constructor(holding: RecordsHolding) {
    this.#holding = holding
  }

  /** Holds as the house has them; one of which it does not know all is placed on the rest. */
  async settle(): Promise<ServerHold[]> {
    const theirs = await this.#holding.house('holds')
    const rules = new Rules(this.#holding)
    let isPlaced = false
    for (const paper of this.#holding.papers<HoldBody>('jam/hold/1')) {
      const held = paper.body.lifted ? [] : this.#heldBy(rules, paper.body)
      const has = theirs.find(({ id }) => id === paper.id)
      if (held.length === 0 || (has && !this.#isWhole(rules, paper.body))) continue
      if (has?.digest === (await digestOf(held.map(({ space, subject }) => `${space} ${subject}`)))) continue
      await this.place(paper)
      isPlaced = true
    }
    return isPlaced ? this.#holding.house('holds') : theirs
  }

  async place({ id, body }: Pick<Paper<HoldBody>, 'id' | 'body'>): Promise<void> {
    const rules = new Rules(this.#holding)
    const held = this.#heldBy(rules, body)
    const needsTwo = rules.needsTwo(this.#holding.get(body.record)?.collection ?? body.record)
    for (let at = 0; at < held.length; at += most)
      await this.#holding.house('hold', id, needsTwo, held.slice(at, at + most))
  }

  /** What has come to held records is held as well. */
  async extend(rows: readonly Row[]): Promise<void> {
    const holds = holdsOf(this.#holding)
    if (holds.size === 0) return
    const papers = this.#holding.papers<HoldBody>('jam/hold/1')
    for (const { id } of rows)
      for (const paper of papers) if (paper.body.record === id && !paper.body.lifted) await this.place(paper)
  }

  /** @returns whether it is lifted; where two are needed the first only asks */
  lift = (id: string): Promise<boolean> => this.#holding.house('lift', id)
  keep = (id: string): Promise<null> => this.#holding.house('keepHeld', id)

  #heldBy(rules: Rules, { record }: HoldBody): Held[] {
    const collection = rules.collection(record)
    if (!collection) {
      if (!this.#holding.get(record)) return []
      return this.#holding.envelopesOf(record).map(([space, subject]) => ({ space, subject }))
    }
    const spaces = collection.drawers.flatMap((drawer) => Object.values(drawer.spaces))
    return spaces.filter((space) => this.#holding.opens(space)).map((space) => ({ space, subject: space }))
  }

  #isWhole(rules: Rules, { record }: HoldBody): boolean {
    const row = this.#holding.get(record)
    if (row) return rules.isWhole(row)
    return (rules.collection(record)?.drawers ?? []).every(({ id }) => rules.isWhole({ drawer: id }))
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { later } from '#kernel/clock.ts'
import { workOff } from '#kernel/job.ts'
import { jobHandlers } from '../rooms.ts'
import { Cast } from './cast.ts'
import type { Checked } from './checked.ts'
import { atOnce, crowd } from './crowd.ts'
import { type Dice, throwDice } from './dice.ts'
import { Ledger } from './ledger.ts'
import { Meter } from './meter.ts'
import type { Scene } from './scene.ts'
import type { Watcher } from './watcher.ts'

/** How large a rehearsal is, and how it falls. `pace` is the least time a stage takes, for whoever watches. */
export type Size = { people: number; needs: number; seed: number; pace: number }

/** On whose clocks the jam is planned. */
export const zone = 'Europe/Berlin'

/** A word that stands in what people entrust to the house, and may stand in no log. */
export const marker = 'Heidelbeermondschein'

/** A sentence that somebody entrusts to the house. */
export const entrusted = (text: string): string => `${text} (${marker})`

/** A rehearsal while it is played. */
export class Play {
  readonly scene: Scene
  readonly size: Size
  readonly ledger = new Ledger()
  readonly meter = new Meter()
  readonly cast: Cast
  readonly watchers: Watcher[] = []
  /** What was found on the tours through all pages. */
  readonly pages: Checked = { checked: 0, broken: [] }
  /** What went otherwise than a page promised. */
  readonly faults: string[] = []
  /** Told at each step of a stage: how many of how many. */
  tell: (done: number, all: number) => void = () => {}

  constructor(scene: Scene, size: Size) {
    this.scene = scene
    this.size = size
    this.cast = new Cast({ scene, meter: this.meter, ledger: this.ledger })
  }

  get now(): Date {
    return this.scene.clock.now()
  }

  /** Path of a page of the jam. */
  readonly at = (path = ''): string => `/jams/${this.cast.slug}${path}`

  dice(name: string): Dice {
    return throwDice(this.size.seed, name)
  }

  /** Lets time pass until a moment, and the house do what falls due on the way. */
  async until(moment: Date): Promise<void> {
    const { clock, house } = this.scene
    // Nobody plays on in a house that closes.
    house.closing.throwIfAborted()
    if (moment <= this.now) return
    // Ten minutes after it was taken a job counts as given up: what is being done at a jump would be done twice.
    await this.#workEnds()
    clock.moveTo(moment)
    await workOff(house, jobHandlers)
    await this.#workEnds()
  }

  /** The house works on its own, too, and may still be at something. */
  async #workEnds(): Promise<void> {
    const open = 'select from job where done_at is null and due_at <= $1 and tries < 2 limit 1'
    while ((await this.scene.owner.query(open, [this.now])).rowCount) await pause(20)
  }

  /**
   * Lets a crowd do something, spread over a span of time. Who fails is written down, the others go on.
   * @returns how many did it
   */
  async each<T>(
    list: readonly T[],
    work: (one: T, place: number) => Promise<void>,
    span = 0,
  ): Promise<number> {
    const [began, from] = [performance.now(), this.now]
    let done = 0
    let failed = 0
    for (let at = 0; at < list.length; at += atOnce) {
      await this.until(later(from, (span * at) / list.length))
      await crowd(list.slice(at, at + atOnce), async (one, place) => {
        const due = began + (this.size.pace * (at + place)) / list.length
        if (this.size.pace > 0) await pause(Math.max(0, due - performance.now()))
        await work(one, at + place).catch((error) => {
          failed += 1
          this.faults.push(error instanceof Error ? error.message : String(error))
        })
        done += 1
        this.tell(done, list.length)
      })
    }
    return done - failed
  }
}

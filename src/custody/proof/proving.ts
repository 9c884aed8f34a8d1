import { ownScript } from '#look/own-script.ts'
import { parts } from './proof.ts'
import address from './proof.worker.ts?worker&url'

/** Hears how much of the work is done, from 0 to 1. */
type Told = (share: number) => void

/**
 * The work that a browser gives instead of a captcha (Rechenaufgabe). `begin` when somebody begins to type; `proof` when they
 * send. A proof serves once: ask anew after one was refused as used or old.
 */
export class Proving {
  readonly #door: string
  #work: Promise<string> | undefined
  #told: Told = () => {}

  /** @param door where the challenge is fetched: `/f/:slug/proof` */
  constructor(door: string) {
    this.#door = door
  }

  /** Fetches a challenge and works it off in a worker. A second time changes nothing. */
  begin(): void {
    this.#work ??= this.#prove()
    // Whoever is without a connection begins again when they send.
    this.#work.catch(() => (this.#work = undefined))
  }

  /** What goes with a submission. @throws Error without a connection, or where no worker starts */
  proof(told: Told = () => {}): Promise<string> {
    this.#told = told
    this.#work ??= this.#prove()
    return this.#work
  }

  /** The next `begin` or `proof` asks for a new challenge. */
  renew(): void {
    this.#work = undefined
  }

  async #prove(): Promise<string> {
    const answer = await fetch(this.#door, { cache: 'no-store' })
    if (!answer.ok) throw new Error('no challenge')
    const { challenge } = await answer.json()
    const worker = new Worker(ownScript(address), { type: 'module' })
    return new Promise<string>((resolve, reject) => {
      const fail = () => reject(new Error('not solved'))
      worker.onerror = fail
      worker.onmessage = ({ data }: MessageEvent<{ done?: number; proof?: string | null }>) => {
        if (data.done !== undefined) return this.#told(data.done / parts)
        return data.proof ? resolve(data.proof) : fail()
      }
      worker.postMessage(challenge)
    }).finally(() => worker.terminate())
  }
}

import { servingOf } from '#blocks/site/serving/serving.ts'
import { later as after, hour } from '#kernel/clock.ts'
import type { House } from '#kernel/house.ts'
import { faultOf } from '#kernel/log.ts'
import type { Certificates } from './certificates.ts'

/** After a failure nobody is asked again at once: authorities count (RFC 8555, 6.6). */
const rests = [hour / 4, hour, 6 * hour, 24 * hour]

/** Fetches certificates (ACME, RFC 8555) and proves by answering at http (8.3) that a domain is ours. */
export class Ordering {
  readonly #house: House
  readonly #certificates: Certificates
  readonly #answers = new Map<string, string>()
  readonly #failed = new Map<string, { times: number; until: Date }>()
  #working: Promise<void> | undefined

  constructor(house: House, certificates: Certificates) {
    this.#house = house
    this.#certificates = certificates
  }

  /** What is answered at `/.well-known/acme-challenge/…`. */
  answerTo = (token: string): string | undefined => this.#answers.get(token)

  /** Sees to a certificate for the house and for each domain that was seen to point here, one after the other. */
  look(): Promise<void> {
    this.#working ??= this.#lookAtAll().finally(() => {
      this.#working = undefined
    })
    return this.#working
  }

  async #lookAtAll(): Promise<void> {
    const { directory } = servingOf(this.#house)
    await directory.ready()
    for (const host of [new URL(this.#house.config.address).hostname, ...directory.hosts]) {
      const now = this.#house.clock.now()
      const rest = this.#failed.get(host)
      const isDue = this.#certificates.needs(host, now) && (!rest || rest.until <= now)
      if (isDue && !this.#house.closing.aborted) await this.#order(host)
    }
  }

  async #order(host: string): Promise<void> {
    const { log, clock } = this.#house
    try {
      await this.#fetch(host)
      this.#failed.delete(host)
      log.info({ host }, 'tls: certificate fetched')
    } catch (error) {
      const times = (this.#failed.get(host)?.times ?? 0) + 1
      const rest = rests[Math.min(times, rests.length) - 1] ?? hour
      this.#failed.set(host, { times, until: after(clock.now(), rest) })
      log.warn({ host, times, ...faultOf(error) }, 'tls: no certificate')
    }
  }

  async #fetch(host: string): Promise<void> {
    const { acme: directoryUrl, acmeMail } = this.#house.config
    if (!directoryUrl) throw new Error('no directory')
    // Few houses fetch certificates themselves: who does not need not hold it in memory.
    const acme = await import('acme-client')
    const accountKey = await this.#certificates.accountKey(async () =>
      String(await acme.crypto.createPrivateEcdsaKey()),
    )
    const client = new acme.Client({ directoryUrl, accountKey })
    const [key, csr] = await acme.crypto.createCsr(
      { commonName: host, altNames: [host] },
      await acme.crypto.createPrivateEcdsaKey(),
    )
    const chain = await client.auto({
      csr,
      ...(acmeMail && { email: acmeMail }),
      termsOfServiceAgreed: true,
      // It would ask from inside what has to be true from outside.
      skipChallengeVerification: true,
      challengePriority: ['http-01'],
      challengeCreateFn: async (_, { token }, answer) => void this.#answers.set(token, answer),
      challengeRemoveFn: async (_, { token }) => void this.#answers.delete(token),
    })
    await this.#certificates.keep(host, String(key), chain)
  }
}

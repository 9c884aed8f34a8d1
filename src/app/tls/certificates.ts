import { X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSecureContext, type SecureContext } from 'node:tls'
import { later as after, day } from '#kernel/clock.ts'
import { writeWhole } from '#kernel/durable.ts'
import type { House } from '#kernel/house.ts'

/** A certificate with its key; `until`: when it is no longer good. */
type Certificate = { host: string; until: Date; context: SecureContext }

/** How long before its end a certificate is fetched anew. */
const ahead = 30 * day

/** The certificates of this machine, in a folder of their own; only this process reads them. */
export class Certificates {
  readonly #folder: string
  readonly #own: string
  readonly #all = new Map<string, Certificate>()

  constructor({ config }: Pick<House, 'config'>) {
    this.#folder = join(config.data, 'certificates')
    this.#own = new URL(config.address).hostname
  }

  async load(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => [])
    for (const name of names.filter((one) => one.endsWith('.pem') && one !== accountFile)) {
      const pem = await readFile(join(this.#folder, name), 'utf8')
      this.#learn(name.slice(0, -'.pem'.length), pem)
    }
  }

  /** Keeps a key with its chain, in one file: never one without the other. */
  async keep(host: string, key: string, chain: string): Promise<void> {
    const pem = `${key.trim()}\n${chain.trim()}\n`
    await writeWhole(join(this.#folder, `${host}.pem`), Buffer.from(pem))
    this.#learn(host, pem)
  }

  has = (host: string): boolean => this.#all.has(host)

  /** Whether a host needs one, for it has none or it soon ends. */
  needs(host: string, now: Date): boolean {
    const found = this.#all.get(host)
    return !found || found.until <= after(now, ahead)
  }

  /** The certificate for a name that a browser asks for; for any other name that of the house. */
  contextFor = (name: string): SecureContext | undefined =>
    (this.#all.get(name.toLowerCase()) ?? this.#all.get(this.#own))?.context

  /** The key by which the authority knows this house again. */
  async accountKey(make: () => Promise<string>): Promise<string> {
    const path = join(this.#folder, accountFile)
    const known = await readFile(path, 'utf8').catch(() => null)
    if (known) return known
    const made = await make()
    await writeWhole(path, Buffer.from(made))
    return made
  }

  #learn(host: string, pem: string): void {
    const context = createSecureContext({ key: pem, cert: pem })
    this.#all.set(host, { host, context, until: new Date(new X509Certificate(pem).validTo) })
  }
}

const accountFile = 'account.pem'

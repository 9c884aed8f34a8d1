import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { faultOf } from '#kernel/log.ts'
import type { Redirect } from '../model/site.ts'
import type { KeptFiles } from '../publication/kept-file.ts'
import { findContents, listOut, type Out } from './sites.sql.ts'

/** A published site with all that lies in it. */
export type Served = Out & { files: KeptFiles; redirects: Map<string, Redirect> }

/** Happenings after which something else may be out, or under another address. */
const changes = /^(site\.|service\.(retired|erased)$)/

/** How long it is believed what is out, while nobody can tell that it changed. */
const unheard = 1000

/**
 * Which sites are out, for every process: read once, and again when one was published. While the database is away
 * visitors see what was out before: a site is files, and needs no database.
 */
export class Directory {
  readonly #house: House
  #slugs = new Map<string, Out>()
  #hosts = new Map<string, Out>()
  #contents = new Map<string, Promise<Served | undefined>>()
  #reading: Promise<void> | undefined
  #isKnown = false
  #isDoubtful = false
  #readAt = 0
  /** Grows when something else may be out than before. */
  age = 0

  constructor(house: House) {
    this.#house = house
    house.live.hear(({ kind }) => {
      if (changes.test(kind)) this.forget()
    })
  }

  /** What is out is read again before the next answer. */
  forget(): void {
    this.#isKnown = false
    this.age += 1
  }

  /** @returns a promise where it has to be read first */
  ready(): Promise<void> | undefined {
    const { hears } = this.#house.live
    const isFresh = this.#isKnown && performance.now() - this.#readAt < unheard
    if (isFresh || (this.#isKnown && hears && !this.#isDoubtful)) return
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    const waits = this.#readAt === 0 || hears
    if (waits) return this.#reading
    this.#reading.catch(() => {})
  }

  bySlug = (slug: string): Out | undefined => this.#slugs.get(slug)

  byHost = (host: string): Out | undefined => this.#hosts.get(host)

  get hosts(): string[] {
    return [...this.#hosts.keys()]
  }

  /** Domains under which websites of an organisation are seen. */
  hostsOf(organisation: string): string[] {
    return [...this.#hosts].filter(([, out]) => out.organisation === organisation).map(([host]) => host)
  }

  /** What lies in a publication; it never changes, so it is read once. */
  open(out: Out): Promise<Served | undefined> {
    const known = this.#contents.get(out.publication)
    if (known) return known
    const read = this.#open(out)
    this.#contents.set(out.publication, read)
    read.catch(() => this.#contents.delete(out.publication))
    return read
  }

  async #read(): Promise<void> {
    const { age } = this
    try {
      const all = await this.#itself(listOut)
      if (!this.#house.live.hears) this.age += 1
      this.#learn(all)
      this.#isDoubtful = false
      this.#isKnown = this.age === age || !this.#house.live.hears
    } catch (error) {
      if (this.#readAt === 0) throw error
      this.#isDoubtful = this.#isKnown = true
      this.#house.log.warn(faultOf(error), 'sites: what is out could not be read, the last is shown')
    }
    this.#readAt = performance.now()
  }

  #learn(all: Out[]): void {
    this.#slugs = new Map(all.map((one) => [one.slug, one]))
    this.#hosts = new Map(all.flatMap((one) => (one.host ? [[one.host, one]] : [])))
    const out = new Set(all.map(({ publication }) => publication))
    for (const id of this.#contents.keys()) if (!out.has(id)) this.#contents.delete(id)
  }

  async #open(out: Out): Promise<Served | undefined> {
    const found = await this.#itself((desk) => findContents(desk, out.publication))
    if (!found) return
    return { ...out, files: found.files, redirects: new Map(found.redirects.map((one) => [one.from, one])) }
  }

  #itself<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
    return atDesk(this.#house, { itself: true, readonly: true }, work)
  }
}

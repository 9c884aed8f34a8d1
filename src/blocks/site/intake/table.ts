import { readFileSync } from 'node:fs'
import { digestOf, everything, type Known, lookInto, unfold } from './looking.ts'
import type { Medium } from './media.ts'
import type { Around, Choice, Planned } from './plan.ts'
import type { Brought, Bundle } from './reading/bundle.ts'
import type { Report } from './report.ts'

/** Something that was brought: where it lies, or its bytes. */
export type Laid = { name: string; path: string } | Brought

/** A plan as it may be handed on: without the bytes of its pictures and files. */
export type Told = Omit<Planned, 'pictures' | 'files'> & { pictures: Named[]; files: Named[] }
export type Named = Pick<Medium, 'key' | 'name' | 'said'>

/** A table on which what somebody brought is spread out. All of it works at once and may take long: see `aside`. */
export class Table {
  readonly #bundle: Bundle
  readonly #digest: string
  #media = new Map<string, Medium>()

  /** @throws Refusal `intake.unreadable`, `intake.large` */
  constructor(laid: readonly Laid[]) {
    const brought = laid.map(fetched)
    this.#digest = digestOf(brought)
    this.#bundle = unfold(brought)
  }

  get size(): number {
    return this.#bundle.size
  }

  report(around: Around): { report: Report; digest: string } {
    return { report: lookInto(this.#bundle, around, everything).report, digest: this.#digest }
  }

  plan(around: Around, choice: Choice, known?: Known): Told {
    const planned = lookInto(this.#bundle, around, choice, known)
    this.#media = new Map([...planned.pictures, ...planned.files].map((one) => [one.key, one]))
    const named = ({ key, name, said }: Medium): Named => ({ key, name, said })
    return { ...planned, pictures: planned.pictures.map(named), files: planned.files.map(named) }
  }

  bytes(key: string): Uint8Array {
    return this.#media.get(key)?.bytes() ?? new Uint8Array()
  }

  add(more: readonly Laid[]): void {
    this.#bundle.add(more.map(fetched))
  }
}

const fetched = (one: Laid): Brought =>
  'path' in one ? { name: one.name, bytes: new Uint8Array(readFileSync(one.path)) } : one

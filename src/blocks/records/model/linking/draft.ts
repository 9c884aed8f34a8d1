import { linkedIn, sameValue } from '../equal.ts'
import type { Plan, Step } from '../plan.ts'
import type { Records } from '../records.ts'
import type { Row } from '../row.ts'

/** Records as they will be, while a plan is thought out; the real ones are not touched. */
export class Draft {
  #records: Records
  #rows = new Map<string, Row | null>()

  constructor(records: Records) {
    this.#records = records
  }

  get(id: string): Row | undefined {
    const drafted = this.#rows.get(id)
    return drafted === undefined ? this.#records.get(id) : (drafted ?? undefined)
  }

  set(id: string, row: Row | null): void {
    this.#rows.set(id, row)
  }

  linked(id: string, field: string): string[] {
    return linkedIn(this.get(id)?.values[field])
  }

  /** A record that is not there is left alone. */
  link(id: string, field: string, to: readonly string[]): void {
    const row = this.get(id)
    if (!row) return
    const { [field]: _before, ...values } = row.values
    this.set(id, { ...row, values: to.length > 0 ? { ...values, [field]: { records: [...to] } } : values })
  }

  unlink(id: string, field: string, from: string): void {
    const links = this.linked(id, field)
    if (links.includes(from))
      this.link(
        id,
        field,
        links.filter((one) => one !== from),
      )
  }

  /** What differs from what is. */
  plan(not: readonly string[] = []): Plan {
    const steps = [...this.#rows].flatMap(([id, after]): Step[] => {
      const before = this.#records.get(id)
      if (not.includes(id)) return []
      if (after === null) return before ? [{ is: 'erase', before }] : []
      if (!before) return [{ is: 'write', after, before: null }]
      return isSame(before, after) ? [] : [{ is: 'write', after, before }]
    })
    return { steps }
  }
}

const isSame = (one: Row, other: Row): boolean =>
  one === other || sameValue({ ...one } as never, { ...other } as never)

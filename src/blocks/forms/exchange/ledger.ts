/** What became of a construct: it means something here; it is stored and goes out again; it is gone. */
export type Fate = 'understood' | 'kept' | 'lost'

/** One construct of a file, by the words of its format, and where it stands. */
export type Entry = { construct: string; where: string; fate: Fate; about?: string }

/** Writes down what a file holds and what became of it. Nothing is read that is not written down here. */
export type Ledger = {
  entries: Entry[]
  understood(construct: string, where?: string): void
  kept(construct: string, where?: string, about?: string): void
  lost(construct: string, where?: string, about?: string): void
}

export function newLedger(): Ledger {
  const entries: Entry[] = []
  const add =
    (fate: Fate) =>
    (construct: string, where = '', about?: string) =>
      void entries.push({ construct, where, fate, ...(about ? { about } : {}) })
  return { entries, understood: add('understood'), kept: add('kept'), lost: add('lost') }
}

export const silent: Ledger = { entries: [], understood() {}, kept() {}, lost() {} }

export type Tally = { found: number; understood: number; kept: number; lost: number }

export function tallyOf(entries: readonly Entry[]): Tally {
  const count = (fate: Fate) => entries.filter((entry) => entry.fate === fate).length
  return { found: entries.length, understood: count('understood'), kept: count('kept'), lost: count('lost') }
}

/** Of which constructs how many came to this, the most frequent first, with the first places. */
export function groupsOf(entries: readonly Entry[], fate: Fate) {
  const groups = new Map<string, { construct: string; count: number; places: string[]; about: Set<string> }>()
  for (const entry of entries) {
    if (entry.fate !== fate) continue
    const group = groups.get(entry.construct) ?? {
      construct: entry.construct,
      count: 0,
      places: [],
      about: new Set(),
    }
    group.count += 1
    if (entry.where && group.places.length < 5 && !group.places.includes(entry.where))
      group.places.push(entry.where)
    if (entry.about && group.about.size < 5) group.about.add(entry.about)
    groups.set(entry.construct, group)
  }
  const list = [...groups.values()].map((group) => ({ ...group, about: [...group.about] }))
  return list.sort((one, other) => other.count - one.count || one.construct.localeCompare(other.construct))
}

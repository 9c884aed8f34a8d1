/** Who links to whom: kept while records change, so that nobody is searched for. */
export class Incoming {
  #to = new Map<string, { from: string; field: string }[]>()
  #from = new Map<string, { to: string; field: string }[]>()

  /** All links of a record; those it had before are gone. */
  set(from: string, links: { to: string; field: string }[]): void {
    const before = this.#from.get(from) ?? []
    if (sameLinks(before, links)) return
    for (const { to } of before) {
      const left = (this.#to.get(to) ?? []).filter((link) => link.from !== from)
      if (left.length > 0) this.#to.set(to, left)
      else this.#to.delete(to)
    }
    if (links.length > 0) this.#from.set(from, links)
    else this.#from.delete(from)
    for (const { to, field } of links) {
      const list = this.#to.get(to)
      if (list) list.push({ from, field })
      else this.#to.set(to, [{ from, field }])
    }
  }

  to(id: string): readonly { from: string; field: string }[] {
    return this.#to.get(id) ?? []
  }
}

type Links = readonly { to: string; field: string }[]

const sameLinks = (one: Links, other: Links): boolean =>
  one.length === other.length &&
  one.every(({ to, field }, at) => to === other[at]?.to && field === other[at]?.field)

/** Counts with their margins: what is in `cells[row][column]` adds up to `rows`, `columns` and `all`. */
export type Counts = { cells: number[][]; rows: number[]; columns: number[]; all: number }

/** What of it is not shown. */
export type Hidden = { cells: boolean[][]; rows: boolean[]; columns: boolean[]; all: boolean }

/**
 * Hides counts below `least`, and as few others as it takes that none of the hidden ones follows from what is shown.
 *
 * Counts and their sums are a flow: out of each row into its columns, over the sums and the total back. Whoever reads the table can
 * move only what is hidden, around in circles. A hidden count is safe if there is such a circle through it on which nothing gets
 * below 1: then the same table could have been printed for another count. Where there is none, the cheapest is opened.
 * @param heads how many people are behind each count: few may come often
 */
export function hiddenIn(counts: Counts, least: number, heads: Counts = counts): Hidden {
  const net = networkOf(counts, least, heads)
  for (const arc of net.arcs.toSorted((a, b) => b.count - a.count))
    if (arc.isSmall) for (const other of circleThrough(net, arc)) other.isHidden = true
  return {
    cells: counts.cells.map((row, r) => row.map((_, c) => net.cell(r, c).isHidden)),
    rows: counts.rows.map((_, r) => net.rows[r]?.isHidden ?? false),
    columns: counts.columns.map((_, c) => net.columns[c]?.isHidden ?? false),
    all: net.all.isHidden,
  }
}

/** `isFree`: it is printed nowhere but follows from others (the sum of a row with one cell). */
type Arc = { from: number; to: number; count: number; isSmall: boolean; isHidden: boolean; isFree?: true }
type Net = {
  arcs: Arc[]
  nodes: number
  rows: Arc[]
  columns: Arc[]
  all: Arc
  cell: (row: number, column: number) => Arc
}

function networkOf(counts: Counts, least: number, heads: Counts): Net {
  const [height, width] = [counts.rows.length, counts.columns.length]
  // Nodes: rows, then columns, then where all sums of rows come from, and where all sums of columns go.
  const [source, sink] = [height + width, height + width + 1]
  const arc = (from: number, to: number, count: number, people = count): Arc => {
    const isSmall = count > 0 && people < least
    return { from, to, count, isSmall, isHidden: isSmall }
  }
  const cells = counts.cells.map((row, r) =>
    row.map((count, c) => arc(r, height + c, count, heads.cells[r]?.[c])),
  )
  const rows = counts.rows.map((count, r) => {
    const made = arc(source, r, count, heads.rows[r])
    return width === 1 ? { ...made, isSmall: false, isFree: true as const } : made
  })
  const columns = counts.columns.map((count, c) => arc(height + c, sink, count, heads.columns[c]))
  const all = arc(sink, source, counts.all, heads.all)
  // With one column its sum is the total.
  if (width === 1 && columns[0]) Object.assign(columns[0], { isSmall: false, isFree: true })
  return {
    ...{ arcs: [...cells.flat(), ...rows, ...columns, all], nodes: height + width + 2, rows, columns, all },
    cell: (row, column) => cells[row]?.[column] as Arc,
  }
}

/** The cheapest circle through an arc, one way round or the other: which arcs must be hidden for it. */
function circleThrough(net: Net, arc: Arc): Arc[] {
  const up = cheapest(net, arc, arc.to, arc.from)
  const down = arc.count >= 2 ? cheapest(net, arc, arc.from, arc.to) : null
  const best = [up, down].filter((one) => one !== null).sort((a, b) => a.cost - b.cost)[0]
  return best?.arcs ?? net.arcs.filter(({ count }) => count > 0)
}

/** The cheapest way from a node to another (Dijkstra): over what is hidden for nothing, over what is shown at the price of its count. */
function cheapest(net: Net, without: Arc, from: number, to: number): { cost: number; arcs: Arc[] } | null {
  const best = new Map<number, { cost: number; arcs: Arc[] }>([[from, { cost: 0, arcs: [] }]])
  const done = new Set<number>()
  while (done.size < net.nodes) {
    const [node, way] =
      [...best].filter(([at]) => !done.has(at)).sort((a, b) => a[1].cost - b[1].cost)[0] ?? []
    if (node === undefined || !way) return null
    if (node === to) return way
    done.add(node)
    for (const arc of net.arcs) {
      // An empty one is printed as such; one that is taken from must stay at least 1.
      if (arc === without || arc.count === 0) continue
      const next = arc.from === node ? arc.to : arc.to === node && arc.count >= 2 ? arc.from : null
      if (next === null) continue
      const cost = way.cost + (arc.isHidden || arc.isFree ? 0.001 : arc.count + 1)
      if (cost < (best.get(next)?.cost ?? Number.POSITIVE_INFINITY))
        best.set(next, { cost, arcs: [...way.arcs, arc] })
    }
  }
  return best.get(to) ?? null
}

import type { Answered } from './visitor.ts'

/** What was measured in one part of the rehearsal. */
export type Measured = { requests: number; seconds: number; slowest: { shape: string; p99: number } | null }

/** Counts requests and how long they took, part by part. */
export class Meter {
  #began = performance.now()
  #times = new Map<string, number[]>()
  #requests = 0
  /** Answers by status, over all parts. */
  readonly statuses = new Map<number, number>()
  /** Answers that no page may give. */
  readonly faults: string[] = []

  readonly hear = ({ method, path, status, ms }: Answered): void => {
    const shape = `${method} ${shapeOf(path)}`
    this.#requests += 1
    const times = this.#times.get(shape) ?? []
    times.push(ms)
    this.#times.set(shape, times)
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
    if (status >= 500) this.faults.push(`${method} ${path} → ${status}`)
  }

  begin(): void {
    this.#began = performance.now()
    this.#times = new Map()
    this.#requests = 0
  }

  end(): Measured {
    const all = [...this.#times].map(([shape, times]) => ({ shape, p99: percentile(times, 0.99) }))
    const slowest = all.sort((a, b) => b.p99 - a.p99)[0] ?? null
    return { requests: this.#requests, seconds: (performance.now() - this.#began) / 1000, slowest }
  }
}

/** An address without what differs from one to the next. */
export const shapeOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, ':id')
    .replace(/\/jams\/[^/]+/, '/jams/:jam')
    .replace(/\/[\w-]{24,}(?=\/|$)/g, '/:token')

function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

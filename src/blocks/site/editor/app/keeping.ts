import type { Page } from '../../model/page.ts'

/** A page as it was written here, and what it was made from. */
export type KeptHere = { base: Page; page: Page; at: number }

const longest = 30 * 86_400_000
const nameOf = (id: string): string => `site-page ${id}`

/** What lies on this device of a page; nothing that is older than a month. */
export function findKept(id: string): KeptHere | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null') as KeptHere | null
    return kept && Date.now() - kept.at < longest ? kept : null
  } catch {
    return null
  }
}

// A browser may refuse storage (private windows, full disk): then the page lies in this tab alone, and nothing breaks.
export function keepHere(id: string, kept: Omit<KeptHere, 'at'>): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify({ ...kept, at: Date.now() }))
  } catch {}
}

export function dropKept(id: string): void {
  try {
    localStorage.removeItem(nameOf(id))
  } catch {}
}

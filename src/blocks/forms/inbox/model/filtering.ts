import { type Inboxed, isOverdue, type Mark, stateOf } from './inboxed.ts'

/** What somebody wants to see. Empty: all. */
export type Filter = {
  words: string
  state: string
  /** A member, `none` for nobody. */
  assignee: string
  label: string
  mark: Mark | ''
  order: 'newest' | 'oldest' | 'waiting'
}

export const everything: Filter = { words: '', state: '', assignee: '', label: '', mark: '', order: 'newest' }

/** All words must be there, wherever. */
export function filtered(all: readonly Inboxed[], filter: Filter): Inboxed[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(
    (one) =>
      (filter.state === '' || stateOf(one) === filter.state) &&
      (filter.assignee === '' || (one.staff.assignee ?? 'none') === filter.assignee) &&
      (filter.label === '' || one.staff.labels.includes(filter.label)) &&
      (filter.mark === '' || one.marks().includes(filter.mark)) &&
      (words.length === 0 ||
        one.id === filter.words.trim() ||
        words.every((word) => one.text().includes(word))),
  )
  return inOrder(found, filter.order)
}

function inOrder(found: Inboxed[], order: Filter['order']): Inboxed[] {
  if (order === 'newest') return found
  if (order === 'oldest') return found.toReversed()
  // Whoever has written last and waits longest comes first.
  const since = (one: Inboxed) => (one.unread > 0 ? (one.letters.at(-1)?.receivedAt ?? '') : '9')
  return found.toSorted((one, other) => since(one).localeCompare(since(other)))
}

export const overdue = (all: readonly Inboxed[], today: string): Inboxed[] =>
  all.filter((one) => isOverdue(one, today))

/** Labels that are used, the most frequent first. */
export function labelsOf(all: readonly Inboxed[]): string[] {
  const counts = new Map<string, number>()
  for (const { staff } of all)
    for (const label of staff.labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1]).map(([label]) => label)
}

import type { Collection, Step } from '../model/collection.ts'
import type { EntryBody } from '../model/record.ts'
import type { Entry, EntryChange, Row } from '../worker/holding.ts'

/** What somebody may write down of a case by hand; everything else is told by what was done. */
export const writtenKinds = ['note', 'call', 'visit', 'task'] as const
export type WrittenKind = (typeof writtenKinds)[number]

/** The newest first; of the same day whatever was written last. */
export const timelineOf = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => compare(b.at, a.at) || compare(b.writtenAt ?? '9', a.writtenAt ?? '9'))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export type Task = Entry & { kind: 'task' }

/** A task that nobody has done. */
export const isOpenTask = (entry: Entry): entry is Task => entry.kind === 'task' && !entry.done

/** @param today a day of the calendar, `2026-10-24` */
export const isLate = ({ due }: Pick<EntryBody, 'due'>, today: string): boolean =>
  due !== undefined && due < today

/** Open tasks in the order in which they are due; those without a day last. */
export const inOrder = <T extends Pick<Entry, 'due' | 'at'>>(tasks: readonly T[]): T[] =>
  tasks.toSorted((a, b) => compare(a.due ?? '9', b.due ?? '9') || compare(a.at, b.at))

/** Somebody wants a case to go on, and a second person has to agree (vier Augen). */
export type Asking = { id: string; from: string; to: string; by: string; at: string; text?: string }

/**
 * The step that waits for a second person: the newest one that was asked for from where the case stands, and that nobody has
 * answered. What was asked from another step is over.
 */
export function askingOf(entries: readonly Entry[], step: string): Asking | null {
  const answered = new Set(
    entries.flatMap(({ kind, more }) => (kind === 'step' && more?.answers ? String(more.answers) : [])),
  )
  const open = timelineOf(entries).find(
    ({ id, kind, more }) => kind === 'step' && more?.asks && more.from === step && !answered.has(id),
  )
  if (!open) return null
  const { id, author: by, at, text } = open
  return { id, from: step, to: String(open.more?.asks), by, at, ...(text && { text }) }
}

/** Whether a case may leave this step only when somebody else agrees. */
export const needsSecond = ({ steps }: Collection, step: string | undefined): boolean =>
  steps.some((one: Step) => one.name === step && one.approved)

type Said = Omit<EntryChange, 'body'> & { body: Omit<EntryBody, 'what' | 'of'> }

/** Asks a second person for the next step. */
export const asks = (of: string, from: string, to: string, at: string, text: string): Said => ({
  ...{ of, layer: 'base' as const },
  body: { kind: 'step', at, ...(text && { text }), more: { from, asks: to } },
})

/** Why somebody may not answer: they asked themselves, or it has been answered. */
export type NotAnswered = 'own' | 'over'

/**
 * Answers what was asked.
 * @returns why not, or the entry; with a yes the case moves on as well
 */
export function answers(
  row: Pick<Row, 'id' | 'step'>,
  entries: readonly Entry[],
  asking: string,
  { me, yes, at, text = '' }: { me: string; yes: boolean; at: string; text?: string },
): { entry: Said; to: string | null } | NotAnswered {
  const open = askingOf(entries, row.step ?? '')
  if (open?.id !== asking) return 'over'
  if (open.by === me) return 'own'
  const more = { answers: asking, says: yes ? 'yes' : 'no', to: open.to }
  const body = { kind: 'step' as const, at, ...(text && { text }), more }
  return { entry: { of: row.id, layer: 'base', body }, to: yes ? open.to : null }
}

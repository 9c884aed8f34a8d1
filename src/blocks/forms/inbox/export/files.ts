import type { Form } from '#field/form/form.ts'
import { type Cell, cellText } from '#field/office/cells.ts'
import { odsOf, odsType, xlsxOf, xlsxType } from '#field/office/writing.ts'
import { csvText, csvType } from '#kernel/csv.ts'
import type { Lang } from '#kernel/text.ts'
import { type Inboxed, stateOf } from '../model/inboxed.ts'
import { sheetsOf } from './table.ts'

export const formats = ['csv', 'xlsx', 'ods', 'pdf', 'json'] as const
export type Format = (typeof formats)[number]

/** Cases as a file, made here: nothing of it leaves this browser unless somebody saves and sends it. */
export function fileOf(
  format: Exclude<Format, 'pdf'>,
  form: Form | null,
  cases: readonly Inboxed[],
  lang: Lang,
  nameOf: (member: string) => string,
): Blob {
  if (format === 'json' || !form) return new Blob([jsonOf(cases)], { type: 'application/json' })
  const sheets = sheetsOf(form, cases, lang, nameOf)
  if (format === 'csv') return new Blob([csvText(plain(sheets[0]?.rows ?? []))], { type: csvType })
  return format === 'xlsx'
    ? new Blob([xlsxOf(sheets)], { type: xlsxType })
    : new Blob([odsOf(sheets)], { type: odsType })
}

/** Everything as it came, for programs; what was said to whom as well. */
function jsonOf(cases: readonly Inboxed[]): string {
  const all = cases.map((one) => ({
    ...{ id: one.id, openedAt: one.openedAt, deleteAfter: one.deleteAfter, sealedBy: one.sealedBy },
    ...{
      version: one.version,
      lang: one.lang,
      state: stateOf(one),
      marks: one.marks(),
      answers: one.answers,
    },
    ...{ labels: one.staff.labels, assignee: one.staff.assignee, notes: one.staff.notes },
    letters: one.letters.slice(1).map(({ number, receivedAt, body }) => ({ number, receivedAt, body })),
    replies: one.replies.map(({ number, sentAt, author, body }) => ({ number, sentAt, author, body })),
  }))
  return `${JSON.stringify({ what: 'jam/inbox/1', cases: all }, null, 2)}\n`
}

const plain = (rows: Cell[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : cellText(cell))))

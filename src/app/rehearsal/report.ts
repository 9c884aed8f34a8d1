import type { Lang } from '#kernel/text.ts'
import { rehearsalWords } from './rehearsal.text.ts'
import { isSound, type Outcome } from './rehearse.ts'

/** As many broken things as one reads before one begins to look. */
const most = 8

/** The tables at the end: what was played, what was checked. */
export function reportOf(outcome: Outcome, seconds: number, lang: Lang): string {
  const words = rehearsalWords(lang)
  const stages = outcome.stages.map((one) => [
    words.stage[one.name],
    String(one.many),
    String(one.requests),
    one.seconds.toFixed(1),
    one.slowest ? `${one.slowest.p99.toFixed(0)} ms ${one.slowest.shape}` : '–',
  ])
  const checks = outcome.invariants.map(({ name, checked, broken }) => [
    words.invariant[name],
    String(checked),
    broken.length === 0 ? words.holds : words.broken(broken.length),
  ])
  const failed = outcome.invariants.filter(({ broken }) => broken.length > 0)
  const { stopped } = outcome
  return [
    tableOf([words.columns, ...stages]),
    ...(checks.length > 0 ? [tableOf([words.checks, ...checks])] : []),
    ...failed.map(({ name, broken }) => `${words.invariant[name]}:\n${listOf(broken, words.more)}`),
    ...(stopped ? [words.stopped(words.stage[stopped.name], stopped.why)] : []),
    isSound(outcome) ? words.sound(Math.round(seconds)) : words.unsound,
  ].join('\n\n')
}

function listOf(broken: readonly string[], more: (many: number) => string): string {
  const lines = [...new Set(broken)]
  const shown = lines.slice(0, most).map((line) => `  - ${line}`)
  return [...shown, ...(lines.length > most ? [`  ${more(lines.length - most)}`] : [])].join('\n')
}

/** Columns under each other; numbers stand to the right. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const isNumber = (text: string) => /^[\d.]+$/.test(text)
  return rows
    .map((row) =>
      row
        .map((text, at) =>
          isNumber(text) || (row === head && at > 0 && at < 4)
            ? text.padStart(widths[at] ?? 0)
            : text.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

import { BadFile } from '#field/office/bad-file.ts'
import type { Lang } from '#kernel/text.ts'
import { exchangeWords } from './exchange.text.ts'
import { type Fate, groupsOf, type Tally, tallyOf } from './ledger.ts'
import { type Imported, importForm, type Remark, type Source } from './reading.ts'

/** What became of one file: what was read, or why not. */
export type Outcome = { name: string; imported: Imported } | { name: string; bad: BadFile }

/** Reads a file; one that cannot be read has a reason instead. */
export function outcomeOf(source: Source): Outcome {
  try {
    return { name: source.name, imported: importForm(source) }
  } catch (problem) {
    if (problem instanceof BadFile) return { name: source.name, bad: problem }
    throw problem
  }
}

export const sayBad = ({ code, about }: BadFile, lang: Lang): string => exchangeWords(lang).bad[code](about)

export const sayRemark = (remark: Remark, lang: Lang): string => exchangeWords(lang).remarks[remark]

export type Share = Tally & { share: number }

/** How much of a file is understood or kept, of 100. */
export function shareOf({ entries }: Imported): Share {
  const tally = tallyOf(entries)
  return {
    ...tally,
    share: tally.found === 0 ? 100 : Math.floor((1000 * (tally.understood + tally.kept)) / tally.found) / 10,
  }
}

/** The report as a program reads it. */
export function reportJson(outcomes: readonly Outcome[], lang: Lang) {
  return outcomes.map((outcome) => {
    if ('bad' in outcome)
      return { file: outcome.name, readable: false, why: outcome.bad.code, says: sayBad(outcome.bad, lang) }
    const { imported } = outcome
    const groups = (fate: Fate) => groupsOf(imported.entries, fate)
    return {
      file: outcome.name,
      readable: true,
      format: imported.format,
      isForm: imported.form !== null,
      ...shareOf(imported),
      remarks: imported.remarks,
      constructs: { understood: groups('understood'), kept: groups('kept'), lost: groups('lost') },
    }
  })
}

/** The report as people read it: one table, then what was kept and what was lost, file by file. */
export function reportText(outcomes: readonly Outcome[], lang: Lang): string {
  const t = exchangeWords(lang)
  const c = t.columns
  const head = [c.file, c.format, c.found, c.understood, c.kept, c.lost, c.share]
  const rows = outcomes.map((outcome) => {
    if ('bad' in outcome) return [outcome.name, '–', '–', '–', '–', '–', '–']
    const { found, understood, kept, lost, share } = shareOf(outcome.imported)
    const figures = outcome.imported.form
      ? [found, understood, kept, lost, `${share} %`]
      : ['–', '–', '–', '–', '–']
    return [outcome.name, t.formats[outcome.imported.format], ...figures].map(String)
  })
  const unread = outcomes.filter((outcome) => 'bad' in outcome).length
  const details = outcomes.map((outcome) => detailsOf(outcome, lang))
  return [
    tableOf([head, ...rows, totalOf(outcomes, lang)]),
    ...details,
    ...(unread > 0 ? [t.unread(unread)] : []),
  ].join('\n\n')
}

function totalOf(outcomes: readonly Outcome[], lang: Lang): string[] {
  const all = outcomes.flatMap((outcome) => ('imported' in outcome ? [shareOf(outcome.imported)] : []))
  const sum = (name: keyof Tally) => all.reduce((total, one) => total + one[name], 0)
  const found = sum('found')
  const share = found === 0 ? 100 : Math.floor((1000 * (sum('understood') + sum('kept'))) / found) / 10
  return [
    exchangeWords(lang).total,
    '',
    String(found),
    String(sum('understood')),
    String(sum('kept')),
    String(sum('lost')),
    `${share} %`,
  ]
}

function detailsOf(outcome: Outcome, lang: Lang): string {
  const t = exchangeWords(lang)
  if ('bad' in outcome) return `${outcome.name}\n  ${sayBad(outcome.bad, lang)}`
  const { imported } = outcome
  if (!imported.form) return `${outcome.name}\n  ${t.noForm}`
  const lines = (['understood', 'kept', 'lost'] as const).map(
    (fate) => `  ${t.fates[fate]}: ${namesOf(imported, fate) || t.none}`,
  )
  return [outcome.name, ...imported.remarks.map((remark) => `  ${t.remarks[remark]}`), ...lines].join('\n')
}

export function namesOf(imported: Imported, fate: Fate): string {
  const said = groupsOf(imported.entries, fate).map(({ construct, count, about, places }) => {
    const reasons = about.length > 0 ? ` [${about.join(', ')}]` : ''
    const where = fate === 'lost' && places.length > 0 ? ` (${places.join(', ')})` : ''
    return `${construct}${count > 1 ? ` × ${count}` : ''}${reasons}${where}`
  })
  return said.join(' · ')
}

function tableOf(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_head, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [lines[0], rule, ...lines.slice(1, -1), rule, lines.at(-1)].join('\n')
}

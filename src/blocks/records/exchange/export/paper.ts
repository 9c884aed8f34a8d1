import { sayTime } from '#field/answer/saying.ts'
import type { OnPaper, Paper } from '#field/paper/paper.ts'
import { localText } from '#kernel/zone.ts'
import { shownField } from '../../model/columns.ts'
import { sayValue } from '../../model/saying.ts'
import type { Entry, Row } from '../../worker/holding.ts'
import { labelOf } from '../import/settling.ts'
import { exportWords } from './export.text.ts'
import { held, type Source, type Wanted } from './table.ts'

/** Records as they are put on paper: what is empty is not printed. `entriesOf`: what happened to them comes below. */
export function paperOf(
  wanted: Wanted,
  source: Source,
  entriesOf: ((id: string) => readonly Entry[]) | null,
  today: string,
): Paper {
  const { collection, rows, lang } = wanted
  const t = exportWords(lang)
  const isOne = rows.length === 1
  return {
    title: isOne ? titleOf(rows[0], source) : (collection.name[lang] ?? collection.name.de ?? ''),
    lead: t.paperLead(rows.length, sayTime(today, lang)),
    ...{ files: t.course, lang, ...(!entriesOf && { flows: true as const }) },
    cases: rows.map((row) => onPaper(row, wanted, source, entriesOf)),
  }
}

const titleOf = (row: Row | undefined, { names }: Source): string => (row && names.record(row.id)) || '–'

function onPaper(
  row: Row,
  { collection, fields, lang }: Wanted,
  source: Source,
  entriesOf: ((id: string) => readonly Entry[]) | null,
): OnPaper {
  const t = exportWords(lang)
  const answers = fields.flatMap((field) => {
    const target = shownField(source.collections, collection, field)
    const says = sayValue(field, held(row, field, source), lang, source.names, target)
    return says === '' ? [] : [{ label: labelOf(field, lang), says }]
  })
  const step = collection.steps.find(({ name }) => name === row.step)?.label
  const facts = [
    step && `${t.step}: ${step[lang] ?? step.de ?? ''}`,
    row.writtenAt && `${t.written}: ${momentOf(row.writtenAt, lang)}`,
  ]
  return {
    title: titleOf(row, source),
    facts: facts.filter(Boolean).join(' · '),
    answers,
    notes: [
      ...(row.restricted ? [t.restricted] : []),
      ...(row.correction ? [`${t.correction}: ${row.correction}`] : []),
    ],
    files: (entriesOf?.(row.id) ?? []).map((entry) => sayEntry(entry, lang, source)),
  }
}

function sayEntry(
  { kind, at, text, author, due, done }: Entry,
  lang: 'de' | 'en',
  { names }: Source,
): string {
  const t = exportWords(lang)
  const facts = [momentOf(at, lang), t.entry[kind], names.member(author)].filter(Boolean).join(' · ')
  const until = due ? ` (${t.due} ${sayTime(due.slice(0, 10), lang)}${done ? `, ${t.done}` : ''})` : ''
  return `${facts}${until}${text ? `\n${text}` : ''}`
}

/** A moment as clocks in Berlin show it; a day stays a day. */
const momentOf = (at: string, lang: 'de' | 'en'): string =>
  at.length <= 10 ? sayTime(at, lang) : sayTime(localText(new Date(at), 'Europe/Berlin'), lang)

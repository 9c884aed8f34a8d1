import type { Lang } from '#kernel/text.ts'
import { day, span } from '#look/dates.ts'
import { certificateWords } from './certificate.text.ts'
import type { Statement } from './signing.ts'

/** What a certificate says below the name, line by line: on the page, on paper, and where it is checked. */
export function rowsOf(statement: Statement, lang: Lang): [question: string, answer: string][] {
  const t = certificateWords(lang)
  const when = span(statement.from, statement.until, lang, 'UTC')
  const { hours } = statement
  const numberOf = (count: number | undefined) => (count === undefined ? '' : String(count))
  const rows: [string, string][] = [
    [t.rows.role, statement.role],
    [t.rows.people, numberOf(statement.people)],
    [t.rows.when, when],
    [t.rows.where, statement.place],
    [t.rows.hours, hours === null ? '' : t.hours(hours)],
    [t.rows.alive, numberOf(statement.alive)],
    ...statement.projects.map((project): [string, string] => [t.rows.project, project]),
    [t.rows.learnt, statement.learnt],
    [t.rows.issued, statement.issued && day(statement.issued, lang, 'UTC')],
    [t.rows.number, statement.id],
  ]
  return rows.filter(([, answer]) => answer !== '')
}

/** What it is called and what it says of whoever it is for: a person, or a company. */
export function saidOf(statement: Statement, lang: Lang): { certifies: string; took: string } {
  const t = certificateWords(lang)
  const { certifies, took } = statement.people === undefined ? t : t.company
  return { certifies, took: took(statement.jam) }
}

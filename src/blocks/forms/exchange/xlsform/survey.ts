import { BadFile } from '#field/office/bad-file.ts'
import type { Sheet } from '#field/office/cells.ts'
import { choiceHeadingOf, type Heading, headingOf, isSpoken } from './headers.ts'

/** A line of a sheet: texts by column; what is said in languages by column and language, '' for none. */
export type Line = {
  line: number
  cells: { [column: string]: string }
  words: { [column: string]: { [lang: string]: string } }
}

/** An XLSForm as its sheets say it. What XForms say is brought into the same shape. */
export type Survey = {
  survey: Line[]
  choices: Line[]
  external: Line[]
  settings: Line
  /** Sheets that mean nothing here. */
  sheets: Sheet[]
}

export const noLine: Line = { line: 0, cells: {}, words: {} }

/** @throws BadFile `sheet-missing` */
export function surveyOf(sheets: readonly Sheet[]): Survey {
  const find = (...names: string[]) =>
    sheets.find(({ name }) =>
      names.includes(
        name
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, '_'),
      ),
    )
  const survey = find('survey') ?? sheets.find(looksLikeSurvey)
  if (!survey) throw new BadFile('sheet-missing', 'survey')
  const known = [survey, find('choices'), find('settings'), find('external_choices')]
  return {
    survey: linesOf(survey, headingOf),
    choices: linesOf(known[1], choiceHeadingOf),
    settings: linesOf(known[2], headingOf)[0] ?? noLine,
    external: linesOf(known[3], choiceHeadingOf),
    sheets: sheets.filter((sheet) => !known.includes(sheet) && sheet.rows.length > 0).map(trimmed),
  }
}

const trimmed = ({ name, rows }: Sheet): Sheet => ({
  name,
  rows: rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n').trim())),
})

function looksLikeSurvey({ rows }: Sheet): boolean {
  const headings = (rows[0] ?? []).map((cell) => headingOf(cell).column)
  return headings.includes('type') && (headings.includes('name') || headings.includes('label'))
}

function linesOf(sheet: Sheet | undefined, heading: (said: string) => Heading): Line[] {
  const [head = [], ...rows] = sheet?.rows ?? []
  const headings = head.map(heading)
  return rows.flatMap((row, place) => {
    const line: Line = { line: place + 2, cells: {}, words: {} }
    for (const [at, { column, lang }] of headings.entries()) {
      const said = (row[at] ?? '').replace(/\r\n?/g, '\n').trim()
      if (said === '' || column === '' || column === '__proto__') continue
      if (isSpoken(column)) {
        const words = line.words[column] ?? {}
        line.words[column] = { ...words, [lang]: words[lang] ?? said }
      } else line.cells[column] ??= said
    }
    const isEmpty = Object.keys(line.cells).length === 0 && Object.keys(line.words).length === 0
    return isEmpty ? [] : [line]
  })
}

const order = [
  'type',
  'list_name',
  'name',
  'label',
  'hint',
  'guidance_hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'default',
  'choice_filter',
  'appearance',
  'parameters',
  'repeat_count',
  'readonly',
]

/** The sheets of a survey again, the usual columns first. */
export function sheetsOf(survey: Survey): Sheet[] {
  const parts: [string, Line[]][] = [
    ['survey', survey.survey],
    ['choices', survey.choices],
    ['external_choices', survey.external],
    ['settings', Object.keys(survey.settings.cells).length > 0 ? [survey.settings] : []],
  ]
  const sheets = parts.flatMap(([name, lines]) =>
    lines.length > 0 || name === 'survey' ? [{ name, rows: rowsOf(lines) }] : [],
  )
  return [...sheets, ...survey.sheets]
}

function rowsOf(lines: readonly Line[]): string[][] {
  const headings = new Map<string, Heading>()
  for (const { cells, words } of lines) {
    for (const column of Object.keys(cells)) headings.set(column, { column, lang: '' })
    for (const [column, said] of Object.entries(words))
      for (const lang of Object.keys(said)) headings.set(`${column}::${lang}`, { column, lang })
  }
  const rank = ({ column }: Heading) =>
    order.includes(column) ? order.indexOf(column) : column.startsWith('jam') ? 999 : 100
  const sorted = [...headings.values()].sort((one, other) => rank(one) - rank(other))
  const head = sorted.map(({ column, lang }) => (lang ? `${column}::${lang}` : column))
  return [
    head,
    ...lines.map(({ cells, words }) =>
      sorted.map(({ column, lang }) => (isSpoken(column) ? words[column]?.[lang] : cells[column]) ?? ''),
    ),
  ]
}

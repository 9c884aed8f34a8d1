import { answersFrom } from '#field/answer/reading.ts'
import type { Form } from '#field/form/form.ts'
import type { Lang } from '#kernel/text.ts'
import { isAsked, noForm, questionOf } from '../../model/asked.ts'
import type { Field } from '../../model/field.ts'
import type { Value } from '../../model/record.ts'

/** How a value is typed into a cell; `record`: not there, its record is opened for it. */
export type Way =
  | 'text'
  | 'number'
  | 'date'
  | 'month'
  | 'time'
  | 'moment'
  | 'yes'
  | 'one'
  | 'member'
  | 'record'
  | 'none'

export function wayOf(field: Field | undefined): Way {
  if (!field) return 'none'
  switch (field.kind) {
    case 'short-text':
    case 'full-name':
    case 'email':
    case 'phone':
    case 'url':
    case 'postcode':
    case 'iban':
    case 'organisation':
    case 'licence-plate':
    case 'barcode':
      return 'text'
    case 'integer':
    case 'decimal':
    case 'currency':
    case 'percentage':
    case 'range':
    case 'slider':
    case 'year':
    case 'rating':
    case 'scale':
    case 'nps':
      return 'number'
    case 'date':
    case 'month':
    case 'time':
      return field.kind
    case 'date-time':
      return 'moment'
    case 'yes-no':
    case 'consent':
      return 'yes'
    case 'single-choice':
    case 'dropdown':
    case 'autocomplete':
    case 'image-choice':
      return 'one'
    case 'person':
      return 'member'
    default:
      return 'record'
  }
}

/** Reads what was typed or pasted for a field, as a form would; undefined when it cannot be read, null when it is empty. */
export function readTyped(field: Field, text: string, lang: Lang): Value | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (field.kind === 'yes-no' || field.kind === 'consent') return readYes(typed)
  if (!isAsked(field)) return undefined
  if (field.kind === 'full-name') return readName(typed)
  const sent = new FormData()
  for (const one of labelled(field, typed)) sent.append(field.id, one)
  return answersFrom(formOf(field), sent as never, { lang })[field.id]
}

/** “Ada Lovelace”, “Lovelace, Ada”, “Dr. Ada Lovelace”. */
function readName(typed: string): Value {
  const title = /^(?:(?:Prof|Dr|Dipl)\S*\s+)+/.exec(typed)?.[0] ?? ''
  const rest = typed.slice(title.length)
  const [last = '', first] = rest.split(/\s*,\s*/)
  const words = rest.split(/\s+/)
  const name = first ? { first, last } : { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '' }
  return { ...name, ...(title && { title: title.trim() }) }
}

function readYes(typed: string): boolean | undefined {
  if (/^(ja|yes|true|wahr|x|1)$/i.test(typed)) return true
  return /^(nein|no|false|falsch|0|-)$/i.test(typed) ? false : undefined
}

/** Choices by what they are called; several are parted by commas. */
function labelled({ choices, kind }: Field, typed: string): string[] {
  if (!choices) return [typed]
  const several = kind === 'multiple-choice' || kind === 'ranking'
  const named = (text: string) =>
    choices.find(({ value, label }) =>
      [value, ...Object.values(label)].some((one) => one.toLowerCase() === text.toLowerCase()),
    )?.value ?? text
  return (several ? typed.split(/\s*[,;]\s*/) : [typed]).map(named)
}

const formOf = (field: Field): Form =>
  ({ ...noForm, pages: [{ name: 'page', title: {}, items: [questionOf(field)] }] }) as Form

/** A table as spreadsheets hand it over: cells parted by tabs, lines by breaks, quotes around what holds either. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /\t|\r?\n|"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]+)/g
  let current = ''
  for (const match of text.replace(/\r?\n$/, '').matchAll(cell)) {
    if (match[0] === '\t') {
      rows.at(-1)?.push(current)
      current = ''
    } else if (/^\r?\n$/.test(match[0])) {
      rows.at(-1)?.push(current)
      rows.push([])
      current = ''
    } else current += match[1]?.replaceAll('""', '"') ?? match[2] ?? ''
  }
  rows.at(-1)?.push(current)
  return rows
}

export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n')

const quoted = (text: string) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

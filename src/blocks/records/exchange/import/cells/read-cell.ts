import type { Answer } from '#field/answer/answer.ts'
import { checkKind } from '#field/answer/check-kind.ts'
import type { Fault, Found } from '#field/answer/fault.ts'
import { readIban, readYes } from '#field/answer/parse.ts'
import { type Cell, cellText } from '#field/office/cells.ts'
import { isAsked, noForm, questionOf } from '../../../model/asked.ts'
import type { Field } from '../../../model/field.ts'
import type { Value } from '../../../model/record.ts'
import type { How } from '../mapping.ts'
import { type DayOrder, dayFrom, momentFrom, monthFrom, timeFrom } from './days.ts'
import { addressFrom, nameFrom } from './names.ts'
import { numberFrom } from './numbers.ts'

/** What is wrong with a cell; `about` is what the sentence needs. */
export type CellFault =
  | ('day' | 'month' | 'time' | 'moment' | 'number' | 'yes' | 'name' | 'address' | 'place' | 'country')
  | ('choice' | 'link-none' | 'link-many' | 'member' | 'long' | 'kind')
export type Wrong = { code: CellFault; about: string } | { fault: Fault; found: Found }
/** null: there is nothing in it, or it is to be left out. */
export type Read = { value: Value | null } | { wrong: Wrong }

/** How the cells of a column are read, when all of it is settled. */
export type Settled = Required<Pick<How, 'order' | 'decimal' | 'unknown'>> & {
  thisYear: number
  /** What a choice, a linked record, a member is called → what it is here. */
  choices: ReadonlyMap<string, string | null>
  links: ReadonlyMap<string, string[]>
  members: ReadonlyMap<string, string>
}

/** Longer texts are hardly meant, and make every record of a page heavy. */
const longest = 100_000

/** Names of choices, records and members are the same whatever their case and spaces. */
export const saidKey = (said: string): string =>
  said.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** What a cell says for a field, checked as a form would check it. */
export function readCell(field: Field, cell: Cell, how: Settled): Read {
  const text = cellText(cell).trim()
  if (text === '') return { value: null }
  if (text.length > longest) return { wrong: { code: 'long', about: String(text.length) } }
  const read = meaningOf(field, cell, text, how)
  return 'wrong' in read || read.value === null || !isAsked(field)
    ? read
    : checked(field, read.value as Answer)
}

/** A value as it was answered, checked as a form would check it. */
export function checked(field: Field, value: Answer): Read {
  const found = checkKind(noForm, questionOf(field), value)
  return found ? { wrong: { fault: found.fault, found } } : { value }
}

const wrong = (code: CellFault, about: string): Read => ({ wrong: { code, about: about.slice(0, 80) } })
const got = (value: Value | null | undefined, code: CellFault, text: string): Read =>
  value === null || value === undefined ? wrong(code, text) : { value }

function meaningOf(field: Field, cell: Cell, text: string, how: Settled): Read {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'currency':
    case 'percentage':
    case 'range':
    case 'slider':
    case 'rating':
    case 'nps':
    case 'year':
      return got(numberFrom(cell, how.decimal), 'number', text)
    case 'date':
      return got(dayFrom(text, how.order, how.thisYear), 'day', text)
    case 'uncertain-date':
      return uncertain(text, how.order, how.thisYear)
    case 'month':
      return got(monthFrom(text, how.order, how.thisYear), 'month', text)
    case 'time':
      return got(timeFrom(text), 'time', text)
    case 'date-time':
    case 'appointment':
      return got(momentFrom(text, how.order, how.thisYear), 'moment', text)
    case 'yes-no':
    case 'consent':
      return yes(text)
    case 'full-name':
      return got(nameFrom(text), 'name', text)
    case 'address':
      return got(addressFrom(text), 'address', text)
    case 'iban':
      return { value: readIban(text) }
    case 'point':
      return place(text)
    case 'country':
      return got(countryOf(text), 'country', text)
    default:
      return several(field, text, how)
  }
}

function several(field: Field, text: string, how: Settled): Read {
  switch (field.kind) {
    case 'single-choice':
    case 'dropdown':
    case 'autocomplete':
    case 'image-choice':
    case 'scale':
      return choice(text, how)
    case 'multiple-choice':
    case 'ranking':
      return choices(text, how)
    case 'link':
      return linked(field, text, how)
    case 'person': {
      const member = how.members.get(saidKey(text))
      if (member) return { value: { member } }
      return how.unknown === 'leave' ? { value: null } : wrong('member', text)
    }
    case 'postcode':
      // A spreadsheet that took it for a number has lost the first zero.
      return { value: /^\d{4}$/.test(text) ? `0${text}` : text }
    case 'short-text':
      return { value: text.replace(/\s*\n\s*/g, ', ') }
    default:
      return { value: text }
  }
}

function choice(text: string, how: Settled): Read {
  const known = how.choices.get(saidKey(text))
  if (known !== undefined) return { value: known }
  return how.unknown === 'leave' ? { value: null } : wrong('choice', text)
}

function choices(text: string, how: Settled): Read {
  const all: string[] = []
  for (const said of partsOf(text, how.choices)) {
    const read = choice(said, how)
    if ('wrong' in read) return read
    if (typeof read.value === 'string' && !all.includes(read.value)) all.push(read.value)
  }
  return { value: all.length > 0 ? all : null }
}

/** Several in one cell: between semicolons, bars or lines, and between commas where no choice has one. */
export function partsOf(text: string, known: ReadonlyMap<string, unknown>): string[] {
  if (known.has(saidKey(text))) return [text]
  return text
    .split(/[;|\n]/.test(text) ? /[;|\n]/ : /,/)
    .map((part) => part.trim())
    .filter(Boolean)
}

function linked({ link }: Field, text: string, how: Settled): Read {
  const names = link?.many ? partsOf(text, how.links) : [text]
  const records: string[] = []
  for (const name of names) {
    const found = how.links.get(saidKey(name)) ?? []
    if (found.length > 1) return wrong('link-many', name)
    if (found.length === 0 && how.unknown !== 'leave') return wrong('link-none', name)
    records.push(...found)
  }
  return { value: records.length > 0 ? { records: [...new Set(records)] } : null }
}

function yes(text: string): Read {
  const said = /^(x|✓|✔|wahr|j)$/i.test(text) ? true : /^(falsch|-|–)$/i.test(text) ? false : readYes(text)
  return typeof said === 'boolean' ? { value: said } : wrong('yes', text)
}

/** `1980`, `3/1980` and `12.3.1980` are sure to different degrees. */
function uncertain(text: string, order: DayOrder, thisYear: number): Read {
  if (/^\d{4}$/.test(text)) return { value: { day: `${text}-01-01`, sure: 'year' } }
  const day = dayFrom(text, order, thisYear)
  if (day) return { value: { day, sure: 'day' } }
  const month = monthFrom(text, order, thisYear)
  return month ? { value: { day: `${month}-01`, sure: 'month' } } : wrong('day', text)
}

function place(text: string): Read {
  const [, lat, lon] = /^(-?\d{1,2}\.\d+)[,;\s]+(-?\d{1,3}\.\d+)$/.exec(text) ?? []
  return { value: lat && lon ? { lat: Number(lat), lon: Number(lon) } : { words: text.slice(0, 200) } }
}

let countries: Map<string, string> | undefined

/** The code of a country by its code or its German or English name. */
function countryOf(text: string): string | null {
  if (/^[A-Z]{2}$/.test(text)) return text
  countries ??= namedCountries()
  return countries.get(saidKey(text)) ?? null
}

function namedCountries(): Map<string, string> {
  const all = new Map<string, string>()
  for (const lang of ['de', 'en']) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })
    for (let first = 65; first <= 90; first++)
      for (let second = 65; second <= 90; second++) {
        const code = String.fromCharCode(first, second)
        const name = names.of(code)
        if (name && !all.has(saidKey(name))) all.set(saidKey(name), code)
      }
  }
  return all
}

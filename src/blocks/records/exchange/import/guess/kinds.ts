import { type Cell, cellText } from '#field/office/cells.ts'
import type { Field, FieldKind } from '../../../model/field.ts'
import { dayFrom, momentFrom, monthFrom, orderOf, timeFrom } from '../cells/days.ts'
import { addressFrom } from '../cells/names.ts'
import { decimalOf, numberFrom } from '../cells/numbers.ts'
import { saidKey } from '../cells/read-cell.ts'
import { bare } from './labels.ts'

/** The kind of field that the cells of a column are, for a new one; choices with what they are called. */
export function kindOf(
  heading: string,
  cells: readonly Cell[],
  thisYear: number,
): Pick<Field, 'kind' | 'choices'> {
  const filled = cells.filter((cell) => cellText(cell).trim() !== '').slice(0, 2000)
  if (filled.length === 0) return { kind: 'short-text' }
  const texts = filled.map((cell) => cellText(cell).trim())
  const kind = textKind(texts) ?? moreKinds(heading, filled, texts, thisYear)
  if (kind) return { kind }
  const choices = choicesOf(texts)
  if (choices) return { kind: 'single-choice', choices }
  return { kind: texts.some((text) => text.includes('\n') || text.length > 200) ? 'long-text' : 'short-text' }
}

/** Nearly all: a few are always typed wrongly. */
const nearly = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length >= all.length * 0.9

function textKind(texts: string[]): FieldKind | null {
  if (nearly(texts, (text) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text))) return 'email'
  if (nearly(texts, (text) => /^(https?:\/\/|www\.)\S+$/i.test(text))) return 'url'
  if (nearly(texts, (text) => /^[A-Z]{2}\d{2}[A-Z0-9 ]{11,32}$/i.test(text))) return 'iban'
  if (nearly(texts, (text) => /^(ja|nein|yes|no|wahr|falsch|true|false|x)$/i.test(text))) return 'yes-no'
  return nearly(texts, (text) => addressFrom(text) !== null) ? 'address' : null
}

function moreKinds(
  heading: string,
  cells: readonly Cell[],
  texts: string[],
  thisYear: number,
): FieldKind | null {
  const name = bare(heading)
  const { order } = orderOf(cells)
  if (nearly(texts, (text) => dayFrom(text, order, thisYear) !== null)) return 'date'
  if (nearly(texts, (text) => momentFrom(text, order, thisYear) !== null)) return 'date-time'
  if (nearly(texts, (text) => /[:]/.test(text) && timeFrom(text) !== null)) return 'time'
  if (nearly(texts, (text) => monthFrom(text, order, thisYear) !== null)) return 'month'
  if (/plz|postleitzahl|postcode|zip/.test(name)) return 'postcode'
  if (/tel|phone|mobil|handy|fax/.test(name)) return 'phone'
  if (nearly(texts, (text) => /^(\+|00?)[\d\s/()-]{6,}$/.test(text))) return 'phone'
  const { decimal } = decimalOf(cells)
  if (!nearly(cells, (cell) => numberFrom(cell, decimal) !== null)) return null
  if (texts.some((text) => /€|eur/i.test(text)) || /betrag|euro|eur$|preis|kosten|spende|beitrag/.test(name))
    return 'currency'
  if (texts.some((text) => text.endsWith('%'))) return 'percentage'
  // Numbers with a zero before them are names: “00123”.
  if (texts.some((text) => /^0\d+$/.test(text))) return 'short-text'
  return nearly(cells, (cell) => Number.isInteger(numberFrom(cell, decimal))) ? 'integer' : 'decimal'
}

/** Few different texts that come often are choices. */
function choicesOf(texts: string[]): Field['choices'] | null {
  const different = new Map(texts.map((text) => [saidKey(text), text]))
  const isFew = different.size <= Math.min(20, texts.length / 4)
  if (!isFew || texts.length < 8 || texts.some((text) => text.length > 60)) return null
  return []
}

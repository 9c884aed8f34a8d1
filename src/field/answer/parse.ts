/** How people write numbers, dates and yes, as an answer has it. What cannot be read stays as it was typed, and is wrong. */

/** `1.234,56`, `1 234.5` or `12` → a number. `1.234` could be either: it is read in the language of the page. */
export function readNumber(typed: string, lang = 'de'): number | string {
  const plain = typed
    .trim()
    .replace(/[\s'’€%]/g, '')
    .replace(/^−/, '-')
  const isGerman = (lang.startsWith('de') ? german : surelyGerman).test(plain)
  const text = isGerman ? plain.replaceAll('.', '').replace(',', '.') : plain.replace(/,(?=\d{3}(\D|$))/g, '')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) || text.length > 40) return typed.trim()
  return Number(text)
}

const german = /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$|^[+-]?\d+,\d*$/
const surelyGerman = /^[+-]?\d{1,3}(\.\d{3})+(,\d*)$|^[+-]?\d{1,3}(\.\d{3}){2,}$|^[+-]?\d+,(\d{0,2}|\d{4,})$/

/** `24.10.2026` and `2026-10-24` → `2026-10-24`. */
export function readDate(typed: string): string {
  const found = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(typed)
  if (!found) return typed.trim()
  const [, day = '', month = '', year = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** `9:05`, `09.05 Uhr` → `09:05`. */
export function readTime(typed: string): string {
  const found = /^\s*(\d{1,2})[:.](\d{2})(:\d{2})?\s*(uhr)?\s*$/i.exec(typed)
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2]}` : typed.trim()
}

/** `10/2026` and `2026-10` → `2026-10`. */
export function readMonth(typed: string): string {
  const found = /^\s*(\d{1,2})\s*[./]\s*(\d{4})\s*$/.exec(typed)
  return found ? `${found[2]}-${(found[1] ?? '').padStart(2, '0')}` : typed.trim()
}

export function readMoment(typed: string): string {
  const [day = '', time] = typed.trim().split(/[T ]+/, 2)
  return time === undefined ? readDate(day) : `${readDate(day)}T${readTime(time)}`
}

export function readYes(typed: string): boolean | string {
  const word = typed.trim().toLowerCase()
  if (['true', 'yes', 'ja', 'on', '1', 'y'].includes(word)) return true
  return ['false', 'no', 'nein', 'off', '0', 'n'].includes(word) ? false : typed.trim()
}

/** IBANs and plates are typed with spaces and in small letters. */
export const readIban = (typed: string): string => typed.replace(/[\s.-]/g, '').toUpperCase()

/** How people write numbers, dates and yes, as an answer has it. What cannot be read stays as it was typed, and is wrong. */

/** `1.234,56`, `1 234.5` or `12` → a number. With one separator only, a point before three digits could be either: it is German. */
export function readNumber(typed: string): number | string {
  const plain = typed
    .trim()
    .replace(/[\s'’ {2}€%]/g, '')
    .replace(/^−/, '-')
  const german = /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$|^[+-]?\d+,\d*$/.test(plain)
  const text = german ? plain.replaceAll('.', '').replace(',', '.') : plain.replace(/,(?=\d{3}(\D|$))/g, '')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) || text.length > 30) return typed.trim()
  return Number(text)
}

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

const notAscii = /[^\t\n\r -~]/gu
const hasOther = /[^\t\n\r -~]/
const combined = /\p{M}/u
const marks = /\p{M}+/gu

/** Letters that no normal form takes apart, and signs that are typed in several ways. */
const apart: { [sign: string]: string } = {
  ...{ ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h' },
  ...{ '’': "'", '‘': "'", '–': '-', '—': '-', '\u00ad': '', '\u200b': '', '\u200c': '', '\u200d': '' },
}
const umlauts: { [sign: string]: string } = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** Each sign is taken apart once; a text is then put together from what is known. */
const plainSigns = new Map<string, string>()
const spelledSigns = new Map<string, string>(Object.entries(umlauts))

/** Small letters without marks: “Größe” and “GROSSE” are both `grosse`, “Łukasz” is `lukasz` (NFKC, ß → ss). */
export function folded(text: string): string {
  const small = text.toLowerCase()
  return hasOther.test(small) ? small.replace(notAscii, plainSign) : small
}

/** The same with umlauts written out, as on a keyboard without them: “Müller” is `mueller`. */
export function spelled(text: string): string {
  const small = text.toLowerCase()
  if (!hasOther.test(small)) return small
  return (combined.test(small) ? small.normalize('NFC') : small).replace(
    notAscii,
    (sign) => spelledSigns.get(sign) ?? plainSign(sign),
  )
}

function plainSign(sign: string): string {
  const known = plainSigns.get(sign)
  if (known !== undefined) return known
  const bare = sign.normalize('NFKC').toLowerCase().normalize('NFD').replace(marks, '')
  const plain = [...bare].map((one) => apart[one] ?? one).join('')
  // So many different signs are no text that people write.
  if (plainSigns.size > 20_000) plainSigns.clear()
  plainSigns.set(sign, plain)
  return plain
}

/** Words of a folded text: letters and digits. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const sharp = /ß/g
const marks = /\p{M}+/gu
const plain = /^[\t\n\r -~]*$/

/** Letters that no normal form takes apart. */
const apart: { [sign: string]: string } = {
  ...{ ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h' },
  ...{ '’': "'", '‘': "'", '–': '-', '—': '-', '\u00ad': '', '\u200b': '' },
}
const hard = new RegExp(`[${Object.keys(apart).join('')}]`, 'g')

/** Small letters without marks: “Größe” and “GROSSE” are both `grosse`, “Łukasz” is `lukasz` (NFKC, ß → ss). */
export function folded(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(sharp, 'ss')
    .normalize('NFD')
    .replace(marks, '')
    .replace(hard, (sign) => apart[sign] ?? sign)
}

const umlauts: { [sign: string]: string } = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** The same with umlauts written out, as on a keyboard without them: “Müller” is `mueller`. */
export function spelled(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return folded(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[äöü]/g, (sign) => umlauts[sign] ?? sign),
  )
}

/** Words of a folded text: letters and digits. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

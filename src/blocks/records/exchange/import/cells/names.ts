import type { Address, Name } from '#field/answer/answer.ts'

const titles = /^((?:(?:prof|dr|dipl|ing|med|phil|jur|rer|nat|h\.?c)\.?[\s-]*)+)(?=\S)/i
const greetings = /^(?:herrn?|frau|mr|mrs|ms)\.?\s+/i
/** Small words that belong to what follows: van der Berg, von Weizsäcker. */
const before = new Set([
  'von',
  'van',
  'zu',
  'zum',
  'zur',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'der',
  'den',
  'dem',
  'el',
  'al',
  'bin',
  'ben',
  'ter',
  'vom',
  'le',
  'la',
  'af',
  'av',
])

/** A whole name in its parts: “Dr. Ute van der Berg”, “Müller, Jan Peter”. */
export function nameFrom(text: string): Name | null {
  const whole = text.replace(/\s+/g, ' ').trim().replace(greetings, '')
  const title = titles.exec(whole)?.[1]?.trim() ?? ''
  const rest = whole.slice(titles.exec(whole)?.[1]?.length ?? 0).trim()
  const cut = rest.indexOf(',')
  const [first, last] = cut >= 0 ? [rest.slice(cut + 1).trim(), rest.slice(0, cut).trim()] : parted(rest)
  if (!last) return null
  return { ...(title && { title }), first, last }
}

function parted(text: string): [string, string] {
  const words = text.split(' ')
  const small = words.findIndex((word, at) => at > 0 && before.has(word.toLowerCase()))
  const at = small > 0 ? small : words.length - 1
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

/** “Grüner Weg 1, 12345 Berlin”, also over several lines. */
export function addressFrom(text: string): Address | null {
  const lines = text
    .split(/[,;\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const at = lines.findIndex((line) => /^(?:[A-Z]{1,2}-)?\d{4,5}\s+\S/.test(line))
  const [, postcode = '', town = ''] = /^(?:[A-Z]{1,2}-)?(\d{4,5})\s+(.+)$/.exec(lines[at] ?? '') ?? []
  const street = lines[0] ?? ''
  if (at < 1 || !street) return null
  const more = lines.slice(1, at).join(', ')
  return { street, postcode, town, ...(more && { more }) }
}

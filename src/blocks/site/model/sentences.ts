// An ordinal, or an abbreviation of these, ends no sentence.
const short =
  /(?:\b(?:z|d|u|i|o|ä|a|B|h|R|bzw|usw|etc|ca|Dr|Prof|Nr|Str|St|Tel|evtl|ggf|vgl|e|V|Mr|Mrs|Ms)|\b\d{1,2})\.$/

/** The sentences of a text; a line that ends without a sign is one of its own. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap(inLine)
    .map((one) => one.trim())
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
}

function inLine(line: string): string[] {
  const found: string[] = []
  let open = ''
  for (const part of line.split(/(?<=[.!?…:]["“”»«)]*)\s+/)) {
    open = open ? `${open} ${part}` : part
    if (short.test(open)) continue
    found.push(open)
    open = ''
  }
  return open ? [...found, open] : found
}

/** Words with letters; what a hyphen joins is one, what a mediopunkt parts too. */
export const wordsOf = (sentence: string): string[] => sentence.match(/\p{L}[\p{L}\p{M}\p{N}'’·-]*/gu) ?? []

/** How many syllables a word has, about: groups of vowels, with what German and English do otherwise. */
export function syllablesOf(word: string, lang: 'de' | 'en'): number {
  const low = word.toLowerCase()
  if (lang === 'en') {
    const groups = low.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)
    return Math.max(1, groups?.length ?? 1)
  }
  // Two vowels that are spoken one after the other: `Familie`, `Region`, `Museum`, `Theater`.
  const parted = low
    .replace(/i([aou])/g, 'i-$1')
    .replace(/ie(?=n?$)/g, 'i-e')
    .replace(/e([aou])/g, 'e-$1')
    .replace(/u([aeo])/g, 'u-$1')
  const kept = parted.replace(/e-u(?!m)/g, 'eu').replace(/qu-/g, 'q')
  return Math.max(1, kept.match(/(?:ei|ai|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü])/g)?.length ?? 1)
}

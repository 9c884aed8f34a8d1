import { create } from 'fontkit'

export const scripts = ['latin', 'latin-ext'] as const
export const weights = [400, 700] as const
export type Weight = (typeof weights)[number]
/** The fonts of the house as files, by script and weight: `latin-400`. */
export type Fonts = ReadonlyMap<string, Uint8Array>

export type Letters = {
  /** A text in stretches, each with the font that has its letters; null where a letter is in none of them. */
  stretches: (words: string, weight: Weight) => [font: string, words: string][] | null
}

export function lettersOf(fonts: Fonts): Letters {
  const known = scripts.map((script) => create(fonts.get(`${script}-400`) as Buffer))
  return {
    stretches(words, weight) {
      const parts: [string, string][] = []
      for (const letter of words) {
        const at = known.findIndex((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
        const script = scripts[at]
        if (!script) return null
        const last = parts.at(-1)
        if (last?.[0] === `${script}-${weight}`) last[1] += letter
        else parts.push([`${script}-${weight}`, letter])
      }
      return parts
    },
  }
}

/** As it can be printed: composed letters, lines as they were, and nothing that is not seen. */
export const printable = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll('\t', ' ')
    // Joiners and marks of direction stay: without them other scripts are written wrongly.
    .replace(/[\p{Cc}\p{Cs}\u00ad\ufeff]/gu, (one) => (one === '\n' ? one : ''))

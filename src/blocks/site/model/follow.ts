import { isSame } from '#kernel/same.ts'
import type { Page, Variant } from './page.ts'
import type { SiteLang } from './text.ts'

/**
 * Notes at which revision each language was last changed, so that a language can be told that its original went on. Whoever
 * sends a higher number for a language that is unchanged says that it fits the original as it is.
 */
export function followed(before: Page | null, after: Page, revision: number): Page {
  const variants = Object.entries(after.variants).map(([lang, variant]) => {
    const old = before?.variants[lang]
    const same = old !== undefined && saysSame(old, variant)
    const confirmed = same && (variant.follows ?? 0) > (old.follows ?? 0)
    const follows = same && !confirmed ? old.follows : revision
    const { follows: _, ...rest } = variant
    return [lang, follows === undefined ? rest : { ...rest, follows }] as const
  })
  return { ...after, variants: Object.fromEntries(variants) }
}

/** Whether a language was last changed before its original was. */
export function isOutdated({ variants }: Page, lang: SiteLang, original: SiteLang): boolean {
  const [of, from] = [variants[lang], variants[original]]
  return lang !== original && of !== undefined && (of.follows ?? 0) < (from?.follows ?? 0)
}

const saysSame = ({ follows: _, ...one }: Variant, { follows: __, ...other }: Variant): boolean =>
  isSame(one, other)

import type { Lang } from '#kernel/text.ts'

/** A mean or median with one place after the point, a dash where there is none. */
export const figure = (value: number | null | undefined, lang: Lang): string =>
  value === null || value === undefined
    ? '–'
    : new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

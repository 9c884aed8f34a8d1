import { minute } from '#kernel/clock.ts'
import type { Lang } from '#kernel/text.ts'
import { duration } from '#look/dates.ts'

/** `2 Stunden 15 Minuten` */
export const sayMinutes = (minutes: number, lang: Lang): string => duration(minutes * minute, lang)

import type { Lang } from '#kernel/text.ts'

/** `2 Std. 15 Min.`, short enough for a table. */
export function sayMinutes(minutes: number, lang: Lang): string {
  const [hour, minute] = lang === 'de' ? ['Std.', 'Min.'] : ['h', 'min']
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} ${minute}`
  return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`
}

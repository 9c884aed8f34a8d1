import type { Choice } from '#field/form/question.ts'
import type { FormLang } from '#field/form/wording.ts'

/** Many choices as lines of text: `value | label`. */
export const linesOf = (list: readonly Choice[], lang: FormLang): string =>
  list.map(({ value, label }) => `${value} | ${label[lang] ?? ''}`).join('\n')

/** Lines of text as choices. What was there under the same value or the same words keeps what else it has. */
export function pasted(text: string, before: readonly Choice[], lang: FormLang): Choice[] {
  const made: Choice[] = []
  for (const line of text.split('\n')) {
    const [one = '', ...rest] = line.split('|').map((part) => part.trim())
    const label = rest.join('|').trim() || one
    if (!label) continue
    const known = before.find((choice) =>
      rest.length > 0 ? choice.value === one : choice.label[lang] === label,
    )
    const wanted = rest.length > 0 ? one : (known?.value ?? codeFor(label))
    const value = made.some((choice) => choice.value === wanted) ? freeValue(made, wanted) : wanted
    made.push({ ...known, value, label: { ...known?.label, [lang]: label } })
  }
  return made
}

const codeFor = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'x'

/** A value that no other choice has. */
export function freeValue(list: readonly Choice[], stem: string): string {
  for (let at = list.length + 1; ; at++) {
    const value = stem ? `${stem}-${at}` : `${at}`
    if (!list.some((choice) => choice.value === value)) return value
  }
}

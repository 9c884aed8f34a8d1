import type { OpenedCase } from '#custody/browser/cases.ts'
import type { Answers } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import type { Trusted } from '../../trusted-forms.ts'

/** A case whose answers can become a record: they open, and to a form that our members have published. */
export type Answered = { id: string; form: Form; version: number; answers: Answers }

/**
 * Of all that lies in a space, what answers this form; the oldest first. `odd` counts what came and cannot be trusted or
 * opened: it is looked at in the inbox, and becomes nothing by itself.
 */
export function answeredIn(
  service: string,
  cases: readonly OpenedCase[],
  trusted: ReadonlyMap<number, Trusted>,
): { cases: Answered[]; odd: number } {
  const found = cases.map((one) => answered(service, one, trusted))
  return {
    cases: found.filter((one) => one !== 'odd' && one !== 'other').reverse(),
    odd: found.filter((one) => one === 'odd').length,
  }
}

function answered(
  service: string,
  { id, letters: [first], damaged }: OpenedCase,
  trusted: ReadonlyMap<number, Trusted>,
): Answered | 'odd' | 'other' {
  const { what, form, version, digest, answers } = Object(first?.body)
  if (typeof form === 'string' && form !== service) return 'other'
  const ours = trusted.get(version)
  const isWhole = damaged === null && first?.damaged === null && what === 'jam/answers/1'
  const isAnswers = typeof answers === 'object' && answers !== null && !Array.isArray(answers)
  if (!isWhole || !isAnswers || !ours?.form || ours.digest !== digest) return 'odd'
  return { id, form: ours.form, version, answers }
}

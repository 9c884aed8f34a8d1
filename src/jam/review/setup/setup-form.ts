import { z } from 'zod'
import { checkField, lineField, optionalLine, wholeNumber } from '#field/text-field.ts'
import { localText, momentAt } from '#kernel/zone.ts'
import { kinds } from '../../needs/need.ts'
import type { Criterion } from '../rubric/rubric.ts'
import type { CriterionForm } from './criteria.ts'
import { decidingKinds, othersKinds, type Phase } from './phase.ts'

const moment = (zone: string) =>
  z.string('date.wrong').transform((text, ctx) => {
    const at = momentAt(text.trim(), zone)
    const year = at?.getUTCFullYear() ?? 0
    if (at && year >= 2000 && year < 2100) return at
    ctx.addIssue({ code: 'custom', message: 'date.wrong' })
    return z.NEVER
  })

/** A phase with its dates on the clocks of the jam. */
export const phaseForm = (zone: string) =>
  z
    .object({
      name: lineField('name', 60),
      beginsAt: moment(zone),
      endsAt: moment(zone),
      scoring: checkField,
      asking: checkField,
      blind: checkField,
      assignedOnly: checkField,
      others: z.enum(othersKinds, 'others.wrong'),
      deciding: z.enum(decidingKinds, 'deciding.wrong'),
    })
    .refine(({ beginsAt, endsAt }) => endsAt > beginsAt, { path: ['endsAt'], message: 'ends.wrong' })

export const valuesOfPhase = (phase: Phase, zone: string) => ({
  name: phase.name,
  beginsAt: localText(phase.beginsAt, zone),
  endsAt: localText(phase.endsAt, zone),
  others: phase.others,
  deciding: phase.deciding,
  ...ticked({
    scoring: phase.scoring,
    asking: phase.asking,
    blind: phase.blind,
    assignedOnly: phase.assignedOnly,
  }),
})

const kind = z.enum(kinds, 'kind.wrong')

export const criterionForm = z
  .object({
    titleDe: lineField('titleDe', 80),
    hintDe: optionalLine('hintDe', 200),
    titleEn: optionalLine('titleEn', 80),
    hintEn: optionalLine('hintEn', 200),
    weight: wholeNumber('weight', 1, 10),
    independent: checkField,
    kinds: z.union([z.array(kind), kind.transform((one) => [one])]).prefault([]),
  })
  .transform(
    ({ titleDe, hintDe, titleEn, hintEn, ...rest }): CriterionForm => ({
      ...rest,
      words: {
        de: { title: titleDe, hint: hintDe },
        en: { title: titleEn || titleDe, hint: hintEn || hintDe },
      },
    }),
  )

export const valuesOfCriterion = ({ words: { de, en }, weight, independent, kinds }: Criterion) => ({
  titleDe: de.title,
  hintDe: de.hint,
  titleEn: en.title,
  hintEn: en.hint,
  weight: String(weight),
  kinds,
  ...ticked({ independent }),
})

export const planForm = z.object({
  joined: z.enum(['mean', 'median'], 'joined.wrong'),
  reviewers: wholeNumber('reviewers', 1, 9),
})

const ticked = (checks: Record<string, boolean>): Record<string, string> =>
  Object.fromEntries(Object.entries(checks).flatMap(([name, on]) => (on ? [[name, 'yes']] : [])))

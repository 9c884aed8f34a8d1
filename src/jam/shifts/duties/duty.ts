import { z } from 'zod'
import { checkField, lineField, optionalLine, optionalText } from '#field/text-field.ts'

/** What one may have to show before doing a duty (Voraussetzung). */
export const requirements = ['food', 'first-aid', 'driving', 'briefing'] as const
export type Requirement = (typeof requirements)[number]

/** A duty (Aufgabe): a kind of shift, with what one does in it and what one needs for it. */
export type Duty = {
  id: string
  jam: string
  name: string
  about: string
  /** Whom one asks. */
  contact: string
  requires: Requirement[]
  /** Only for those whom a supporter or an organiser has confirmed. */
  restricted: boolean
  /** Those who are confirmed may sign up before the shifts open for all. */
  early: boolean
}

export type DutyForm = Omit<Duty, 'id' | 'jam'>

/** What somebody is to a duty; undefined as long as they have not joined it. */
export type Standing = { confirmed: boolean; supports: boolean }

/** What is still missing before somebody may do this duty: nothing, confirmations, or being let in. */
export function missingFor(
  duty: Pick<Duty, 'requires' | 'restricted'>,
  standing: Standing | undefined,
  shown: ReadonlySet<string>,
): (Requirement | 'letting-in')[] {
  return [
    ...(duty.restricted && !standing?.confirmed ? (['letting-in'] as const) : []),
    ...duty.requires.filter((one) => !shown.has(one)),
  ]
}

const oneOrMany = z.union([z.string(), z.array(z.string())]).optional()

export const dutyForm = z.object({
  name: lineField('name', 80),
  about: optionalText('about', 1000),
  contact: optionalLine('contact', 120),
  requires: oneOrMany.transform((given): Requirement[] =>
    requirements.filter((one) => [given].flat().includes(one)),
  ),
  restricted: checkField,
  early: checkField,
})

export const isRequirement = (text: unknown): text is Requirement =>
  (requirements as readonly unknown[]).includes(text)

import { z } from 'zod'
import { checkField, lineField, optionalLine, optionalText } from '#field/text-field.ts'
import { momentAt } from '#kernel/zone.ts'

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
  /** From when until when helpers sign themselves up; null: as the rules of the jam say. */
  signupFrom: Date | null
  signupUntil: Date | null
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

/** Whether somebody may sign themselves up now: a duty's own window goes before the day on which all shifts open. */
export function signupOf(
  duty: Pick<Duty, 'early' | 'signupFrom' | 'signupUntil'> | undefined,
  standing: Standing | undefined,
  opensAt: Date | null,
  now: Date,
): 'open' | 'early' | 'ended' {
  if (duty?.signupUntil && duty.signupUntil <= now) return 'ended'
  const from = duty?.signupFrom ?? opensAt
  const waits = from !== null && from > now && !(duty?.early && standing?.confirmed)
  return waits ? 'early' : 'open'
}

const oneOrMany = z.union([z.string(), z.array(z.string())]).optional()

const dutyFields = z.object({
  name: lineField('name', 80),
  about: optionalText('about', 1000),
  contact: optionalLine('contact', 120),
  requires: oneOrMany.transform((given): Requirement[] =>
    requirements.filter((one) => [given].flat().includes(one)),
  ),
  restricted: checkField,
  early: checkField,
  signupFrom: z.string().trim().prefault(''),
  signupUntil: z.string().trim().prefault(''),
})

/** The form of a duty; its times are meant on the clocks of the jam. */
export const dutyForm = (zone: string) =>
  dutyFields.transform((form, ctx): DutyForm => {
    const at = (name: 'signupFrom' | 'signupUntil') => {
      const moment = form[name] ? momentAt(form[name], zone) : null
      if (form[name] && !moment) ctx.addIssue({ code: 'custom', path: [name], message: 'signup.wrong' })
      return moment
    }
    const [signupFrom, signupUntil] = [at('signupFrom'), at('signupUntil')]
    if (signupFrom && signupUntil && signupUntil <= signupFrom)
      ctx.addIssue({ code: 'custom', path: ['signupUntil'], message: 'signup.order' })
    return { ...form, signupFrom, signupUntil }
  })

export const isRequirement = (text: unknown): text is Requirement =>
  (requirements as readonly unknown[]).includes(text)

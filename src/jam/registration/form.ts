import { z } from 'zod'
import { checkField, optionalText } from '#field/text-field.ts'
import { emailField, nameField } from '#people/account.ts'
import { type Level, type Skill, type Skills, skillIds } from '../profile/skill.ts'
import { type Participant, workModes } from './participant.ts'

/** The skills of the form in groups that belong together. */
export const skillGroups = {
  build: ['frontend', 'backend', 'database', 'integration', 'mobile', 'testing'],
  run: ['operations', 'security', 'privacy', 'hardware'],
  tools: ['websites', 'forms', 'office', 'data', 'maps'],
  shape: ['ux', 'graphics', 'accessibility', 'writing', 'plain', 'translation'],
  work: ['analysis', 'leading', 'training'],
} as const satisfies Record<string, readonly Skill[]>

const yes = z.literal('yes', 'consent.missing')

/** Who is not signed in gives an address as well. */
const who = z.object({ name: nameField, consent: yes })
export const strangerForm = z.object({ email: emailField })

export const professionalForm = who.extend({
  mode: z.enum(workModes, 'mode.missing'),
  experienced: checkField,
  learns: optionalText('learns', 400),
  named: checkField,
})

export const helperForm = who

/** Levels by skill, from fields like `skill-frontend`. What says nothing is left out. */
export function skillsFrom(form: Record<string, unknown>): Skills {
  const levels = new Map<unknown, Level>([
    ['1', 1],
    ['2', 2],
    ['3', 3],
  ])
  return Object.fromEntries(
    skillIds.flatMap((skill) => {
      const level = levels.get(form[`skill-${skill}`])
      return level ? [[skill, level]] : []
    }),
  )
}

/** A registration as its form shows it. */
export const valuesOf = (one: Participant): Record<string, string> => ({
  name: one.name,
  mode: one.mode,
  learns: one.learns,
  consent: 'yes',
  ...(one.experienced ? { experienced: 'yes' } : {}),
  ...(one.named ? { named: 'yes' } : {}),
  ...Object.fromEntries(
    Object.entries(one.skills).map(([skill, level]) => [`skill-${skill}`, String(level)]),
  ),
})

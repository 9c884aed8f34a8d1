import { z } from 'zod'
import { checkField, optionalText } from '#field/text-field.ts'
import { emailField, nameField } from '#people/account.ts'
import { isLevel, isSkill, type Skill, type Skills, skillIds } from '../profile/skill.ts'
import { type Participant, workModes } from './participant.ts'

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
  return Object.fromEntries(
    skillIds.flatMap((skill) => {
      const level = Number(form[`skill-${skill}`] || 0)
      return isLevel(level) ? [[skill, level]] : []
    }),
  )
}

/** How many skills somebody may name that they want to learn. */
export const mostWants = 3

const wantFields = Array.from({ length: mostWants }, (_, at) => `want-${at + 1}`)

export const wantsFrom = (form: Record<string, unknown>): Skill[] => [
  ...new Set(wantFields.map((name) => form[name]).filter(isSkill)),
]

/** A registration as its form shows it. */
export const valuesOf = (one: Participant): Record<string, string> => ({
  name: one.name,
  mode: one.mode,
  learns: one.learns,
  consent: 'yes',
  ...(one.experienced ? { experienced: 'yes' } : {}),
  ...(one.named ? { named: 'yes' } : {}),
  ...Object.fromEntries(one.wants.map((skill, at) => [`want-${at + 1}`, skill])),
  ...Object.fromEntries(
    Object.entries(one.skills).map(([skill, level]) => [`skill-${skill}`, String(level)]),
  ),
})

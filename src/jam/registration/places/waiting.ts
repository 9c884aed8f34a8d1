import { z } from 'zod'
import { isSkill, levels, type Skill, type Skills } from '../../profile/skill.ts'
import { workModes } from '../participant.ts'
import type { LineRule, PlacedRole } from './rule.ts'

/** What somebody said when they registered, kept until there is a place for them. */
export const keptForm = z.object({
  name: z.string(),
  mode: z.enum(workModes),
  experienced: z.boolean(),
  skills: z.record(z.string(), z.literal([...levels])).transform((skills) => skills as Skills),
  learns: z.string(),
  wants: z.array(z.string().refine(isSkill)).transform((wants) => wants as Skill[]),
  named: z.boolean(),
})
export type KeptForm = z.infer<typeof keptForm>

export type Outcome = 'taken' | 'declined' | 'expired' | 'left'

/** Somebody who waits for a place (Warteliste). With `endsAt` one is offered to them until then. */
export type Waiting = {
  id: string
  jam: string
  role: PlacedRole
  account: string
  name: string
  company: string | null
  form: KeptForm
  since: Date
  endsAt: Date | null
  endedAt: Date | null
  outcome: Outcome | null
}

export const isOffered = (one: Pick<Waiting, 'endsAt' | 'endedAt'>, now: Date): boolean =>
  one.endedAt === null && one.endsAt !== null && one.endsAt > now

/** The waiting in the order in which places come to them. Equal ones keep the order of arrival. */
export function inLine<One extends Pick<Waiting, 'since' | 'form' | 'id'>>(
  waiting: readonly One[],
  rule: LineRule,
  missing: ReadonlySet<Skill>,
): One[] {
  const brings = ({ form }: One) =>
    Object.keys(form.skills).filter((skill) => missing.has(skill as Skill)).length
  return [...waiting].sort(
    (a, b) =>
      (rule === 'skills' ? brings(b) - brings(a) : 0) ||
      a.since.getTime() - b.since.getTime() ||
      (a.id < b.id ? -1 : 1),
  )
}

import { optionalLine } from '#field/text-field.ts'
import { emailField, nameField } from '#people/account.ts'
import { type Level, levelCalled, type Skills, skillCalled } from '../../profile/skill.ts'
import { type WorkMode, workModes } from '../participant.ts'
import type { PlacedRole } from '../places/rule.ts'

/** What a file can say about a person; only name and address must be there. */
export const personFields = ['name', 'email', 'role', 'company', 'mode', 'skills', 'experienced'] as const
export type PersonField = (typeof personFields)[number]

export type RawPerson = { line: number } & Partial<Record<PersonField, string>>

/** One line that can become a participant. */
export type PersonRow = {
  line: number
  name: string
  email: string
  role: PlacedRole
  company: string
  mode: WorkMode
  skills: Skills
  experienced: boolean
}

/** Why a line stays out; `code` is a key of the words of the import. */
export type PersonProblem = { line: number; code: string; name: string }

const company = optionalLine('company', 120)

/** Checks one line. @returns the person it can become, or everything that is wrong with it */
export function checkPerson(raw: RawPerson): PersonRow | PersonProblem[] {
  const name = nameField.safeParse(raw.name ?? '')
  const email = emailField.safeParse(raw.email ?? '')
  const from = company.safeParse(raw.company ?? '')
  const role = roleCalled(raw.role ?? '')
  const mode = modeCalled(raw.mode ?? '')
  const skills = skillsFrom(raw.skills ?? '')
  if (name.success && email.success && from.success && role && mode && !('unknown' in skills))
    return {
      ...{ line: raw.line, name: name.data, email: email.data, role, company: from.data, mode },
      skills: role === 'helper' ? {} : skills.skills,
      experienced: isYes(raw.experienced ?? ''),
    }
  const codes = [
    ...[name, email, from].flatMap((field) => field.error?.issues.map(({ message }) => message) ?? []),
    ...(role ? [] : ['role.unknown']),
    ...(mode ? [] : ['mode.unknown']),
    ...('unknown' in skills ? ['skill.unknown'] : []),
  ]
  return codes.map((code) => ({ line: raw.line, code, name: (raw.name || raw.email || '').slice(0, 80) }))
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-zäöüß ]/g, '')
    .trim()

/** A line that says nothing is of a professional: most are. */
function roleCalled(text: string): PlacedRole | undefined {
  const said = folded(text)
  if (!said || /^(it|profi|professional|entwickler|developer)/.test(said)) return 'professional'
  return /^(helfer|helper|volunteer|ehrenamt|freiwillig)/.test(said) ? 'helper' : undefined
}

function modeCalled(text: string): WorkMode | undefined {
  const said = folded(text)
  if (!said || /^(beid|both|egal|either)/.test(said)) return 'both'
  if (/^(vor ort|onsite|on site|praesenz|präsenz)/.test(said)) return 'onsite'
  if (/^(online|remote|fern|von fern)/.test(said)) return 'remote'
  return workModes.find((mode) => mode === said)
}

const isYes = (text: string): boolean => /^(ja|yes|x|1|true|wahr)$/.test(text.trim().toLowerCase())

/** `Frontend 3, Datenbanken (sicher); maps`: names or ids, a level behind each; without one it is practised. */
function skillsFrom(text: string): { skills: Skills } | { unknown: string } {
  const skills: Record<string, Level> = {}
  for (const part of text.split(/[;|]|,(?![^(]*\))/)) {
    const said = part.trim()
    if (!said) continue
    const [, name = said, level = ''] = /^(.*?)[\s:(]+(\d|[^\s():]+(?: [^\s():]+)?)\)?$/.exec(said) ?? []
    const whole = skillCalled(said)
    const skill = whole ?? skillCalled(name)
    const known = whole ? 2 : levelCalled(level)
    if (!skill || !known) return { unknown: said }
    skills[skill] = known
  }
  return { skills }
}

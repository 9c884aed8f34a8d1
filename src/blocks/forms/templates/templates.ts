import { daycare, emergency } from './children.ts'
import { camp, course, event, photos } from './event.ts'
import { counselling, everyday, neighbourhood, rides } from './help.ts'
import { membership, mentoring, volunteering } from './join.ts'
import { fundraiser, receipt } from './money.ts'
import { access, application } from './rights.ts'
import { complaint, contact, damage, feedback, survey } from './say.ts'
import type { Template } from './template.ts'
import { appointment, lending, room } from './use.ts'

/** Forms to begin with, the ones that are asked for most first. */
export const templates: readonly Template[] = [
  ...[membership, event, camp, counselling, volunteering, contact, damage, complaint, survey],
  ...[room, lending, appointment, everyday, rides, neighbourhood, mentoring, course, daycare],
  ...[emergency, photos, receipt, fundraiser, application, access, feedback],
]

export const findTemplate = (name: string): Template | undefined => templates.find((one) => one.name === name)

/** Those that hold every word, in title, description or what else they are called. */
export function searchTemplates(wanted: string): Template[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const textOf = ({ title, says, also }: Template) =>
    [also, ...Object.values(title), ...Object.values(says)].join(' ').toLowerCase()
  return templates.filter((one) => words.every((word) => textOf(one).includes(word)))
}

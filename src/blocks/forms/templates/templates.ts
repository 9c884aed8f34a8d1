import { daycare, emergency } from './children.ts'
import { easyPrivacy, everydayEasy, withEasy } from './easy.ts'
import { camp, course, event, photos } from './event.ts'
import { counselling, everyday, neighbourhood, rides } from './help.ts'
import { membership, mentoring, volunteering } from './join.ts'
import { fundraiser, receipt } from './money.ts'
import { access, application } from './rights.ts'
import { complaint, contact, damage, feedback, survey } from './say.ts'
import type { Template } from './template.ts'
import { appointment, lending, room } from './use.ts'

/** Forms to begin with, the ones that are asked for most first. */
const plain: readonly Template[] = [
  ...[membership, event, camp, counselling, volunteering, contact, damage, complaint, survey],
  ...[room, lending, appointment, everyday, rides, neighbourhood, mentoring, course, daycare],
  ...[emergency, photos, receipt, fundraiser, application, access, feedback],
]

/** Where those who answer read Leichte Sprache, the template speaks it. */
const inEasy = (one: Template): Template => ({
  ...one,
  make: (start) => {
    const form = one.make(start)
    const { organisation, contact } = start
    const privacy = easyPrivacy(organisation, form.terms.keepMonths)
    const whom = `Haben Sie Fragen? Dann melden Sie sich:\n\n${organisation}\n\n${contact}`
    return withEasy(form, {
      ...everydayEasy,
      ...{ [form.privacy.de ?? '']: privacy, [form.contact.de ?? '']: whom },
    })
  },
})

export const templates: readonly Template[] = plain.map((one) => (one === everyday ? inEasy(one) : one))

export const findTemplate = (name: string): Template | undefined => templates.find((one) => one.name === name)

/** Those that hold every word, in title, description or what else they are called. */
export function searchTemplates(wanted: string): Template[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const textOf = ({ title, says, also }: Template) =>
    [also, ...Object.values(title), ...Object.values(says)].join(' ').toLowerCase()
  return templates.filter((one) => words.every((word) => textOf(one).includes(word)))
}

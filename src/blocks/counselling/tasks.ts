import type { Desk } from '#kernel/desk.ts'
import type { Task } from '#look/stages.tsx'
import { isMember } from '#people/role.ts'
import type { Service } from '../service.ts'
import { blockWords } from './block.text.ts'
import { hasMineDeclared } from './law/declarations.ts'
import { listOffices } from './offices/offices.ts'

/** What there is to do for counselling: sign, set up, open; then, for its organisation, be there. */
export async function counsellingTasks(desk: Desk, service: Service): Promise<Task[]> {
  const t = blockWords(desk.lang).task
  const at = `/services/${service.id}/counselling`
  const hasSigned = await hasMineDeclared(desk, service.id)
  const sign: Task = {
    ...{ title: t.secrecy, hint: t.secrecyHint, href: `${at}/secrecy` },
    state: hasSigned ? 'done' : 'now',
  }
  if (!hasSigned) return [sign]
  const offices = await listOffices(desk, service.id)
  const isSetUp = offices.some(({ space }) => space !== null)
  const open = { state: 'open' as const, word: t.go }
  return [
    sign,
    {
      ...{ title: t.offices, hint: t.officesHint(offices.length), href: `${at}/offices` },
      state: isSetUp ? 'done' : offices.length > 0 ? 'now' : 'open',
    },
    { title: t.documents, hint: t.documentsHint, href: `${at}/documents`, ...open },
    ...(isMember(desk.actor, service.organisation)
      ? [
          { title: t.roster, hint: t.rosterHint, href: `${at}/roster`, ...open },
          { title: t.room, hint: t.roomHint, href: `${at}/room`, ...open },
          { title: t.slots, hint: t.slotsHint, href: `${at}/slots`, ...open },
          { title: t.figures, hint: t.figuresHint, href: `${at}/figures`, ...open },
        ]
      : []),
  ]
}

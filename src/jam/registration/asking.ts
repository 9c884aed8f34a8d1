import type { Desk } from '#kernel/desk.ts'
import type { Jam } from '../profile/jam.ts'
import type { CareAsked } from './care/care-fields.tsx'
import { asksFor, findVaultOf, hasSent } from './care/cares.ts'
import { lookAtPlaces, type Places } from './places/quota.ts'
import { isPlaced, type RegistrationRole } from './places/rule.ts'
import { findRule } from './places/rules.ts'
import { listAsks, listMyAnswers } from './questions/answers.ts'
import type { Answer, Question } from './questions/question.ts'

/** What a form of a role asks besides, what of it was said before, and how its places stand. */
export type Asking = {
  questions: readonly Question[]
  answers: ReadonlyMap<string, Answer>
  places: Places | null
  isOpen: boolean
  /** What is asked sealed; null where nobody can open it. */
  care: CareAsked | null
}

/**
 * @param isChange somebody who is in sees everything that was asked; whoever comes is not asked again what another form
 * of this jam has asked
 */
export async function askingOf(
  desk: Desk,
  { id: jam, slug }: Jam,
  role: RegistrationRole,
  isChange: boolean,
): Promise<Asking> {
  const rule = await findRule(desk, jam, role)
  const places = isPlaced(role) ? await lookAtPlaces(desk, rule, role) : null
  const asked = isChange
    ? await listMyAnswers(desk, jam, role)
    : { questions: await listAsks(desk, jam, role), answers: new Map<string, Answer>() }
  const vault = isPlaced(role) ? await findVaultOf(desk, jam) : undefined
  const care = asksFor(vault) ? { slug, contact: vault.contact, isThere: await hasSent(desk, jam) } : null
  return { ...asked, places, isOpen: rule.isOpen, care }
}

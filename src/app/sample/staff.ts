import { type Desk, nobody } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import type { Role } from '#people/role.ts'
import { addressOf, nameOf } from './people.ts'
import { addAccounts, addParticipants, addRoles, type Somebody } from './sample.sql.ts'

const crew = { organiser: 2, reviewer: 3, mentor: 5, auditor: 1, host: 2, helper: 16 } as const

export type Staff = Record<keyof typeof crew, Somebody[]>

/** Numbers below belong to professionals and those who speak for organisations and companies. */
const firstOfCrew = 200

/** The nth invented person, with an account of their own. */
export const somebody = (n: number): Somebody => ({ account: newId(), name: nameOf(n), email: addressOf(n) })

/** Those who judge, help, host and look over shoulders. */
export async function hireStaff(desk: Desk, jam: string): Promise<Staff> {
  let next = firstOfCrew
  const some = (count: number) => Array.from({ length: count }, () => somebody(next++))
  const staff = Object.fromEntries(Object.entries(crew).map(([role, count]) => [role, some(count)])) as Staff
  await addAccounts(desk, Object.values(staff).flat())
  const { helper, host: _, ...given } = staff // Hosts and helpers get their role by what they do.
  await addRoles(
    desk,
    jam,
    Object.entries(given).flatMap(([role, people]) =>
      people.map(({ account }) => ({ account, role: role as Role })),
    ),
  )
  const plain = { company: null, mode: 'onsite', experienced: false, skills: {}, kind: 'helper' } as const
  await addParticipants(
    desk,
    jam,
    helper.map((one) => ({ ...one, ...plain, participant: newId() })),
  )
  return staff
}

/** The desk as an invented person would stand at it, at another moment if need be. The house vouches for them. */
export function deskOf(desk: Desk, one: Somebody, now = desk.now): Desk {
  const { account, name, email, organisation } = one
  const memberships = organisation ? [{ organisation, role: 'admin' }] : []
  return { ...desk, now, actor: { ...nobody, account, name, email, memberships, lang: 'de', itself: true } }
}

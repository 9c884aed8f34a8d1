import type { Need } from '#jam/needs/need.ts'
import { moveNeed, submitNeed } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { openJam, publishJam } from '#jam/profile/jams.ts'
import { day, hour } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import type { TestHouse } from './house.ts'

/** The story that most tests are told in: one jam in Nuremberg, its organiser and a counselling centre. */
export async function world(house: TestHouse) {
  const now = house.clock.now()
  const founder = await house.person('Mira Founder', [['organiser', null]])
  const jam = await house.as(founder).do((desk) => openJam(desk, jamForm(now)))
  await house.as(founder).do((desk) => publishJam(desk, jam))
  const organiser = await house.person('Olga Organiser', [['organiser', jam.id]])
  const reviewer = await house.person('Rafi Reviewer', [['reviewer', jam.id]])
  const stranger = await house.person('Sam Stranger')
  return { jam, founder, organiser, reviewer, stranger }
}

const jamForm = (now: Date): Omit<Jam, 'id' | 'publishedAt'> => ({
  slug: 'quartier-u1',
  title: 'Digital Service Jam, Quartier U1',
  place: 'Nürnberg',
  timeZone: 'Europe/Berlin',
  startsAt: new Date(now.getTime() + 60 * day),
  endsAt: new Date(now.getTime() + 61 * day),
  callOpensAt: new Date(now.getTime() - day),
  callClosesAt: new Date(now.getTime() + 30 * day),
  registrationClosesAt: new Date(now.getTime() + 50 * day - hour),
  sections: { de: { description: 'Vierundzwanzig Stunden für das Quartier.' } },
  sample: false,
})

/** An organisation with one admin, without the detour of a need. */
export async function organisation(house: TestHouse, name: string, admin: { account: string | null }) {
  const id = newId()
  await house.itself(async ({ tx, now }) => {
    await tx
      .insertInto('organisation')
      .values({ id, name, website: '', about: '', created_at: now })
      .execute()
    const membership = {
      account: admin.account ?? '',
      organisation: id,
      role: 'admin' as const,
      joined_at: now,
    }
    await tx.insertInto('membership').values(membership).execute()
  })
  return id
}

type NeedSketch = Partial<Pick<Need, 'title' | 'mode' | 'skills' | 'teamMin' | 'teamMax'>>

/** A need that is accepted already, of an organisation whose admin is `admin`. */
export async function acceptedNeed(
  house: TestHouse,
  jam: Jam,
  admin: { account: string | null },
  sketch: NeedSketch = {},
): Promise<Need> {
  const name = 'Lichtblick'
  const id = await organisation(house, name, admin)
  const cut = {
    kind: 'form',
    fit: 'fits',
    mode: 'hybrid',
    teamMin: 3,
    teamMax: 6,
    skills: [],
    credit: '',
  } satisfies Partial<Need>
  const form = {
    jam: jam.id,
    organisation: id,
    organisationName: name,
    title: 'Anmeldung zur Ferienfreizeit',
  }
  const need = { ...form, teaser: 'Eltern melden ihre Kinder online an.', ...cut, ...sketch }
  return house.itself(async (desk) => {
    const submitted = await submitNeed(desk, need, { answers: {}, source: '', contact: admin.account })
    return moveNeed(desk, submitted, 'accepted')
  })
}

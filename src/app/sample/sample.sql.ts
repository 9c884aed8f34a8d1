import type { Skills } from '#jam/profile/skill.ts'
import { hour, later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'

type Person = {
  account: string
  participant: string
  name: string
  email: string
  company: string | null
  mode: 'onsite' | 'remote' | 'both'
  experienced: boolean
  skills: Skills
}

export const addOrganisations = (desk: Desk, organisations: { id: string; name: string }[]) =>
  desk.tx
    .insertInto('organisation')
    .values(organisations.map((one) => ({ ...one, website: '', about: '', created_at: desk.now })))
    .execute()

export const addCompanies = (
  desk: Desk,
  companies: { id: string; jam: string; name: string; token: string }[],
) =>
  desk.tx
    .insertInto('company')
    .values(
      companies.map((one) => ({
        ...one,
        contact: null,
        seats: 20,
        may_host: false,
        registered_at: desk.now,
        withdrawn_at: null,
      })),
    )
    .execute()

export async function addAccounts(desk: Desk, people: Person[]): Promise<void> {
  const accounts = people.map(({ account: id, email, name }) => ({
    id,
    email,
    name,
    lang: 'de' as const,
    created_at: desk.now,
    erased_at: null,
  }))
  // A sample that was thrown away by hand may have left its people behind.
  await desk.tx
    .deleteFrom('account')
    .where(
      'email',
      'in',
      accounts.map(({ email }) => email),
    )
    .execute()
  await desk.tx.insertInto('account').values(accounts).execute()
}

export async function addParticipants(desk: Desk, jam: string, people: Person[]): Promise<void> {
  const rows = people.map(({ participant: id, account, name, company, mode, experienced, skills }) => ({
    ...{ id, jam, account, name, company, mode, experienced, named: true, learns: '' },
    kind: 'professional' as const,
    skills: JSON.stringify(skills),
    registered_at: later(desk.now, -20 * 24 * hour),
    withdrawn_at: null,
    arrived_at: later(desk.now, -15 * hour),
  }))
  await desk.tx.insertInto('participant').values(rows).execute()
  const roles = people.map(({ account }) => ({
    id: newId(),
    account,
    role: 'professional',
    jam,
    granted_at: desk.now,
    granted_by: null,
  }))
  await desk.tx.insertInto('role').values(roles).execute()
}

export const addWishes = (
  desk: Desk,
  jam: string,
  wishes: { participant: string; need: string; rank: number }[],
) =>
  desk.tx
    .insertInto('wish')
    .values(wishes.map((one) => ({ ...one, jam })))
    .execute()

const sentences = {
  go: [
    'Die Vorschau steht, wir testen auf dem Telefon.',
    'Läuft. Um vier zeigen wir es der Einrichtung.',
    'Die Texte sind da, jetzt kommt der Feinschliff.',
  ],
  care: ['Der Import dauert länger als gedacht.', 'Uns fehlt noch eine Antwort zu den Feldern.'],
  stop: ['Der E-Mail-Versand geht nicht.', 'Wir kommen ohne Zugang zum Server nicht weiter.'],
}

type TeamOf = { id: string; jam: string; organisation: string }

/** The last check-in of a team, minutes to hours ago. */
export const addCheckins = (
  desk: Desk,
  team: TeamOf,
  who: Person,
  light: keyof typeof sentences,
  place: number,
) =>
  desk.tx
    .insertInto('checkin')
    .values({
      ...{ id: newId(), jam: team.jam, organisation: team.organisation, team: team.id, light },
      ...{ account: who.account, name: who.name },
      sentence: sentences[light][place % sentences[light].length] ?? '',
      at: later(desk.now, -(6 + place * 9) * minute),
    })
    .execute()

import type { Skills } from '#jam/profile/skill.ts'
import { hour, later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import type { Role } from '#people/role.ts'
import { sampleAddresses } from './people.ts'

/** An invented person, as far as every part of the sample needs to know. */
export type Somebody = { account: string; name: string; email: string; organisation?: string }

export type Person = Somebody & {
  participant: string
  kind: 'professional' | 'helper'
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

type Company = { id: string; jam: string; name: string; token: string; contact: string }

export const addCompanies = (desk: Desk, companies: Company[]) =>
  desk.tx
    .insertInto('company')
    .values(
      companies.map((one) => ({
        ...one,
        seats: 20,
        may_host: false,
        registered_at: desk.now,
        withdrawn_at: null,
      })),
    )
    .execute()

export async function addAccounts(desk: Desk, people: Somebody[]): Promise<void> {
  const accounts = people.map(({ account: id, email, name }) => ({
    id,
    email,
    name,
    lang: 'de' as const,
    created_at: desk.now,
    erased_at: null,
  }))
  await desk.tx.insertInto('account').values(accounts).execute()
}

export async function addParticipants(desk: Desk, jam: string, people: Person[]): Promise<void> {
  const rows = people.map(({ participant: id, account, name, company, mode, experienced, skills, kind }) => ({
    ...{ id, jam, account, name, company, mode, experienced, named: true, learns: '', kind },
    skills: JSON.stringify(skills),
    registered_at: later(desk.now, -20 * 24 * hour),
    withdrawn_at: null,
    arrived_at: later(desk.now, -15 * hour),
  }))
  await desk.tx.insertInto('participant').values(rows).execute()
  await addRoles(
    desk,
    jam,
    people.map(({ account, kind }) => ({ account, role: kind })),
  )
}

export const addRoles = (desk: Desk, jam: string, held: { account: string; role: Role }[]) =>
  desk.tx
    .insertInto('role')
    .values(held.map((one) => ({ ...one, id: newId(), jam, granted_at: desk.now, granted_by: null })))
    .execute()

export const addMemberships = (desk: Desk, belong: { organisation: string; account: string }[]) =>
  desk.tx
    .insertInto('membership')
    .values(belong.map((one) => ({ ...one, role: 'admin' as const, joined_at: desk.now })))
    .execute()

type Scope = {
  need: string
  jam: string
  organisation: string
  contact: string
  answers: Record<string, string>
  source: string
}

export const addScopes = (desk: Desk, scopes: Scope[]) =>
  desk.tx
    .insertInto('need_scope')
    .values(scopes.map((one) => ({ ...one, answers: JSON.stringify(one.answers) })))
    .execute()

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
  who: Somebody,
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

/** The files of the sample's pictures. */
export const listPictureFiles = async (desk: Desk, jam: string): Promise<string[]> =>
  (await desk.tx.selectFrom('picture').select(['file', 'small']).where('jam', '=', jam).execute())
    .flatMap(({ file, small }) => [file, small])
    .filter((id) => id !== null)

/** The files of the sample's services and of its jam, whose bytes lie outside the database. */
export const listFiles = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('file')
    .select('id')
    .where((eb) => eb.or([eb('organisation', 'in', organisationsOf(desk, jam)), eb('jam', '=', jam)]))
    .execute()

/** Removes the organisations of the sample with their services. Before its jam: the needs say which they are. */
export const removeOrganisations = (desk: Desk, jam: string) =>
  desk.tx.deleteFrom('organisation').where('id', 'in', organisationsOf(desk, jam)).execute()

/** Removes everybody who was invented. */
export const removeAccounts = (desk: Desk) =>
  desk.tx.deleteFrom('account').where('email', 'like', sampleAddresses).execute()

// Only those that nobody but invented people belong to: somebody may have tried the call with an own organisation.
const organisationsOf = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('membership as m')
    .innerJoin('account as a', 'a.id', 'm.account')
    .select('m.organisation')
    .where('m.organisation', 'in', desk.tx.selectFrom('need').select('organisation').where('jam', '=', jam))
    .groupBy('m.organisation')
    .having((eb) => eb.fn.agg<boolean>('bool_and', [eb('a.email', 'like', sampleAddresses)]), '=', true)

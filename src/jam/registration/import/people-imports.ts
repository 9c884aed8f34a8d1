import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { batchesOf } from '../../profile/importing/batches.ts'
import type { Batch } from '../../profile/importing/import.ts'
import type { Jam } from '../../profile/jam.ts'
import { countTaken, listCompanies } from '../company/companies.ts'
import { freeOf, holdPlaces, lookAtPlaces } from '../places/quota.ts'
import { type PlacedRole, placedRoles } from '../places/rule.ts'
import { findRule } from '../places/rules.ts'
import {
  addAccounts,
  addImported,
  addPeople,
  addRoles,
  listKnown,
  removePeople,
  removeUnused,
  takeImported,
} from './people-imports.sql.ts'
import { asProblem, whoOf } from './person-file.ts'
import type { PersonField, PersonProblem, PersonRow } from './person-row.ts'

const batches = batchesOf<PersonField>('people')

/** What an import would do: who comes in, and who does not and why. */
export type Looked = { fresh: PersonRow[]; problems: PersonProblem[] }

/** Looks at rows without storing anything. */
export async function lookAtPeople(desk: Desk, jam: Jam, rows: readonly PersonRow[]): Promise<Looked> {
  mustBe(desk, jam.id, 'organiser')
  return sift(desk, jam, rows, async (role) => lookAtPlaces(desk, await findRule(desk, jam.id, role), role))
}

/**
 * Brings people of a file into a jam. Nobody is written to; whoever is in stays as they are, places stay within their
 * number.
 * @throws Refusal `import.undone` when the file is imported already
 */
export async function importPeople(
  desk: Desk,
  jam: Jam,
  batch: Batch<PersonField>,
  rows: readonly PersonRow[],
): Promise<Looked> {
  mustBe(desk, jam.id, 'organiser')
  if (batch.importedAt) throw new Refusal('conflict', 'import.undone')
  const looked = await sift(desk, jam, rows, (role) => holdPlaces(desk, jam.id, role))
  // Accounts and other people's rows are nobody's to make but the house's; the organiser may bring them.
  await asHouse(desk, () => place(desk, jam, batch, looked.fresh))
  await batches.close(desk, jam.id, batch.id, batch.name)
  await record(desk, 'people.imported', batch.id, { jam: jam.id, data: { people: looked.fresh.length } })
  return looked
}

async function place(
  desk: Desk,
  jam: Jam,
  batch: Batch<PersonField>,
  rows: readonly PersonRow[],
): Promise<void> {
  if (rows.length === 0) return
  const companies = await companiesOf(desk, jam)
  const accounts = await addAccounts(
    desk,
    [...new Map(rows.map((row) => [row.email, row])).values()].map(({ email, name }) => ({
      ...{ account: newId(), email, name },
    })),
  )
  const people = rows.map(({ line: _, company, ...row }) => ({
    ...row,
    participant: newId(),
    account: accounts.get(row.email)?.account ?? '',
    company: companies.get(company.toLowerCase())?.id ?? null,
  }))
  const added = await addPeople(desk, jam.id, people)
  const placed = people.filter(({ participant }) => added.has(participant))
  await addRoles(
    desk,
    placed.map(({ account, role }) => ({ id: newId(), account, role, jam: jam.id })),
  )
  await addImported(
    desk,
    placed.map(({ participant, email }) => ({
      ...{ participant, batch: batch.id, jam: jam.id, is_new: accounts.get(email)?.isNew ?? false },
    })),
  )
}

type PlacesOf = (role: PlacedRole) => ReturnType<typeof holdPlaces>

async function sift(desk: Desk, jam: Jam, rows: readonly PersonRow[], placesOf: PlacesOf): Promise<Looked> {
  const known = await asHouse(desk, () => listKnown(desk, jam.id))
  const states = new Map(
    known.map(({ email, role, withdrawnAt }) => [
      `${role} ${email}`,
      withdrawnAt ? 'row.withdrawn' : 'row.known',
    ]),
  )
  const companies = await companiesOf(desk, jam)
  const left = new Map<PlacedRole, number>()
  for (const role of placedRoles) {
    const places = await placesOf(role)
    left.set(role, freeOf(places) - places.waiting)
  }
  const fresh: PersonRow[] = []
  const problems: PersonProblem[] = []
  for (const row of rows) {
    const company = companies.get(row.company.toLowerCase())
    const code =
      states.get(whoOf(row)) ??
      (row.company && !company ? 'company.unknown' : undefined) ??
      (company && company.left < 1 ? 'company.full' : undefined) ??
      ((left.get(row.role) ?? 0) < 1 ? 'places.full' : undefined)
    if (code) problems.push({ ...asProblem(row), code })
    else {
      fresh.push(row)
      left.set(row.role, (left.get(row.role) ?? 0) - 1)
      if (company) company.left -= 1
    }
  }
  return { fresh, problems }
}

/** The companies of a jam by name, with their free seats. */
async function companiesOf(desk: Desk, jam: Jam): Promise<Map<string, { id: string; left: number }>> {
  const found = new Map<string, { id: string; left: number }>()
  for (const one of await listCompanies(desk, jam.id))
    found.set(one.name.toLowerCase(), { id: one.id, left: one.seats - (await countTaken(desk, one)) })
  return found
}

/**
 * Takes an import back: exactly those people that nothing has happened to since.
 * @throws Refusal `import.undone` the second time
 */
export async function undoPeopleImport(
  desk: Desk,
  jam: string,
  id: string,
): Promise<{ removed: string[]; kept: string[] }> {
  await batches.mustBeIn(desk, jam, id)
  // An account that came with the file and was never used goes with it.
  const done = await asHouse(desk, () => takeBack(desk, jam, id))
  await batches.undo(desk, id)
  await record(desk, 'people.import-undone', id, { jam, data: { removed: done.removed.length } })
  return done
}

// Everything in the house may hang on an account, so that taking thousands away takes a while: some at a time.
const atOnce = 250

async function takeBack(desk: Desk, jam: string, batch: string) {
  const people = await takeImported(desk, batch)
  const free = people.filter(({ isTouched }) => !isTouched)
  for (const role of placedRoles) {
    const ofRole = free.filter((one) => one.role === role)
    for (let at = 0; at < ofRole.length; at += atOnce)
      await removePeople(desk, jam, role, ofRole.slice(at, at + atOnce))
  }
  const accounts = free.filter(({ isNew }) => isNew).map(({ account }) => account)
  for (let at = 0; at < accounts.length; at += atOnce)
    await removeUnused(desk, accounts.slice(at, at + atOnce))
  const names = (touched: boolean) =>
    people.filter(({ isTouched }) => isTouched === touched).map(({ name }) => name)
  return { removed: names(false), kept: names(true) }
}

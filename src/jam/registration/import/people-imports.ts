import { day, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { countTaken, listCompanies } from '../company/companies.ts'
import { freeOf, holdPlaces, lookAtPlaces } from '../places/quota.ts'
import { type PlacedRole, placedRoles } from '../places/rule.ts'
import { findRule } from '../places/rules.ts'
import {
  addAccounts,
  addBatch,
  addImported,
  addPeople,
  addRoles,
  closeBatch,
  findBatch,
  listBatchRows,
  listKnown,
  type PeopleBatch,
  removeLeftBatches,
  removePeople,
  removeUnused,
  saveMapping,
  takeImported,
  undoBatch,
} from './people-imports.sql.ts'
import { asProblem, type PeopleMapping, whoOf } from './person-file.ts'
import type { PersonProblem, PersonRow } from './person-row.ts'

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
  batch: PeopleBatch,
  rows: readonly PersonRow[],
): Promise<Looked> {
  mustBe(desk, jam.id, 'organiser')
  if (batch.importedAt) throw new Refusal('conflict', 'import.undone')
  const looked = await sift(desk, jam, rows, (role) => holdPlaces(desk, jam.id, role))
  // Accounts and other people's rows are nobody's to make but the house's; the organiser may bring them.
  await asHouse(desk, () => place(desk, jam, batch, looked.fresh))
  await closeBatch(desk, batch.id)
  await record(desk, 'people.imported', batch.id, { jam: jam.id, data: { people: looked.fresh.length } })
  return looked
}

async function place(desk: Desk, jam: Jam, batch: PeopleBatch, rows: readonly PersonRow[]): Promise<void> {
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

/** Keeps a file until somebody has looked at what it would bring. @returns its id */
export async function keepPeopleFile(
  desk: Desk,
  jam: string,
  name: string,
  content: string,
): Promise<string> {
  mustBe(desk, jam, 'organiser')
  await removeLeftBatches(desk, jam, later(desk.now, -day))
  const id = newId()
  await addBatch(desk, { id, jam, name, content })
  return id
}

/** @throws Refusal `import.missing`: there is no such file, or it was left for more than a day */
export async function mustFindPeopleBatch(
  desk: Desk,
  jam: string,
  id: string,
  lock = false,
): Promise<PeopleBatch> {
  mustBe(desk, jam, 'organiser')
  return mustFind(await findBatch(desk, jam, id, lock), 'import.missing')
}

export async function mapPeopleColumns(
  desk: Desk,
  batch: PeopleBatch,
  mapping: PeopleMapping,
): Promise<void> {
  mustBe(desk, batch.jam, 'organiser')
  await saveMapping(desk, batch.id, mapping)
}

export async function listPeopleImports(desk: Desk, jam: string) {
  mustBe(desk, jam, 'organiser')
  return listBatchRows(desk, jam)
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
  const batch = await mustFindPeopleBatch(desk, jam, id, true)
  if (!batch.importedAt || batch.undoneAt) throw new Refusal('conflict', 'import.undone')
  // An account that came with the file and was never used goes with it.
  const done = await asHouse(desk, () => takeBack(desk, jam, id))
  await undoBatch(desk, id)
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

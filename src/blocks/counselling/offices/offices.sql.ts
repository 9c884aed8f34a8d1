import type { JSONColumnType, Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { asSettings, type Office, type OfficeSettings } from '../office.ts'

type OfficeTable = {
  id: string
  service: string
  organisation: string
  position: number
  name: string
  settings: JSONColumnType<OfficeSettings>
  revision: number
  space: string | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_office: OfficeTable
  }
}

export const listOfficeRows = async (desk: Desk, service: string): Promise<Office[]> => {
  const rows = await desk.tx
    .selectFrom('counselling_office')
    .selectAll()
    .where('service', '=', service)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(asOffice)
}

/** Offices of an organisation that have a letter box, as others may hear of them. */
export async function listSourceRows(desk: Desk, organisation: string) {
  const rows = await desk.tx
    .selectFrom('counselling_office')
    .select(['id as service', 'name', 'space'])
    .where('organisation', '=', organisation)
    .orderBy('name')
    .execute()
  return rows.flatMap(({ space, ...one }) => (space === null ? [] : [{ ...one, space }]))
}

export async function findOfficeRow(desk: Desk, id: string): Promise<Office | undefined> {
  const row = await desk.tx
    .selectFrom('counselling_office')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && asOffice(row)
}

/** By what seals to it: whose office a space is. */
export async function findOfficeOfSpace(desk: Desk, space: string): Promise<Office | undefined> {
  const row = await desk.tx
    .selectFrom('counselling_office')
    .selectAll()
    .where('space', '=', space)
    .executeTakeFirst()
  return row && asOffice(row)
}

export const addOfficeRow = (desk: Desk, office: Office, position: number) =>
  desk.tx
    .insertInto('counselling_office')
    .values({
      ...{ id: office.id, service: office.service, organisation: office.organisation, position },
      ...{ name: office.name, settings: JSON.stringify(settingsOf(office)), revision: 1, space: null },
    })
    .execute()

/** @returns whether it still was the revision that somebody changed */
export async function saveOfficeRow(desk: Desk, office: Office): Promise<boolean> {
  const row = await desk.tx
    .updateTable('counselling_office')
    .set({
      ...{ name: office.name, settings: JSON.stringify(settingsOf(office)) },
      revision: office.revision + 1,
    })
    .where('id', '=', office.id)
    .where('revision', '=', office.revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The first one counts, so that all that is said lies in one place. @returns whether it is this one now */
export async function placeSpaceRow(desk: Desk, id: string, space: string): Promise<boolean> {
  const row = await desk.tx
    .updateTable('counselling_office')
    .set({ space })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('space', 'is', null), eb('space', '=', space)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const removeOfficeRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('counselling_office').where('id', '=', id).execute()

const settingsOf = (office: OfficeSettings): OfficeSettings => {
  const { topics, hours, promise, texts, langs, retentionMonths, emergency, fourEyes, notice, capacity } =
    office
  return { topics, hours, promise, texts, langs, retentionMonths, emergency, fourEyes, notice, capacity }
}

const asOffice = ({ settings, position: _, ...row }: Selectable<OfficeTable>): Office => ({
  ...asSettings(settings),
  ...row,
})

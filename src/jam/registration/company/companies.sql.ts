import type { Desk } from '#kernel/desk.ts'
import type { Company } from './company.ts'

type CompanyTable = {
  id: string
  jam: string
  name: string
  contact: string | null
  token: string
  seats: number
  may_host: boolean
  registered_at: Date
  withdrawn_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    company: CompanyTable
  }
}

const rows = (desk: Desk) =>
  desk.tx
    .selectFrom('company')
    .select(['id', 'jam', 'name', 'contact', 'token', 'seats', 'may_host as mayHost'])
    .select(['registered_at as registeredAt', 'withdrawn_at as withdrawnAt'])

export const findCompanyByToken = (desk: Desk, jam: string, token: string): Promise<Company | undefined> =>
  rows(desk).where('jam', '=', jam).where('token', '=', token).executeTakeFirst()

/** Locked, so that two people who take the last seat at once come one after the other. */
export const lockCompany = (desk: Desk, id: string): Promise<Company | undefined> =>
  rows(desk).where('id', '=', id).forUpdate().executeTakeFirst()

export const findCompanyRow = (desk: Desk, id: string): Promise<Company | undefined> =>
  rows(desk).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()

export const findCompanyOf = (desk: Desk, jam: string, contact: string): Promise<Company | undefined> =>
  rows(desk)
    .where('jam', '=', jam)
    .where('contact', '=', contact)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

export const listCompanyRows = (desk: Desk, jam: string): Promise<Company[]> =>
  rows(desk).where('jam', '=', jam).where('withdrawn_at', 'is', null).orderBy('name').execute()

/** The names of those who came by a company's link and wait for a place. */
export const listWaitingNames = (desk: Desk, company: string) =>
  desk.tx
    .selectFrom('waiting')
    .select(['id', 'name', 'since'])
    .where('company', '=', company)
    .where('ended_at', 'is', null)
    .orderBy('since')
    .execute()

/** @returns whether it was added: a contact has one company per jam. */
export async function addCompany(desk: Desk, one: Company): Promise<boolean> {
  const added = await desk.tx
    .insertInto('company')
    .values({ ...asRow(one), id: one.id, jam: one.jam, contact: one.contact, token: one.token })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const saveCompany = (desk: Desk, one: Company) =>
  desk.tx.updateTable('company').set(asRow(one)).where('id', '=', one.id).execute()

export async function countSeats(desk: Desk, company: string): Promise<number> {
  const { count } = await desk.tx
    .selectFrom('participant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('company', '=', company)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

const asRow = (one: Company) => ({
  name: one.name,
  seats: one.seats,
  may_host: one.mayHost,
  registered_at: one.registeredAt,
  withdrawn_at: one.withdrawnAt,
})

import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId, newToken } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import { takeRole } from '#people/roles.ts'
import { isRegistrationOpen, type Jam } from '../../profile/jam.ts'
import { mustLookFor } from '../places/rules.ts'
import {
  addCompany,
  countSeats,
  findCompanyByToken,
  findCompanyOf,
  findCompanyRow,
  listCompanyRows,
  listWaitingNames,
  lockCompany,
  saveCompany,
} from './companies.sql.ts'
import type { Company, CompanyForm } from './company.ts'

/** The companies of a jam, as far as the actor may see them. */
export const listCompanies = (desk: Desk, jam: string): Promise<Company[]> => listCompanyRows(desk, jam)

/** The company the actor is the contact of. */
export async function findMyCompany(desk: Desk, jam: string): Promise<Company | undefined> {
  return desk.actor.account ? findCompanyOf(desk, jam, desk.actor.account) : undefined
}

/** The company behind a link, for whoever holds it. @throws Refusal `missing`, `gone` when it withdrew */
export async function mustFindCompany(desk: Desk, jam: Jam, token: string): Promise<Company> {
  const company = mustFind(await asHouse(desk, () => findCompanyByToken(desk, jam.id, token)))
  if (company.withdrawnAt) throw new Refusal('gone', 'company.withdrawn')
  return company
}

/** Registers a company; again gives the one there is. */
export async function registerCompany(desk: Desk, jam: Jam, form: CompanyForm): Promise<Company> {
  const contact = mustBeSomebody(desk)
  const known = await findMyCompany(desk, jam.id)
  if (known) return known
  if (!isRegistrationOpen(jam, desk.now)) throw new Refusal('conflict', 'registration.closed')
  await mustLookFor(desk, jam.id, 'company')
  const company: Company = {
    id: newId(),
    jam: jam.id,
    contact,
    token: newToken(),
    ...detailsOf(form),
    registeredAt: desk.now,
    withdrawnAt: null,
  }
  if (!(await addCompany(desk, company))) return mustFind(await findMyCompany(desk, jam.id))
  await takeRole(desk, contact, 'company', jam.id)
  await record(desk, 'company.registered', company.id, { jam: jam.id, data: { seats: company.seats } })
  return company
}

/** @throws Refusal `company.seats` when more people have come than there would be seats */
export async function changeCompany(desk: Desk, company: Company, form: CompanyForm): Promise<void> {
  mustSpeakForCompany(desk, company)
  mustFind(await lockCompany(desk, company.id))
  if (form.seats < (await countSeats(desk, company.id))) throw new Refusal('conflict', 'company.seats')
  await saveCompany(desk, { ...company, ...detailsOf(form) })
  await record(desk, 'company.changed', company.id, { jam: company.jam, data: { seats: form.seats } })
}

/** The link ends; people who came by it stay, they are their own. */
export async function withdrawCompany(desk: Desk, company: Company): Promise<void> {
  mustSpeakForCompany(desk, company)
  const locked = await lockCompany(desk, company.id)
  if (!locked || locked.withdrawnAt) return
  await saveCompany(desk, { ...locked, withdrawnAt: desk.now })
  await record(desk, 'company.withdrawn', company.id, { jam: company.jam })
}

/**
 * Holds a seat until this act is over.
 * @throws Refusal `company.full`, `company.withdrawn`
 */
export async function mustHaveSeat(desk: Desk, company: string): Promise<void> {
  // Who comes by the link sees neither the company's row nor the colleagues.
  await asHouse(desk, async () => {
    const { seats, withdrawnAt } = mustFind(await lockCompany(desk, company))
    if (withdrawnAt) throw new Refusal('gone', 'company.withdrawn')
    if ((await countSeats(desk, company)) >= seats) throw new Refusal('conflict', 'company.full')
  })
}

/** A company that takes part, as far as the actor may see it. */
export const findCompanyById = findCompanyRow

/** Whether it has a seat left; held until this act is over. The caller speaks for the house. */
export async function hasSeat(desk: Desk, { id }: Company): Promise<boolean> {
  const locked = await lockCompany(desk, id)
  return locked !== undefined && !locked.withdrawnAt && (await countSeats(desk, id)) < locked.seats
}

/** Who came by the link and waits for a place: no more than a name, which the contact would see a moment later anyway. */
export const listWaitingOf = (desk: Desk, { id }: Company) => asHouse(desk, () => listWaitingNames(desk, id))

/** How many seats are taken: for whoever holds the link. */
export const countTaken = (desk: Desk, company: Company): Promise<number> =>
  asHouse(desk, () => countSeats(desk, company.id))

function mustSpeakForCompany(desk: Desk, company: Company): void {
  if (desk.actor.account !== null && desk.actor.account === company.contact) return
  mustBe(desk, company.jam, 'organiser')
}

const detailsOf = ({ company, seats, mayHost }: CompanyForm) => ({ name: company, seats, mayHost })

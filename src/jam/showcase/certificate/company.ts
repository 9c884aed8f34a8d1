import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { localText } from '#kernel/zone.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { findMyCompany } from '../../registration/company/companies.ts'
import type { Company } from '../../registration/company/company.ts'
import { listPeopleOf } from '../../registration/participants.ts'
import { listBurdensOf } from '../../shifts/hours/hours.ts'
import { certificateWords } from './certificate.text.ts'
import { certificateOf } from './certificate.ts'
import { type Issued, issueSigned, listMyIssued } from './certificates.ts'
import { type CompanyProject, listProjectsOf } from './company.sql.ts'
import type { Statement } from './signing.ts'

/** What a company gave (Bescheinigung für Unternehmen): people who came, their hours, what they built. */
export type CompanyShare = { people: number; hours: number; projects: CompanyProject[] }

export type CompanyView = { company: Company; share: CompanyShare; held: Issued | undefined }

export const companyKind = 'company'

/** What stands on the statement of my company. @throws Refusal `missing` for whoever is contact of none */
export async function lookAtCompany(desk: Desk, jam: Jam): Promise<CompanyView> {
  const company = await mustFindMine(desk, jam)
  const held = (await listMyIssued(desk, jam)).find(({ kind }) => kind === companyKind)
  return { company, share: await shareOf(desk, jam, company), held }
}

async function mustFindMine(desk: Desk, jam: Jam): Promise<Company> {
  mustBeSomebody(desk)
  return mustFind(await findMyCompany(desk, jam.id))
}

async function shareOf(desk: Desk, jam: Jam, company: Company): Promise<CompanyShare> {
  const came = (await listPeopleOf(desk, company)).filter((one) => one.arrivedAt && !one.withdrawnAt)
  const burdens = await listBurdensOf(
    desk,
    jam,
    came.map(({ account }) => account),
  )
  const hours = came.map((one) => {
    const done = burdens.find(({ account }) => account === one.account)?.done.hours ?? 0
    return certificateOf(jam, one, [], done, desk.now)?.hours ?? 0
  })
  // Teams and handovers are behind other walls; who of the company was in which stays out of it.
  const projects = await asHouse(desk, () => listProjectsOf(desk, company.id))
  const people = new Set(came.map(({ account }) => account)).size
  return { people, hours: hours.reduce((sum, one) => sum + one, 0), projects }
}

/** A code holds so much and no more; what is left out is counted. */
const mostBytes = 1000

/** The statement as it is signed, in the language of whoever asked for it. */
export function companyStatementOf(
  jam: Jam,
  { company, share }: Pick<CompanyView, 'company' | 'share'>,
  now: Date,
  lang: Lang,
): Statement {
  const t = certificateWords(lang)
  const dayOf = (at: Date) => localText(at, jam.timeZone).slice(0, 10)
  const lines = share.projects.map(
    ({ name, organisation, state }) =>
      `${name}, ${t.by(organisation)}${state === 'open' ? '' : ` (${t.company.state[state]})`}`,
  )
  return {
    ...{ id: '', jam: jam.title, name: company.name, role: t.company.role, place: jam.place },
    ...{ from: dayOf(jam.startsAt), until: dayOf(jam.endsAt), hours: share.hours },
    ...{ projects: shortened(lines, t.company.more), learnt: '', issued: dayOf(now) },
    ...{ people: share.people, alive: share.projects.filter(isAlive).length },
  }
}

/** Handed over, and nobody has said that it is out of use. */
const isAlive = ({ state }: CompanyProject): boolean => state === 'in-use' || state === 'handed-over'

function shortened(lines: readonly string[], more: (count: number) => string): string[] {
  let bytes = 0
  const kept = lines.filter((line) => {
    bytes += Buffer.byteLength(line) + 3
    return bytes <= mostBytes
  })
  return kept.length === lines.length ? kept : [...kept, more(lines.length - kept.length)]
}

/**
 * Has the statement of my company signed, once the jam is over; asked again while nothing has changed it is the same.
 * @throws Refusal `certificate.too-early`, `certificate.none` when nobody of it came
 */
export async function issueForCompany(desk: Desk, jam: Jam, lang: Lang): Promise<Issued> {
  await mustFindMine(desk, jam)
  if (desk.now < jam.endsAt) throw new Refusal('conflict', 'certificate.too-early')
  return issueSigned(desk, jam, companyKind, async () => {
    const view = await lookAtCompany(desk, jam)
    if (view.share.people === 0) throw new Refusal('missing', 'certificate.none')
    return companyStatementOf(jam, view, desk.now, lang)
  })
}

import { countReaders } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import { findCare } from '../../services.ts'
import { type Held, stateOf } from '../counselling.ts'
import type { Office } from '../office.ts'
import { listOffices } from '../offices/offices.ts'
import type { ServiceState } from '../open-service.ts'

/** What the house knows of how a counselling service is really set up: out of this the documents are written. */
export type Facts = {
  organisation: string
  service: string
  summary: string
  address: string
  state: ServiceState
  keeper: string
  contact: string
  offices: (Office & { readers: number })[]
  /** Whether mails leave this house; without, nobody is notified by mail. */
  hasMail: boolean
  isOverTls: boolean
  today: string
}

export async function factsOf(desk: Desk, { service, counselling }: Held): Promise<Facts> {
  const { config } = desk.house
  const care = await findCare(desk, service)
  const offices: Facts['offices'] = []
  for (const office of await listOffices(desk, service.id)) {
    const readers = office.space ? await countReaders(desk, office.organisation, office.space) : 0
    offices.push({ ...office, readers })
  }
  return {
    organisation: service.organisationName,
    service: service.name,
    summary: service.summary,
    address: `${config.address}/c/${counselling.slug}`,
    state: stateOf(counselling),
    keeper: care.keeper,
    contact: care.contact,
    offices,
    hasMail: config.smtpUrl !== null,
    isOverTls: config.address.startsWith('https:'),
    today: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(
      desk.now,
    ),
  }
}

/** What nobody but the organisation knows is left open, where everybody sees it. */
export const blank = (what: string): string => `[bitte ergänzen: ${what}]`

export const or = (text: string, what: string): string => text || blank(what)

export const promiseText = ({ promise }: Pick<Office, 'promise'>): string =>
  promise.unit === 'hours'
    ? `${promise.count} ${promise.count === 1 ? 'Stunde' : 'Stunden'}`
    : `${promise.count} ${promise.count === 1 ? 'Werktag' : 'Werktage'}`

/** The longest of all offices: what holds for the service as a whole. */
export const longestMonths = ({ offices }: Facts): number =>
  Math.max(0, ...offices.map(({ retentionMonths }) => retentionMonths))

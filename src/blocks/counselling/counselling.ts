import { founderOf } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Service } from '../service.ts'
import { mustFindMine, mustShape } from '../services.ts'
import {
  addCounselling,
  type Counselling,
  changeCounselling,
  findCounsellingRow,
  findOpenRow,
  type OpenRow,
  removeCounselling as removeRow,
} from './counselling.sql.ts'
import { asSettings } from './office.ts'
import type { OpenOffice, OpenService, ServiceState } from './open-service.ts'
import { isOpenAt, nextOpening, promisedBy } from './opening.ts'
import { freshSlug } from './slug.ts'

export type { Counselling } from './counselling.sql.ts'

/**
 * The counselling service at a public address, with the offices that can be written to. `state` says whether somebody in need
 * may: look at it before you offer a first message.
 * @throws Refusal `counselling.missing`
 */
export async function mustFindOpenService(desk: Desk, slug: string): Promise<OpenService> {
  const row = mustFind(await findOpenRow(desk, slug), 'counselling.missing')
  const { service, organisation, organisationName, name, summary } = row
  const offices = row.offices.map((office) => openOffice(office, desk.now))
  const founder = offices.length > 0 ? await founderOf(desk, organisation) : ''
  return {
    service,
    organisation,
    organisationName,
    slug,
    name,
    summary,
    state: stateOf(row),
    founder,
    offices,
    now: desk.now,
  }
}

/** Lays out a counselling service without an office. */
export const provideCounselling = (desk: Desk, service: Service): Promise<unknown> =>
  addCounselling(desk, service, freshSlug())

export const removeCounselling = (desk: Desk, service: string): Promise<unknown> => removeRow(desk, service)

/** For an act that has looked at the service already. */
export const findCounselling = (desk: Desk, service: string): Promise<Counselling | undefined> =>
  findCounsellingRow(desk, service)

export type Held = { service: Service; counselling: Counselling }

/** For somebody who may shape it. @throws Refusal `counselling.missing`, `service.not-yours` */
export async function mustFindCounselling(desk: Desk, id: string): Promise<Held> {
  const service = await mustFindMine(desk, id)
  return { service, counselling: mustFind(await findCounsellingRow(desk, id), 'counselling.missing') }
}

/** The same, held for this transaction: first line of an act that changes it. */
export async function mustHoldCounselling(desk: Desk, id: string): Promise<Held> {
  const service = await mustShape(desk, id)
  return { service, counselling: mustFind(await findCounsellingRow(desk, id), 'counselling.missing') }
}

/** From now on people in need may write. The act that calls this has looked whether all is ready. */
export const openCounselling = (desk: Desk, service: string): Promise<unknown> =>
  changeCounselling(desk, service, { openedAt: desk.now, closedAt: null })

export const closeCounselling = (desk: Desk, service: string): Promise<unknown> =>
  changeCounselling(desk, service, { closedAt: desk.now })

/** Nobody in need writes to what is only tried, or to what was closed. */
export function stateOf({ openedAt, closedAt }: Pick<OpenRow, 'openedAt' | 'closedAt'>): ServiceState {
  if (closedAt) return 'closed'
  return openedAt ? 'open' : 'test'
}

function openOffice({ id, name, space, settings }: OpenRow['offices'][number], now: Date): OpenOffice {
  const { capacity: _, ...told } = asSettings(settings)
  return {
    ...told,
    id,
    name,
    space,
    isOpenNow: isOpenAt(settings, now),
    opensAt: nextOpening(settings, now)?.toISOString() ?? null,
    answerBy: promisedBy(settings.promise, now).toISOString(),
  }
}

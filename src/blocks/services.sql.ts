import type { Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Care, Kind, Service, ServiceState } from './service.ts'

type ServiceTable = {
  id: string
  organisation: string
  organisation_name: string
  need: string | null
  kind: Kind
  name: string
  summary: string
  state: ServiceState
  address: string
  picture: string | null
  started_at: Date
  live_at: Date | null
  shown_at: Date | null
  handed_over_at: Date | null
  retired_at: Date | null
}

type BuilderTable = {
  service: string
  organisation: string
  account: string
  since: Date
  ended_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    service: ServiceTable
    service_care: Care & { service: string; organisation: string }
    builder: BuilderTable
  }
}

export async function findServiceById(desk: Desk, id: string): Promise<Service | undefined> {
  const row = await desk.tx.selectFrom('service').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asService(row)
}

/** Takes the row of a service for this transaction, so that two who change its state come one after the other. */
export async function holdService(desk: Desk, id: string): Promise<Service | undefined> {
  const row = await desk.tx
    .selectFrom('service')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && asService(row)
}

export async function listRowsOfNeed(desk: Desk, need: string): Promise<Service[]> {
  const rows = await desk.tx
    .selectFrom('service')
    .selectAll()
    .where('need', '=', need)
    .orderBy('started_at')
    .execute()
  return rows.map(asService)
}

export async function listRowsOfOrganisations(desk: Desk, organisations: string[]): Promise<Service[]> {
  if (organisations.length === 0) return []
  const rows = await desk.tx
    .selectFrom('service')
    .selectAll()
    .where('organisation', 'in', organisations)
    .orderBy('started_at')
    .execute()
  return rows.map(asService)
}

export async function addService(desk: Desk, service: Service): Promise<void> {
  const { id, organisation } = service
  await desk.tx
    .insertInto('service')
    .values({ id, ...asRow(service) })
    .execute()
  await desk.tx
    .insertInto('service_care')
    .values({ service: id, organisation, keeper: '', payer: '', contact: '' })
    .execute()
}

export const saveService = (desk: Desk, service: Service) =>
  desk.tx.updateTable('service').set(asRow(service)).where('id', '=', service.id).execute()

export const removeService = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('service').where('id', '=', id).execute()

export const findCareRow = (desk: Desk, service: string): Promise<Care | undefined> =>
  desk.tx
    .selectFrom('service_care')
    .select(['keeper', 'payer', 'contact'])
    .where('service', '=', service)
    .executeTakeFirst()

export const saveCareRow = (desk: Desk, service: string, care: Care) =>
  desk.tx.updateTable('service_care').set(care).where('service', '=', service).execute()

export const addBuilders = (desk: Desk, service: Service, accounts: readonly string[]) =>
  desk.tx
    .insertInto('builder')
    .values(
      accounts.map((account) => ({
        service: service.id,
        organisation: service.organisation,
        account,
        since: desk.now,
        ended_at: null,
      })),
    )
    .onConflict((oc) => oc.columns(['service', 'account']).doUpdateSet({ ended_at: null }))
    .execute()

export async function endBuilders(desk: Desk, service: string): Promise<number> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('builder')
    .set({ ended_at: desk.now })
    .where('service', '=', service)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function findBuilding(desk: Desk, service: string, account: string) {
  return desk.tx
    .selectFrom('builder')
    .select(['since', 'ended_at as endedAt'])
    .where('service', '=', service)
    .where('account', '=', account)
    .executeTakeFirst()
}

export const findOrganisationName = async (desk: Desk, id: string): Promise<string | undefined> =>
  (await desk.tx.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst())?.name

const asRow = (service: Service) => ({
  organisation: service.organisation,
  organisation_name: service.organisationName,
  need: service.need,
  kind: service.kind,
  name: service.name,
  summary: service.summary,
  state: service.state,
  address: service.address,
  picture: service.picture,
  started_at: service.startedAt,
  live_at: service.liveAt,
  shown_at: service.shownAt,
  handed_over_at: service.handedOverAt,
  retired_at: service.retiredAt,
})

const asService = (row: Selectable<ServiceTable>): Service => ({
  id: row.id,
  organisation: row.organisation,
  organisationName: row.organisation_name,
  need: row.need,
  kind: row.kind,
  name: row.name,
  summary: row.summary,
  state: row.state,
  address: row.address,
  picture: row.picture,
  startedAt: row.started_at,
  liveAt: row.live_at,
  shownAt: row.shown_at,
  handedOverAt: row.handed_over_at,
  retiredAt: row.retired_at,
})

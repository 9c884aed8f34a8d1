import type { Desk } from '#kernel/desk.ts'
import type { Service } from '../service.ts'
import type { Look, Product } from './product.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    custom_service: Product & { service: string; organisation: string }
    custom_look: { id: string; service: string; organisation: string; works: boolean; at: Date }
  }
}

export const addProduct = (desk: Desk, { id, organisation }: Service) =>
  desk.tx
    .insertInto('custom_service')
    .values({ service: id, organisation, repository: '', built: '' })
    .onConflict((oc) => oc.doNothing())
    .execute()

export const findProductRow = (desk: Desk, service: string): Promise<Product | undefined> =>
  desk.tx
    .selectFrom('custom_service')
    .select(['repository', 'built'])
    .where('service', '=', service)
    .executeTakeFirst()

export const saveProduct = (desk: Desk, service: string, product: Product) =>
  desk.tx.updateTable('custom_service').set(product).where('service', '=', service).execute()

export const removeProduct = async (desk: Desk, service: string) => {
  await desk.tx.deleteFrom('custom_look').where('service', '=', service).execute()
  await desk.tx.deleteFrom('custom_service').where('service', '=', service).execute()
}

export const addLook = (desk: Desk, look: Look & { id: string; service: string; organisation: string }) =>
  desk.tx.insertInto('custom_look').values(look).execute()

export const findLastLook = (desk: Desk, service: string): Promise<Look | undefined> =>
  desk.tx
    .selectFrom('custom_look')
    .select(['works', 'at'])
    .where('service', '=', service)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()

import { later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import type { Service } from '../service.ts'
import { mustShape } from '../services.ts'
import type { Product } from './product.ts'
import { addLook, findLastLook, findProductRow, saveProduct } from './products.sql.ts'

export async function findProduct(desk: Desk, service: Service): Promise<Product> {
  return (await findProductRow(desk, service.id)) ?? { repository: '', built: '' }
}

export async function changeProduct(desk: Desk, id: string, product: Product): Promise<void> {
  const { organisation } = await mustShape(desk, id)
  await saveProduct(desk, id, product)
  await record(desk, 'service.changed', id, { organisation })
}

/** Says whether the service worked when one looked at it just now; one click too many is no second look. */
export async function reportLook(desk: Desk, id: string, works: boolean): Promise<void> {
  const { organisation } = await mustShape(desk, id)
  const last = await findLastLook(desk, id)
  if (last?.works === works && later(last.at, minute) > desk.now) return
  await addLook(desk, { id: newId(), service: id, organisation, works, at: desk.now })
  await record(desk, 'service.looked-at', id, { organisation, data: { works } })
}

import { strToU8 } from 'fflate'
import type { Block } from '../block.ts'
import { LookPanel } from './custom.pages.tsx'
import { customRoutes } from './custom.routes.tsx'
import { customWords } from './custom.text.ts'
import { healthBy } from './product.ts'
import { addProduct, findLastLook, removeProduct } from './products.sql.ts'
import { findProduct } from './products.ts'

/** The block for what a team builds itself and runs elsewhere: an address, a repository, documents. */
export const custom: Block = {
  kind: 'custom',
  provision: async (desk, service) => {
    await addProduct(desk, service)
  },
  // It runs elsewhere: the passwords there change hands between people, which the checklist asks for.
  handOver: async () => {},
  export: async (desk, service) => {
    const product = await findProduct(desk, service)
    return [{ path: 'custom.json', bytes: strToU8(`${JSON.stringify(product, null, 2)}\n`) }]
  },
  erase: async (desk, service) => {
    await removeProduct(desk, service.id)
  },
  health: async (desk, service) => healthBy(await findLastLook(desk, service.id), desk.now),
  pages: {
    routes: customRoutes,
    tasks: async (desk, service) => {
      const { repository, built } = await findProduct(desk, service)
      const t = customWords(desk.lang)
      const state = repository && built ? 'done' : repository || built ? 'now' : 'open'
      return [{ title: t.task, hint: t.taskHint, state, href: `/services/${service.id}/product` }]
    },
    panel: async (desk, service) => {
      const last = await findLastLook(desk, service.id)
      return <LookPanel service={service} health={healthBy(last, desk.now)} />
    },
  },
}

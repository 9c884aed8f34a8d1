import { strToU8 } from 'fflate'
import { Hono } from 'hono'
import { eraseConversationsIn } from '#custody/conversation/erasing.ts'
import { asHouse } from '#kernel/desk.ts'
import type { Env } from '#kernel/http.ts'
import type { Block } from '../block.ts'
import type { Service } from '../service.ts'
import {
  mustFindCounselling,
  mustFindOpenService,
  provideCounselling,
  removeCounselling,
} from './counselling.ts'
import { healthOf } from './health.ts'
import { listOffices } from './offices/offices.ts'
import { CounsellingPanel } from './panel.tsx'
import { counsellingTasks } from './tasks.ts'

/** The block for counselling: people in need write, sealed, and whoever of the organisation is on duty answers. */
export const counselling: Block = {
  kind: 'counselling',
  provision: async (desk, service) => void (await provideCounselling(desk, service)),
  // Builders have set it up; keys they never had, and their rights end with the handover. What they signed stays.
  handOver: async () => {},
  // What was said is ciphertext here: it leaves by the vault's archive, in a browser that has keys.
  export: async (desk, service) => {
    const { counselling } = await mustFindCounselling(desk, service.id)
    const offices = await listOffices(desk, service.id)
    return [
      { path: 'counselling/service.json', bytes: json(counselling) },
      { path: 'counselling/offices.json', bytes: json(offices) },
    ]
  },
  erase: async (desk, service: Service) => {
    // The spaces stay with their keys until a member destroys them in the vault; nothing that was said is in them any more.
    for (const { space } of await listOffices(desk, service.id))
      if (space) await eraseConversationsIn(desk, space)
    // What was signed nobody may take away but the house, with all of the service.
    await asHouse(desk, () => removeCounselling(desk, service.id))
  },
  health: healthOf,
  pages: {
    // Each of its rooms has its own; `app/` mounts them.
    routes: new Hono<Env>(),
    tasks: counsellingTasks,
    panel: async (desk, service) => {
      const { counselling } = await mustFindCounselling(desk, service.id)
      const { founder } = await mustFindOpenService(desk, counselling.slug)
      const address = `${desk.house.config.address}/c/${counselling.slug}`
      const health = await healthOf(desk, service)
      return <CounsellingPanel {...{ counselling, health, address, founder }} />
    },
  },
}

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`)

import { strToU8 } from 'fflate'
import { Hono } from 'hono'
import type { Env } from '#kernel/http.ts'
import type { Block } from '../block.ts'
import { healthOf } from './health.ts'
import { RecordsPanel } from './panel.tsx'
import { mustFindRecords, provideRecords, removeRecords } from './records.ts'
import { recordTasks } from './tasks.ts'

/** The block for records: what a non-profit knows of those it works for, and any other table. Sealed, all of it. */
export const records: Block = {
  kind: 'records',
  provision: async (desk, service) => void (await provideRecords(desk, service)),
  // The team shapes nothing in here: collections are sealed, and it never has a key.
  handOver: async () => {},
  // Everything is ciphertext here: it leaves by the exports of the room and the vault's archive, in a browser that has keys.
  export: async (desk, service) => {
    const { base } = await mustFindRecords(desk, service.id)
    return [{ path: 'records/base.json', bytes: strToU8(`${JSON.stringify(base, null, 2)}\n`) }]
  },
  // The spaces stay until a member destroys them in the vault: which of them belong here only the plan knows, and it is sealed.
  erase: async (desk, service) => void (await removeRecords(desk, service.id)),
  health: healthOf,
  pages: {
    // Its room has its own; `app/` mounts it.
    routes: new Hono<Env>(),
    tasks: recordTasks,
    panel: async (desk, service) => (
      <RecordsPanel service={service.id} health={await healthOf(desk, service)} />
    ),
  },
}

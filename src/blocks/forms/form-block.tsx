import { strToU8 } from 'fflate'
import { Hono } from 'hono'
import { eraseCasesIn } from '#custody/dialogue/erasing.ts'
import type { Env } from '#kernel/http.ts'
import type { Block } from '../block.ts'
import type { Service } from '../service.ts'
import { FormPanel } from './builder/panel.tsx'
import { formTasks } from './builder/tasks.ts'
import { removeForm } from './forms.sql.ts'
import { listVersions, mustFindDraft, provideForm } from './forms.ts'
import { healthOf } from './health.ts'

/** The block for forms: asked in public, answered sealed, read by the organisation alone. */
export const form: Block = {
  kind: 'form',
  provision: (desk, service) => provideForm(desk, service),
  // The team has shaped it as builders, which ends with the handover; keys of the vault it never had.
  handOver: async () => {},
  // What people have answered is ciphertext here: it leaves by the vault's archive and the inbox, in a browser that has keys.
  export: async (desk, service) => {
    const { draft } = await mustFindDraft(desk, service.id)
    const versions = await listVersions(desk, service.id)
    return [
      { path: 'form/draft.json', bytes: json(draft.form) },
      ...versions.map((one) => ({ path: `form/version-${one.version}.json`, bytes: json(one) })),
    ]
  },
  erase: async (desk, service: Service) => {
    const { draft } = await mustFindDraft(desk, service.id)
    // The space stays with its keys until a member destroys it in the vault; nothing that people sent is in it any more.
    if (draft.space) await eraseCasesIn(desk, draft.space)
    await removeForm(desk, service.id)
  },
  health: healthOf,
  pages: {
    // Each of its rooms has its own; `app/` mounts them.
    routes: new Hono<Env>(),
    tasks: formTasks,
    panel: async (desk, service) => {
      const { draft } = await mustFindDraft(desk, service.id)
      return <FormPanel draft={draft} health={await healthOf(desk, service)} />
    },
  },
}

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`)

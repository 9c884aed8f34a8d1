import { strToU8 } from 'fflate'
import { Hono } from 'hono'
import type { Env } from '#kernel/http.ts'
import type { Block, ExportFile } from '../block.ts'
import type { Service } from '../service.ts'
import { eraseFiles } from './downloads/downloads.ts'
import { healthOf } from './health.ts'
import { eraseIntakes } from './intake/intakes.ts'
import { SitePanel } from './panel.tsx'
import { erasePictures } from './pictures/pictures.ts'
import { removeSite } from './sites.sql.ts'
import { draftOf, provideSite } from './sites.ts'
import { siteTasks } from './tasks.ts'

/** The block for websites: what an organisation shows to everybody. */
export const site: Block = {
  kind: 'site',
  provision: (desk, service) => provideSite(desk, service),
  // The team has shaped it as builders, which ends with the handover.
  handOver: async () => {},
  export: async (desk, service): Promise<ExportFile[]> => {
    const { pages, pictures, files, redirects, settings } = await draftOf(desk, service.id)
    return [
      { path: 'site/settings.json', bytes: json(settings) },
      { path: 'site/things.json', bytes: json({ pictures, files, redirects }) },
      ...pages.map(({ id, page, state }) => ({
        path: `site/pages/${id}.json`,
        bytes: json({ state, page }),
      })),
    ]
  },
  erase: async (desk, { id }: Service) => {
    // Their bytes lie in the file folder, where no row of the database takes them away.
    await erasePictures(desk, id)
    await eraseFiles(desk, id)
    await eraseIntakes(desk, id)
    await removeSite(desk, id)
  },
  health: healthOf,
  pages: {
    // Each of its rooms has its own; `app/` mounts them.
    routes: new Hono<Env>(),
    tasks: siteTasks,
    panel: async (desk, service) => <SitePanel service={service.id} health={await healthOf(desk, service)} />,
  },
}

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`)

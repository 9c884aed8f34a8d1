import type { Hono } from 'hono'
import { custom } from '#blocks/custom/custom.tsx'
import { documentRoutes } from '#blocks/documents.routes.tsx'
import { serviceRoutes } from '#blocks/services.routes.tsx'
import { handoverRoutes } from '#jam/handover/handover.routes.tsx'
import { profileRoutes } from '#jam/profile/profile.routes.tsx'
import { updateRoutes } from '#jam/profile/updates/updates.routes.tsx'
import { programmeRoutes } from '#jam/programme/programme.routes.tsx'
import type { Env } from '#kernel/http.ts'
import type { JobHandlers } from '#kernel/job.ts'
import { lookRoutes } from '#look/look.routes.tsx'
import { sessionRoutes } from '#people/sessions.routes.tsx'
import { frontRoutes } from './front.routes.tsx'
import { houseRoutes } from './house.routes.tsx'

/** Every room with a door to the outside, named once, in the order of a visit. */
export const rooms: Hono<Env>[] = [
  houseRoutes,
  sessionRoutes,
  profileRoutes,
  frontRoutes,
  updateRoutes,
  programmeRoutes,
  handoverRoutes,
  serviceRoutes([custom]),
  documentRoutes,
  custom.pages.routes,
  lookRoutes,
]

/** Who does which job. */
export const jobHandlers: JobHandlers = {}

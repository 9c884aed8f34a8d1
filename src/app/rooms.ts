import type { Hono } from 'hono'
import { programmeRoutes } from '#jam/programme/programme.routes.tsx'
import type { Env } from '#kernel/http.ts'
import type { JobHandlers } from '#kernel/job.ts'
import { lookRoutes } from '#look/look.routes.tsx'
import { sessionRoutes } from '#people/sessions.routes.tsx'
import { houseRoutes } from './house.routes.tsx'

/** Every room with a door to the outside, named once, in the order of a visit. */
export const rooms: Hono<Env>[] = [houseRoutes, sessionRoutes, programmeRoutes, lookRoutes]

/** Who does which job. */
export const jobHandlers: JobHandlers = {}

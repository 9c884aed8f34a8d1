import { Hono } from 'hono'
import type { Env } from '#kernel/http.ts'
import { LookPage } from './look.pages.tsx'
import { OfflinePage } from './offline/offline.tsx'
import { show } from './show.tsx'

export const lookRoutes = new Hono<Env>()
  .get('/look', (c) => show(c, <LookPage />))
  .get('/offline', (c) => show(c, <OfflinePage />))

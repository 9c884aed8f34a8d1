import type { Hono } from 'hono'
import type { VNode } from 'preact'
import type { Desk } from '#kernel/desk.ts'
import type { Env } from '#kernel/http.ts'
import type { Task } from '#look/stages.tsx'
import type { Kind, Service } from './service.ts'

/** One file of an export; the path uses `/`. */
export type ExportFile = { path: string; bytes: Uint8Array }

/** How a service is doing: `unknown` as long as nobody and nothing has looked. */
export type Health = { state: 'go' | 'care' | 'stop' | 'unknown'; seenAt: Date | null }

/**
 * A block (Baustein): one kind of service, as the house knows it. Each kind lives in a room of its own below
 * `blocks/`, knows no other kind and no jam; `app/` hands the blocks to those who need them.
 */
export type Block = {
  kind: Kind
  /** Lays out what this kind needs beside the row of the service. Called once, in the act that starts it. */
  provision(desk: Desk, service: Service): Promise<void>
  /** The team goes: ends whatever access this kind has given beyond the builders. Called once. */
  handOver(desk: Desk, service: Service): Promise<void>
  /** Everything of this kind that the organisation may take along, openly readable. */
  export(desk: Desk, service: Service): Promise<ExportFile[]>
  /** Removes everything of this kind, irreversibly. The row of the service goes afterwards. */
  erase(desk: Desk, service: Service): Promise<void>
  health(desk: Desk, service: Service): Promise<Health>
  pages: {
    /** Its own rooms, all below `/services/:id/…`. */
    routes: Hono<Env>
    /** What there is to do, for the page of the service, each leading into one of these rooms. */
    tasks(desk: Desk, service: Service): Promise<Task[]>
    /** How it is doing, with what one can do about it. */
    panel(desk: Desk, service: Service): Promise<VNode>
  }
}

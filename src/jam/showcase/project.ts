import type { Kind } from '#blocks/service.ts'
import { type Answer, isAlive } from '../followup/followup.ts'

/** A project (Projekt) in the showcase: a service that its organisation shows, and what the jam knows about it. */
export type Project = {
  service: string
  jam: string
  slug: string
  jamTitle: string
  zone: string
  kind: Kind
  name: string
  summary: string
  organisation: string
  address: string
  picture: string | null
  need: string
  needId: string
  credit: string
  repository: string
  built: string
  liveAt: Date
  handedOverAt: Date | null
  /** The team members who agreed to be named, by name. */
  named: string[]
  team: string | null
  lastAnswer: { answer: Answer; at: Date } | null
  /** What its organisation accepted and signed. */
  acceptance: { delivered: number; of: number } | null
  quotes: { words: string; at: Date }[]
}

/** Whether it was in use when its organisation was last asked; null when it was not asked yet. */
export const isInUse = ({ lastAnswer }: Project): boolean | null => lastAnswer && isAlive(lastAnswer.answer)

/** When people began to use it: the handover, or the day it went live. */
export const usedSince = ({ handedOverAt, liveAt }: Project): Date => handedOverAt ?? liveAt

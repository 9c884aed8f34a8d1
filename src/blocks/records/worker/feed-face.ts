import type { FeedPage, Move, Stuck, Version, Write, Written } from '#custody/feeding/feed.ts'
import type { LawActs } from '#custody/feeding/law-acts.ts'
import type { Told } from './holding.ts'

/** What is needed of a feed: `Feed` is one over a channel, `MemoryFeed` one without keys. */
export type FeedFace = {
  read(space: string, hear: (page: FeedPage) => void): Promise<void>
  write(writes: readonly Write[], told?: Told): Promise<Written[]>
  versions(space: string, id: string): Promise<Version[]>
  erase(space: string, ids: readonly string[], told?: Told): Promise<void>
  /** What the server has refused, because somebody else was faster or for another reason. */
  stuck(space: string): Promise<Stuck[]>
  /** A person has decided against such a write. */
  drop(key: string): Promise<void>
  law<A extends keyof LawActs>(act: A, ...given: Parameters<LawActs[A]>): Promise<ReturnType<LawActs[A]>>
  move(from: string, to: string, moves: readonly Move[], told?: Told): Promise<Written[]>
}

import { digestOf, type Entry } from '#vault/log/entry.ts'
import type { Stub } from '#vault/log/proof.ts'

/** A line behind a stub that says it is about something else. */
export const stubOf = async (entry: Entry, about: string): Promise<Stub> => ({
  seq: entry.seq,
  kind: entry.kind,
  about,
  digest: await digestOf(entry),
})

import { z } from 'zod'
import { type Entry, isEntry, type Kind } from '#vault/log/entry.ts'
import { isWrap, type Wrap } from '#vault/space/space.ts'
import { sealedId } from '../door.ts'

const entryForm = z.custom<Entry>((value) => isEntry(value))
const wrapForm = z.custom<Wrap>((value) => isWrap(value) && sealedId.safeParse(value.space).success)

export const mostEntries = 200
export const mostWraps = 1_000

export const wrapsForm = z.array(wrapForm).max(mostWraps)

/**
 * What comes after line `after` of a log (-1: the first), with what it needs to hold: keys for those it lets read, and
 * whether a space that it opens keeps earlier versions.
 */
export const appendForm = z.strictObject({
  after: z.int().min(-1),
  entries: z.array(entryForm).min(1).max(mostEntries),
  wraps: wrapsForm.default([]),
  keepsVersions: z.boolean().default(true),
})
export type AppendForm = z.infer<typeof appendForm>

/** What changes who may read, or ends something, asks for a second proof of who asks; daily work does not. */
const daily: ReadonlySet<Kind> = new Set(['space_opened', 'epoch_opened', 'epoch_closed', 'intake_key_set'])

export const isGrave = ({ kind }: Entry): boolean => !daily.has(kind)

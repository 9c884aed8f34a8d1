import { type Bytes, utf8 } from '#vault/bytes.ts'
import { type Canon, canonical } from '#vault/canonical.ts'
import { listOf, newMark, readList } from '#vault/space/list.ts'
import type { FeedPage, Meta } from './messages.ts'

/** A row with what was sealed, the padded JSON of body and signature; null for what is damaged. */
export type Row = { meta: Meta; sealed: Bytes | null }

const nothing = utf8('null')

/** As an author would seal it: what this device wrote itself, and has not sent yet. */
export const ownBytes = (body: Canon): Bytes => utf8(canonical({ body, signature: null }))

/** The memory of a page that was read. Nothing stands in it any more. */
export type Spare = { memory?: ArrayBuffer | undefined }

/** Wipes what comes back from whoever has read it; the largest is kept for a next page. */
export function takeBack(spare: Spare, memory: ArrayBuffer): void {
  new Uint8Array(memory).fill(0)
  if (memory.byteLength > (spare.memory?.byteLength ?? 0)) spare.memory = memory
}

/**
 * What was sealed as one list in one piece of memory that changes hands: whoever gets it reads it, once and all of it together,
 * and gives it back.
 */
export function piecesOf(rows: readonly Row[], spare: Spare = {}): Pick<FeedPage, 'sealed' | 'mark'> {
  const mark = newMark()
  const values = rows.map(({ sealed }) => sealed ?? nothing)
  const { buffer } = listOf(values, mark, spare.memory)
  if (buffer === spare.memory) spare.memory = undefined
  return { sealed: buffer, mark }
}

/** The rows of a page with their bodies. */
export function rowsIn({ rows, sealed, mark }: FeedPage): { meta: Meta; body: Canon | null }[] {
  const read = readList(new Uint8Array(sealed), mark, rows.length)
  return rows.map((meta, at) => {
    const { body = null } = Object(read[at]) as { body?: Canon }
    const isDamaged = body === null && meta.damaged === undefined
    return { meta: isDamaged ? { ...meta, damaged: 'envelope.damaged' } : meta, body }
  })
}

import { type Bytes, utf8 } from '#vault/bytes.ts'
import { type Canon, canonical } from '#vault/canonical.ts'
import { listOf, newMark, readList } from '#vault/space/list.ts'
import type { FeedPage, Meta } from './messages.ts'

/** A row with what was sealed, the padded JSON of body and signature; null for what is damaged. */
export type Row = { meta: Meta; sealed: Bytes | null }

const nothing = utf8('null')

/** As an author would seal it: what this device wrote itself, and has not sent yet. */
export const ownBytes = (body: Canon): Bytes => utf8(canonical({ body, signature: null }))

/** What was sealed as one list in one piece of memory that changes hands: whoever gets it reads it, once and all of it together. */
export function piecesOf(rows: readonly Row[]): Pick<FeedPage, 'sealed' | 'mark'> {
  const mark = newMark()
  return {
    sealed: listOf(
      rows.map(({ sealed }) => sealed ?? nothing),
      mark,
    ).buffer,
    mark,
  }
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

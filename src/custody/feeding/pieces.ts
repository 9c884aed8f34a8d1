import { type Bytes, utf8 } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { FeedPage, Meta } from './messages.ts'

/** A row with its body as JSON; null for what is damaged. */
export type Row = { meta: Meta; body: Bytes | null }

const nothing = utf8('null')

/** Bodies as one JSON list in one piece of memory that changes hands. */
export function bodiesOf(rows: readonly Row[]): ArrayBuffer {
  const length = rows.reduce((sum, { body }) => sum + (body ?? nothing).length + 1, 1)
  const list = new Uint8Array(Math.max(2, length))
  list[0] = 91
  let at = 1
  for (const { body } of rows) {
    list.set(body ?? nothing, at)
    at += (body ?? nothing).length
    list[at++] = 44
  }
  list[list.length - 1] = 93
  return list.buffer
}

/** What stands in a piece. */
export const bodiesIn = ({ bodies }: Pick<FeedPage, 'bodies'>): Canon[] =>
  JSON.parse(new TextDecoder().decode(bodies))

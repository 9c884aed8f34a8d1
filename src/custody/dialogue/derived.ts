import { base64url, sha256 } from '#vault/bytes.ts'
import { bound } from '#vault/canonical.ts'

/**
 * The name of the record in which the readers of a space keep something of a case: what they wrote to somebody outside
 * (`reply`), what a further letter said (`letter`), their own data of it (`notes`); by `shorter` only a tombstone is called. It follows from the case, so that a case
 * that is erased takes them along, without any key. What the first letter said has the name of the case itself.
 */
export async function recordOf(
  what: 'notes' | 'letter' | 'reply' | 'shorter',
  of: string,
  number = 0,
): Promise<string> {
  const hash = await sha256(bound('case/record', { what, of, number }))
  return base64url(hash.subarray(0, 16))
}

/** All of them, for a case with so many letters and replies. */
export const recordsOf = (of: string, letters: number, replies: number): Promise<string[]> =>
  Promise.all([
    recordOf('notes', of),
    ...Array.from({ length: letters }, (_, number) => recordOf('letter', of, number)),
    ...Array.from({ length: replies }, (_, number) => recordOf('reply', of, number)),
  ])

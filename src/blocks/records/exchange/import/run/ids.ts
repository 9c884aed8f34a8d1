import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from '#vault/bytes.ts'

/** The id of the record that a row becomes: of the random id of its import and the row, so that a second run makes the same. */
export const idOfRow = (importId: string, row: number | string): string =>
  base64url(sha256(utf8(`jam/import-row/1\n${importId}\n${row}`)).subarray(0, 16))

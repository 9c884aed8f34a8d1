import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from '#vault/bytes.ts'
import type { Layer } from '../model/field.ts'

/**
 * The id of a layer of a record, the same on every device: two who each write its first value write the same envelope, and are
 * merged. The id of a drawer is random and sealed, so the server cannot tell which layer belongs to which record.
 */
export const partId = (drawer: string, record: string, layer: Layer): string =>
  base64url(sha256(utf8(`jam/part/1\n${drawer}\n${record}\n${layer}`)).subarray(0, 16))

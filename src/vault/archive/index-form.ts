import type { Bytes } from '../bytes.ts'
import type { Lock } from '../identity/unlock.ts'
import type { Entry } from '../log/entry.ts'
import type { Envelope } from '../space/envelope.ts'
import type { Wrap } from '../space/space.ts'
import type { KeptConversation } from './conversations.ts'

/** The archive's format. */
export const archiveVersion = '0.2'

/** The formats that this reader opens: every one that was ever written. */
export const readableVersions: ReadonlySet<string> = new Set(['0.2'])

/** What lies in an archive, part by part. `author` has signed it; null for a server that holds no key. */
export type Index = {
  format: 'jam-archive'
  version: string
  tenant: string
  made: string
  parts: { path: string; size: number; sha256: string }[]
  author: string | null
  signature: string | null
}

/** Everything the server keeps for an organisation, as it keeps it: sealed. `files` are parts by `id/index`. */
export type Holdings = {
  tenant: string
  log: Entry[]
  locks: Lock[]
  wraps: Wrap[]
  envelopes: Envelope[]
  files: Record<string, Bytes>
  /** When each version was written, by `space/id/version`: the server's word. */
  times?: Record<string, string> | undefined
  /** What people without an account and members said to each other. */
  conversations?: KeptConversation[] | undefined
}

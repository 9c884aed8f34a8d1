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

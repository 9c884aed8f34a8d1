import type { Redirect } from '../model/site.ts'
import type { Digest } from './bytes.ts'

/** A file of a publication: which bytes, how many, and the key of what they were made of where they were made by a build. */
export type KeptFile = { digest: Digest; size: number; key?: string }

/** Path → file, as it stands in `site_publication.files`. */
export type KeptFiles = { [path: string]: KeptFile }

/** A publication (Veröffentlichung): a whole site as it was at one moment. */
export type Publication = {
  id: string
  service: string
  organisation: string
  pages: number
  bytes: number
  /** Milliseconds. */
  builtIn: number
  publishedAt: Date
  publishedBy: string | null
}

/** The same with what lies in it. */
export type WholePublication = Publication & { files: KeptFiles; redirects: Redirect[]; draft: Digest | null }

import type { Generated, JSONColumnType } from 'kysely'
import type { Page } from './model/page.ts'
import type { PictureConsent, Redirect, SitePicture, SiteRole, SiteSettings } from './model/site.ts'

/** All tables of a site: each of its rooms reads and writes some of them. */
declare module '#kernel/db.ts' {
  interface Tables {
    site: SiteTable
    site_page: PageTable
    site_page_version: PageVersionTable
    site_role: { service: string; organisation: string; account: string; role: SiteRole }
    site_picture: PictureTable
    site_file: FileTable
    site_consent: ConsentTable
    site_redirect: RedirectTable
    site_publication: PublicationTable
  }
}

export type SiteTable = {
  service: string
  organisation: string
  slug: string
  host: string | null
  host_seen_at: Date | null
  settings: JSONColumnType<SiteSettings>
  revision: Generated<number>
  changed_at: Date
  publication: string | null
}

export type PageTable = {
  id: string
  service: string
  organisation: string
  position: number
  page: JSONColumnType<Page>
  revision: Generated<number>
  state: 'draft' | 'ready'
  not_before: Date | null
  changed_at: Date
  changed_by: string | null
}

export type PageVersionTable = {
  page: string
  revision: number
  service: string
  organisation: string
  content: JSONColumnType<Page>
  changed_at: Date
  changed_by: string | null
}

export type PictureTable = {
  id: string
  service: string
  organisation: string
  digest: string
  about: JSONColumnType<Omit<SitePicture, 'id'>>
  added_at: Date
}

export type FileTable = {
  id: string
  service: string
  organisation: string
  digest: string
  name: string
  type: string
  size: number
  added_at: Date
}

export type ConsentTable = {
  id: string
  service: string
  organisation: string
  consent: JSONColumnType<Omit<PictureConsent, 'id'>>
  kept_at: Date
}

export type RedirectTable = {
  service: string
  organisation: string
  from_path: string
  to_path: string
  code: Redirect['code']
}

/** `files` maps each path to the SHA-256 of its bytes. */
export type PublicationTable = {
  id: string
  service: string
  organisation: string
  files: JSONColumnType<Record<string, unknown>>
  redirects: JSONColumnType<Redirect[]>
  pages: number
  bytes: number
  built_in: number
  published_at: Date
  published_by: string | null
  /** SHA-256 of the draft it was made of. */
  draft: string | null
}

import type { Beginning } from './beginning.ts'
import type { SiteLang, Words } from './text.ts'

export const themeNames = ['paper', 'leaf', 'harbour', 'brick', 'night', 'plain'] as const
export type ThemeName = (typeof themeNames)[number]

/** What of the look may be chosen; all the rest is locked. */
export type Look = {
  theme: ThemeName
  /** `#rrggbb`; the theme's own where null. Corrected until its contrast holds. */
  accent: string | null
  /** A picture of the site. */
  logo: string | null
}

/** Who stands behind the site (§ 5 DDG). */
export type Imprint = {
  name: string
  legalForm:
    | 'association'
    | 'unregistered'
    | 'foundation'
    | 'company'
    | 'cooperative'
    | 'church'
    | 'public'
    | 'person'
  street: string
  postcode: string
  city: string
  email: string
  phone: string
  /** First and last names of those who may sign (§ 26 BGB). */
  board: string[]
  court: string
  registerNumber: string
  vatId: string
  /** § 18 (2) MStV, where there is something editorial. */
  editor: string
  charity: 'yes' | 'no'
}

/** What no program knows and the privacy and accessibility statements need. */
export type Declared = {
  /** A data protection officer, where there has to be one. */
  officer: string
  authority: string
  /** Where to complain when a public body does nothing about a barrier (§ 16 BGG or its Land). */
  enforcement: string
  /** Whether consumers conclude paid contracts by the site (BFSG), whether it is a public body or paid by one (BITV). */
  sells: boolean
  isPublicBody: boolean
  employees: 'under-10' | 'more'
  barriers: Words
  checkedOn: string | null
  /** Where it is hosted when it is not this house that serves it. */
  hostedElsewhere: string
}

/** A site (Website) of an organisation, apart from its pages. */
export type SiteSettings = {
  name: Words
  claim: Words
  /** The first one is the original. */
  languages: SiteLang[]
  look: Look
  imprint: Imprint
  declared: Declared
  /** Public profiles elsewhere (`sameAs` of schema.org). */
  profiles: string[]
  foundedOn: string | null
  footer: Words
  search: boolean
  /** What the assistant was told; null where the site was begun without it. */
  beginning: Beginning | null
}

export type SiteRole = 'author' | 'editor' | 'publisher'

/** A picture drawn in one width, in two formats; named by the first 16 digits (hex) of the SHA-256 of their bytes. */
export type PictureSize = { width: number; height: number; avif: string; webp: string }

/** A picture of the site (Bild), drawn anew without what the camera wrote. */
export type SitePicture = {
  id: string
  name: string
  alt: Words
  /** Of the whole picture, before anything is cut away. */
  width: number
  height: number
  /** What lies ready to be shown, the narrowest first; what is cut away is not in it. */
  sizes: PictureSize[]
  /** Where the important part lies, 0 to 1 from the left and from above. */
  focus: { x: number; y: number }
  /** Cut out of the original, 0 to 1. */
  crop: { x: number; y: number; width: number; height: number } | null
  /** Whose it is, and under which licence. */
  credit: string
  /** Whether somebody can be recognised on it; `unsaid` until somebody has looked. Of people it waits for their consent. */
  shows: 'unsaid' | 'nobody' | 'people' | 'drawing'
  /** The consents of those who are to be seen. */
  consents: string[]
}

/** A consent (Einwilligung) of somebody who is to be seen. Who it is lies sealed in the vault where the organisation wants it; here stands what they agreed to. */
export type PictureConsent = {
  id: string
  who: string
  givenOn: string
  how: 'paper' | 'mail' | 'form' | 'spoken'
  covers: string
  withdrawnOn: string | null
}

/** A file to download, or a film. */
export type SiteFile = { id: string; name: string; type: string; size: number }

/** A redirect (Weiterleitung): from a path of this site, to a path of it or to https:. */
export type Redirect = { from: string; to: string; code: 301 | 302 }

/** Everything a build is made of: what the draft was at one moment. */
export type Draft<P> = {
  service: string
  organisation: string
  slug: string
  /** Its own domain, or none: then it is served below /w/SLUG/. */
  host: string | null
  settings: SiteSettings
  pages: P[]
  pictures: SitePicture[]
  files: SiteFile[]
  redirects: Redirect[]
}

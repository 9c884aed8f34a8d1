import type { SiteLang } from './text.ts'

/** What may be wrong with a page; those that block keep it from going out. */
export const blocking = [
  'title-missing',
  'alt-missing',
  'link-nowhere',
  'link-empty',
  'section-empty',
  'form-nowhere',
  'iban-wrong',
  'picture-gone',
  'file-gone',
  'event-over-before-begun',
] as const
export const hinting = [
  'description-missing',
  'description-long',
  'title-long',
  'title-twice',
  'headings-skip',
  'heading-empty',
  'link-says-little',
  'alt-like-file',
  'alt-long',
  'page-empty',
  'link-to-draft',
  'captions-missing',
  'event-without-access',
  'event-past-in-draft',
] as const

export type FindingCode = (typeof blocking)[number] | (typeof hinting)[number]

/** Where on a page: in a language, in a section, at a field of it (`people.2.picture`). */
export type Where = { lang: SiteLang | null; section?: string; field?: string }

export type Finding = {
  code: FindingCode
  where: Where
  blocks: boolean /** The words it is about. */
  what?: string
}

export const findingOf = (code: FindingCode, where: Where, what?: string): Finding => ({
  code,
  where,
  blocks: (blocking as readonly string[]).includes(code),
  ...(what && { what }),
})

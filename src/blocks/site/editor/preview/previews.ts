import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fileBytes } from '../../downloads/downloads.ts'
import { emptyPage, emptySection, emptyVariant, sectionKinds } from '../../model/empty.ts'
import type { KeptPage, Page } from '../../model/page.ts'
import type { Draft } from '../../model/site.ts'
import type { SiteLang } from '../../model/text.ts'
import { placesOf } from '../../output/places.ts'
import { lookFiles, type RenderOptions, renderPage } from '../../output/rendering.tsx'
import { filePath } from '../../output/scene.ts'
import { pictureBytes } from '../../pictures/pictures.ts'
import { draftOf } from '../../sites.ts'

/** Where the files of a site that is not published are shown to its people. */
export const previewAt = (service: string): string => `/services/${service}/site/preview/`

/** A page as it would be seen with what somebody is writing now; all drafts stand around it. */
export async function showWritten(
  desk: Desk,
  kept: KeptPage,
  { page, lang }: { page: Page; lang: SiteLang },
): Promise<string> {
  const draft = await draftOf(desk, kept.service)
  return renderPage(draft, { ...kept, page }, lang, optionsOf(desk, draft))
}

export type PreviewFile = { bytes: Uint8Array; type: string; isFixed: boolean }

/** A file of the draft of a site: a page, its look, a picture. @throws Refusal `missing` */
export async function showFile(desk: Desk, service: string, path: string): Promise<PreviewFile> {
  const draft = await draftOf(desk, service)
  const html = pageAt(desk, draft, path || 'index.html')
  if (html !== null)
    return { bytes: new TextEncoder().encode(html), type: 'text/html; charset=utf-8', isFixed: false }
  const { path: style, files } = lookFiles(withEverything(draft), optionsOf(desk, draft))
  const look = files.get(path === wholeStyle ? style : path)
  if (look) return { ...look, isFixed: true }
  const download = draft.files.find((one) => filePath(one) === path)
  if (download)
    return { bytes: await fileBytes(desk.house, download.id), type: download.type, isFixed: false }
  const [, picture = '', hash = '', format] =
    /^bilder\/([\w-]+)-\d+\.([0-9a-f]+)\.(avif|webp)$/.exec(path) ?? []
  if (!format || !draft.pictures.some(({ id }) => id === picture))
    throw new Refusal('missing', 'page.missing')
  return { bytes: await pictureBytes(desk.house, picture, hash), type: `image/${format}`, isFixed: true }
}

function pageAt(desk: Desk, draft: Draft<KeptPage>, path: string): string | null {
  const places = placesOf(draft, desk.now, true)
  for (const lang of places.languages)
    for (const page of places.pages)
      if (places.pathOf(page.id, lang) === path) return renderPage(draft, page, lang, optionsOf(desk, draft))
  return null
}

/** The stylesheet with all parts: what is being written may need one that no page of the draft has yet. */
const wholeStyle = 'stil.css'

function withEverything(draft: Draft<KeptPage>): Draft<KeptPage> {
  const sections = sectionKinds.map((kind) => emptySection(kind, kind))
  const kept = { service: draft.service, position: 0, revision: 1, state: 'draft', notBefore: null } as const
  const touched = { changedAt: new Date(0), changedBy: null }
  const pages = (['page', 'post', 'event'] as const).map((kind): KeptPage => {
    const page = emptyPage(kind, 'de', { title: kind, slug: kind, day: '2026-01-01' })
    const variants = { de: { ...emptyVariant(kind, kind), sections } }
    return { ...kept, ...touched, id: kind, page: { ...page, variants } }
  })
  return { ...draft, pages }
}

function optionsOf(desk: Desk, { service, settings }: Draft<KeptPage>): RenderOptions {
  const { address } = desk.house.config
  const at = previewAt(service)
  // Another look has another address; the same one is not fetched anew at every key.
  const style = `${wholeStyle}?${new URLSearchParams(Object.entries(settings.look).map(([name, value]) => [name, value ?? '']))}`
  const hrefs = (path: string) => at + (/^stil\..+\.css$/.test(path) ? style : path)
  return { address: `${address}${at}`, house: address, now: desk.now, hrefs }
}

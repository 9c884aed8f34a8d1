import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import type { KeptPage } from '../model/page.ts'
import { goesOut } from '../model/pages.ts'
import type { Draft } from '../model/site.ts'
import { listShowable } from '../pictures/pictures.ts'
import { draftOf } from '../sites.ts'
import { type Digest, digestOf, readBytes } from './bytes.ts'

export type SiteDraft = Draft<KeptPage>

/** What would be seen if it were published now: pages that are ready and whose moment has come, pictures that may be shown. */
export async function draftToShow(desk: Desk, service: string): Promise<SiteDraft> {
  const draft = await draftOf(desk, service)
  return {
    ...draft,
    pages: draft.pages.filter((page) => goesOut(page, desk.now)),
    pictures: await listShowable(desk, service),
  }
}

/**
 * What goes out by itself: what was published last, and pages that were planned for a moment that has come since. What people
 * have changed since without publishing it stays in.
 */
export async function draftThatGoesOn(
  desk: Desk,
  last: { draft: Digest | null; publishedAt: Date; service: string },
): Promise<SiteDraft | undefined> {
  if (!last.draft) return
  const [old, now] = [await readDraft(desk.house, last.draft), await draftToShow(desk, last.service)]
  const planned = now.pages.filter(({ notBefore }) => notBefore !== null && notBefore > last.publishedAt)
  const fresh = new Map(planned.map((page) => [page.id, page]))
  const pages = [
    ...old.pages.map((page) => fresh.get(page.id) ?? page),
    ...planned.filter(({ id }) => !old.pages.some((one) => one.id === id)),
  ]
  pages.sort((a, b) => a.position - b.position)
  const showable = new Set(now.pictures.map(({ id }) => id))
  const added = now.pictures.filter(({ id }) => !old.pictures.some((one) => one.id === id))
  // Whoever no longer wants to be seen is not kept waiting until somebody publishes.
  const pictures = [...old.pictures.filter(({ id }) => showable.has(id)), ...added]
  return { ...old, slug: now.slug, host: now.host, pages, pictures, files: now.files }
}

/** A draft as it is kept with what was made of it. */
export function asBytes(draft: SiteDraft): { digest: Digest; bytes: Uint8Array } {
  const bytes = Buffer.from(JSON.stringify(draft))
  return { digest: digestOf(bytes), bytes }
}

/** A draft that was kept, e.g. with a publication. */
export async function readDraft(house: House, digest: Digest): Promise<SiteDraft> {
  const draft = JSON.parse((await readBytes(house, digest)).toString()) as SiteDraft
  const moment = (text: unknown) => new Date(String(text))
  return {
    ...draft,
    pages: draft.pages.map((page) => ({
      ...page,
      changedAt: moment(page.changedAt),
      notBefore: page.notBefore && moment(page.notBefore),
    })),
  }
}

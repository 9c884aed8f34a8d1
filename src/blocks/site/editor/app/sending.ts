import type { SiteFile, SitePicture } from '../../model/site.ts'

/** What was brought along, or why not, in a sentence (empty where nobody answered). */
export type Brought<T> = T | { says: string }

export const sendPicture = (service: string, file: File): Promise<Brought<{ picture: SitePicture }>> =>
  send('POST', `/services/${service}/site/editor/pictures`, withFile(file))

export const sendFile = (service: string, file: File): Promise<Brought<{ file: SiteFile }>> =>
  send('POST', `/services/${service}/site/editor/files`, withFile(file))

export type AboutPicture = Pick<SitePicture, 'alt' | 'focus' | 'crop' | 'credit' | 'shows'>

export const sendAbout = (
  service: string,
  id: string,
  about: AboutPicture,
): Promise<Brought<{ picture: SitePicture }>> =>
  send('PUT', `/services/${service}/site/editor/pictures/${id}`, JSON.stringify(about))

function withFile(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

async function send<T>(method: 'POST' | 'PUT', path: string, body: FormData | string): Promise<Brought<T>> {
  const headers: HeadersInit = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
  try {
    const answer = await fetch(path, { method, body, headers, cache: 'no-store', redirect: 'error' })
    const told = (await answer.json().catch(() => ({}))) as T & { says?: string }
    return answer.ok ? told : { says: told.says ?? '' }
  } catch {
    return { says: '' }
  }
}

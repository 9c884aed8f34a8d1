import { ask } from '#look/workshop/asking.ts'
import type { Kept as Written } from '#look/workshop/saving.ts'
import type { Page } from '../model/page.ts'
import type { Kept } from './kept.ts'
import type { Workplace } from './workplace.ts'

const at = (service: string, page: string) => `/services/${service}/site/pages/${page}`

export const findWorkplace = (service: string, page: string): Promise<Workplace> =>
  ask('GET', `${at(service, page)}/draft`)

/** Keeps the page on top of the revision it was made from, unless somebody was faster. */
export async function putPage(
  service: string,
  id: string,
  sent: { page: Page; revision: number; window: string },
): Promise<Written<Page> & { page: Page }> {
  const told = await ask<Kept>('PUT', `${at(service, id)}/draft`, sent)
  return told.saved ? told : { ...told, theirs: told.page }
}

/** The page as it will look, as a document that runs nothing. `null` where nobody answered. */
export function fetchPreview(
  service: string,
  id: string,
  sent: { page: Page; lang: string },
): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${at(service, id)}/preview`)
    request.setRequestHeader('content-type', 'application/json')
    // The browser parses without running anything: no string becomes HTML, so Trusted Types agree.
    request.responseType = 'document'
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null)
    request.onerror = () => resolve(null)
    request.send(JSON.stringify(sent))
  })
}

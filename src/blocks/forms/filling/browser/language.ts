import { type Entry, entriesOf, fill } from './rows.ts'
import type { Session } from './session.ts'

/** What one page of a form hands over to the same one in another language. */
export type TakeOver = { entries: Entry[]; at: string; files: Session['files']; isTouched: boolean }

/** Changes the language without a word of the answers leaving: the new page is fetched, and filled in here. */
export async function switchLanguage(session: Session, event: Event): Promise<void> {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-languages] a')
  if (!link || !session.isTouched) return
  event.preventDefault()
  const page = await fetchPage(link.href).catch(() => null)
  const fresh = page?.querySelector<HTMLElement>('sealed-form')
  if (!page || !fresh) return session.say('offline')
  const detail: TakeOver = { ...session, entries: entriesOf(session.form) }
  // Its element takes over; this one is done.
  session.isSent = true
  Object.assign(document.documentElement, { lang: page.documentElement.lang, dir: page.documentElement.dir })
  const head = page.querySelector('.page-head')
  if (head) document.querySelector('.page-head')?.replaceWith(document.adoptNode(head))
  const next = document.adoptNode(fresh)
  session.host.replaceWith(next)
  history.replaceState(
    { ...history.state, at: detail.at },
    '',
    `${link.pathname}${link.search}${location.hash}`,
  )
  next.dispatchEvent(new CustomEvent('take-over', { detail }))
}

// The browser reads it as a document by itself: no text of ours ever becomes HTML.
const fetchPage = (address: string): Promise<Document | null> =>
  new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest()
    asking.open('GET', address)
    asking.responseType = 'document'
    asking.onload = () => resolve(asking.status === 200 ? asking.responseXML : null)
    asking.onerror = () => reject(new Error('offline'))
    asking.send()
  })

/** Fills in what another page of the same form has handed over. */
export function takeOver(session: Session, { entries, at, files, isTouched }: TakeOver): void {
  Object.assign(session, { files, isTouched })
  fill(session.form, entries)
  session.update()
  if (at !== session.at) session.go(at, false)
}

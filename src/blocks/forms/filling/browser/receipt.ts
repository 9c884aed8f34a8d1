import { make, put } from './data.ts'
import type { Session } from './session.ts'

type Outcome = { hasArrived: boolean; isWaiting: boolean }

/** What is said at the end: that it has arrived or waits, and the twelve words, once. */
export function showReceipt(
  session: Session,
  receipt: string[] | null,
  { hasArrived, isWaiting }: Outcome,
): void {
  const { host, data } = session
  const { words } = data
  const lang = words.lang ?? ''
  const title = make('h2', { tabIndex: -1, lang }, hasArrived ? words.sentTitle : words.outboxTitle)
  const thanks = host.querySelector<HTMLTemplateElement>('template[data-thanks]')?.content.cloneNode(true)
  const page = make(
    'div',
    { className: 'page-of', 'data-sent': '' },
    title,
    !hasArrived && make('p', { className: 'notice warning', lang }, words.outbox),
    make('p', { role: 'status', 'data-status': '', lang }),
    isWaiting && make('p', { lang }, words.waitingSaid),
    hasArrived && thanks,
    receipt && receiptOf(session, receipt),
  )
  session.weave(page)
  session.form.replaceWith(page)
  host.querySelector('[data-languages]')?.remove()
  host.querySelector('[data-drafts]')?.remove()
  for (const intro of document.querySelectorAll<HTMLElement>('[data-intro]')) intro.hidden = true
  history.replaceState({}, '', location.pathname + location.search)
  document.dispatchEvent(new CustomEvent('form-page'))
  title.focus({ preventScroll: true })
  host.scrollIntoView({ block: 'start' })
}

function receiptOf(session: Session, receipt: string[]): HTMLElement {
  const { words, slug, where } = session.data
  const lang = words.lang ?? ''
  const list = make('ol', { className: 'receipt-words', translate: false, lang: 'de' })
  list.append(...receipt.map((word) => make('li', {}, word)))
  const print = make('button', { type: 'button', className: 'button quiet', lang }, words.print)
  print.addEventListener('click', () => window.print())
  return make(
    'section',
    { className: 'page-of' },
    make('h3', { lang }, words.receiptTitle),
    make('p', { lang }, words.receiptSays),
    list,
    make('p', {}, print),
    typedBack(session, receipt),
    make(
      'p',
      {},
      make(
        'a',
        { href: `/f/${slug}/receipt#${where.founder}`, className: 'button quiet', lang },
        words.toCase,
      ),
    ),
  )
}

/** Two of the words once more: whoever has noted them finds out now whether they are right. */
function typedBack(session: Session, receipt: string[]): HTMLElement {
  const { words } = session.data
  const places = twoOf(receipt.length)
  const fields = places.map((place) => {
    const input = make('input', {
      type: 'text',
      id: `word-${place}`,
      className: 'short',
      autocomplete: 'off',
    })
    input.autocapitalize = 'none'
    const label = make('label', { htmlFor: input.id }, put(words.twice, { place: place + 1 }))
    return { place, input, field: make('div', { className: 'field' }, label, input) }
  })
  const told = make('p', { role: 'status' })
  const go = make('button', { type: 'submit', className: 'button' }, words.twiceGo)
  const form = make('form', { className: 'form' }, ...fields.map(({ field }) => field), go, told)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const wrong = fields.find(({ place, input }) => plain(input.value) !== plain(receipt[place] ?? ''))
    told.textContent = wrong ? put(words.twiceWrong, { place: wrong.place + 1 }) : (words.twiceRight ?? '')
    wrong?.input.focus()
  })
  return make('section', { lang: words.lang ?? '' }, make('h3', {}, words.twiceTitle), form)
}

const plain = (word: string): string => word.trim().toLowerCase().normalize('NFC').slice(0, 4)

function twoOf(count: number): number[] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = a % count
  const second = (first + 1 + (b % (count - 1))) % count
  return [first, second].sort((one, other) => one - other)
}

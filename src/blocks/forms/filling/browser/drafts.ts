// Long: a draft is kept, sent to another device, kept as a file, and comes back by each of these ways.
import { make, put } from './data.ts'
import { type Entry, entriesOf, fill } from './rows.ts'
import { keyFrom, openWith, random, sealWith, toBytes, toText } from './secret.ts'
import type { Session } from './session.ts'

export type Draft = { version: number; lang: string; at: string; entries: Entry[]; files: Session['files'] }
type Link = { id: string; key: Uint8Array<ArrayBuffer> }

/** Per page there is one draft: saving it again replaces it. */
let link: Link | undefined
let until = ''

/** Shows the ways of going on later, and goes on where the link says so. */
export async function offerDrafts(session: Session): Promise<void> {
  if (session.host.querySelector('[data-drafts]')) return
  session.host.append(panel(session))
  link = linkIn(location.hash)
  if (link) await comeBack(session, link)
}

/** Saves what has been typed since, if there is a draft already. */
export async function saveAgain(session: Session): Promise<void> {
  if (link && session.isTouched && !session.isSent) await save(session, link).catch(() => {})
}

/** Whoever has sent needs no draft any more. */
export async function forgetDraft({ data: { slug } }: Session): Promise<void> {
  if (!link) return
  await fetch(`/f/${slug}/drafts/${link.id}`, { method: 'DELETE' }).catch(() => {})
  link = undefined
}

function linkIn(hash: string): Link | undefined {
  const [, id, key] = /draft=([\w-]{22})\.([\w-]{43})/.exec(hash) ?? []
  return id && key ? { id, key: toBytes(key) } : undefined
}

export const draftOf = ({ data, at, form, files }: Session): Draft => ({
  ...{ version: data.version, lang: data.lang, at, files },
  entries: entriesOf(form),
})

async function save(session: Session, { id, key }: Link): Promise<void> {
  const { slug, version } = session.data
  const body = JSON.stringify({ version, sealed: await sealWith(key, draftOf(session)) })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`/f/${slug}/drafts/${id}`, { method: 'PUT', headers, body })
  const told = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(told.says)
  until = dayOf(told.expiresAt, session)
  session.host.setAttribute('draft', '')
}

async function comeBack(session: Session, { id, key }: Link): Promise<void> {
  const answer = await fetch(`/f/${session.data.slug}/drafts/${id}`, { cache: 'no-store' }).catch(() => null)
  if (!answer) return session.say('offline')
  if (!answer.ok) {
    link = undefined
    return tell(session, 'draftGone')
  }
  const { sealed, expiresAt } = await answer.json()
  const draft = (await openWith(key, sealed)) as Draft | null
  if (!draft) {
    link = undefined
    return tell(session, 'draftKey')
  }
  until = dayOf(expiresAt, session)
  session.host.setAttribute('draft', '')
  use(session, draft)
}

function use(session: Session, draft: Draft): void {
  const isOther = fillWith(session, draft)
  tell(session, isOther ? 'draftOther' : until ? 'draftBack' : 'draftBackFile')
}

/** Fills in a draft. @returns whether it is of another version: then there is only what there still is, to be looked through */
export function fillWith(session: Session, { version, at, entries, files }: Draft): boolean {
  const isOther = version !== session.data.version
  Object.assign(session, { files, isTouched: true })
  fill(session.form, entries)
  session.update()
  if (!isOther && at !== session.at && !at.startsWith(':exit')) session.go(at, false)
  return isOther
}

function panel(session: Session): HTMLElement {
  const { words } = session.data
  const button = (text = '', act: () => void, looks = 'quiet') => {
    const made = make('button', { type: 'button', className: `button ${looks}` }, text)
    made.addEventListener('click', act)
    return made
  }
  const passphrase = make('input', {
    type: 'password',
    id: 'draft-words',
    className: 'medium',
    autocomplete: 'new-password',
  })
  const chosen = make('input', { type: 'file', id: 'draft-file', accept: '.json' })
  chosen.addEventListener('change', () => void openDraftFile(session, chosen, passphrase.value))
  const asFile = make(
    'form',
    { className: 'form' },
    make(
      'div',
      { className: 'field' },
      make('label', { htmlFor: 'draft-words' }, words.draftWords),
      passphrase,
    ),
    make('div', {}, make('button', { type: 'submit', className: 'button quiet' }, words.draftFile)),
    make('div', { className: 'field' }, make('label', { htmlFor: 'draft-file' }, words.draftOpen), chosen),
  )
  asFile.addEventListener('submit', (event) => {
    event.preventDefault()
    void saveFile(session, passphrase.value)
  })
  return make(
    'details',
    { className: 'field', 'data-drafts': '', lang: words.lang ?? '' },
    make('summary', {}, words.draft),
    make('p', {}, words.draftSays),
    button(words.draftSave, () => void saveLink(session)),
    make('div', { 'data-link': '' }),
    make('p', { role: 'status', 'data-told': '' }),
    asFile,
  )
}

/** Says something where drafts are dealt with, and opens it: it is what somebody came for. */
function tell(session: Session, word: string, values = {}): void {
  const panel = session.host.querySelector<HTMLDetailsElement>('[data-drafts]')
  if (panel) panel.open = true
  const told = panel?.querySelector('[data-told]')
  const says = put(session.data.words[word] ?? word, { until, ...values })
  if (told) told.textContent = says
  session.say(says)
}

async function saveLink(session: Session): Promise<void> {
  const { words } = session.data
  const at = link ?? { id: toText(random(16)), key: random(32) }
  try {
    await save(session, at)
  } catch (error) {
    return tell(session, navigator.onLine ? (error as Error).message || 'failed' : 'offline')
  }
  link = at
  const others = location.hash
    .slice(1)
    .split('&')
    .filter((part) => part && !part.startsWith('draft='))
  const hash = [...others, `draft=${at.id}.${toText(at.key)}`].join('&')
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${hash}`)
  const address = make('input', { type: 'text', readOnly: true, value: location.href, id: 'draft-link' })
  const copy = make('button', { type: 'button', className: 'button plain' }, words.copy)
  copy.addEventListener('click', async () => {
    address.select()
    await navigator.clipboard?.writeText(location.href).catch(() => {})
    copy.textContent = words.copied ?? ''
  })
  const drop = make('button', { type: 'button', className: 'button plain' }, words.draftDrop)
  drop.addEventListener('click', () => void dropLink(session))
  session.host
    .querySelector('[data-link]')
    ?.replaceChildren(
      make('label', { htmlFor: 'draft-link' }, put(words.draftLink, { until })),
      address,
      copy,
      drop,
    )
  tell(session, 'draftSaved')
}

async function dropLink(session: Session): Promise<void> {
  await forgetDraft(session)
  session.host.removeAttribute('draft')
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  session.host.querySelector('[data-link]')?.replaceChildren()
  tell(session, 'draftDropped')
}

const shortest = 12
const isLong = (passphrase: string) => passphrase.trim().length >= shortest

async function saveFile(session: Session, passphrase: string): Promise<void> {
  if (!isLong(passphrase)) return tell(session, 'draftShort')
  const salt = random(16)
  const sealed = await sealWith(await keyFrom(passphrase.trim(), salt), draftOf(session))
  const { slug } = session.data
  const content = JSON.stringify({ what: 'jam/draft/1', form: slug, salt: toText(salt), sealed })
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  const save = make('a', { href: address, download: `${slug}-entwurf.json` })
  save.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

async function openDraftFile(session: Session, chosen: HTMLInputElement, passphrase: string): Promise<void> {
  const [file] = chosen.files ?? []
  if (!file) return
  if (!isLong(passphrase)) {
    chosen.value = ''
    return tell(session, 'draftShort')
  }
  const draft = await readFile(file, passphrase.trim())
  chosen.value = ''
  if (draft) use(session, draft)
  else tell(session, 'draftWrong')
}

async function readFile(file: File, passphrase: string): Promise<Draft | null> {
  try {
    const { what, salt, sealed } = JSON.parse(await file.text())
    if (what !== 'jam/draft/1') return null
    return (await openWith(await keyFrom(passphrase, toBytes(salt)), sealed)) as Draft | null
  } catch {
    return null
  }
}

const dayOf = (at: string, { data: { lang } }: Session): string =>
  new Date(at).toLocaleDateString(lang.startsWith('de') ? 'de' : lang, { dateStyle: 'long' })

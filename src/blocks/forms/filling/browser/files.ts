import { watchOutside } from '#custody/outside/asking.ts'
import { make, put } from './data.ts'
import { idOf } from './ids.ts'
import type { Session } from './session.ts'

/** What is being sent now; sending the form waits for it. */
const running = new Set<Promise<void>>()

export const filesSettled = async (): Promise<void> => void (await Promise.allSettled(running))
export const areFilesRunning = (): boolean => running.size > 0

/** Seals files as they are chosen, and sends them; in the form stands afterwards what opens them. */
export function takeFiles(session: Session, input: HTMLInputElement): void {
  const chosen = [...(input.files ?? [])]
  // From here on they are ours: nothing of them may go out with the page.
  input.value = ''
  for (const file of chosen) {
    const work = sendOne(session, input, file).finally(() => running.delete(work))
    running.add(work)
  }
}

async function sendOne(session: Session, input: HTMLInputElement, file: File): Promise<void> {
  const { words } = session.data
  const name = { name: file.name }
  const refused = refuse(session, input, file)
  const line = make('li', {}, make('span', {}, refused ?? file.name))
  const bar = make('progress', { max: 1, value: 0, 'aria-label': file.name })
  const list = listOf(input)
  list.hidden = false
  list.append(line)
  if (refused) return
  line.append(bar)
  const told = (done = 0, of = 1, waits = 0) => {
    Object.assign(bar, { max: of, value: done })
    const says = waits ? put(words.torn, name) : put(words.uploading, { ...name, part: done, of })
    ;(line.firstElementChild as HTMLElement).textContent = says
  }
  try {
    const to = { organisation: session.data.where.organisation, ticket: await ticketFor(session.data.slug) }
    const { file: sealed, cleaning } = await watchOutside(
      told,
      'sendFile',
      to,
      file,
      `${input.name}/${file.name}/${file.size}`,
    )
    const { id, age, ...about } = sealed
    session.files[id] = sealed
    const answer = { name: about.name, type: about.type, size: about.size, file: id, key: age }
    line.remove()
    showFile(session, input, answer)
    session.say(cleaning === 'uncleaned' ? 'dirty' : 'uploaded', name)
  } catch {
    bar.remove()
    ;(line.firstElementChild as HTMLElement).textContent = `${file.name}: ${words.failed}`
  }
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** @returns why a file is not taken, before anything of it is read */
function refuse({ data: { words } }: Session, input: HTMLInputElement, file: File): string | null {
  const most = Number(input.dataset.most ?? 0)
  if (most > 0 && file.size > most)
    return put(words.tooLarge, { name: file.name, most: `${Math.floor(most / 1e6)} MB` })
  const types = input.accept
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean)
  const fits = (type: string) =>
    type.startsWith('.')
      ? file.name.toLowerCase().endsWith(type)
      : type.endsWith('/*')
        ? file.type.startsWith(type.slice(0, -1))
        : file.type === type
  return types.length > 0 && !types.some(fits) ? put(words.wrongType, { name: file.name }) : null
}

type Answer = { name: string; type: string; size: number; file: string; key: string }

const listOf = (input: HTMLInputElement): HTMLUListElement =>
  input.parentElement?.querySelector('ul.sealed-files') as HTMLUListElement

function showFile({ data: { words } }: Session, input: HTMLInputElement, answer: Answer): void {
  const list = listOf(input)
  const value = `drop:${input.name}:${answer.file}`
  const drop = make('button', { type: 'submit', name: '_do', value, className: 'button plain' }, words.drop)
  drop.append(make('span', { className: 'unseen' }, `: ${answer.name}`))
  list.append(
    make(
      'li',
      {},
      make('input', { type: 'hidden', name: input.name, value: JSON.stringify(answer) }),
      make('span', {}, answer.name),
      drop,
    ),
  )
  list.hidden = false
  input.required = false
}

/** Shows again what a draft says of files. */
export function showFilesAgain(session: Session, entries: readonly [string, string][]): void {
  for (const [name, value] of entries) {
    const input = document.getElementById(idOf(name))
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') continue
    const answer = JSON.parse(value) as Answer
    const shown = [...listOf(input).querySelectorAll('input')].map((one) => one.value)
    if (!shown.some((one) => one.includes(`"file":"${answer.file}"`))) showFile(session, input, answer)
  }
  // Rows and rules follow what has just been laid out.
  session.update()
}

/** Takes a file away again: whatever was sent of it belongs to no case, and is erased within a day. */
export function dropFile(session: Session, path: string, file: string): void {
  const input = document.getElementById(idOf(path))
  if (!(input instanceof HTMLInputElement)) return
  const list = listOf(input)
  for (const item of list.children)
    if (item.querySelector('input')?.value.includes(`"file":"${file}"`)) item.remove()
  list.hidden = list.children.length === 0
  delete session.files[file]
  input.focus()
  input.dispatchEvent(new Event('input', { bubbles: true }))
  session.say('removed')
}

let ticket: Promise<string> | undefined

/** Leave to send files, fetched with the first one. */
function ticketFor(slug: string): Promise<string> {
  ticket ??= fetch(`/f/${slug}/tickets`, { method: 'POST' }).then(async (answer) => {
    if (!answer.ok) throw new Error('no ticket')
    return (await answer.json()).ticket as string
  })
  ticket.catch(() => (ticket = undefined))
  return ticket
}

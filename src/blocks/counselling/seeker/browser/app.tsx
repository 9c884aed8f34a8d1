import { render } from 'preact'
import { askOutside, endOutside, OutsideTrouble, prepareOutside } from '#custody/outside/asking.ts'
import { askTalk } from '#custody/outside/talk/asking.ts'
import type { GroupWish } from '#custody/outside/talk/group-tasks.ts'
import { Proving } from '#custody/proof/proving.ts'
import type { Canon } from '#vault/canonical.ts'
import type { RoomData } from '../room-data.ts'
import { fetchTexts, type Texts } from '../texts/fetched.ts'
import { Room, type Stage } from './room.tsx'
import { isUnproven, sayTrouble, troubleOf } from './trouble.ts'

export type App = { submit(): Promise<void> }

/** Takes over once somebody has begun to type: fetches the words and what seals. */
export async function openApp(host: HTMLElement, form: HTMLFormElement, data: RoomData): Promise<App> {
  prepareOutside()
  const t = await fetchTexts(data.lang)
  addEventListener('seeker-leaves', endOutside)
  // What was asked for and is there now is not asked for any more.
  form.addEventListener('input', ({ target }) => {
    const { name } = target as HTMLInputElement
    tell(form, name === 'text' ? 'message' : name, '')
  })
  const isWriting = () => form.isConnected && new FormData(form).get('text') !== ''
  addEventListener('beforeunload', (event) => {
    if (data.way === 'begin' && isWriting() && !document.documentElement.hidden) event.preventDefault()
  })
  // Whoever loses the connection while writing can still seal.
  const [first] = data.offices
  if (data.way !== 'back' && first) askOutside('prepare', whereOf(data, first.space)).catch(() => {})
  const proving = new Proving(`/c/${data.slug}/proof`)
  if (data.way !== 'back') proving.begin()
  let isBusy = false
  const submit = async () => {
    if (isBusy) return
    isBusy = true
    await { begin, back: comeBack, group: knock }[data.way]({ host, form, data, t, proving }).finally(() => {
      isBusy = false
    })
  }
  return { submit }
}

type Taken = { host: HTMLElement; form: HTMLFormElement; data: RoomData; t: Texts; proving: Proving }

async function begin({ host, form, data, t, proving }: Taken): Promise<void> {
  const values = new FormData(form)
  const text = (name: string) => String(values.get(name) ?? '').trim()
  const [office = '', topic = ''] = text('topic').split('/')
  const to = data.offices.find(({ id }) => id === office)
  const isRight = [
    tell(form, 'topic', to ? '' : t.needTopic),
    tell(form, 'message', text('text') ? '' : t.needText),
  ].every(Boolean)
  if (!isRight || !to) return
  const said = {
    ...{ kind: 'begun', office, topic, urgency: text('urgency'), lang: data.lang },
    ...{ name: text('name'), text: text('text'), files: [] },
  }
  await open({ host, form, data, t, proving }, to, said, null, 'message')
}

/** Asks to be let into a group: a conversation of one's own, in which whoever leads it answers. */
async function knock({ host, form, data, t, proving }: Taken): Promise<void> {
  const to = data.offices.find(({ id }) => id === data.group?.office)
  if (!to || !data.group) {
    tell(form, 'as', t.isClosed)
    return
  }
  const name = String(new FormData(form).get('as') ?? '')
  const code = location.hash.split('.')[1] ?? ''
  const said = {
    ...{ kind: 'begun', office: to.id, topic: '', urgency: 'calm', lang: data.lang, name: '', text: '' },
    files: [],
  }
  await open({ host, form, data, t, proving }, to, said, { id: data.group.id, name, code }, 'as')
}

async function open(
  { host, form, data, t, proving }: Taken,
  to: RoomData['offices'][number],
  said: Canon,
  wish: GroupWish | null,
  field: string,
): Promise<void> {
  status(form, t.sending)
  try {
    const begun = async () => {
      const proof = await proving.proof().catch(() => {
        throw new OutsideTrouble({ code: 'offline' })
      })
      return askTalk('begin', whereOf(data, to.space), said, { proof }, wish)
    }
    const { words } = await begun().catch((error) => {
      // Work that has become old, or has served, is done anew.
      if (!isUnproven(error)) throw error
      proving.renew()
      return begun()
    })
    const received = wish ? '' : to.received
    show({ host, data, t }, { at: 'receipt', words, received }, new FormData(form).has('shared'))
  } catch (error) {
    status(form, '')
    tell(form, field, sayTrouble(troubleOf(error), t))
  }
}

async function comeBack({ host, form, data, t }: Taken): Promise<void> {
  const values = new FormData(form)
  status(form, t.opening)
  try {
    await askTalk('come', data.organisation, founderOf(data), String(values.get('words') ?? ''))
    show({ host, data, t }, { at: 'talk' }, values.has('shared'))
  } catch (error) {
    status(form, '')
    tell(form, 'words', sayTrouble(troubleOf(error), t))
  }
}

function show({ host, data, t }: Omit<Taken, 'form' | 'proving'>, first: Stage, isShared: boolean): void {
  for (const intro of document.querySelectorAll<HTMLElement>('[data-intro], [data-languages]'))
    intro.hidden = true
  host.replaceChildren()
  render(<Room {...{ data, t, isShared, first }} />, host)
}

/** The link's own fingerprint counts before what the server says: it never sees what stands behind the #. */
function founderOf({ founder }: RoomData): string {
  // Behind it may stand the code of a group.
  const [said = ''] = location.hash.slice(1).split('.')
  return /^[\w-]{43}$/.test(said) ? said : founder
}

const whereOf = (data: RoomData, space: string) => ({
  ...{ organisation: data.organisation, space },
  founder: founderOf(data),
})

function status(form: HTMLFormElement, says: string): void {
  const place = form.querySelector('[data-status]')
  if (place) place.textContent = says
}

/** Shows a problem at its field, or takes it away. @returns whether there is none */
function tell(form: HTMLFormElement, name: string, says: string): boolean {
  const place = form.querySelector<HTMLElement>(`#${name}-problem`)
  if (!place) return says === ''
  place.hidden = says === ''
  place.textContent = says
  const field = place.closest('.field')
  field?.classList.toggle('wrong', says !== '')
  const control = field?.querySelector<HTMLElement>('textarea, input')
  control?.setAttribute('aria-invalid', String(says !== ''))
  if (says) control?.focus()
  return says === ''
}

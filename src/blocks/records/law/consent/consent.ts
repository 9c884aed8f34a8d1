import type { Layer } from '../../model/field.ts'
import type { Entry, EntryChange, Holding, Paper } from '../../worker/holding.ts'
import { addDays, type Day } from '../retention/calendar.ts'

/** What somebody agrees to (Einwilligungstext). A new wording is a new paper: who agreed to the old one agreed to that one. */
export type ConsentText = {
  what: 'jam/consent-text/1'
  /** The same for all wordings of one text. */
  text: string
  number: number
  /** `referral`: only with it a case may be given on. */
  purpose: 'data' | 'referral' | 'photo' | 'contact' | 'other'
  title: string
  says: string
  /** It is not asked for any more. */
  retired?: true
}

/** What an entry of a consent says besides its day and note. As answers, so that every reader of entries can say it. */
export type ConsentMore = {
  text: string
  number: number
  given: boolean
  /** Who gave or withdrew it: themselves, or a guardian by name. */
  by: string
  how: 'paper' | 'spoken' | 'online'
  /** Whom a referral may go to, a line each; empty: whoever the text names. */
  to?: string
  until?: Day
}

export type Consent = {
  text: string
  state: 'given' | 'withdrawn' | 'lapsed'
  /** It was given to an earlier wording: ask again. */
  isOld: boolean
  last: ConsentMore & { entry: string; at: string; author: string }
  history: { entry: string; at: string; author: string; given: boolean; by: string; number: number }[]
}

/** The newest wording of each text. */
export function textsOf(holding: Holding): Paper<ConsentText>[] {
  const newest = new Map<string, Paper<ConsentText>>()
  for (const paper of holding.papers<ConsentText>('jam/consent-text/1'))
    if (paper.body.number > (newest.get(paper.body.text)?.body.number ?? 0))
      newest.set(paper.body.text, paper)
  return [...newest.values()]
}

/** The consents of a record, one for each text, in the order of their last word. */
export function consentsOf(
  entries: readonly Entry[],
  texts: readonly Paper<ConsentText>[],
  today: Day,
): Consent[] {
  const byText = new Map<string, Entry[]>()
  for (const entry of entries) {
    const more = moreOf(entry)
    if (more) byText.set(more.text, [...(byText.get(more.text) ?? []), entry])
  }
  return [...byText].map(([text, said]) => {
    // On the same day the later writing counts; what waits on this device is the newest.
    const inOrder = said.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    const entry = inOrder.at(-1) as Entry
    const last = moreOf(entry) as ConsentMore
    const newest = texts.find(({ body }) => body.text === text)?.body.number ?? last.number
    return {
      ...{ text, isOld: last.given && last.number < newest },
      state: !last.given ? 'withdrawn' : last.until && last.until < today ? 'lapsed' : 'given',
      last: { ...last, entry: entry.id, at: entry.at, author: entry.author },
      history: inOrder.map((one) => {
        const { given, by, number } = moreOf(one) as ConsentMore
        return { entry: one.id, at: one.at, author: one.author, given, by, number }
      }),
    }
  })
}

const keyOf = ({ at, writtenAt }: Entry): string => `${at.slice(0, 10)} ${writtenAt ?? '9'}`

function moreOf({ kind, more }: Entry): ConsentMore | null {
  if (kind !== 'consent' || !more || typeof more.text !== 'string' || typeof more.given !== 'boolean')
    return null
  const { text, given, number, by, how, to, until } = more
  return {
    ...{ text, given, number: Number(number ?? 1), by: String(by ?? '') },
    how: how === 'spoken' || how === 'online' ? how : 'paper',
    ...(typeof to === 'string' && to && { to }),
    ...(typeof until === 'string' && until && { until }),
  }
}

/** Whether a case may be given to somebody: a consent for referrals stands, and names them or nobody in particular. */
export function mayRefer(
  consents: readonly Consent[],
  texts: readonly Paper<ConsentText>[],
  recipient: string,
): Consent | null {
  const wanted = plain(recipient)
  const found = consents.find(({ text, state, last }) => {
    const purpose = texts.find(({ body }) => body.text === text)?.body.purpose
    const named = (last.to ?? '').split('\n').map(plain).filter(Boolean)
    return purpose === 'referral' && state === 'given' && (named.length === 0 || named.includes(wanted))
  })
  return found ?? null
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** `title`: what its text is called, for who reads the case and not the texts. */
export type Saying = { record: string; layer: Layer; at: Day; note?: string; title?: string } & ConsentMore

/** The entry that keeps a consent, or its end. */
export function entryOf({ record, layer, at, note, ...more }: Saying): EntryChange {
  const said = Object.fromEntries(
    Object.entries(more).filter(([, value]) => value !== undefined && value !== ''),
  )
  return { of: record, layer, body: { kind: 'consent', at, ...(note && { text: note }), more: said } }
}

export type WithdrawalWords = {
  stop: (title: string) => string
  tell: (recipient: string) => string
  check: (title: string) => string
}

/**
 * What a withdrawal brings with it (Art. 7 Abs. 3 DSGVO): the word itself, and tasks in the case: stop what rests on it, tell those
 * it was given to, look whether something has to be erased. From this moment nothing is referred any more (`mayRefer`).
 */
export function withdrawal(
  holding: Holding,
  saying: Omit<Saying, 'given'>,
  title: string,
  words: WithdrawalWords,
): EntryChange[] {
  const { record, layer, at } = saying
  const me = holding.me.member
  const task = (text: string, days: number): EntryChange => ({
    ...{ of: record, layer },
    body: { kind: 'task', at, text, due: addDays(at, days), for: me, more: { consent: saying.text } },
  })
  const told = holding
    .entries(record)
    .filter(({ kind, more }) => kind === 'referral' && more?.consent === saying.text)
    .map(({ more }) => String(more?.to ?? ''))
  return [
    entryOf({ ...saying, given: false, title }),
    task(words.stop(title), 1),
    ...[...new Set(told)].filter(Boolean).map((to) => task(words.tell(to), 3)),
    task(words.check(title), 14),
  ]
}

import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { type Caller, type Heard, readWord, type Word, written } from './word.ts'
import { sayAfter, sayNow } from './words.sql.ts'

/** A window in which a page is open, at this process. */
type Guest = Caller & {
  hear: (heard: Heard) => void
  /** Shows that the line is alive, or finds out that it is not. */
  beat: () => void
  end: () => void
  others: Map<string, { name: string; account: string; at: number }>
}

export type Together = {
  /** @returns how it leaves */
  join(guest: Omit<Guest, 'others'>): () => void
}

const beats = 15_000
/** A process that fell cannot say goodbye for its guests. */
const forgottenAfter = 3 * beats

/** Everybody who has a page open, in every process on this database: they hear of each other, and when somebody saves. */
export function togetherOf(house: House): Together {
  const known = open.get(house)
  if (known) return known
  const together = openTogether(house)
  open.set(house, together)
  return together
}

const open = new WeakMap<House, Together>()

function openTogether(house: House): Together {
  const guests = new Set<Guest>()
  const say = (word: Word) => void sayNow(house, written(word)).catch(() => {})
  const sayHere = (guest: Guest, asks: boolean) => say({ ...callerOf(guest), is: 'here', asks })
  house.live.hearChannel('house_site', {
    told: (text) => {
      const word = readWord(text)
      if (!word) return
      for (const guest of guests)
        if (guest.page === word.page && guest.who !== word.who) tell(guest, word, sayHere)
    },
    // Words may have been lost: everybody says once more who they are.
    again: () => guests.forEach((guest) => void sayHere(guest, true)),
  })
  const timer = setInterval(() => {
    for (const guest of guests) {
      guest.beat()
      sayHere(guest, false)
      forget(guest)
    }
  }, beats).unref()
  house.closing.addEventListener('abort', () => {
    clearInterval(timer)
    for (const guest of guests) guest.end()
    guests.clear()
  })
  return {
    join(one) {
      const guest: Guest = { ...one, others: new Map() }
      guests.add(guest)
      sayHere(guest, true)
      return () => {
        if (guests.delete(guest)) say({ ...callerOf(guest), is: 'gone' })
      }
    },
  }
}

function tell(guest: Guest, word: Word, sayHere: (guest: Guest, asks: boolean) => void): void {
  if (word.is === 'saved') {
    guest.hear({ saved: word.revision, by: word.account === guest.account ? null : word.name })
    return
  }
  const before = JSON.stringify(othersOf(guest))
  const { who, name, account } = word
  if (word.is === 'gone') guest.others.delete(who)
  else guest.others.set(who, { name, account, at: Date.now() })
  if (word.is === 'here' && word.asks) sayHere(guest, false)
  if (JSON.stringify(othersOf(guest)) !== before) guest.hear(othersOf(guest))
}

function forget(guest: Guest): void {
  const before = guest.others.size
  for (const [who, { at }] of guest.others) if (Date.now() - at > forgottenAfter) guest.others.delete(who)
  if (guest.others.size < before) guest.hear(othersOf(guest))
}

function othersOf({ others, account }: Guest): { others: string[]; isTwice: boolean } {
  const all = [...others.values()]
  const names = new Map(all.filter((one) => one.account !== account).map((one) => [one.account, one.name]))
  return { others: [...names.values()], isTwice: all.some((one) => one.account === account) }
}

const callerOf = ({ page, who, name, account }: Caller): Caller => ({ page, who, name, account })

/** Tells everybody who has a page open that it was saved, once that is true; `who`: by which window, where it was one of them. */
export const tellSaved = (desk: Desk, page: string, who: string, revision: number) =>
  sayAfter(
    desk,
    written({ page, who, name: calledAs(desk), account: desk.actor.account ?? '', is: 'saved', revision }),
  )

/** What others on a page see of somebody. */
export const calledAs = ({ actor }: Desk): string => (actor.name || actor.email).slice(0, 80)

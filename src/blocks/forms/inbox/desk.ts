import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useRoom } from '#custody/room/room.ts'
import type { Gathered } from './gathering.ts'
import type { Filter } from './model/filtering.ts'
import { inboxWords } from './words.ts'

/** What all parts of the inbox share. */
export type Desk = {
  service: string
  gathered: Gathered
  /** Fetches again what has changed. */
  again: () => void
  filter: Filter
  setFilter: (filter: Filter) => void
  /** Leads to a view or a case; the address changes, the keys stay. */
  go: (to: string) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk() {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A part of the inbox was rendered outside of it.')
  const room = useRoom()
  const { space, colleagues } = desk.gathered
  const nameOf = (member: string) => colleagues.find((one) => one.member === member)?.name ?? ''
  return {
    ...desk,
    ...{ lang: room.lang, room, t: inboxWords(room.lang), nameOf },
    place: { organisation: room.organisation, space },
  }
}

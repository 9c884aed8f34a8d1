import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useRoom } from '#custody/room/room.ts'
import type { Wording } from '#field/form/wording.ts'
import { worded } from '#field/form/wording.ts'
import type { Collection } from '../model/collection.ts'
import type { Opened } from '../worker/opened.ts'
import type { Unkept } from './grid/unkept.ts'
import { roomWords } from './words.ts'

/** What all parts of the room share. */
export type Desk = {
  service: string
  plan: string
  opened: Opened
  /** One more with everything that has changed, here or elsewhere. */
  turn: number
  /** Asks the worker anew what there is. */
  again: () => void
  /** Opens everything anew, with keys that have come since. */
  enter: () => void
  go: (to: string) => void
  /** What was typed into cells and could be kept nowhere: it stays wherever one goes in the room. */
  unkept: readonly Unkept[]
  setUnkept: (change: (before: readonly Unkept[]) => readonly Unkept[]) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk() {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A part of the records was rendered outside of their room.')
  const room = useRoom()
  const { lang } = room
  const { collections, members } = desk.opened
  return {
    ...desk,
    ...{ room, lang, t: roomWords(lang), organisation: room.organisation, me: desk.opened.me },
    say: (wording: Wording | undefined) => worded(wording, lang),
    collection: (id: string): Collection | undefined =>
      collections.find(({ body }) => body.collection.id === id)?.body.collection,
    nameOf: (member: string) => members.find(({ id }) => id === member)?.name ?? '',
  }
}

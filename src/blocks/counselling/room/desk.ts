import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { useRoom } from '#custody/room/room.ts'
import type { Followed } from './following.ts'
import type { Gathered, MyOffice } from './gathering.ts'
import { type Conversation, shelfOf } from './model/conversation.ts'
import { roomWords } from './words.ts'

/** What all parts of the room share. */
export type Desk = {
  service: string
  gathered: Gathered
  followed: Followed
  /** Fetches offices, names and agreements again. */
  again: () => void
  /** Up to which line I have seen each conversation, on this page. */
  seen: ReadonlyMap<string, number>
  see: (id: string, seq: number) => void
  go: (to: string) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk() {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A part of the counselling room was rendered outside of it.')
  const room = useRoom()
  const { gathered, followed } = desk
  const t = roomWords(room.lang)
  const conversations = [...followed.all.values()]
  const officeOf = (space: string): MyOffice | undefined =>
    gathered.offices.find((office) => office.space === space)
  return {
    ...desk,
    ...{ room, lang: room.lang, t, conversations, officeOf, me: gathered.me, now: followed.now },
    organisation: room.organisation,
    nameOf: (member: string) => gathered.nameOf(member) || t.somebody,
    on: (shelf: ReturnType<typeof shelfOf>) =>
      conversations.filter((one) => shelfOf(one, gathered.me) === shelf),
  }
}

/** The same act as in the vault, with what this room has to say about its own refusals. */
export function useRoomAct() {
  const { t } = useDesk()
  const { trouble, ...rest } = useAct()
  const says = trouble && t.troubles[trouble.code]
  return { ...rest, trouble: trouble && says ? { ...trouble, says } : trouble }
}

/** What the seeker reads of the office of a conversation: the name of their topic. */
export function topicOf(one: Conversation, office: MyOffice | undefined, lang: string): string {
  const topic = office?.topics.find(({ id }) => id === one.standing.topic)
  return (topic && ((lang === 'en' && topic.name.en) || topic.name.de)) || ''
}

import type { RoomData } from '../room-data.ts'
import type { Texts } from '../texts/fetched.ts'
import type { MoreTexts } from '../texts/more/fetched-more.ts'
import type { View } from './view.ts'

/** What each part of the room is given. */
export type RoomProps = {
  data: RoomData
  t: Texts
  /** Others use this device: nothing is offered that stays on it. */
  isShared: boolean
}

export type TalkProps = RoomProps & {
  view: View
  names: Map<string, string>
  own: OwnState | null
  /** What is said of calls and groups; null until there is one. */
  more: MoreTexts | null
}

/** What the house says of the conversation. */
export type OwnState = { openedAt: string; deleteAfter: string; ahead: number | null; isNotified: boolean }

/** How somebody of the office is called here. */
export const called = ({ names, t }: Pick<TalkProps, 'names' | 't'>, member: string | null): string =>
  (member !== null && names.get(member)) || t.team

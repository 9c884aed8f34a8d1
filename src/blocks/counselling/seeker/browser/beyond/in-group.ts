import { type answerTo, groupNames, type wishIn } from '../../../group/group.ts'
import type { MoreTexts } from '../../texts/more/fetched-more.ts'
import type { TalkProps } from '../room-props.ts'
import type { GroupView } from './group-view.ts'

/** Whether the page shows the group or one's own conversation. */
export type Place = 'group' | 'talk'

export type MoreProps = { more: MoreTexts; place: Place; setPlace: (place: Place) => void }

export type GroupProps = TalkProps &
  MoreProps & { wish: NonNullable<ReturnType<typeof wishIn>>; answer: ReturnType<typeof answerTo> }

export type InGroup = GroupProps & { group: GroupView; nameOf: (id: string | null) => string }

/** The word of a language for one of the names. */
export const wordFor = (name: string, names: readonly string[]): string =>
  names[groupNames.indexOf(name as (typeof groupNames)[number])] ?? name

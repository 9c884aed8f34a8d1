import type { Lang } from '#kernel/text.ts'
import { dayAndTime } from '#look/dates.ts'
import type { Entry } from '#vault/log/entry.ts'
import { findMember, type LogState } from '#vault/log/state.ts'
import type { Names } from '../browser/protocol.ts'
import { sentenceOfLine } from '../room/pages/protocol/lines.ts'
import { naming } from '../room/pages/protocol/naming.ts'
import { tellingWords } from './telling.text.ts'

export type Told = { at: string; says: string }

/** The log in plain words, the newest first. */
export function tellLog(log: readonly Entry[], names: Names, lang: Lang): Told[] {
  const called = naming(names, lang)
  const told = log.map((entry) => ({ at: entry.time, says: sentenceOfLine(entry, called, lang) }))
  return told.reverse()
}

/** Who belongs to the organisation, and who has left. */
export function tellMembers(state: LogState, names: Names, lang: Lang): string[] {
  const t = tellingWords(lang)
  const called = naming(names, lang)
  return [...state.members].map(([id, { role, since, until }]) =>
    t.member(
      called.person(id),
      t.roles[role],
      called.day(since),
      findMember(state, id) ? null : called.day(until ?? since),
    ),
  )
}

export const lineOf = ({ at, says }: Told, lang: Lang): string =>
  `${dayAndTime(new Date(at), lang, 'Europe/Berlin')}  ${says}`

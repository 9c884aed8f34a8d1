import { day } from '#look/dates.ts'
import type { Names } from '../../../browser/protocol.ts'
import type { Called } from './line.text.ts'
import { protocolWords } from './protocol.text.ts'

/** Says ids as people say them, as far as this member can read the names. */
export function naming({ people, boards, lost, spaces, directory }: Names, lang: 'de' | 'en'): Called {
  const t = protocolWords(lang)
  const spaceOf = (space: string) =>
    space === directory ? t.directory : spaces[space] ? `„${spaces[space]}“` : t.unnamedSpace
  const personOf = (member: string) =>
    `${people[member] || t.somebody}${lost.includes(member) ? ` ${t.oldKeyring}` : ''}`
  return {
    person: (member) => (boards.includes(member) ? t.board : personOf(member)),
    whom: (member) => (boards.includes(member) ? t.boardWhom : personOf(member)),
    space: spaceOf,
    day: (time) => day(time, lang, 'Europe/Berlin'),
  }
}

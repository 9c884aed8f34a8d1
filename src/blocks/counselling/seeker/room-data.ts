import { type NoticeSaying, sayNotice } from '#custody/dialogue/notice-words.ts'
import type { SeekerLang, Topic } from '../office.ts'
import type { OpenOffice, OpenService } from '../open-service.ts'
import { spoken } from './speaking.ts'

/** What the seeker's browser has to know of an office. */
export type RoomOffice = Pick<OpenOffice, 'id' | 'space' | 'name' | 'promise' | 'answerBy'> & {
  received: string
  late: string
  /** Which sentence a notice is, and how it is said here. */
  notice: NoticeSaying
  noticeSays: string
}

/** What the page of a service tells the element in it. */
export type RoomData = {
  slug: string
  organisation: string
  organisationName: string
  /** The fingerprint of the vault as the server says it; the one in the link goes before it. */
  founder: string
  lang: SeekerLang
  /** Whether there is a form for a first message, or the field for the twelve words. */
  way: 'begin' | 'back' | 'group'
  /** Which group somebody asks to be let into, and whose it is. */
  group: { id: string; office: string } | null
  offices: RoomOffice[]
}

export function roomData(
  service: OpenService,
  lang: SeekerLang,
  way: RoomData['way'],
  group: RoomData['group'] = null,
): RoomData {
  const { slug, organisation, organisationName, founder } = service
  const offices = service.offices.map(({ id, space, name, promise, answerBy, texts, notice }) => ({
    ...{ id, space, name, promise, answerBy },
    received: spoken(texts.received, lang).text,
    // In another language than the seeker's it would not comfort: then there is a sentence of ours.
    late: texts.late[lang] ?? '',
    notice,
    noticeSays: sayNotice(lang, notice),
  }))
  return { slug, organisation, organisationName, founder, lang, way, group, offices }
}

/** What one can come with, and where it leads: `office/topic`. */
export const topicsOf = ({ offices }: OpenService): { value: string; topic: Topic; office: OpenOffice }[] =>
  offices.flatMap((office) =>
    office.topics.map((topic) => ({ value: `${office.id}/${topic.id}`, topic, office })),
  )

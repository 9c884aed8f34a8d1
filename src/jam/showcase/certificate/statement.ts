import type { Lang } from '#kernel/text.ts'
import { localText } from '#kernel/zone.ts'
import type { Jam } from '../../profile/jam.ts'
import { certificateWords } from './certificate.text.ts'
import type { Certificate } from './certificate.ts'
import type { Statement } from './signing.ts'

/** A certificate as it is signed: words and days, in the language of whoever asked for it. */
export function statementOf(
  jam: Jam,
  { name, kind, hours, teams }: Certificate,
  learnt: string,
  now: Date,
  lang: Lang,
): Statement {
  const t = certificateWords(lang)
  const dayOf = (at: Date) => localText(at, jam.timeZone).slice(0, 10)
  return {
    ...{ id: '', jam: jam.title, name, role: t.role[kind], place: jam.place },
    ...{ from: dayOf(jam.startsAt), until: dayOf(jam.endsAt), hours },
    projects: teams.map((team) => `${team.name}, ${t.by(team.organisation)}`),
    ...{ learnt, issued: dayOf(now) },
  }
}

import { type Lang, speak } from '#kernel/text.ts'
import type { Role } from './role.ts'

/** Everything somebody may be invited into: a role of a jam, or a place in an organisation. */
export type Position = Role | 'admin' | 'member'

type Words = Record<Position, { name: string; may: string }>

const words = speak<Words>(
  {
    organiser: { name: 'Veranstalter*in', may: 'sieht und entscheidet alles in diesem Jam' },
    reviewer: { name: 'Begutachtung', may: 'prüft Bedarfe und schneidet sie zu' },
    mentor: { name: 'Mentor*in', may: 'hilft den Teams während der 24 Stunden' },
    auditor: { name: 'Prüfung', may: 'liest alles, ändert nichts' },
    company: { name: 'Kontakt eines Unternehmens', may: 'meldet Kolleg*innen mit einem Link an' },
    professional: { name: 'IT-Profi', may: 'baut in einem Team mit' },
    helper: { name: 'Helfer*in', may: 'übernimmt Schichten vor Ort' },
    host: { name: 'Gastgeber*in', may: 'bietet Räume an' },
    admin: { name: 'darf entscheiden', may: 'lädt ein, vergibt Rechte und entscheidet über Dienste' },
    member: { name: 'arbeitet mit', may: 'sieht und bearbeitet, was der Organisation gehört' },
  },
  {
    organiser: { name: 'organiser', may: 'sees and decides everything in this jam' },
    reviewer: { name: 'reviewer', may: 'judges needs and cuts them to size' },
    mentor: { name: 'mentor', may: 'helps the teams during the 24 hours' },
    auditor: { name: 'auditor', may: 'reads everything, changes nothing' },
    company: { name: "a company's contact", may: 'registers colleagues by a link' },
    professional: { name: 'IT professional', may: 'builds in a team' },
    helper: { name: 'helper', may: 'takes shifts on site' },
    host: { name: 'host', may: 'offers rooms' },
    admin: { name: 'may decide', may: 'invites, grants rights and decides about services' },
    member: { name: 'works here', may: 'sees and edits what belongs to the organisation' },
  },
)

export const roleName = (role: Position, lang: Lang): string => words(lang)[role].name

/** What somebody with this role does, as half a sentence. */
export const roleMay = (role: Position, lang: Lang): string => words(lang)[role].may

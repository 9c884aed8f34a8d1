import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { handoverWords } from './handover.text.ts'

const [de, en] = [samples('de'), samples('en')]

const [german, english] = [
  { service: de.service, organisation: de.organisation, link: de.link },
  { service: en.service, organisation: en.organisation, link: en.link },
]

export const handedToOwner = letterKind(
  'handover.owner',
  speak(
    { title: 'Übergabe: an die Einrichtung', sample: german },
    { title: 'Handover: to the organisation', sample: english },
  ),
  (lang, { name, service, organisation, link }) => {
    const { subject, toOwner } = handoverWords(lang).mail
    return { subject: subject(service), body: toOwner(name, service, organisation, link) }
  },
  ['link'],
)

export const handedByTeam = letterKind(
  'handover.team',
  speak(
    { title: 'Übergabe: an das Team', sample: german },
    { title: 'Handover: to the team', sample: english },
  ),
  (lang, { name, service, organisation, link }) => {
    const { subject, toTeam } = handoverWords(lang).mail
    return { subject: subject(service), body: toTeam(name, service, organisation, link) }
  },
  ['link'],
)

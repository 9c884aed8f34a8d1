import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { letterWords } from './publishing.text.ts'

const [de, en] = [samples('de'), samples('en')]

const [german, english] = [
  { jam: de.jam, when: `${de.when}, ${de.place}`, link: de.link },
  { jam: en.jam, when: `${en.when}, ${en.place}`, link: en.link },
]
const [why, reason] = ['du wolltest an diesem Bedarf bauen', 'you wished for this need']
const [others, mates] = ['Jonas, Lena und Rafi', 'Jonas, Lena and Rafi']

export const teamFound = letterKind(
  'matching.team',
  speak(
    {
      title: 'Zuteilung: Du hast ein Team',
      sample: { ...german, team: de.team, organisation: de.organisation, others, why },
    },
    {
      title: 'Matching: you have a team',
      sample: { ...english, team: en.team, organisation: en.organisation, others: mates, why: reason },
    },
  ),
  (lang, all) => {
    const { subject, body } = letterWords(lang).team
    return { subject: subject(all.team), body: body({ ...all, place: '', why: [all.why] }) }
  },
  ['team', 'link'],
)

export const teamChanged = letterKind(
  'matching.changed',
  speak(
    {
      title: 'Zuteilung: Im Team hat sich etwas geändert',
      sample: { ...german, team: de.team, organisation: de.organisation, others, why },
    },
    {
      title: 'Matching: something has changed in the team',
      sample: { ...english, team: en.team, organisation: en.organisation, others: mates, why: reason },
    },
  ),
  (lang, all) => {
    const { subject, body } = letterWords(lang).changed
    return { subject: subject(all.team), body: body({ ...all, place: '', why: [all.why] }) }
  },
  ['team', 'link'],
)

export const inReserve = letterKind(
  'matching.reserve',
  speak(
    { title: 'Zuteilung: in der Reserve', sample: { ...german, why } },
    { title: 'Matching: in the reserve', sample: { ...english, why: reason } },
  ),
  (lang, all) => {
    const { subject, body } = letterWords(lang).reserve
    return { subject, body: body({ ...all, place: '', why: [all.why] }) }
  },
  ['link'],
)

export const teamComes = letterKind(
  'matching.organisation',
  speak(
    {
      title: 'Zuteilung: an die Einrichtung',
      sample: { ...german, team: de.team, others, people: '3 Menschen' },
    },
    {
      title: 'Matching: to the organisation',
      sample: { ...english, team: en.team, others: mates, people: '3 people' },
    },
  ),
  (lang, all) => {
    const { subject, body } = letterWords(lang).organisation
    return { subject: subject(all.team, all.people), body: body({ ...all, place: '' }) }
  },
  ['link'],
)

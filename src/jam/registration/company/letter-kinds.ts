import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { companyWords } from './company.text.ts'

const [de, en] = [samples('de'), samples('en')]

export const companyIn = letterKind(
  'company.registered',
  speak(
    {
      title: 'Anmeldung: ein Unternehmen ist dabei',
      sample: { company: 'Beispiel GmbH', jam: de.jam, link: de.link, page: de.link },
    },
    {
      title: 'Registration: a company takes part',
      sample: { company: 'Example Ltd', jam: en.jam, link: en.link, page: en.link },
    },
  ),
  (lang, all) => {
    const { subject, body } = companyWords(lang).mail
    return { subject: subject(all.jam), body: body(all) }
  },
  ['link'],
)

export const peopleLeft = letterKind(
  'company.people-left',
  speak(
    {
      title: 'Anmeldung: ein Unternehmen meldet Leute ab (an die Orga)',
      sample: { company: 'Beispiel GmbH', count: '12', jam: de.jam, teams: '– Chat: 2/3', link: de.link },
    },
    {
      title: 'Registration: a company withdraws people (to the organisers)',
      sample: { company: 'Example Ltd', count: '12', jam: en.jam, teams: '– Chat: 2/3', link: en.link },
    },
  ),
  (lang, all) => {
    const { subject, body } = companyWords(lang).leftMail
    return { subject: subject(all.company, all.count), body: body(all) }
  },
  ['link'],
)

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

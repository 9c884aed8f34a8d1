import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { followUpWords } from './followup.text.ts'

const [de, en] = [samples('de'), samples('en')]

const [german, english] = [
  { service: de.service, after: '30 Tagen', links: `Ja: ${de.link}\nNein: ${de.link}` },
  { service: en.service, after: '30 days', links: `Yes: ${en.link}\nNo: ${en.link}` },
]

const question = (occasion: 'asked' | 'reminded', titleDe: string, titleEn: string) =>
  letterKind(
    `followup.${occasion}`,
    speak({ title: titleDe, sample: german }, { title: titleEn, sample: english }),
    (lang, { name, service, after, links }) => {
      const { subject, body } = followUpWords(lang).mail
      return { subject: subject[occasion](service), body: body(name, service, after, links) }
    },
    ['links'],
  )

export const inUseAsked = question('asked', 'Nachfrage: noch in Gebrauch?', 'Follow-up: still in use?')
export const inUseReminded = question('reminded', 'Nachfrage: Erinnerung', 'Follow-up: reminder')

export const helpWanted = letterKind(
  'followup.help',
  speak(
    {
      title: 'Nachfrage: eine Einrichtung braucht Hilfe',
      sample: { organisation: de.organisation, service: de.service, after: '30 Tage', page: de.link },
    },
    {
      title: 'Follow-up: an organisation needs help',
      sample: { organisation: en.organisation, service: en.service, after: '30 days', page: en.link },
    },
  ),
  (lang, { name, organisation, service, after, page }) => {
    const { subject, body } = followUpWords(lang).helpMail
    return { subject: subject(service), body: body(name, organisation, service, after, page) }
  },
  ['page'],
)

import { waitingLetter } from '#blocks/counselling/roster/alerts.ts'
import { seatLetter } from '#blocks/forms/submission/telling.ts'
import { caseNotice } from '#custody/dialogue/notice-letter.ts'
import { draftWords } from '#jam/needs/scoping/draft.text.ts'
import { rememberAsked } from '#jam/profile/remember/letter-kinds.ts'
import { speak } from '#kernel/text.ts'
import { factorWords } from '#people/factor/factor.text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { organisationWords } from '#people/organisation/organisation.text.ts'
import { peopleWords } from '#people/people.text.ts'

const titles = (titleDe: string, titleEn: string, sample: Record<string, string>) => () => ({
  de: { title: titleDe, sample },
  en: { title: titleEn, sample },
})

const house = (
  id: string,
  [titleDe, titleEn]: [string, string],
  sample: Record<string, string>,
  say: Parameters<typeof letterKind>[2],
) => {
  const about = titles(titleDe, titleEn, sample)()
  return letterKind(id, speak(about.de, about.en), say)
}

const code = (purpose: 'sign-in' | 'proof' | 'email', title: [string, string]) =>
  house(`code.${purpose}`, title, { code: '123456' }, (lang, { code = '' }) => {
    const { subject, body } = peopleWords(lang).codeMail
    return { subject: subject(code), body: body[purpose](code) }
  })

/** Mails of the house itself: about accounts and keys, of no jam, the same for everybody. */
export const houseLetters = [
  code('sign-in', ['Code zum Anmelden', 'Code for signing in']),
  code('proof', ['Code für eine wichtige Änderung', 'Code for an important change']),
  code('email', ['Code für eine neue Adresse', 'Code for a new address']),
  house(
    'account.changed',
    ['Am Konto hat sich etwas geändert', 'Something has changed in the account'],
    { what: factorWords('de').mails.passkeyAdded, address: 'https://jam.example' },
    (lang, { what = '', address = '' }) => ({
      subject: what,
      body: factorWords(lang).mailBody(what, address),
    }),
  ),
  house(
    'membership.removed',
    ['Zugehörigkeit zu einer Einrichtung', 'Membership of an organisation'],
    { organisation: samples('de').organisation, by: samples('de').person },
    (lang, { organisation = '', by = '' }) => {
      const { subject, body } = organisationWords(lang).mail
      return { subject: subject(organisation), body: body.removed(organisation, by) }
    },
  ),
  house(
    'need.draft',
    ['Link zum Entwurf eines Bedarfs', 'Link to the draft of a need'],
    { jam: samples('de').jam, link: samples('de').link, until: 'Fr., 20. März 2026' },
    (lang, { jam = '', link = '', until = '' }) => {
      const { subject, body } = draftWords(lang).mail
      return { subject, body: body(jam, link, until) }
    },
  ),
  house(
    'need.draft-reminder',
    ['Erinnerung an den Entwurf eines Bedarfs', 'Reminder of the draft of a need'],
    { jam: samples('de').jam, link: samples('de').link, until: samples('de').when },
    (lang, { jam = '', link = '', until = '' }) => {
      const { subject, body } = draftWords(lang).reminder
      return { subject: subject(jam), body: body(jam, link, until) }
    },
  ),
  rememberAsked,
  seatLetter,
  waitingLetter,
  caseNotice,
]

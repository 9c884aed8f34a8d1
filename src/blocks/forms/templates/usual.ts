import { answer, call, constant, own, type Rule } from '#field/rule/rule.ts'
import { type Both, may, must, type Reply, state } from './making.ts'

/** Questions that many forms ask in the same words. */
export const usual = {
  name: must('full-name', 'name', ['Wie heißen Sie?', 'What is your name?'], {
    personal: true,
    autofill: 'name',
  }),
  email: must('email', 'email', ['E-Mail-Adresse', 'E-mail address'], { personal: true, autofill: 'email' }),
  emailIfAny: may('email', 'email', ['E-Mail-Adresse', 'E-mail address'], {
    hint: ['Wenn Sie eine Antwort per E-Mail möchten.', 'If you would like an answer by e-mail.'],
    personal: true,
    autofill: 'email',
  }),
  phone: must('phone', 'phone', ['Telefonnummer', 'Telephone number'], { personal: true, autofill: 'tel' }),
  phoneIfAny: may('phone', 'phone', ['Telefonnummer', 'Telephone number'], {
    hint: ['Wenn wir Sie anrufen dürfen.', 'If we may call you.'],
    personal: true,
    autofill: 'tel',
  }),
  address: must('address', 'address', ['Anschrift', 'Postal address'], {
    personal: true,
    autofill: 'street-address',
  }),
  birth: must('date', 'born', ['Geburtsdatum', 'Date of birth'], {
    personal: true,
    autofill: 'bday',
    demand: [
      notInFuture(),
      ['Ein Geburtsdatum liegt in der Vergangenheit.', 'A date of birth is in the past.'],
    ],
  }),
  message: may('long-text', 'message', ['Möchten Sie uns noch etwas sagen?', 'Is there anything else?'], {
    limits: { longest: 3000 },
  }),
}

/** The answer is a day that has come. */
export function notInFuture(): Rule {
  return call('<=', own, call('today'))
}

/** The answer is today or a later day. */
export const notInPast: Rule = call('>=', own, call('today'))

/** Somebody born on the day of this answer is younger than so many years. */
export const youngerThan = (name: string, years: number): Rule =>
  call('<', call('years-since', answer(name)), constant(years))

const received: Reply = [
  'Eingang bestätigen',
  [
    'Guten Tag,\n\nvielen Dank, wir haben Ihre Nachricht bekommen und melden uns, sobald wir mehr wissen.\n\nFreundliche Grüße',
    'Hello,\n\nthank you, we have received your message and will get back to you as soon as we know more.\n\nKind regards',
  ],
]
const asking: Reply = [
  'Rückfrage stellen',
  [
    'Guten Tag,\n\nuns fehlt noch eine Angabe: …\n\nAntworten Sie einfach hier, mit Ihren zwölf Wörtern kommen Sie jederzeit zurück.\n\nFreundliche Grüße',
    'Hello,\n\nthere is one thing that we still need to know: …\n\nJust answer here; with your twelve words you can come back at any time.\n\nKind regards',
  ],
]

/** New, at work, and one or two ends, each with what is usually answered then. */
export const states = (yes: readonly [Both, Reply], no?: readonly [Both, Reply]) => [
  state('new', ['Neu', 'New'], [received]),
  state('at-work', ['In Arbeit', 'Being dealt with'], [asking]),
  state('done', yes[0], [yes[1]], true),
  ...(no ? [state('declined', no[0], [no[1]], true)] : []),
]

/** A reply between greeting and regards. */
export const reply = (title: string, de: string, en: string): Reply => [
  title,
  [`Guten Tag,\n\n${de}\n\nFreundliche Grüße`, `Hello,\n\n${en}\n\nKind regards`],
]

import { easy, type FormLang } from '#field/form/wording.ts'
import { speak } from '#kernel/text.ts'

const publicDe = {
  lang: 'de' as 'de' | 'en',
  title: 'Öffentliche Antworten',
  lead: (name: string) =>
    `Was ${name} auf Anfragen geantwortet hat. Ohne Namen: Jemand hat jeden Text vorher angesehen.`,
  none: 'Noch gibt es keine öffentliche Antwort.',
  question: 'Frage',
  answer: 'Antwort',
  on: (day: string) => `Veröffentlicht am ${day}`,
  counts: 'Wie viele Anfragen wo stehen',
  state: 'Stand',
  cases: 'Anfragen',
  few: 'weniger als 5',
  fewSays: 'Kleine Zahlen nennen wir nicht, damit niemand erkannt wird.',
  counted: (day: string) => `Gezählt am ${day}`,
  ask: 'Selbst etwas fragen',
}
const publicEn: typeof publicDe = {
  lang: 'en',
  title: 'Public answers',
  lead: (name) => `What ${name} has answered. Without names: somebody has looked at each text before.`,
  none: 'There is no public answer yet.',
  question: 'Question',
  answer: 'Answer',
  on: (day) => `Published on ${day}`,
  counts: 'How many requests stand where',
  state: 'State',
  cases: 'Requests',
  few: 'fewer than 5',
  fewSays: 'We do not name small numbers, so that nobody is recognised.',
  counted: (day) => `Counted on ${day}`,
  ask: 'Ask something yourself',
}
const publicEasy: typeof publicDe = {
  ...publicDe,
  title: 'Antworten für alle',
  lead: (name) => `Das hat ${name} geantwortet. Hier stehen keine Namen.`,
  fewSays: 'Kleine Zahlen sagen wir nicht. Dann erkennt man niemanden.',
}

/** The public page, in the language of the form. */
export const publicWords = (lang: FormLang) =>
  lang === easy ? publicEasy : lang.split('-')[0] === 'de' ? publicDe : publicEn

/** What whoever publishes reads. */
export const answersWords = speak(
  {
    title: 'Öffentliche Antworten',
    lead: 'Was hier steht, lesen alle. Aus einem Vorgang kommt nichts von selbst hierher: Du schreibst Frage und Antwort neu, ohne Namen.',
    back: 'Zum Dienst',
    see: 'So sehen es alle',
    off: 'Dieses Formular veröffentlicht keine Antworten',
    offSays: 'Schalte es in den Bedingungen des Formulars ein und veröffentliche eine neue Fassung.',
    none: 'Noch nichts veröffentlicht',
    noneSays: 'Schreib unten die erste Antwort.',
    add: 'Antwort veröffentlichen',
    question: 'Frage, in eigenen Worten',
    questionHint: 'Ohne Namen, Orte, Daten, an denen jemand zu erkennen ist.',
    answer: 'Antwort',
    state: 'Stand',
    stateNone: 'keiner',
    sure: 'Ich habe beides gelesen: Niemand ist darin zu erkennen.',
    publish: 'Veröffentlichen',
    withdraw: 'Zurücknehmen',
    published: 'Veröffentlicht.',
    withdrawn: 'Zurückgenommen. Wer es gelesen hat, hat es gelesen.',
    counts: 'Zahlen veröffentlichen',
    countsSays:
      'Dein Posteingang zählt. Trag ein, wie viele Vorgänge wo stehen. Unter 5 speichern wir nicht einmal die Zahl.',
    counted: 'Zahlen veröffentlicht.',
    problems: {
      'question.short': 'Schreib eine Frage.',
      'question.long': 'Die Frage darf höchstens 2000 Zeichen haben.',
      'answer.none': 'Schreib eine Antwort.',
      'answer.long': 'Die Antwort darf höchstens 4000 Zeichen haben.',
      'answers.personal':
        'Darin steht eine E-Mail-Adresse, Telefonnummer oder IBAN. Es wurde nichts veröffentlicht. Nimm sie heraus.',
      sure: 'Lies beides noch einmal und kreuze an.',
    } as Record<string, string>,
  },
  {
    title: 'Public answers',
    lead: 'Everybody reads what stands here. Nothing comes here from a case by itself: you write question and answer anew, without names.',
    back: 'To the service',
    see: 'As everybody sees it',
    off: 'This form publishes no answers',
    offSays: 'Turn it on in the terms of the form and publish a new version.',
    none: 'Nothing published yet',
    noneSays: 'Write the first answer below.',
    add: 'Publish an answer',
    question: 'Question, in your own words',
    questionHint: 'Without names, places, dates by which somebody is recognised.',
    answer: 'Answer',
    state: 'State',
    stateNone: 'none',
    sure: 'I have read both: nobody is recognised in it.',
    publish: 'Publish',
    withdraw: 'Take back',
    published: 'Published.',
    withdrawn: 'Taken back. Whoever has read it has read it.',
    counts: 'Publish numbers',
    countsSays: 'Your inbox counts. Enter how many cases stand where. Below 5 not even the number is stored.',
    counted: 'Numbers published.',
    problems: {
      'question.short': 'Write a question.',
      'question.long': 'The question may have 2000 characters at most.',
      'answer.none': 'Write an answer.',
      'answer.long': 'The answer may have 4000 characters at most.',
      'answers.personal':
        'There is an e-mail address, telephone number or IBAN in it. Nothing was published. Take it out.',
      sure: 'Read both once more and tick the box.',
    },
  },
)

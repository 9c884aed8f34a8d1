import { speak } from '#kernel/text.ts'
import type { Answer } from './followup.ts'

export const followUpWords = speak(
  {
    question: (service: string) => `Nutzt ihr „${service}“ noch?`,
    after: (day: number) => (day === 365 ? 'ein Jahr' : `${day} Tage`),
    lead: (organisation: string, after: string) =>
      `Die Übergabe an ${organisation} ist ${after} her. Ein Klick genügt, anmelden musst du dich nicht.`,
    preselected: 'Ein Klick noch, dann ist deine Antwort da:',
    answer: {
      'in-use': 'Ja, wir nutzen ihn',
      'not-in-use': 'Nein, nicht mehr',
      'need-help': 'Wir brauchen Hilfe',
    } as Record<Answer, string>,
    answerHint: {
      'in-use': 'Auch wenn nicht alles rund läuft.',
      'not-in-use': 'Das ist in Ordnung, und es hilft uns zu wissen.',
      'need-help': 'Wir geben der Organisation des Jams Bescheid, sie meldet sich.',
    } as Record<Answer, string>,
    thanks: {
      'in-use': 'Schön, dass er läuft!',
      'not-in-use': 'Danke für die ehrliche Antwort.',
      'need-help': 'Wir haben die Organisation benachrichtigt.',
    } as Record<Answer, string>,
    answered: (answer: string) => `Eure Antwort ist gespeichert: ${answer}.`,
    more: 'Magst du noch etwas dazu sagen?',
    moreHint: 'Beides ist freiwillig.',
    reached: 'Wie viele Menschen hat er bisher erreicht?',
    reachedHint: 'Eine Schätzung genügt.',
    words: 'Ein Satz dazu',
    wordsHint: 'Was hat sich geändert? Bitte keine Namen und nichts Vertrauliches.',
    quotable: 'Ihr dürft diesen Satz im Schaufenster zeigen',
    send: 'Absenden',
    told: 'Danke! Das ist angekommen.',
    all: 'Nachfragen',
    allLead: 'Nach 30, 90, 180 und 365 Tagen fragen wir jede Einrichtung, ob ihr Dienst noch in Nutzung ist.',
    facts: {
      services: 'übergebene Dienste',
      asked: 'Nachfragen gestellt',
      answered: 'beantwortet',
      help: 'brauchen Hilfe',
    },
    service: 'Dienst',
    dayColumn: (day: number) => `Tag ${day}`,
    state: { 'in-use': 'in Nutzung', 'not-in-use': 'nicht mehr', 'need-help': 'braucht Hilfe' } as Record<
      Answer,
      string
    >,
    asked: 'gefragt',
    reminded: 'erinnert',
    dueOn: 'am',
    people: (count: string) => `${count} Menschen`,
    helpTitle: 'Hier wird Hilfe gebraucht',
    helpWord: 'Hilfe',
    helped: 'Hilfe ist da',
    helpedSaid: 'Vermerkt: Hier ist Hilfe angekommen.',
    none: 'Noch nichts übergeben',
    noneTodo: 'Sobald ein Dienst übergeben ist, steht hier, wann nachgefragt wird.',
    problem: {
      'reached.wrong': 'Bitte schreib eine ganze Zahl, zum Beispiel 340.',
      'words.wrong': 'Dieses Feld kam nicht an. Bitte sende das Formular noch einmal.',
      'words.long': 'Das ist zu lang. Höchstens 600 Zeichen.',
      'answer.none': 'Bitte wähle eine der drei Antworten.',
    } as Record<string, string>,
    mail: {
      subject: {
        asked: (service: string) => `Nutzt ihr „${service}“ noch?`,
        reminded: (service: string) => `Noch einmal kurz gefragt: Nutzt ihr „${service}“?`,
      },
      body: (name: string, service: string, after: string, links: string) =>
        `Hallo ${name},\n\nseit ${after} gehört „${service}“ euch. Nutzt ihr ihn noch? Klick an, was stimmt:\n\n${links}\n\n` +
        'Auf der Seite drückst du einmal den Knopf, anmelden musst du dich nicht. Die Links sind nur für euch.\n\nDanke!\n',
    },
    helpMail: {
      subject: (service: string) => `Hilfe gesucht: ${service}`,
      body: (name: string, organisation: string, service: string, after: string, page: string) =>
        `Hallo ${name},\n\n${organisation} braucht Hilfe mit „${service}“ (${after} nach der Übergabe).\n\n` +
        `Hier steht, was sie geschrieben haben: ${page}\n`,
    },
  },
  {
    question: (service: string) => `Do you still use “${service}”?`,
    after: (day: number) => (day === 365 ? 'a year' : `${day} days`),
    lead: (organisation: string, after: string) =>
      `The handover to ${organisation} was ${after} ago. One click is enough, you need not sign in.`,
    preselected: 'One more click and your answer is here:',
    answer: { 'in-use': 'Yes, we use it', 'not-in-use': 'No, not any more', 'need-help': 'We need help' },
    answerHint: {
      'in-use': 'Even if not everything runs smoothly.',
      'not-in-use': 'That is fine, and it helps us to know.',
      'need-help': 'We tell the organisers of the jam, they will get in touch.',
    },
    thanks: {
      'in-use': 'Good to hear that it runs!',
      'not-in-use': 'Thank you for the honest answer.',
      'need-help': 'We have told the organisers.',
    },
    answered: (answer: string) => `Your answer is stored: ${answer}.`,
    more: 'Would you like to add something?',
    moreHint: 'Both are optional.',
    reached: 'How many people has it reached so far?',
    reachedHint: 'An estimate is enough.',
    words: 'A sentence about it',
    wordsHint: 'What has changed? Please no names and nothing confidential.',
    quotable: 'You may show this sentence in the showcase',
    send: 'Send',
    told: 'Thank you! It has arrived.',
    all: 'Follow-ups',
    allLead: 'After 30, 90, 180 and 365 days we ask every organisation whether its service is still in use.',
    facts: {
      services: 'services handed over',
      asked: 'follow-ups asked',
      answered: 'answered',
      help: 'need help',
    },
    service: 'Service',
    dayColumn: (day: number) => `Day ${day}`,
    state: { 'in-use': 'in use', 'not-in-use': 'no more', 'need-help': 'needs help' },
    asked: 'asked',
    reminded: 'reminded',
    dueOn: 'on',
    people: (count: string) => `${count} people`,
    helpTitle: 'Help is needed here',
    helpWord: 'Help',
    helped: 'Help has come',
    helpedSaid: 'Noted: help has come here.',
    none: 'Nothing handed over yet',
    noneTodo: 'As soon as a service is handed over, this page says when we ask.',
    problem: {
      'reached.wrong': 'Please write a whole number, for example 340.',
      'words.wrong': 'This field did not arrive. Please send the form again.',
      'words.long': 'This is too long. At most 600 characters.',
      'answer.none': 'Please choose one of the three answers.',
    },
    mail: {
      subject: {
        asked: (service: string) => `Do you still use “${service}”?`,
        reminded: (service: string) => `Asked once more: do you use “${service}”?`,
      },
      body: (name: string, service: string, after: string, links: string) =>
        `Hello ${name},\n\n“${service}” has been yours for ${after}. Do you still use it? Click what is true:\n\n${links}\n\n` +
        'On the page you press the button once, you need not sign in. The links are for you only.\n\nThank you!\n',
    },
    helpMail: {
      subject: (service: string) => `Help wanted: ${service}`,
      body: (name: string, organisation: string, service: string, after: string, page: string) =>
        `Hello ${name},\n\n${organisation} needs help with “${service}” (${after} after the handover).\n\n` +
        `What they wrote stands here: ${page}\n`,
    },
  },
)

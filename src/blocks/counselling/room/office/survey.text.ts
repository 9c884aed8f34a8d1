import { speak } from '#kernel/text.ts'

export const surveyWords = speak(
  {
    title: 'Rückmeldungen',
    says: 'Was Ratsuchende am Ende geantwortet haben. Gezählt hat dieser Browser, aus den Gesprächen, die du liest; der Server kennt die Antworten nicht. Was gelöscht ist, zählt nicht mehr: Nimm die Zahlen mit, solange sie da sind.',
    part: 'Du bist nicht in der Leitung und liest nur einen Teil der Gespräche. Das hier ist nur dieser Teil.',
    none: 'Noch hat niemand geantwortet.',
    few: 'Weniger als 5 Antworten: Die Zahlen könnten verraten, wer es war.',
    quarter: (name: string) => name.replace(/^(\d+)-Q(\d)$/, '$2. Quartal $1'),
    question: 'Frage',
    questions: {
      helped: 'Hat das Gespräch geholfen?',
      understood: 'Sich verstanden gefühlt?',
      again: 'Wieder schreiben?',
    },
    marks: ['gar nicht', 'wenig', 'teils', 'ja', 'sehr'],
    mean: 'im Mittel',
    rare: 'unter 5',
    save: 'Als Tabelle mitnehmen (CSV)',
  },
  {
    title: 'Feedback',
    says: 'What seekers answered at the end. This browser counted, from the conversations that you read; the server does not know the answers. What is erased no longer counts: take the figures along while they are there.',
    part: 'You are no lead and read only some of the conversations. This is only that part.',
    none: 'Nobody has answered yet.',
    few: 'Fewer than 5 answers: the figures could tell who it was.',
    quarter: (name) => name.replace(/^(\d+)-Q(\d)$/, 'Quarter $2 of $1'),
    question: 'Question',
    questions: {
      helped: 'Did the conversation help?',
      understood: 'Felt understood?',
      again: 'Write again?',
    },
    marks: ['not at all', 'a little', 'partly', 'yes', 'very much'],
    mean: 'mean',
    rare: 'under 5',
    save: 'Take along as a table (CSV)',
  },
)

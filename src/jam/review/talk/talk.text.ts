import { speak } from '#kernel/text.ts'

const de = {
  questions: 'Fragen und Antworten',
  asks: 'Frage aus der Begutachtung',
  answer: 'Eure Antwort',
  answerSend: 'Antwort schicken',
  sides: { jam: 'Begutachtung', organisation: 'Einrichtung' },
  turn: { jam: 'Beantwortet', organisation: 'Wartet auf die Einrichtung' },
  more: 'Noch etwas dazu sagen',
  moreLabel: 'Eure Nachricht',
  moreLabelJam: 'Deine Nachricht an die Einrichtung',
  moreSend: 'Nachricht schicken',
  said: 'Die Nachricht ist unterwegs.',
  answered: 'Danke, die Antwort ist da.',
  decision: { accepted: 'Zugesagt', waiting: 'Auf der Warteliste', declined: 'Abgesagt' },
  problem: {
    'answer.empty': 'Bitte schreib eine Antwort.',
    'answer.long': 'Die Antwort ist zu lang. Höchstens 2.000 Zeichen.',
    'text.empty': 'Bitte schreib eine Nachricht.',
    'text.long': 'Die Nachricht ist zu lang. Höchstens 2.000 Zeichen.',
  } as Record<string, string>,
}

export const talkWords = speak<typeof de>(de, {
  questions: 'Questions and answers',
  asks: 'A question from the review',
  answer: 'Your answer',
  answerSend: 'Send answer',
  sides: { jam: 'Review', organisation: 'Organisation' },
  turn: { jam: 'Answered', organisation: 'Waiting for the organisation' },
  more: 'Say something more about it',
  moreLabel: 'Your message',
  moreLabelJam: 'Your message to the organisation',
  moreSend: 'Send message',
  said: 'The message is on its way.',
  answered: 'Thank you, the answer has arrived.',
  decision: { accepted: 'Accepted', waiting: 'On the waiting list', declined: 'Declined' },
  problem: {
    'answer.empty': 'Please write an answer.',
    'answer.long': 'The answer is too long. At most 2,000 characters.',
    'text.empty': 'Please write a message.',
    'text.long': 'The message is too long. At most 2,000 characters.',
  },
})

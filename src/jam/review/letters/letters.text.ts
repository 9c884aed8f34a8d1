import { speak } from '#kernel/text.ts'

const sign = 'Digital Service Jam\n'

const de = {
  title: {
    asked: 'Begutachtung: eine Frage an die Einrichtung',
    more: 'Begutachtung: noch etwas an die Einrichtung',
    answered: 'Begutachtung: eine Antwort ist da',
    accepted: 'Bedarf zugesagt',
    waiting: 'Bedarf auf der Warteliste',
    declined: 'Bedarf abgesagt',
    assigned: 'Begutachtung: dir zugeteilt',
  },
  sample: {
    text: 'Wer von euch antwortet am Wochenende?',
    reason: 'Für 24 Stunden ist es noch zu groß. Nehmt euch zuerst die Anmeldung vor.',
    titles: '- Schreiben statt anrufen\n- Anmeldung zur Ferienfreizeit',
  },
  asked: (need: string, text: string, link: string) => ({
    subject: `Eine Frage zu eurem Bedarf: ${need}`,
    body: `Hallo,\n\nwir haben eine Frage zu eurem Bedarf „${need}“:\n\n${text}\n\nHier könnt ihr antworten:\n${link}\n\n${sign}`,
  }),
  more: (need: string, text: string, link: string) => ({
    subject: `Noch etwas zu eurem Bedarf: ${need}`,
    body: `Hallo,\n\nzu eurem Bedarf „${need}“ haben wir noch etwas geschrieben:\n\n${text}\n\nHier könnt ihr antworten:\n${link}\n\n${sign}`,
  }),
  answered: (need: string, text: string, link: string) => ({
    subject: `Antwort zu: ${need}`,
    body: `Hallo,\n\nzu „${need}“ kam eine Antwort:\n\n${text}\n\n${link}\n\n${sign}`,
  }),
  accepted: (need: string, reason: string, link: string) => ({
    subject: `Zugesagt: ${need}`,
    body: `Hallo,\n\neuer Bedarf „${need}“ ist dabei! Wir suchen jetzt ein Team.\n\n${reason}\n\nWas als Nächstes kommt, seht ihr hier:\n${link}\n\n${sign}`,
  }),
  waiting: (need: string, reason: string, link: string) => ({
    subject: `Warteliste: ${need}`,
    body: `Hallo,\n\neuer Bedarf „${need}“ steht auf der Warteliste. Der Grund:\n\n${reason}\n\nWird ein Platz frei, melden wir uns sofort.\n${link}\n\n${sign}`,
  }),
  declined: (need: string, reason: string, link: string) => ({
    subject: `Diesmal nicht: ${need}`,
    body: `Hallo,\n\neuren Bedarf „${need}“ können wir bei diesem Jam leider nicht bauen. Der Grund:\n\n${reason}\n\nBeim nächsten Aufruf seid ihr herzlich willkommen.\n${link}\n\n${sign}`,
  }),
  assigned: (jam: string, titles: string, link: string) => ({
    subject: `Dir zugeteilt: Begutachtung ${jam}`,
    body: `Hallo,\n\nbitte sieh dir diese Bedarfe an:\n\n${titles}\n\nHier geht es los:\n${link}\n\nKennst du eine der Einrichtungen zu gut, sag es uns dort mit einem Klick.\n\n${sign}`,
  }),
}

export const reviewLetters = speak<typeof de>(de, {
  title: {
    asked: 'Review: a question to the organisation',
    more: 'Review: something more to the organisation',
    answered: 'Review: an answer has arrived',
    accepted: 'Need accepted',
    waiting: 'Need on the waiting list',
    declined: 'Need declined',
    assigned: 'Review: assigned to you',
  },
  sample: {
    text: 'Which of you answers at the weekend?',
    reason: 'It is still too large for 24 hours. Begin with the sign-up.',
    titles: '- Writing instead of calling\n- Sign-up for the holiday camp',
  },
  asked: (need, text, link) => ({
    subject: `A question about your need: ${need}`,
    body: `Hello,\n\nwe have a question about your need "${need}":\n\n${text}\n\nYou can answer here:\n${link}\n\n${sign}`,
  }),
  more: (need, text, link) => ({
    subject: `Something more about your need: ${need}`,
    body: `Hello,\n\nwe have written something more about your need "${need}":\n\n${text}\n\nYou can answer here:\n${link}\n\n${sign}`,
  }),
  answered: (need, text, link) => ({
    subject: `Answer about: ${need}`,
    body: `Hello,\n\nan answer came about "${need}":\n\n${text}\n\n${link}\n\n${sign}`,
  }),
  accepted: (need, reason, link) => ({
    subject: `Accepted: ${need}`,
    body: `Hello,\n\nyour need "${need}" is in! We are now looking for a team.\n\n${reason}\n\nYou see here what comes next:\n${link}\n\n${sign}`,
  }),
  waiting: (need, reason, link) => ({
    subject: `Waiting list: ${need}`,
    body: `Hello,\n\nyour need "${need}" is on the waiting list. The reason:\n\n${reason}\n\nAs soon as there is room we will write to you.\n${link}\n\n${sign}`,
  }),
  declined: (need, reason, link) => ({
    subject: `Not this time: ${need}`,
    body: `Hello,\n\nwe are sorry that we cannot build your need "${need}" at this jam. The reason:\n\n${reason}\n\nYou are very welcome at the next call.\n${link}\n\n${sign}`,
  }),
  assigned: (jam, titles, link) => ({
    subject: `Assigned to you: review ${jam}`,
    body: `Hello,\n\nplease look at these needs:\n\n${titles}\n\nBegin here:\n${link}\n\nIf you know one of the organisations too well, tell us there with one click.\n\n${sign}`,
  }),
})

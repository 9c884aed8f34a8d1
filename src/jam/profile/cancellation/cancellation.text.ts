import { speak } from '#kernel/text.ts'

export const cancellationWords = speak(
  {
    title: 'Den Jam absagen',
    lead: 'Manchmal geht es nicht. Dann sollen alle es früh und nur einmal erfahren.',
    happens: 'Das passiert',
    steps: (people: number) => [
      `${people === 1 ? 'Eine Person bekommt' : `${people} Menschen bekommen`} eine E-Mail mit deinem Grund, in einer Stunde.`,
      'In dieser Stunde kannst du alles zurücknehmen, ohne dass jemand etwas merkt.',
      'Alle Seiten des Jams sagen sofort, dass er ausfällt. Anmelden und Bedarfe melden geht nicht mehr.',
      'Was da ist, bleibt: Bedarfe, Menschen, Räume, Dienste. Termine in Kalendern werden durchgestrichen.',
    ],
    reason: 'Warum fällt er aus?',
    reasonHint: 'Steht auf den Seiten und in der E-Mail. Ein, zwei ehrliche Sätze genügen.',
    sure: 'Ja, der Jam fällt aus',
    go: 'Jam absagen',
    done: 'Der Jam ist abgesagt. Die E-Mails gehen in einer Stunde hinaus.',
    is: 'Der Jam ist abgesagt',
    since: 'Abgesagt am',
    leaves: (time: string) => `Die E-Mails gehen um ${time} hinaus. Bis dahin kannst du es zurücknehmen.`,
    left: 'Alle sind benachrichtigt. Soll der Jam doch stattfinden, dann öffne ihn mit neuen Terminen als neuen Jam.',
    undo: 'Absage zurücknehmen',
    undoAsk: 'Soll der Jam doch stattfinden?',
    undoSays: 'Die E-Mails werden nicht verschickt, und alles ist wie vorher.',
    undoYes: 'Ja, er findet statt',
    undone: 'Der Jam findet statt. Niemand hat eine E-Mail bekommen.',
    problem: {
      'reason.empty': 'Bitte schreib in ein, zwei Sätzen, warum der Jam ausfällt.',
      'reason.long': 'Das ist zu lang. Höchstens 600 Zeichen.',
      'sure.missing': 'Bitte bestätige, dass der Jam ausfallen soll.',
    } as Record<string, string>,
    mail: {
      title: 'Der Jam fällt aus',
      subject: (jam: string) => `Abgesagt: ${jam}`,
      body: (name: string, jam: string, when: string, reason: string, link: string) =>
        `Hallo ${name},\n\nder ${jam} fällt aus. Er sollte am ${when} beginnen.\n\n${reason}\n\n` +
        `Es tut uns leid. Du musst nichts tun; der Termin in deinem Kalender wird durchgestrichen.\n\n${link}\n\nDigital Service Jam\n`,
    },
  },
  {
    title: 'Cancel the jam',
    lead: 'Sometimes it does not work out. Then everybody should hear of it early, and once.',
    happens: 'This is what happens',
    steps: (people) => [
      `${people === 1 ? 'One person gets' : `${people} people get`} an e-mail with your reason, in an hour.`,
      'Within this hour you can take everything back, and nobody notices.',
      'All pages of the jam say at once that it is cancelled. Registering and submitting needs is closed.',
      'What is there stays: needs, people, rooms, services. Appointments in calendars are struck out.',
    ],
    reason: 'Why is it cancelled?',
    reasonHint: 'Stands on the pages and in the e-mail. One or two honest sentences are enough.',
    sure: 'Yes, the jam is cancelled',
    go: 'Cancel the jam',
    done: 'The jam is cancelled. The e-mails leave in an hour.',
    is: 'The jam is cancelled',
    since: 'Cancelled on',
    leaves: (time) => `The e-mails leave at ${time}. Until then you can take it back.`,
    left: 'Everybody has been told. If the jam is to take place after all, open it with new dates as a new jam.',
    undo: 'Take it back',
    undoAsk: 'Shall the jam take place after all?',
    undoSays: 'The e-mails are not sent, and everything is as before.',
    undoYes: 'Yes, it takes place',
    undone: 'The jam takes place. Nobody has got an e-mail.',
    problem: {
      'reason.empty': 'Please write in one or two sentences why the jam is cancelled.',
      'reason.long': 'This is too long. At most 600 characters.',
      'sure.missing': 'Please confirm that the jam is to be cancelled.',
    },
    mail: {
      title: 'The jam is cancelled',
      subject: (jam) => `Cancelled: ${jam}`,
      body: (name, jam, when, reason, link) =>
        `Hello ${name},\n\n${jam} is cancelled. It was to begin on ${when}.\n\n${reason}\n\n` +
        `We are sorry. There is nothing to do; the appointment in your calendar is struck out.\n\n${link}\n\nDigital Service Jam\n`,
    },
  },
)

import { speak } from '#kernel/text.ts'
import type { LineRule, PlacedRole } from './rule.ts'

type About = {
  name: string
  jam: string
  role: string
  when: string
  until: string
  company: string
  link: string
}

const rules: Record<LineRule, string> = {
  arrival: 'Plätze gehen der Reihe nach an die, die zuerst da waren.',
  skills:
    'Plätze gehen zuerst an die, die am meisten von dem mitbringen, was den Bedarfen noch fehlt. Bei Gleichstand zählt, wer zuerst da war.',
}

export const placeWords = speak(
  {
    as: { professional: 'IT-Profi', helper: 'Helfer*in' } as Record<PlacedRole, string>,
    rules,
    waitTitle: 'Du stehst auf der Warteliste',
    fullTitle: 'Alle Plätze sind vergeben',
    fullSays: 'Du kannst dich trotzdem anmelden: Dann stehst du auf der Warteliste.',
    ruleTitle: 'So geht es auf der Warteliste',
    mailSays: (hours: number) =>
      `Wird ein Platz frei, bekommst du eine E-Mail und hast ${hours} Stunden Zeit, ihn zu nehmen. Danach geht er an die Nächsten.`,
    freeSays: (free: number, quota: number) =>
      free === 1 ? `Ein Platz von ${quota} ist noch frei.` : `${free} von ${quota} Plätzen sind noch frei.`,
    queued: (name: string) =>
      `Danke, ${name}! Alle Plätze sind gerade vergeben. Du stehst auf der Warteliste, wir schreiben dir.`,
    inLine: 'in der Reihe',
    standing: (place: number, of: number) => `Platz ${place} von ${of}`,
    standingSays: (role: string) => `Du wartest auf einen Platz als ${role}.`,
    offeredNow: (until: string) =>
      `Ein Platz ist für dich frei, bis ${until}. Der Link steht in deiner E-Mail.`,
    leave: 'Von der Warteliste gehen',
    leaveAsk: 'Von der Warteliste gehen?',
    leaveSays: 'Kommst du wieder, stehst du hinten.',
    leaveYes: 'Ja, streicht mich',
    left: 'Du stehst nicht mehr auf der Warteliste.',
    offerTitle: 'Ein Platz ist für dich frei',
    offerLead: (role: string, jam: string) => `Als ${role} beim ${jam}. Nimmst du ihn?`,
    offerUntil: 'Wir halten ihn für dich bis',
    begins: 'Beginn',
    take: 'Ja, ich bin dabei',
    decline: 'Nein, gebt ihn weiter',
    taken: (name: string) => `Du bist dabei, ${name}! Eine Bestätigung kommt per E-Mail.`,
    declined: 'Danke für die Antwort. Der Platz geht an die Nächsten.',
    askTitle: 'Kommst du wirklich?',
    askLead: (jam: string) => `Die Orga plant gerade Essen, Plätze und Teams für den ${jam}.`,
    askUntil: 'Bitte antworte bis',
    yes: 'Ja, ich komme',
    no: 'Nein, ich kann nicht',
    noAsk: 'Wirklich absagen?',
    noSays: 'Dein Platz geht dann an jemanden von der Warteliste.',
    noYes: 'Ja, ich sage ab',
    confirmed: 'Schön, wir rechnen mit dir!',
    refused: 'Danke, dass du Bescheid gibst. Dein Platz geht weiter.',
    already: 'Du hast schon zugesagt. Schön!',
    mail: {
      offered: {
        subject: (jam: string) => `Ein Platz für dich: ${jam}`,
        body: ({ name, jam, role, when, until, link }: About) =>
          `Hallo ${name},\n\nbeim ${jam} ist ein Platz als ${role} frei geworden, und du bist als Nächstes dran.\n\n` +
          `Beginn: ${when}\nWir halten den Platz für dich bis: ${until}\n\nNimm ihn hier mit einem Klick:\n${link}\n\n` +
          'Sagst du ab oder antwortest nicht, geht der Platz an die Nächsten.\n',
      },
      expired: {
        subject: (jam: string) => `Der Platz ist weitergegangen: ${jam}`,
        body: ({ name, jam, role, link }: About) =>
          `Hallo ${name},\n\nwir haben dir einen Platz als ${role} beim ${jam} angeboten und nichts gehört. ` +
          `Er ist jetzt an die Nächsten gegangen.\n\nMöchtest du noch? Dann stell dich wieder an:\n${link}\n`,
      },
      asked: {
        subject: (jam: string) => `Kommst du? ${jam}`,
        body: ({ name, jam, role, when, until, link }: About) =>
          `Hallo ${name},\n\nbald ist es so weit: ${jam}, ${when}. Du bist als ${role} angemeldet.\n\n` +
          `Sag uns bitte bis ${until}, ob du kommst. Ein Klick genügt:\n${link}\n\n` +
          'Ohne Antwort geht dein Platz an jemanden von der Warteliste.\n',
      },
      lapsed: {
        subject: (jam: string) => `Dein Platz ist frei geworden: ${jam}`,
        body: ({ name, jam, role, link }: About) =>
          `Hallo ${name},\n\nwir haben gefragt, ob du als ${role} zum ${jam} kommst, und nichts gehört. ` +
          `Dein Platz ist jetzt für andere frei.\n\nKannst du doch? Dann melde dich wieder an:\n${link}\n`,
      },
      takenOut: {
        subject: (jam: string) => `Du bist abgemeldet: ${jam}`,
        body: ({ name, jam, company, link }: About) =>
          `Hallo ${name},\n\n${company} hat dich vom ${jam} abgemeldet. Dein Platz im Team ist damit frei.\n\n` +
          `Möchtest du ohne dein Unternehmen dabei sein? Das geht hier:\n${link}\n`,
      },
    },
  },
  {
    as: { professional: 'IT professional', helper: 'helper' },
    rules: {
      arrival: 'Places go to those who came first.',
      skills:
        'Places go first to those who bring most of what needs still lack. Among equals it counts who came first.',
    },
    waitTitle: 'You are on the waiting list',
    fullTitle: 'All places are taken',
    fullSays: 'You can register all the same: then you are on the waiting list.',
    ruleTitle: 'How the waiting list works',
    mailSays: (hours) =>
      `When a place becomes free you get an e-mail and have ${hours} hours to take it. Then it goes to the next.`,
    freeSays: (free, quota) =>
      free === 1 ? `One place of ${quota} is left.` : `${free} of ${quota} places are left.`,
    queued: (name) =>
      `Thank you, ${name}! All places are taken at the moment. You are on the waiting list, we will write to you.`,
    inLine: 'in line',
    standing: (place, of) => `Number ${place} of ${of}`,
    standingSays: (role) => `You wait for a place as ${role}.`,
    offeredNow: (until) => `There is a place for you until ${until}. The link is in your e-mail.`,
    leave: 'Leave the waiting list',
    leaveAsk: 'Leave the waiting list?',
    leaveSays: 'If you come back you stand at the end.',
    leaveYes: 'Yes, take me off',
    left: 'You are no longer on the waiting list.',
    offerTitle: 'There is a place for you',
    offerLead: (role, jam) => `As ${role} at ${jam}. Do you take it?`,
    offerUntil: 'We keep it for you until',
    begins: 'Begins',
    take: 'Yes, I am in',
    decline: 'No, pass it on',
    taken: (name) => `You are in, ${name}! A confirmation comes by e-mail.`,
    declined: 'Thank you for telling us. The place goes to the next.',
    askTitle: 'Will you really come?',
    askLead: (jam) => `The organisers are planning food, seats and teams for ${jam}.`,
    askUntil: 'Please answer by',
    yes: 'Yes, I will come',
    no: 'No, I cannot',
    noAsk: 'Really cancel?',
    noSays: 'Your place then goes to somebody on the waiting list.',
    noYes: 'Yes, I cancel',
    confirmed: 'Good, we count on you!',
    refused: 'Thank you for telling us. Your place goes on.',
    already: 'You have said yes already. Good!',
    mail: {
      offered: {
        subject: (jam) => `A place for you: ${jam}`,
        body: ({ name, jam, role, when, until, link }) =>
          `Hello ${name},\n\na place as ${role} at ${jam} has become free, and you are next.\n\n` +
          `Begins: ${when}\nWe keep the place for you until: ${until}\n\nTake it here with one click:\n${link}\n\n` +
          'If you say no or do not answer, the place goes to the next.\n',
      },
      expired: {
        subject: (jam) => `The place has gone on: ${jam}`,
        body: ({ name, jam, role, link }) =>
          `Hello ${name},\n\nwe offered you a place as ${role} at ${jam} and heard nothing. It has gone to the next now.\n\n` +
          `Would you still like to come? Then stand in line again:\n${link}\n`,
      },
      asked: {
        subject: (jam) => `Will you come? ${jam}`,
        body: ({ name, jam, role, when, until, link }) =>
          `Hello ${name},\n\nit is nearly time: ${jam}, ${when}. You are registered as ${role}.\n\n` +
          `Please tell us by ${until} whether you will come. One click is enough:\n${link}\n\n` +
          'Without an answer your place goes to somebody on the waiting list.\n',
      },
      lapsed: {
        subject: (jam) => `Your place has become free: ${jam}`,
        body: ({ name, jam, role, link }) =>
          `Hello ${name},\n\nwe asked whether you will come to ${jam} as ${role} and heard nothing. ` +
          `Your place is free for others now.\n\nCan you come after all? Then register again:\n${link}\n`,
      },
      takenOut: {
        subject: (jam) => `You have been withdrawn: ${jam}`,
        body: ({ name, jam, company, link }) =>
          `Hello ${name},\n\n${company} has withdrawn you from ${jam}. Your place in the team is free now.\n\n` +
          `Would you like to come without your company? You can do that here:\n${link}\n`,
      },
    },
  },
)

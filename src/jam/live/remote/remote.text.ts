import { speak } from '#kernel/text.ts'

type About = { name: string; jam: string; when: string; where: string; team: string | null; page: string }

const sign = 'Digital Service Jam\n'

export const remoteWords = speak(
  {
    title: 'Plan B',
    heading: 'Plan B: alle online',
    lead: 'Fällt der Ort aus, geht der Jam weiter. Jedes Team bekommt einen Videoraum, alle bekommen eine E-Mail.',
    happens: 'Das passiert mit einem Klick',
    steps: (people: number) => [
      'Jedes Team und seine Einrichtung bekommen einen eigenen Videoraum. Er steht auf der Teamseite.',
      `${people === 1 ? 'Eine Person bekommt' : `${people} Menschen bekommen`} eine E-Mail mit dem richtigen Raum und dem neuen Termin.`,
      'Gastgeber*innen erfahren, dass wir ihre Räume gerade nicht brauchen.',
      'Eine Nachricht steht auf der Leinwand und auf allen Teamseiten.',
    ],
    base: 'Wo sind die Videoräume?',
    baseHint:
      'Die Adresse eines Video-Dienstes, der Räume auf Zuruf öffnet, zum Beispiel https://meet.example.org. Wir hängen für jedes Team einen Namen an, den niemand errät.',
    sure: 'Ja, der ganze Jam geht online',
    sureHint: 'Du kannst es jederzeit zurücknehmen. Ort und Raumplan bleiben erhalten.',
    go: 'Jetzt auf online umstellen',
    began: 'Der Jam ist online. Alle wissen Bescheid.',
    isRemote: 'Der Jam ist gerade online',
    since: 'Umgestellt am',
    lobby: 'Treffpunkt für alle',
    rooms: 'Die Videoräume',
    team: 'Team',
    room: 'Videoraum',
    openRoom: 'Videoraum öffnen',
    back: 'Zurück zum Ort',
    backAsk: 'Alle wieder am Ort treffen?',
    backSays: 'Die Videoräume verschwinden von den Teamseiten. Alle bekommen noch einmal eine E-Mail.',
    backYes: 'Ja, zurück zum Ort',
    ended: 'Der Jam ist wieder am Ort. Alle wissen Bescheid.',
    onPage: 'Wir treffen uns online',
    announcement: {
      began:
        'Plan B: Wir machen online weiter. Dein Videoraum steht auf deiner Teamseite und in deiner E-Mail.',
      ended: 'Wir treffen uns wieder am Ort. Der Raumplan gilt wie vorher.',
    },
    problem: {
      'base.empty': 'Bitte gib die Adresse des Video-Dienstes ein.',
      'base.long': 'Die Adresse ist zu lang. Höchstens 300 Zeichen.',
      'base.wrong':
        'Das ist keine vollständige Adresse. Sie beginnt mit https://, zum Beispiel https://meet.example.org',
      'sure.missing': 'Bitte bestätige, dass der ganze Jam online gehen soll.',
    } as Record<string, string>,
    mail: {
      subject: {
        began: (jam: string) => `Wir machen online weiter: ${jam}`,
        ended: (jam: string) => `Wir treffen uns wieder am Ort: ${jam}`,
      },
      everybody: {
        began: ({ name, jam, when, where, team, page }: About) =>
          `Hallo ${name},\n\nder Ort fällt aus, der ${jam} nicht: Wir machen online weiter.\n\nBeginn: ${when}\n` +
          `${team ? `Videoraum für „${team}“` : 'Treffpunkt für alle'}:\n${where}\n\n` +
          `Du brauchst nur einen Browser. Der neue Termin hängt an dieser E-Mail.\n\nAlles Weitere:\n${page}\n\n${sign}`,
        ended: ({ name, jam, when, where, page }: About) =>
          `Hallo ${name},\n\nder ${jam} ist wieder am Ort.\n\nBeginn: ${when}\nOrt: ${where}\n\n` +
          `Der Termin hängt an dieser E-Mail.\n\nAlles Weitere:\n${page}\n\n${sign}`,
      },
      host: {
        began: ({ name, jam, page }: About) =>
          `Hallo ${name},\n\nder ${jam} geht online weiter. Wir brauchen deine Räume gerade nicht. Danke, dass du sie angeboten hast!\n\n` +
          `Ändert sich das, melden wir uns.\n${page}\n\n${sign}`,
        ended: ({ name, jam, when, page }: About) =>
          `Hallo ${name},\n\nder ${jam} ist wieder am Ort: Wir brauchen deine Räume doch. Beginn: ${when}\n\n${page}\n\n${sign}`,
      },
    },
  },
  {
    title: 'Plan B',
    heading: 'Plan B: everybody online',
    lead: 'If the venue is lost, the jam goes on. Each team gets a video room, everybody gets an e-mail.',
    happens: 'This is what one click does',
    steps: (people) => [
      'Each team and its organisation get a video room of their own. It stands on the page of the team.',
      `${people === 1 ? 'One person gets' : `${people} people get`} an e-mail with the right room and the new appointment.`,
      'Hosts learn that we do not need their rooms at the moment.',
      'A message stands on the big screen and on all team pages.',
    ],
    base: 'Where are the video rooms?',
    baseHint:
      'The address of a video service that opens rooms on demand, for example https://meet.example.org. For each team we add a name that nobody guesses.',
    sure: 'Yes, the whole jam goes online',
    sureHint: 'You can take it back at any time. Venue and room plan are kept.',
    go: 'Switch to online now',
    began: 'The jam is online. Everybody knows.',
    isRemote: 'The jam is online at the moment',
    since: 'Switched on',
    lobby: 'Meeting point for all',
    rooms: 'The video rooms',
    team: 'Team',
    room: 'Video room',
    openRoom: 'Open the video room',
    back: 'Back to the venue',
    backAsk: 'Everybody back to the venue?',
    backSays: 'The video rooms disappear from the team pages. Everybody gets an e-mail again.',
    backYes: 'Yes, back to the venue',
    ended: 'The jam is at its venue again. Everybody knows.',
    onPage: 'We meet online',
    announcement: {
      began: 'Plan B: we go on online. Your video room stands on your team page and in your e-mail.',
      ended: 'We meet at the venue again. The room plan holds as before.',
    },
    problem: {
      'base.empty': 'Please enter the address of the video service.',
      'base.long': 'The address is too long. At most 300 characters.',
      'base.wrong':
        'This is not a complete address. It begins with https://, for example https://meet.example.org',
      'sure.missing': 'Please confirm that the whole jam is to go online.',
    },
    mail: {
      subject: {
        began: (jam) => `We go on online: ${jam}`,
        ended: (jam) => `We meet at the venue again: ${jam}`,
      },
      everybody: {
        began: ({ name, jam, when, where, team, page }) =>
          `Hello ${name},\n\nthe venue is lost, ${jam} is not: we go on online.\n\nBegins: ${when}\n` +
          `${team ? `Video room for “${team}”` : 'Meeting point for all'}:\n${where}\n\n` +
          `All you need is a browser. The new appointment is attached to this e-mail.\n\nEverything else:\n${page}\n\n${sign}`,
        ended: ({ name, jam, when, where, page }) =>
          `Hello ${name},\n\n${jam} is at its venue again.\n\nBegins: ${when}\nPlace: ${where}\n\n` +
          `The appointment is attached to this e-mail.\n\nEverything else:\n${page}\n\n${sign}`,
      },
      host: {
        began: ({ name, jam, page }) =>
          `Hello ${name},\n\n${jam} goes on online. We do not need your rooms at the moment. Thank you for offering them!\n\n` +
          `If that changes, we will write to you.\n${page}\n\n${sign}`,
        ended: ({ name, jam, when, page }) =>
          `Hello ${name},\n\n${jam} is at its venue again: we do need your rooms. Begins: ${when}\n\n${page}\n\n${sign}`,
      },
    },
  },
)

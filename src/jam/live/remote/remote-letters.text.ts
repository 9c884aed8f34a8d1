import { speak } from '#kernel/text.ts'

type About = {
  name: string
  jam: string
  when: string
  own: string
  spot: string
  where: string
  shifts: string
  page: string
}

const sign = 'Digital Service Jam\n'

/** What plan B says by mail and on a telephone. */
export const letterWords = speak(
  {
    title: {
      everybody: { began: 'Plan B: Wir machen online weiter', ended: 'Plan B: wieder am Ort' },
      host: { began: 'Plan B: an Gastgeber*innen', ended: 'Plan B: an Gastgeber*innen, wieder am Ort' },
    },
    short: {
      began: 'Wir machen online weiter. Tipp hier, dann findest du deinen Videoraum.',
      ended: 'Wir treffen uns wieder am Ort.',
    },
    roomOf: (team: string) => `Videoraum für „${team}“`,
    lobby: 'Treffpunkt für alle',
    shift: {
      began: (title: string, when: string, online: boolean) =>
        online
          ? `Deine Schicht „${title}“ (${when}) machst du online, im Treffpunkt.`
          : `Deine Schicht „${title}“ (${when}) ruht. Du musst nichts tun.`,
      ended: (title: string, when: string) => `Deine Schicht „${title}“ (${when}) ist wieder am Ort.`,
    },
    subject: {
      began: (jam: string) => `Wir machen online weiter: ${jam}`,
      ended: (jam: string) => `Wir treffen uns wieder am Ort: ${jam}`,
    },
    everybody: {
      began: ({ name, jam, when, own, spot, where, shifts, page }: About) =>
        `Hallo ${name},\n\nder ${jam} geht für dich online weiter. Zum Ort brauchst du nicht zu kommen.\n\nBeginn: ${when}\nAuf deiner Uhr: ${own}\n` +
        `${spot}:\n${where}\n\n${shifts}\n\nDu brauchst nur einen Browser. Der neue Termin hängt an dieser E-Mail.\n\n` +
        `Alles an einem Platz (Räume, Ablauf, Hilfe, „Ich bin da“):\n${page}\n\n${sign}`,
      ended: ({ name, jam, when, own, where, shifts, page }: About) =>
        `Hallo ${name},\n\nder ${jam} ist für dich wieder am Ort.\n\nBeginn: ${when}\nAuf deiner Uhr: ${own}\nOrt: ${where}\n\n` +
        `${shifts}\n\nDer Raumplan gilt wie vorher. Der Termin hängt an dieser E-Mail.\n\nAlles Weitere:\n${page}\n\n${sign}`,
    },
    host: {
      began: ({ name, jam }: About) =>
        `Hallo ${name},\n\nder ${jam} geht online weiter. Wir brauchen deine Räume gerade nicht. Danke, dass du sie angeboten hast!\n\n` +
        `Ändert sich das, melden wir uns.\n\n${sign}`,
      ended: ({ name, jam, when }: About) =>
        `Hallo ${name},\n\nder ${jam} ist wieder am Ort: Wir brauchen deine Räume doch. Beginn: ${when}\n\n${sign}`,
    },
  },
  {
    title: {
      everybody: { began: 'Plan B: we go on online', ended: 'Plan B: at the venue again' },
      host: { began: 'Plan B: to hosts', ended: 'Plan B: to hosts, at the venue again' },
    },
    short: {
      began: 'We go on online. Tap here to find your video room.',
      ended: 'We meet at the venue again.',
    },
    roomOf: (team) => `Video room for “${team}”`,
    lobby: 'Meeting point for all',
    shift: {
      began: (title, when, online) =>
        online
          ? `Your shift “${title}” (${when}) takes place online, at the meeting point.`
          : `Your shift “${title}” (${when}) rests. There is nothing to do.`,
      ended: (title, when) => `Your shift “${title}” (${when}) is at the venue again.`,
    },
    subject: {
      began: (jam) => `We go on online: ${jam}`,
      ended: (jam) => `We meet at the venue again: ${jam}`,
    },
    everybody: {
      began: ({ name, jam, when, own, spot, where, shifts, page }) =>
        `Hello ${name},\n\n${jam} goes on online for you. You need not come to the venue.\n\nBegins: ${when}\nOn your clock: ${own}\n` +
        `${spot}:\n${where}\n\n${shifts}\n\nAll you need is a browser. The new appointment is attached to this e-mail.\n\n` +
        `Everything in one place (rooms, programme, help, “I am here”):\n${page}\n\n${sign}`,
      ended: ({ name, jam, when, own, where, shifts, page }) =>
        `Hello ${name},\n\n${jam} is at its venue again for you.\n\nBegins: ${when}\nOn your clock: ${own}\nPlace: ${where}\n\n` +
        `${shifts}\n\nThe room plan holds as before. The appointment is attached to this e-mail.\n\nEverything else:\n${page}\n\n${sign}`,
    },
    host: {
      began: ({ name, jam }) =>
        `Hello ${name},\n\n${jam} goes on online. We do not need your rooms at the moment. Thank you for offering them!\n\n` +
        `If that changes, we will write to you.\n\n${sign}`,
      ended: ({ name, jam, when }) =>
        `Hello ${name},\n\n${jam} is at its venue again: we do need your rooms. Begins: ${when}\n\n${sign}`,
    },
  },
)

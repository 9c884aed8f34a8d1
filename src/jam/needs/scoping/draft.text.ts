import { speak } from '#kernel/text.ts'

/** Words about a draft that is put aside and taken up again, and about what we would suggest. */
export const draftWords = speak(
  {
    later: 'Später weitermachen',
    says: 'Jede Antwort ist gespeichert, sobald du auf „Weiter“ drückst. Mit diesem Link machst du 60 Tage lang auf jedem Gerät weiter. Wer ihn hat, kann mitlesen.',
    link: 'Dein Link:',
    byMail: 'Link an mich schicken',
    email: 'Deine E-Mail-Adresse',
    emailHint: 'Für diese Mail. Danach merken wir uns die Adresse nicht.',
    remind: 'Erinnert mich einmal, kurz bevor der Aufruf endet',
    remindHint: 'Dafür behalten wir die Adresse, bis die Erinnerung verschickt ist.',
    send: 'Link schicken',
    sent: 'Der Link ist unterwegs.',
    wrong: 'Das ist keine vollständige E-Mail-Adresse. Beispiel: amina@verein.de',
    suggests: 'So schätzen wir es ein',
    suggest: (kind: string) => `Nach dem, was ihr schreibt, passt „${kind}“ vielleicht besser.`,
    change: 'Art ändern',
    keep: 'Ihr könnt auch bei eurer Wahl bleiben. In der Begutachtung sprechen wir darüber.',
    team: (skills: string[]) => `Ein Team dafür bringt mit: ${skills.join(', ')}.`,
    phone: 'Du trägst für jemanden ein',
    phoneSays:
      'Lies die Frage vor und schreib mit, was die Person sagt. Am Ende schicken wir ihr, was da steht.',
    forWhom: 'Für wen hast du geschrieben?',
    forWhomSays:
      'Mit einer E-Mail-Adresse bekommt die Person einen Link und übernimmt den Bedarf selbst. Ohne Adresse lädt die Organisation sie später ein.',
    theirName: 'Name der Person',
    theirEmail: 'E-Mail-Adresse der Person',
    consent: 'Die Person weiß und will, dass wir das speichern und ihr schreiben',
    consentNeeded: 'Bitte frag die Person, ob wir das speichern dürfen, und setz dann den Haken.',
    entered: {
      subject: (title: string) => `Für euch aufgeschrieben: ${title}`,
      body: (o: { name: string; by: string; title: string; jam: string; link: string; until: string }) =>
        `Hallo ${o.name},\n\n${o.by} hat am Telefon euren Bedarf „${o.title}“ für „${o.jam}“ aufgeschrieben.\n\n` +
        `Mit diesem Link seht ihr ihn und übernehmt ihn. Ein Passwort braucht ihr nicht:\n${o.link}\n\n` +
        `Der Link gilt einmal, bis ${o.until}, und nur für diese Adresse. Sagt euch das nichts, müsst ihr nichts tun.\n\nDigital Service Jam\n`,
    },
    enteredNotice: 'Danke! Der Bedarf ist da. Hat die Person eine Adresse, bekommt sie jetzt Post.',
    clients: 'Steht da etwas über Klient*innen?',
    clientsSays:
      'Das ist nur ein Hinweis. Nehmt heraus, was Menschen verrät, um die es bei euch geht. Dienstliche Angaben dürfen bleiben.',
    clientsIn: (question: string) => `In „${question}“:`,
    clientsChange: 'Antwort ändern',
    late: 'Der Aufruf ist zu Ende',
    lateSays: 'Euer Entwurf ist gespeichert. Mit einem Zugangscode könnt ihr ihn noch abschicken.',
    code: 'Zugangscode',
    useCode: 'Code benutzen',
    codeUsed: 'Der Code gilt. Ihr könnt den Bedarf abschicken.',
    codeWrong: 'Dieser Code gilt nicht. Prüfe die Schreibweise, oder frag die Organisation nach einem neuen.',
    own: 'Noch ein paar Fragen',
    ownSays: (jam: string) => `Das möchte „${jam}“ außerdem wissen.`,
    ownProblem: {
      'own.empty': 'Bitte beantworte diese Frage.',
      'own.long': 'Der Text ist zu lang.',
      'own.choice': 'Bitte wähle eine der Antworten.',
    } as Record<string, string>,
    reminder: {
      subject: (jam: string) => `Dein Entwurf wartet: ${jam}`,
      body: (jam: string, link: string, until: string) =>
        `Hallo,\n\ndein Entwurf für „${jam}“ ist noch nicht abgeschickt. Der Aufruf endet am ${until}.\n\n` +
        `Hier machst du weiter:\n${link}\n\n` +
        'Wer den Link hat, kann mitlesen und ändern. Wir schreiben dir dazu nicht noch einmal, und deine Adresse ist jetzt gelöscht.\n\nDigital Service Jam\n',
    },
    mail: {
      subject: 'Dein Entwurf für den Digital Service Jam',
      body: (jam: string, link: string, until: string) =>
        `Hallo,\n\nhier machst du mit deinem Bedarf für „${jam}“ weiter:\n${link}\n\n` +
        `Der Link gilt bis ${until}. Wer ihn hat, kann mitlesen und ändern; gib ihn nur an Kolleg*innen weiter.\n` +
        'Hast du das nicht angefordert, musst du nichts tun.\n\nDigital Service Jam\n',
    },
  },
  {
    later: 'Continue later',
    says: 'Each answer is stored as soon as you press "Continue". With this link you go on for 60 days on any device. Whoever has it can read along.',
    link: 'Your link:',
    byMail: 'Send me the link',
    email: 'Your e-mail address',
    emailHint: 'For this mail. After that we do not keep the address.',
    remind: 'Remind me once, shortly before the call ends',
    remindHint: 'For that we keep the address until the reminder is sent.',
    send: 'Send the link',
    sent: 'The link is on its way.',
    wrong: 'This is not a complete e-mail address. Example: amina@charity.org',
    suggests: 'What we think of it',
    suggest: (kind) => `From what you write, "${kind}" may fit better.`,
    change: 'Change the kind',
    keep: 'You may also stay with your choice. We talk about it in the review.',
    team: (skills) => `A team for this brings: ${skills.join(', ')}.`,
    phone: 'You are entering for somebody',
    phoneSays:
      'Read the question out and write down what the person says. In the end we send them what stands there.',
    forWhom: 'For whom have you written?',
    forWhomSays:
      'With an e-mail address the person gets a link and takes the need over. Without one the organisers invite them later.',
    theirName: 'Name of the person',
    theirEmail: 'E-mail address of the person',
    consent: 'The person knows and wants that we store this and write to them',
    consentNeeded: 'Please ask the person whether we may store this, then tick the box.',
    entered: {
      subject: (title) => `Written down for you: ${title}`,
      body: (o) =>
        `Hello ${o.name},\n\n${o.by} has written down your need "${o.title}" for "${o.jam}" on the telephone.\n\n` +
        `With this link you see it and take it over. You need no password:\n${o.link}\n\n` +
        `The link is valid once, until ${o.until}, and for this address only. If this means nothing to you, there is nothing to do.\n\nDigital Service Jam\n`,
    },
    enteredNotice: 'Thank you! The need has arrived. If the person has an address, they get a letter now.',
    clients: 'Does that tell of clients?',
    clientsSays:
      'This is only a hint. Take out whatever gives away the people you care for. Office details may stay.',
    clientsIn: (question) => `In "${question}":`,
    clientsChange: 'Change the answer',
    late: 'The call has ended',
    lateSays: 'Your draft is stored. With an access code you can still send it.',
    code: 'Access code',
    useCode: 'Use the code',
    codeUsed: 'The code holds. You can send the need.',
    codeWrong: 'This code does not hold. Check the spelling, or ask the organisers for a new one.',
    own: 'A few more questions',
    ownSays: (jam) => `This is what "${jam}" also wants to know.`,
    ownProblem: {
      'own.empty': 'Please answer this question.',
      'own.long': 'The text is too long.',
      'own.choice': 'Please choose one of the answers.',
    },
    reminder: {
      subject: (jam) => `Your draft is waiting: ${jam}`,
      body: (jam, link, until) =>
        `Hello,\n\nyour draft for "${jam}" has not been sent yet. The call ends on ${until}.\n\n` +
        `Here you go on:\n${link}\n\n` +
        'Whoever has the link can read along and change it. We do not write about it again, and your address is deleted now.\n\nDigital Service Jam\n',
    },
    mail: {
      subject: 'Your draft for the Digital Service Jam',
      body: (jam, link, until) =>
        `Hello,\n\nhere you go on with your need for "${jam}":\n${link}\n\n` +
        `The link is valid until ${until}. Whoever has it can read along and change it; pass it on to colleagues only.\n` +
        'If you did not ask for it, there is nothing to do.\n\nDigital Service Jam\n',
    },
  },
)

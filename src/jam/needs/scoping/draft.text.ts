import { speak } from '#kernel/text.ts'

/** Words about a draft that is put aside and taken up again, and about what we would suggest. */
export const draftWords = speak(
  {
    later: 'Später weitermachen',
    says: 'Jede Antwort ist gespeichert, sobald du auf „Weiter“ drückst. Mit diesem Link machst du 60 Tage lang auf jedem Gerät weiter. Wer ihn hat, kann mitlesen.',
    link: 'Dein Link:',
    byMail: 'Link an mich schicken',
    email: 'Deine E-Mail-Adresse',
    emailHint: 'Nur für diese eine Mail. Wir merken uns die Adresse nicht.',
    send: 'Link schicken',
    sent: 'Der Link ist unterwegs.',
    wrong: 'Das ist keine vollständige E-Mail-Adresse. Beispiel: amina@verein.de',
    suggests: 'So schätzen wir es ein',
    suggest: (kind: string) => `Nach dem, was ihr schreibt, passt „${kind}“ vielleicht besser.`,
    change: 'Art ändern',
    keep: 'Ihr könnt auch bei eurer Wahl bleiben. In der Begutachtung sprechen wir darüber.',
    team: (skills: string[]) => `Ein Team dafür bringt mit: ${skills.join(', ')}.`,
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
    emailHint: 'For this one mail only. We do not keep the address.',
    send: 'Send the link',
    sent: 'The link is on its way.',
    wrong: 'This is not a complete e-mail address. Example: amina@charity.org',
    suggests: 'What we think of it',
    suggest: (kind) => `From what you write, "${kind}" may fit better.`,
    change: 'Change the kind',
    keep: 'You may also stay with your choice. We talk about it in the review.',
    team: (skills) => `A team for this brings: ${skills.join(', ')}.`,
    mail: {
      subject: 'Your draft for the Digital Service Jam',
      body: (jam, link, until) =>
        `Hello,\n\nhere you go on with your need for "${jam}":\n${link}\n\n` +
        `The link is valid until ${until}. Whoever has it can read along and change it; pass it on to colleagues only.\n` +
        'If you did not ask for it, there is nothing to do.\n\nDigital Service Jam\n',
    },
  },
)

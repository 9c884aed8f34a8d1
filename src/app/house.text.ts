import { speak } from '#kernel/text.ts'

export const houseWords = speak(
  {
    title: 'Digital Service Jam',
    claim: '24 Stunden. Ein Dienst, der bleibt.',
    lead: 'IT-Profis aus Unternehmen bauen an einem Wochenende mit gemeinnützigen Initiativen, was im Alltag fehlt: eine Beratung im Chat, ein Formular, eine sichere Akte, eine Website.',
    empty: 'Hier entsteht ein Digital Service Jam',
    emptySays:
      'Noch ist kein Jam veröffentlicht. Wer diesen Server gestartet hat, findet im Terminal einen Link, mit dem sich der erste Jam einrichten lässt.',
    emptyFounder:
      'Alles ist bereit. Gib deinem Jam einen Namen und ein Datum. Oder sieh dir erst ein Beispiel mit erfundenen Menschen an; ein Klick wirft es wieder weg.',
    newJam: 'Jam anlegen',
    seeSample: 'Erst ein Beispiel ansehen',
    signIn: 'Anmelden',
    jams: 'Unsere Jams',
    how: 'So läuft ein Jam',
    steps: [
      [
        'Bedarf melden',
        'Eine Initiative beschreibt in zehn Minuten, was fehlt. Ohne Konto, in einfachen Fragen.',
      ],
      ['Zuschneiden', 'Wir prüfen gemeinsam, was in 24 Stunden passt und wer den Dienst danach betreibt.'],
      ['24 Stunden', 'Ein Team aus IT-Profis baut. Menschen aus der Initiative sind dabei.'],
      [
        'Übergeben',
        'Beide Seiten unterschreiben. Der Dienst gehört der Initiative, mit Schlüsseln und allem.',
      ],
      ['Nachfragen', 'Nach 30, 90, 180 und 365 Tagen fragen wir, ob er noch genutzt wird, und zeigen es.'],
    ] as [string, string][],
    promise: 'Was einer Initiative anvertraut ist, kann nur sie lesen.',
    promiseSays:
      'Die Schlüssel entstehen bei der Übergabe in ihren Händen. Weder das Team noch der Betreiber hat einen.',
    welcomeTitle: 'Willkommen! Du richtest diesen Jam ein.',
    welcomeSays:
      'Du wirst die erste Veranstalter*in. Danach meldest du dich mit einem Code per E-Mail an; ein Passwort gibt es nicht.',
    name: 'Dein Name',
    email: 'Deine E-Mail-Adresse',
    begin: 'Loslegen',
    nameWrong: 'Bitte gib einen Namen mit höchstens 80 Zeichen ein.',
    emailWrong: 'Das ist keine vollständige E-Mail-Adresse. Beispiel: amina@verein.de',
    welcomed: (name: string) =>
      `Schön, dass du da bist, ${name}. Jetzt braucht der Jam einen Namen und ein Datum.`,
    welcomedInside: (name: string) => `Schön, dass du da bist, ${name}. Sieh dich um.`,
    privacy: 'Datenschutz',
    privacyText: [
      'Diese Seiten setzen nur Cookies, die sie brauchen: deine Anmeldung, deine Sprache und einen Hinweis nach dem Absenden. Es gibt kein Tracking und keine Anfragen an Dritte.',
      'IP-Adressen speichern wir nicht, auch nicht in Protokollen. Gegen Missbrauch zählen wir Versuche mit Prüfsummen, aus denen sich keine Adresse zurückrechnen lässt.',
      'Von Menschen im Jam speichern wir Name, E-Mail-Adresse und was sie selbst angeben. Unter „Mein Konto“ kannst du alles herunterladen und dein Konto löschen.',
      'Was eine Einrichtung über ihren Dienst von Ratsuchenden oder Mitgliedern erhält, gehört ihr. Für diese Daten ist sie verantwortlich.',
    ],
    source: 'Quelltext',
    sourceText: [
      'Dieses Programm ist der Digital Service Jam, frei unter der European Union Public Licence 1.2 (EUPL-1.2).',
      'Du darfst es benutzen, ansehen, verändern und weitergeben. Den Quelltext dieser Ausgabe gibt dir, wer diesen Server betreibt.',
    ],
    imprint: 'Impressum',
    imprintText: [
      'Verantwortlich ist, wer diesen Server betreibt. Ansprechpartner*innen stehen auf der Seite jedes Jams.',
    ],
  },
  {
    title: 'Digital Service Jam',
    claim: '24 hours. A service that stays.',
    lead: 'In one weekend IT professionals from companies build, together with non-profit initiatives, what they lack every day: counselling by chat, a form, a secure record, a website.',
    empty: 'A Digital Service Jam is taking shape here',
    emptySays:
      'No jam is published yet. Whoever started this server finds a link in the terminal that makes the first organiser.',
    emptyFounder:
      'Everything is ready. Give your jam a name and a date. Or look at a sample with invented people first; one click throws it away again.',
    newJam: 'Set up a jam',
    seeSample: 'Look at a sample first',
    signIn: 'Sign in',
    jams: 'Our jams',
    how: 'How a jam works',
    steps: [
      [
        'Tell us the need',
        'An initiative describes in ten minutes what is missing. No account, plain questions.',
      ],
      ['Cut to size', 'Together we check what fits into 24 hours and who runs the service afterwards.'],
      ['24 hours', 'A team of IT professionals builds. People from the initiative are there.'],
      ['Hand over', 'Both sides sign. The service belongs to the initiative, keys and all.'],
      ['Ask again', 'After 30, 90, 180 and 365 days we ask whether it is still in use, and show it.'],
    ],
    promise: 'What an initiative is entrusted with, only it can read.',
    promiseSays:
      'The keys are made at the handover, in its own hands. Neither the team nor the operator has one.',
    welcomeTitle: 'Welcome! You are setting up this jam.',
    welcomeSays:
      'You become the first organiser. From then on you sign in with a code by e-mail; there is no password.',
    name: 'Your name',
    email: 'Your e-mail address',
    begin: 'Begin',
    nameWrong: 'Please enter a name of at most 80 characters.',
    emailWrong: 'This is not a complete e-mail address. Example: amina@charity.org',
    welcomed: (name: string) => `Good to have you here, ${name}. Now the jam needs a name and a date.`,
    welcomedInside: (name: string) => `Good to have you here, ${name}. Look around.`,
    privacy: 'Privacy',
    privacyText: [
      'These pages set only the cookies they need: your sign-in, your language and a notice after sending. There is no tracking and no request to third parties.',
      'We do not store IP addresses, not even in logs. Against abuse we count attempts by checksums from which no address can be recovered.',
      'Of people in the jam we keep name, e-mail address and what they tell us themselves. Under "My account" you can download everything and delete your account.',
      'What an organisation receives from clients or members through its service belongs to it. It is responsible for that data.',
    ],
    source: 'Source code',
    sourceText: [
      'This program is the Digital Service Jam, free under the European Union Public Licence 1.2 (EUPL-1.2).',
      'You may use, read, change and pass it on. Whoever runs this server gives you the source code of this edition.',
    ],
    imprint: 'Legal notice',
    imprintText: ['Responsible is whoever runs this server. Contacts are on the page of each jam.'],
  },
)

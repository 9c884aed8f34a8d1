import { speak } from '#kernel/text.ts'

export const callWords = speak(
  {
    title: 'Was fehlt euch?',
    lead: 'Ihr beschreibt in zehn Minuten, was im Alltag fehlt. Wenn es passt, baut ein Team von IT-Profis es in 24 Stunden, kostenlos, und übergibt es euch.',
    begin: 'Bedarf melden',
    closed: 'Der Aufruf ist gerade geschlossen.',
    opens: 'Der Aufruf öffnet am',
    closes: 'Der Aufruf endet am',
    closedSays: 'Auf der Seite des Jams steht, wie es weitergeht und wann der nächste Aufruf kommt.',
    back: 'Zum Jam',
    facts: [
      ['10 Minuten', 'für die Fragen, ohne Konto'],
      ['4 Stunden', 'eurer Zeit vor dem Jam, mehr nicht'],
      ['6 Stunden', 'während des Jams, mehr nicht'],
      ['24 Stunden', 'bis zur Übergabe'],
    ] as [string, string][],
    code: 'Zugangscode',
    codeHint: 'Habt ihr einen Code bekommen? Damit geht es auch jetzt noch.',
    enter: 'Für jemanden eintragen',
    enterSays:
      'Ruft jemand an? Lies die Fragen vor und schreib mit. Die Einrichtung übernimmt den Bedarf danach selbst.',
    beginWith: 'Damit beginnen',
    what: 'Was ein Team bauen kann',
    whatSays: 'Wählt, was am nächsten kommt, dann passen die Beispiele dazu. Wechseln könnt ihr immer.',
    kinds: [
      ['form', 'Formular', 'Anmeldungen, Anträge, Rückmeldungen, Dialog mit Bürger*innen.'],
      ['counselling', 'Beratung im Chat', 'Menschen schreiben ohne Konto und bekommen vertraulich Antwort.'],
      [
        'records',
        'Akten und Daten',
        'Fälle, Mitglieder, Inventar: weg von der Tabelle, sicher und gemeinsam.',
      ],
      ['site', 'Website', 'Ein Auftritt, den ihr selbst pflegt.'],
      ['custom', 'Etwas Eigenes', 'Passt nichts davon, sucht das Team mit euch eine Lösung.'],
    ] as [kind: string, title: string, says: string][],
    how: 'So geht es weiter',
    steps: [
      [
        'Ihr beantwortet zehn kurze Fragen',
        'Jede Antwort wird gespeichert. Ihr könnt jederzeit aufhören und auf einem anderen Gerät weitermachen.',
      ],
      [
        'Wir sehen es uns an',
        'Wir fragen nach, schneiden es mit euch zu und sagen zu oder erklären, warum es diesmal nicht passt.',
      ],
      ['Beim Jam seid ihr dabei', 'Jemand von euch ist erreichbar, probiert aus und entscheidet.'],
      ['Es gehört euch', 'Ihr unterschreibt die Übergabe erst, wenn ihr es selbst bedienen könnt.'],
    ] as [string, string][],
  },
  {
    title: 'What do you lack?',
    lead: 'In ten minutes you describe what is missing in everyday work. If it fits, a team of IT professionals builds it in 24 hours, free of charge, and hands it over to you.',
    begin: 'Tell us your need',
    closed: 'The call is closed at the moment.',
    opens: 'The call opens on',
    closes: 'The call ends on',
    closedSays: 'The page of the jam says how it goes on and when the next call comes.',
    back: 'To the jam',
    facts: [
      ['10 minutes', 'for the questions, no account'],
      ['4 hours', 'of your time before the jam, no more'],
      ['6 hours', 'during the jam, no more'],
      ['24 hours', 'until the handover'],
    ],
    code: 'Access code',
    codeHint: 'Were you given a code? With it you can still begin.',
    enter: 'Enter for somebody',
    enterSays:
      'Is somebody calling? Read the questions out and write along. The organisation takes the need over afterwards.',
    beginWith: 'Begin with this',
    what: 'What a team can build',
    whatSays: 'Choose what comes closest, then the examples fit. You can always change.',
    kinds: [
      ['form', 'Form', 'Registrations, requests, feedback, dialogue with citizens.'],
      [
        'counselling',
        'Counselling by chat',
        'People write without an account and get a confidential answer.',
      ],
      [
        'records',
        'Records and data',
        'Cases, members, inventory: away from the spreadsheet, safe and shared.',
      ],
      ['site', 'Website', 'A site that you keep up yourselves.'],
      ['custom', 'Something of its own', 'If none of these fits, the team looks for a solution with you.'],
    ],
    how: 'How it goes on',
    steps: [
      [
        'You answer ten short questions',
        'Each answer is stored. You can stop at any time and continue on another device.',
      ],
      [
        'We look at it',
        'We ask back, cut it to size with you and accept it, or explain why it does not fit this time.',
      ],
      ['You are there at the jam', 'Somebody of yours can be reached, tries things and decides.'],
      ['It is yours', 'You sign the handover only when you can use it on your own.'],
    ],
  },
)

/** What the invented people of the sample say; the interface itself speaks from its own rooms. */
export const helpTexts = {
  mail: 'Der E-Mail-Versand geht nicht: Der Server nimmt die Verbindung an und antwortet dann nicht mehr.',
  server: 'Wir kommen ohne Zugang zum Server der Einrichtung nicht weiter. Wen dürfen wir nachts anrufen?',
  contrast: 'Sind unsere Farben kräftig genug? Die Prüfung meldet etwas, das wir nicht verstehen.',
  note: 'Ich bin in zehn Minuten bei euch, Raum 3.',
}

export const calls = [
  {
    ago: 14,
    text: 'Willkommen! Eure Räume stehen auf den Team-Seiten. Gegessen wird im Saal.',
  },
  { ago: 2, text: 'Der Ruheraum im zweiten Stock ist offen. Leise, bitte: Dort schlafen Menschen.' },
]

export const posts = [
  {
    ago: 30,
    title: 'Der Aufruf läuft',
    text: 'Einrichtungen und Initiativen entlang der U1 können ihren Bedarf melden. Zehn Fragen, zehn Minuten.',
  },
  {
    ago: 2,
    title: 'Zwölf Unternehmen, 120 IT-Profis',
    text: 'So viele haben sich angemeldet. Danke! Jetzt bilden wir die Teams.',
  },
]

/** What a team and its organisation tell of their project. */
export const teamPosts = [
  {
    voice: 'team' as const,
    title: 'Der erste Klick geht',
    text: 'Nach sechs Stunden läuft ein erster Stand. Morgen früh probieren ihn drei Menschen aus, die ihn brauchen.',
    milestone: 'first-version' as const,
  },
  {
    voice: 'organisation' as const,
    title: 'So hatten wir es uns vorgestellt',
    text: 'Wir haben es auf dem alten Telefon unserer Teestube ausprobiert. Es geht.',
    milestone: 'tested' as const,
  },
]

export const partners = [
  { name: 'Nordpunkt', role: 'host' as const, link: 'https://nordpunkt.example', logo: 'nordpunkt' as const },
  {
    name: 'Stiftung U1',
    role: 'funder' as const,
    link: 'https://stiftung-u1.example',
    logo: 'stiftung' as const,
  },
  { name: 'Netzwerk der Wohlfahrtsverbände', role: 'network' as const, link: '' },
  { name: 'Radio U1', role: 'media' as const, link: '' },
]

/** What somebody asks of a need; it waits for an answer. */
export const toNeed = 'Könnte man das auch am Telefon benutzen? Meine Mutter hat kein Internet.'

export const reviewText = {
  question: 'Wer von euch ist in der Nacht am Telefon erreichbar, wenn das Team eine Frage hat?',
  waiting:
    'Der Bedarf passt, aber uns fehlen noch Menschen mit Kartendaten. Wird ein Platz frei, melden wir uns.',
  note: 'Klein genug, und es gibt eine feste Ansprechperson.',
  phases: { reading: 'Blind lesen', deciding: 'Reden und entscheiden' },
  conflict: 'Sitzt dort im Beirat.',
  declined:
    'Für 24 Stunden ist es zu groß: Drei Systeme müssten zusammenspielen. Nehmt euch zuerst die Terminliste vor, dann helfen wir beim nächsten Jam gern.',
  answered: 'Habt ihr schon Texte und Bilder, oder entstehen sie am Jam?',
  answer: 'Die Texte sind fertig, Bilder bringen wir am Freitag mit.',
}

export const suggestion = {
  text: 'Gibt es die Ergebnisse auch in Leichter Sprache? Das würde vielen im Stadtteil helfen.',
  answer: 'Gute Idee, danke! Die Texte der ersten Projekte übersetzen wir gerade.',
}

const anyRoom = {
  circuits: 3,
  roomDown: 0,
  roomUp: 0,
  quiet: false,
  calm: false,
  roomStepFree: true,
  way: '',
}
const anyVenue = { lift: true, kitchen: true, link: '', timeZone: '', openFrom: null, openUntil: null }

export const venues = [
  {
    venue: 'Gemeinschaftshaus Lindenhof',
    address: 'Beispielweg 1, Nürnberg',
    rooms: [
      {
        ...anyRoom,
        room: 'Saal',
        seats: 70,
        tables: 14,
        sockets: 80,
        circuits: 4,
        way: 'Erdgeschoss, geradeaus',
      },
      { ...anyRoom, room: 'Werkraum', seats: 30, tables: 6, sockets: 36, way: 'Erdgeschoss, links' },
      { ...anyRoom, room: 'Raum 3', seats: 20, tables: 4, sockets: 24, calm: true, way: '1. Stock' },
      { ...anyRoom, room: 'Raum 4', seats: 15, tables: 3, sockets: 18, calm: true, way: '1. Stock' },
      { ...anyRoom, room: 'Ruheraum', seats: 12, tables: 2, sockets: 8, quiet: true, way: '2. Stock' },
    ],
    facts: { ...anyVenue, downMbit: 500, upMbit: 200, wifiClients: 300, stepFree: true, nightUse: true },
  },
  {
    venue: 'Schule am Morgentau',
    address: 'Beispielplatz 4, Nürnberg',
    rooms: [
      { ...anyRoom, room: 'Aula', seats: 90, tables: 12, sockets: 30, circuits: 2 },
      {
        ...anyRoom,
        room: 'Klassenzimmer 12',
        seats: 28,
        tables: 14,
        sockets: 10,
        circuits: 1,
        roomStepFree: false,
      },
    ],
    facts: {
      ...{ ...anyVenue, kitchen: false, lift: false },
      ...{ downMbit: 100, upMbit: 40, wifiClients: 120, stepFree: true, nightUse: false },
    },
  },
]

export const manual = (service: string) =>
  `${service}\n\nSo öffnet ihr den Dienst, so ändert ihr Texte, so fügt ihr jemanden hinzu.\n`

export const shiftTitles = {
  door: 'Einlass und Begrüßung',
  technology: 'Technik und WLAN',
  supper: 'Abendessen ausgeben',
  night: 'Nachtwache',
  breakfast: 'Frühstück',
  tidying: 'Aufräumen',
}

/** What organisations said before they were accepted. */
export const readyText = {
  reach: 'there',
  data: 'contact',
  home: 'house',
  domain: 'house',
  contactHow: 'Den ganzen Samstag am Tisch des Teams, Sonntag ab acht Uhr am Telefon.',
  privacy: 'Datenschutzbeauftragte des Trägers',
  content: 'ready',
  contentWhere: 'Texte und erfundene Einträge liegen in einer Tabelle bereit.',
  access: 'none',
  test: 'Jemand aus dem Stadtteil benutzt es auf dem Telefon. Unser Büro sieht, was ankommt, und kann es ändern.',
}

export const spentText = { before: 'Inhalte zusammengestellt', during: 'Fragen des Teams beantwortet' }

/** Who passes the call of the sample on, and what it asks besides. */
export const callText = {
  partners: {
    wohlfahrt: 'Wohlfahrtsverbände der Stadt',
    stadtteilforum: 'Stadtteilforum Südstadt',
    freiwillige: 'Zentrum Aktive Bürger*innen',
  },
  code: 'Versprochen am Telefon: das Familienzentrum',
  question: {
    ask: 'In welchem Stadtteil seid ihr vor allem?',
    askEn: 'In which part of town are you most?',
    options: ['Südstadt', 'Gostenhof', 'Langwasser', 'überall'],
    hintEn: '',
    optionsEn: ['', '', '', 'everywhere'],
  },
}

export const boardTexts = {
  tasks: [
    'Fragen mit der Einrichtung durchgehen',
    'Vorschau für alle freigeben',
    'Texte in Leichter Sprache',
    'Auf einem alten Telefon ausprobieren',
    'Wer bekommt welche Benachrichtigung?',
    'Anleitung schreiben',
    'Übergabe vorbereiten',
  ],
  decision: {
    text: 'Wir nehmen den fertigen Baustein',
    why: 'in einem Jahr kann ihn jemand anderes pflegen',
  },
  link: { title: 'Skizzen vom Nachmittag', address: 'https://pad.example.org/skizzen' },
  hotline: 'nachts Mira, tagsüber das Infopult',
}

export const pictureText = 'Drei volle Marmeladengläser auf einem Holztisch vor einem Fenster'

export const thanksText = {
  de: '24 Stunden lang habt ihr gebaut, beraten, gekocht und wach gehalten. Was dabei entstanden ist, bleibt im Quartier.\n\nDanke, dass ihr da wart!',
  en: 'For 24 hours you have built, advised, cooked and kept awake. What came into being will stay in the district.\n\nThank you for being here!',
  remark: 'Auf dem Telefon rückt der Knopf noch aus dem Bild.',
}

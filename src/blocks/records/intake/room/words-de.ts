const cases = (n: number) => (n === 1 ? '1 Vorgang' : `${n.toLocaleString('de')} Vorgänge`)
const records = (n: number) => (n === 1 ? '1 Eintrag' : `${n.toLocaleString('de')} Einträge`)

/** The German words of answers that become records. */
export const de = {
  title: 'Aus Formular oder Beratung übernehmen',
  lead: 'Was über ein Formular kam oder womit jemand ein Gespräch begann, wird hier zu Einträgen. Dort, wo es ankam, bleibt alles, wie es ist.',
  back: (name: string) => `Zurück zu: ${name}`,
  source: 'Woher',
  talkSays:
    'Übernommen wird nur, womit das Gespräch begann: Name, Anliegen, Dringlichkeit, Sprache, erste Nachricht und Tag. Die Sammlung lesen vielleicht mehr Menschen als das Gespräch: Übernimm nur, was die Person weiß oder erwartet.',
  talk: {
    name: 'Name',
    topic: 'Anliegen',
    urgency: 'Dringlichkeit',
    lang: 'Sprache',
    text: 'Erste Nachricht',
    at: 'Begonnen am',
    urgencies: { calm: 'eilt nicht', soon: 'bald', now: 'dringend' },
  },
  pick: 'Bitte wählen',
  noSources:
    'Deine Organisation hat noch kein veröffentlichtes Formular und keine Beratungsstelle mit Briefkasten.',
  notMine: 'Diese Antworten sind für dich nicht lesbar. Wer das Formular betreut, kann dich dort eintragen.',
  opening: (done: number, all: number) =>
    all > 0
      ? `Vorgänge werden geöffnet: ${done.toLocaleString('de')} von ${all.toLocaleString('de')}`
      : 'Vorgänge werden geöffnet …',
  waiting: (n: number) => `${cases(n)} noch nicht übernommen.`,
  nothing: 'Alles, was kam, ist übernommen.',
  odd: (n: number) =>
    `${cases(n)} sind auffällig oder lassen sich nicht öffnen. Sie werden nicht übernommen; bitte sieh sie im Posteingang an.`,
  withFiles: (n: number) =>
    `Bei ${n === 1 ? 'einem Vorgang' : `${n.toLocaleString('de')} Vorgängen`} gibt es Dateien oder Unterschriften. Die bleiben beim Vorgang im Posteingang.`,
  mapping: 'Welche Frage füllt welches Feld?',
  mappingSays:
    'Was wir erkannt haben, steht schon da. Bitte sieh jede Zeile an; beim nächsten Mal steht es wieder so da.',
  question: 'Frage',
  drawer: 'Neue Einträge kommen in',
  try: 'Ansehen, was daraus würde',
  trySays: 'Dabei wird nichts geändert.',
  makes: (fields: number, choices: number) =>
    `Die Sammlung bekommt dafür ${[fields > 0 && `${fields} neue Felder`, choices > 0 && `${choices} neue Auswahlmöglichkeiten`].filter(Boolean).join(' und ')}.`,
  nth: (row: number) => `Vorgang ${row + 1}`,
  refused: 'Lässt sich so nicht übernehmen',
  alike: 'Sieht aus wie jemand, der schon da ist',
  alikeSays: 'Bei diesen entscheidest du. Ohne Entscheidung warten sie weiter.',
  like: (title: string) => `Ähnelt: ${title || 'einem Eintrag ohne Titel'}`,
  likeCase: (nth: string, title: string) => `Ähnelt: ${nth} hier, ${title}. Übernimm den zuerst.`,
  decision: 'Was soll damit geschehen?',
  decisions: {
    '': 'noch warten lassen',
    new: 'ist jemand anderes: neuer Eintrag',
    into: 'in diesen Eintrag übernehmen',
    never: 'nicht übernehmen',
  },
  takes: 'Diese Felder übernehmen',
  change: (label: string, was: string, now: string) => `${label}: ${was || '–'} → ${now}`,
  same: 'Nichts ist anders als in diesem Eintrag.',
  take: (n: number) => (n === 0 ? 'Übernehmen' : `${cases(n)} übernehmen`),
  taking: (done: number, all: number) =>
    `${done.toLocaleString('de')} von ${all.toLocaleString('de')} übernommen`,
  done: 'Übernommen',
  doneSays: (made: number, changed: number, left: number) =>
    `${records(made)} neu, ${changed.toLocaleString('de')} geändert.${left > 0 ? ` ${cases(left)} warten weiter.` : ''}`,
  toRecords: 'Zu den Einträgen',
  automatic: 'Von jetzt an von selbst',
  automaticSays:
    'Sobald jemand mit beiden Schlüsseln diesen Raum öffnet, wird Neues übernommen. Was jemandem ähnelt oder nicht passt, wartet auf einen Menschen.',
  past: 'Früher übernommen und eingelesen',
}

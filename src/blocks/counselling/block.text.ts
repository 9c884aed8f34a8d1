import { speak } from '#kernel/text.ts'

export const blockWords = speak(
  {
    panel: 'Beratung im Chat',
    room: 'Zum Beratungszimmer',
    look: 'Ansehen wie Ratsuchende',
    unknown: 'Noch hat keine Stelle einen Briefkasten.',
    health: {
      go: 'Menschen in Not können schreiben, und mehrere können lesen.',
      care: 'Es ist nicht offen, oder nur eine Person kann lesen.',
      stop: 'Niemand kann lesen, was ankommt.',
    },
    task: {
      secrecy: 'Verschwiegenheit erklären',
      secrecyHint: 'Vor allem anderen: § 203 StGB verlangt es von allen, die mitwirken.',
      offices: 'Stellen einrichten',
      officesHint: (count: number) =>
        count === 0
          ? 'Angebot wählen, Themen, Texte, Zusage. Es dauert Minuten.'
          : count === 1
            ? 'Eine Stelle ist angelegt.'
            : `${count} Stellen sind angelegt.`,
      documents: 'Rechtsunterlagen',
      documentsHint:
        'Folgenabschätzung, Verzeichnis, Vertrag, Maßnahmen: geschrieben nach euren Einstellungen.',
      roster: 'Dienstplan',
      rosterHint: 'Wer wann da ist, wer vertritt.',
      slots: 'Termine anbieten',
      slotsHint: 'Zeiten, die Ratsuchende nehmen können.',
      figures: 'Zählen und berichten',
      figuresHint: 'Zähler ohne Menschen, für Bund und Träger.',
      room: 'Beratungszimmer',
      roomHint: 'Gespräche führen. Nur mit Schlüssel aus dem Tresor.',
      go: 'Öffnen',
    },
  },
  {
    panel: 'Chat counselling',
    room: 'To the counselling room',
    look: 'See it as seekers do',
    unknown: 'No office has a letter box yet.',
    health: {
      go: 'People in need can write, and several can read.',
      care: 'It is not open, or one person only can read.',
      stop: 'Nobody can read what arrives.',
    },
    task: {
      secrecy: 'Declare secrecy',
      secrecyHint: 'Before all else: section 203 StGB asks it of all who take part.',
      offices: 'Set up offices',
      officesHint: (count: number) =>
        count === 0
          ? 'Choose an offer, topics, texts, promise. It takes minutes.'
          : count === 1
            ? 'One office is there.'
            : `${count} offices are there.`,
      documents: 'Legal documents',
      documentsHint: 'Impact assessment, register, contract, measures: written by what you have set up.',
      roster: 'Duty roster',
      rosterHint: 'Who is there when, who stands in.',
      slots: 'Offer appointments',
      slotsHint: 'Times that seekers can take.',
      figures: 'Count and report',
      figuresHint: 'Counters without people, for federal and church reports.',
      room: 'Counselling room',
      roomHint: 'Hold conversations. Only with a key of the vault.',
      go: 'Open',
    },
  },
)

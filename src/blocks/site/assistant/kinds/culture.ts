import type { Kind } from './kind.ts'

export const culture: Kind = {
  initiative: 'culture',
  label: { de: 'Kultur', en: 'Culture' },
  hint: {
    de: 'Chor, Theater, Museum, Bücherei, Kulturzentrum',
    en: 'A choir, theatre, museum, library or arts centre',
  },
  theme: 'night',
  address: 'sie',
  claim: 'Kultur für alle, die neugierig sind.',
  whom: 'Unser Programm ist für alle gemacht, die gern zuhören, zusehen und selbst etwas auf die Bühne bringen.',
  offers: [
    {
      title: 'Veranstaltungen',
      text: 'Konzerte, Lesungen, Theater und Film: nah dran, in kleinen Räumen und mit Menschen, die Sie hinterher ansprechen können.',
    },
    {
      title: 'Mitmachen',
      text: 'Proben, Werkstätten und offene Abende für alle, die selbst singen, spielen, malen oder schreiben wollen.',
    },
    {
      title: 'Kultur mit Kindern',
      text: 'Vormittage und Ferienangebote, bei denen Kinder nicht still sitzen müssen.',
    },
  ],
  helping: [
    'Am Abend: Einlass, Technik, Theke',
    'Plakate kleben und Programme verteilen',
    'Fotografieren, schreiben, gestalten',
    'Künstler*innen vom Bahnhof abholen und gut unterbringen',
  ],
  purpose: 'Kulturarbeit',
  de: {
    offers: {
      title: 'Programm',
      slug: 'programm',
      lead: 'Was wir zeigen, suchen wir selbst aus, und was Sie hier machen können, bestimmen Sie mit.',
    },
    call: 'Zum Programm',
    start:
      'Wir machen Programm, weil eine Stadt mehr braucht als Straßen. Kommen Sie zum Zuschauen oder gleich zum Mitmachen.',
    story: `{name} gibt es, weil ein paar Menschen nicht länger für jedes Konzert in die nächste große Stadt fahren wollten. Daraus ist ein Ort geworden, an dem Bekannte und Unbekannte auf derselben Bühne stehen.

Wir arbeiten überwiegend ehrenamtlich. Künstler*innen werden bei uns bezahlt: Kunst ist Arbeit.

Wir wählen aus, was wir selbst gern sehen würden, und streiten darüber. Wenn Sie mitstreiten möchten, sind Sie willkommen.`,
    values: [
      ['Bezahlbar', 'Wer wenig hat, zahlt wenig. Ein Wort an der Kasse genügt.'],
      [
        'Zugänglich',
        'Zu jeder Veranstaltung schreiben wir, wie man hineinkommt, wie laut es wird und ob es Pausen gibt.',
      ],
      ['Frei', 'Auf unserer Bühne ist Platz für vieles, nur nicht für Hass.'],
    ],
    course: {
      title: 'So sind Sie dabei',
      steps: [
        ['Aussuchen', 'Alle Termine stehen im Kalender, auch zum Abonnieren.'],
        ['Platz sichern', 'Schreiben Sie uns. Wo es eng wird, steht es dabei.'],
        ['Kommen', 'Eine halbe Stunde vorher ist offen. Wenn Sie Hilfe beim Weg brauchen, sagen Sie es uns.'],
      ],
    },
    join: `Hinter jedem Abend stehen Menschen, die man nicht sieht: an der Kasse, am Lichtpult, in der Küche. Die schönsten Plätze sind oft dort.

Sie müssen nicht Kunst studiert haben. Wer Lust hat, lernt bei uns, wie Ton und Licht gehen.`,
    donate:
      'Eintritt allein trägt kein Programm. Mit Ihrer Spende bezahlen wir Gagen, halten die Preise niedrig und wagen auch das, was noch niemand kennt.',
    news: 'Neue Termine, Blicke hinter die Bühne und was gerade geprobt wird.',
    faq: [
      [
        'Wo bekomme ich Karten?',
        'Schreiben Sie uns oder kommen Sie an die Abendkasse. Bei jeder Veranstaltung steht, was gilt.',
      ],
      ['Gibt es Ermäßigung?', 'Ja. Zahlen Sie, was für Sie geht; einen Nachweis wollen wir nicht sehen.'],
      [
        'Komme ich mit dem Rollstuhl hinein?',
        'Bei jeder Veranstaltung steht, wie der Weg ist. Rufen Sie an, wenn Sie einen bestimmten Platz brauchen.',
      ],
      [
        'Darf ich fotografieren?',
        'Ohne Blitz und wenn niemand gestört wird, meistens ja. Fragen Sie bitte die Menschen, die auf dem Bild zu sehen sind.',
      ],
      [
        'Ich mache selbst Kunst. Kann ich auftreten?',
        'Schicken Sie uns ein paar Zeilen und einen Link. Wir lesen alles und antworten auch, wenn es nicht passt.',
      ],
    ],
    contact:
      'Fragen zu Karten, zum Raum oder zu einem Auftritt? Schreiben Sie uns. An Veranstaltungstagen erreichen Sie uns am besten telefonisch.',
  },
  en: {
    claim: 'Culture for everybody who is curious.',
    start: 'We make a programme because a town needs more than streets. Come to watch, or to take part.',
    offers: [
      ['On stage', 'Concerts, readings, theatre and film, in small rooms and close by.'],
      [
        'Taking part',
        'Rehearsals, workshops and open evenings for everybody who wants to sing, play, paint or write.',
      ],
      ['With children', 'Mornings and holidays where children need not sit still.'],
    ],
    story: `{name} exists because some people no longer wanted to travel to the next big city for every concert. It became a place where the known and the unknown share a stage.

Most of us are volunteers. Artists are paid here: art is work.`,
    values: [
      ['Affordable', 'Whoever has little pays little. One word at the door is enough.'],
      [
        'Accessible',
        'For every event we say how you get in, how loud it will be and whether there are breaks.',
      ],
      ['Free', 'There is room for many things on our stage, but none for hate.'],
    ],
    note: [
      'Your language',
      'Music, film and workshops often work without German. Ask us, and we will tell you what suits you.',
    ],
  },
  easy: {
    claim: 'Kultur ist für alle da.',
    start:
      'Wir machen Kultur.\nDas sind zum Beispiel Musik, Theater und Filme.\nSie können zuschauen.\nSie können auch mitmachen.',
    what: [
      'Bei uns gibt es Konzerte, Theater und Filme.',
      'Sie können selbst Musik machen, malen oder spielen.',
      'Es gibt auch etwas für Kinder.',
    ],
    story: `Wir sind eine Gruppe von Menschen.
Wir lieben Musik, Theater und Bücher.
Wir wollen das mit anderen teilen.

Die meisten arbeiten hier ohne Lohn.
Das heißt: Ehren-Amt.`,
    how: `Haben Sie wenig Geld?
Dann zahlen Sie weniger.
Sie müssen uns nichts beweisen.

Brauchen Sie Hilfe?
Zum Beispiel mit dem Rollstuhl.
Rufen Sie uns vorher an.
Wir helfen Ihnen.`,
  },
}

import type { Kind } from './kind.ts'

export const food: Kind = {
  initiative: 'food',
  label: { de: 'Lebensmittel und Kleidung', en: 'Food and clothing' },
  hint: {
    de: 'Tafel, Suppenküche, Kleiderkammer, Foodsharing, Sozialkaufhaus',
    en: 'A food bank, soup kitchen, clothing store or food sharing',
  },
  theme: 'plain',
  address: 'sie',
  claim: 'Retten, teilen, satt werden.',
  whom: 'Wir sind da für Menschen mit wenig Geld. Ob Rente, Bürgergeld, kleiner Lohn oder Studium: Sprechen Sie uns an.',
  offers: [
    {
      title: 'Lebensmittelausgabe',
      text: 'Gutes Essen, das sonst weggeworfen würde, gegen einen kleinen Beitrag oder umsonst.',
    },
    { title: 'Warmes Essen', text: 'Ein gedeckter Tisch und Gesellschaft. Sie müssen sich nicht anmelden.' },
    { title: 'Kleiderkammer', text: 'Kleidung, Schuhe und Hausrat, sauber und gut erhalten.' },
  ],
  helping: [
    'Fahren: Lebensmittel in den Geschäften abholen',
    'Sortieren: am Vormittag, zu zweit oder zu dritt',
    'Ausgeben: freundlich bleiben, auch wenn es voll ist',
    'Im Büro: Listen, Dienstpläne, Telefon',
  ],
  purpose: 'Lebensmittelhilfe',
  de: {
    offers: {
      title: 'Ausgabe',
      slug: 'ausgabe',
      lead: 'Es gibt, was gespendet wurde. Deshalb ist jeder Tag anders. Wir teilen so, dass es für alle reicht.',
    },
    call: 'Zur Ausgabe',
    start:
      'Wir retten gutes Essen und geben es weiter an Menschen, die es brauchen. Mit Respekt und ohne viele Fragen.',
    story: `Jeden Tag wird Essen weggeworfen, das noch gut ist. Und jeden Tag reicht bei Menschen das Geld nicht bis zum Monatsende. {name} bringt beides zusammen.

Wir holen Lebensmittel in Geschäften und Bäckereien ab, prüfen und sortieren sie und geben sie weiter. Fast alle, die hier arbeiten, tun das ehrenamtlich; manche sind selbst einmal als Gast gekommen.

Arm zu sein ist keine Schande. Bei uns werden Sie begrüßt und nicht verwaltet.`,
    values: [
      [
        'Respekt',
        'Unsere Gäste entscheiden, was sie mitnehmen. Niemand bekommt eine fertige Tüte in die Hand gedrückt.',
      ],
      ['Gerecht', 'Die Reihenfolge wechselt, damit nicht immer dieselben zuletzt kommen.'],
      ['Sauber', 'Wir halten Kühlkette und Hygiene ein wie jedes Geschäft.'],
    ],
    course: {
      title: 'So kommen Sie an Lebensmittel',
      steps: [
        [
          'Anmelden',
          'Kommen Sie zu einer Ausgabezeit. Bringen Sie einen Nachweis mit, dass Sie wenig Geld haben, zum Beispiel Ihren Bescheid. Wir schauen ihn an und behalten keine Kopie.',
        ],
        ['Karte bekommen', 'Darauf steht, an welchem Tag und zu welcher Zeit Sie an der Reihe sind.'],
        [
          'Mit Taschen wiederkommen',
          'Sagen Sie uns, was Sie nicht essen. Für Kinder und Kranke haben wir manchmal etwas Besonderes.',
        ],
      ],
    },
    join: `Jede Ausgabe beginnt am Vormittag mit einem Lieferwagen und endet mit gefegtem Boden. Dazwischen ist Platz für alle, die anpacken mögen.

Wir zeigen Ihnen, worauf es bei der Hygiene ankommt, und teilen Sie so ein, wie es in Ihre Woche passt.`,
    donate:
      'Die Lebensmittel bekommen wir geschenkt. Benzin, Kühlung und Miete nicht. Ihre Spende bringt das Essen vom Laden auf den Tisch.',
    news: 'Geänderte Ausgabezeiten stehen hier zuerst. Und was wir gerade besonders brauchen.',
    faq: [
      [
        'Darf ich kommen?',
        'Wenn Ihr Geld knapp ist, ja. Welche Nachweise gelten, sagen wir Ihnen gern am Telefon.',
      ],
      [
        'Was kostet das?',
        'Wenig oder nichts. Den aktuellen Beitrag erfahren Sie bei der Anmeldung; am Geld scheitert es nicht.',
      ],
      [
        'Ich kann nicht selbst kommen.',
        'Jemand kann für Sie abholen, mit Ihrer Karte. Wenn Sie niemanden haben, fragen Sie uns nach einer Lieferung.',
      ],
      [
        'Kann ich Lebensmittel spenden?',
        'Ja: haltbare Waren, die noch nicht abgelaufen sind. Selbst Gekochtes dürfen wir leider nicht annehmen.',
      ],
      [
        'Unser Geschäft hat regelmäßig etwas übrig.',
        'Rufen Sie uns an. Wir holen ab, und Sie bekommen die Bestätigung, die Sie brauchen.',
      ],
    ],
    contact:
      'Während der Ausgabe haben wir wenig Zeit am Telefon. Am besten erreichen Sie uns davor oder per E-Mail.',
  },
  en: {
    claim: 'Save, share, eat.',
    start: 'We save good food and pass it on to people who need it. With respect and without many questions.',
    offers: [
      ['Food', 'Good food that would be thrown away, for a small contribution or for nothing.'],
      ['A warm meal', 'A table and company. You need not register.'],
      ['Clothing', 'Clothes, shoes and household goods, clean and in good condition.'],
    ],
    story: `Every day good food is thrown away, and every day people run out of money before the end of the month. {name} brings the two together.

We collect food from shops and bakeries, check and sort it and pass it on. Almost everybody here is a volunteer; some first came as guests.

Being poor is no shame. You will be welcomed here, not administered.`,
    values: [
      ['Respect', 'Our guests decide what they take.'],
      ['Fair', 'The order changes, so that it is not always the same people who come last.'],
      ['Clean', 'We keep food cool and clean as any shop does.'],
    ],
    note: [
      'What to bring',
      'Please bring a paper that shows that you have little money. We look at it and keep no copy.',
    ],
  },
  easy: {
    claim: 'Gutes Essen für alle.',
    start: 'Haben Sie wenig Geld?\nBei uns bekommen Sie Essen.\nSie zahlen wenig oder nichts.',
    what: [
      'Sie bekommen bei uns Lebens-Mittel.\nZum Beispiel Brot, Obst und Gemüse.',
      'Sie können bei uns warm essen.',
      'Sie bekommen bei uns auch Kleidung.',
    ],
    story: `Viele Geschäfte werfen gutes Essen weg.
Das finden wir schade.
Deshalb holen wir das Essen ab.
Wir geben es Menschen mit wenig Geld.

Die meisten arbeiten hier ohne Lohn.
Das heißt: Ehren-Amt.`,
    how: `So bekommen Sie Essen:
Kommen Sie zu uns.
Bringen Sie einen Bescheid mit.
Zum Beispiel vom Job-Center.
Wir lesen den Bescheid.
Dann bekommen Sie eine Karte.
Auf der Karte steht Ihr Tag.

Bringen Sie Taschen mit.`,
  },
}

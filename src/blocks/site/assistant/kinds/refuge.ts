import type { Kind } from './kind.ts'

export const refuge: Kind = {
  initiative: 'refuge',
  label: { de: 'Hilfe für Geflüchtete', en: 'Help for refugees' },
  hint: { de: 'Ankommen, Sprache, Begleitung, Recht', en: 'Arriving, language, company, law' },
  theme: 'harbour',
  address: 'sie',
  claim: 'Ankommen braucht Menschen.',
  whom: 'Wir sind da für Menschen, die geflüchtet sind, und für alle, die sie dabei begleiten möchten.',
  offers: [
    {
      title: 'Begleitung',
      text: 'Wir gehen mit: zum Amt, zum Arzt, zur Schule. Wenn es geht, mit jemandem, der Ihre Sprache spricht.',
    },
    {
      title: 'Deutsch lernen',
      text: 'Kurse und Gesprächsrunden, auch für Menschen, die noch keinen Platz in einem Kurs haben. Kinder sind willkommen.',
    },
    {
      title: 'Fragen zu Asyl und Aufenthalt',
      text: 'Wir helfen, Briefe zu verstehen und Fristen einzuhalten. Für Rechtsberatung kennen wir Stellen, denen Sie vertrauen können.',
    },
  ],
  helping: [
    'Eine Familie begleiten: etwa zwei Stunden in der Woche',
    'Deutsch üben, ganz ohne Lehrbuch',
    'Übersetzen',
    'Möbel tragen, Wohnungen suchen, Formulare ausfüllen',
  ],
  purpose: 'Flüchtlingshilfe',
  de: {
    offers: {
      title: 'Unsere Hilfe',
      slug: 'hilfe',
      lead: 'Kommen Sie mit Ihrer Frage, auch wenn Sie nicht wissen, ob wir zuständig sind. Wir schicken niemanden weg, ohne zu sagen, wohin.',
    },
    call: 'Wobei wir helfen',
    start: 'Wir helfen beim Ankommen: mit Sprache, mit Begleitung und mit Nachbarn, die Zeit haben.',
    story: `Bei {name} helfen Menschen von hier und Menschen, die selbst erst vor Kurzem gekommen sind. Manche, denen wir geholfen haben, helfen heute anderen.

Wir sind keine Behörde. Was Sie uns erzählen, geben wir nicht weiter, auch nicht an Ämter. Unsere Hilfe hängt nicht davon ab, aus welchem Land Sie kommen und welche Papiere Sie haben.

Wir versprechen nichts, was wir nicht halten können. Über ein Asylverfahren entscheiden andere. Aber allein müssen Sie da nicht durch.`,
    values: [
      [
        'Auf Augenhöhe',
        'Wir machen nichts für Sie, was Sie selbst können, und alles mit Ihnen, was zu zweit leichter ist.',
      ],
      ['Vertraulich', 'Ihre Geschichte gehört Ihnen.'],
      ['Unabhängig', 'Wir sprechen für niemanden außer für die Menschen, mit denen wir arbeiten.'],
    ],
    course: {
      title: 'So finden Sie Hilfe',
      steps: [
        ['Kommen oder schreiben', 'In Ihrer Sprache. Wir finden jemanden, der sie versteht.'],
        ['Briefe mitbringen', 'Bringen Sie alle Briefe mit, auch die Umschläge: Das Datum ist wichtig.'],
        ['Gemeinsam weitergehen', 'Wir sagen Ihnen, was als Nächstes kommt, und wer Sie begleitet.'],
      ],
    },
    join: `Sie brauchen kein Jurastudium und keine Fremdsprache. Sie brauchen Geduld, Humor und eine feste Zeit in der Woche.

Bevor Sie anfangen, erzählen wir Ihnen, worauf es ankommt, und wo Ihre Grenzen liegen dürfen. Danach haben Sie immer jemanden, den Sie anrufen können.`,
    donate:
      'Fahrkarten, Schulhefte, Anwaltskosten, ein Topf für die erste Küche: Oft fehlt wenig, damit es weitergeht. Ihre Spende füllt diese Lücke.',
    news: 'Neue Kurse, Feste und was sich im Recht ändert.',
    faq: [
      ['Kostet die Hilfe etwas?', 'Nein. Sie zahlen bei uns nichts.'],
      [
        'Geben Sie etwas an Behörden weiter?',
        'Nein, nur wenn Sie es ausdrücklich wollen, zum Beispiel wenn wir für Sie anrufen sollen.',
      ],
      [
        'Ich habe einen Brief bekommen und verstehe ihn nicht.',
        'Kommen Sie bald. Manche Fristen dauern nur eine Woche. Bringen Sie den Brief und den Umschlag mit.',
      ],
      [
        'Können Sie mir eine Wohnung geben?',
        'Wir haben keine Wohnungen. Aber wir helfen bei der Suche, bei Formularen und beim Gespräch mit Vermietern.',
      ],
      [
        'Ich möchte Möbel oder Kleidung spenden.',
        'Fragen Sie bitte zuerst, was gerade gebraucht wird. So kommt es an und liegt nicht herum.',
      ],
    ],
    contact:
      'Schreiben Sie uns in der Sprache, die Ihnen am leichtesten fällt. Sprachnachrichten und Fotos von Briefen sind in Ordnung.',
  },
  en: {
    claim: 'Arriving takes people.',
    start: 'We help people to arrive: with language, with company and with neighbours who have time.',
    offers: [
      [
        'Going with you',
        'To the authorities, to the doctor, to school. If possible with somebody who speaks your language.',
      ],
      [
        'Learning German',
        'Courses and conversation, also without a place in an official course. Bring your children.',
      ],
      [
        'Asylum and residence',
        'We help you understand letters and keep deadlines, and know lawyers you can trust.',
      ],
    ],
    story: `{name} brings together people from here and people who came only recently. Some whom we helped are helping others today.

We are no authority. What you tell us we pass on to nobody. Our help does not depend on your country or on your papers.

We promise nothing that we cannot keep. Others decide about asylum. But you need not go through it alone.`,
    values: [
      [
        'As equals',
        'We do nothing for you that you can do yourself, and everything with you that is easier for two.',
      ],
      ['In confidence', 'Your story is yours.'],
      ['Independent', 'We speak for nobody but the people we work with.'],
    ],
    note: [
      'What to bring',
      'Bring every letter you have got, with its envelope. Some deadlines are only one week.',
    ],
  },
  easy: {
    claim: 'Wir helfen Ihnen beim Ankommen.',
    start:
      'Sind Sie neu in Deutschland?\nMussten Sie aus Ihrem Land fliehen?\nWir helfen Ihnen.\nDie Hilfe kostet nichts.',
    what: [
      'Wir gehen mit Ihnen zum Amt oder zum Arzt.',
      'Sie können bei uns Deutsch lernen.\nIhre Kinder dürfen mitkommen.',
      'Haben Sie einen Brief bekommen?\nVerstehen Sie den Brief nicht?\nWir lesen ihn mit Ihnen.',
    ],
    story: `Wir sind eine Gruppe von Menschen.
Manche wohnen schon lange hier.
Manche sind neu hier.
Zusammen helfen wir anderen.

Wir sind kein Amt.
Wir arbeiten nicht für die Polizei.`,
    how: `Alles bleibt geheim.
Wir sagen nichts weiter.

Haben Sie einen Brief bekommen?
Kommen Sie schnell zu uns.
Bringen Sie den Brief und den Umschlag mit.
Das Datum ist sehr wichtig.`,
  },
}

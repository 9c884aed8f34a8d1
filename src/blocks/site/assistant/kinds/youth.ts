import type { Kind } from './kind.ts'

export const youth: Kind = {
  initiative: 'youth',
  label: { de: 'Kinder und Jugend', en: 'Children and young people' },
  hint: {
    de: 'Jugendzentrum, Pfadfinder, Hausaufgabenhilfe, Ferienprogramm',
    en: 'A youth centre, scouts, homework help, holiday programmes',
  },
  theme: 'brick',
  address: 'du',
  claim: 'Dein Platz. Deine Ideen.',
  whom: 'Wir sind da für Kinder und Jugendliche von 6 bis 21 Jahren und für Eltern, die Fragen haben.',
  offers: [
    {
      title: 'Offener Treff',
      text: 'Kicker, Küche, Sofa, WLAN. Du kommst, wann du willst, und gehst, wann du willst.',
    },
    {
      title: 'Hausaufgaben und Schule',
      text: 'Jemand sitzt neben dir und erklärt es noch einmal. Auch vor Prüfungen und bei Bewerbungen.',
    },
    {
      title: 'Ferien und Fahrten',
      text: 'Zeltlager, Ausflüge, Werkstätten. Was es kostet, klären wir so, dass alle mitkönnen.',
    },
  ],
  helping: [
    'Bei Hausaufgaben helfen',
    'Eine Fahrt oder eine Gruppe begleiten',
    'Etwas beibringen, was du gut kannst',
    'Kochen, reparieren, fahren',
  ],
  purpose: 'Jugendarbeit',
  de: {
    offers: {
      title: 'Angebote',
      slug: 'angebote',
      lead: 'Alles hier ist freiwillig. Du suchst aus, was dir gefällt, und wenn etwas fehlt, sag es: Vieles ist entstanden, weil jemand gefragt hat.',
    },
    call: 'Was hier geht',
    start:
      'Hier musst du nichts leisten und niemandem etwas beweisen. Komm rein, setz dich, mach mit oder lass es.',
    story: `{name} ist ein Ort für junge Menschen, an dem Erwachsene zuhören, bevor sie reden. Wir machen Programm, aber die besten Ideen kommen von euch.

Für Eltern: Wer mit Kindern arbeitet, hat bei uns ein erweitertes Führungszeugnis vorgelegt und kennt unser Schutzkonzept. Wenn Ihnen etwas auffällt, sprechen Sie uns an. Wir nehmen das ernst.

Was uns jemand erzählt, bleibt bei uns, solange niemand in Gefahr ist.`,
    values: [
      ['Ihr bestimmt mit', 'Über Programm, Regeln und Geld reden alle mit, die da sind.'],
      ['Sicher', 'Es gibt ein Schutzkonzept und Menschen, an die du dich wenden kannst.'],
      ['Für alle', 'Egal woher du kommst, wen du liebst, was du glaubst oder was du dir leisten kannst.'],
    ],
    course: {
      title: 'So kommst du rein',
      steps: [
        ['Einfach kommen', 'Für den offenen Treff brauchst du keine Anmeldung.'],
        ['Leute kennenlernen', 'Jemand zeigt dir alles. Du musst nicht gleich mitmachen.'],
        ['Anmelden, wenn es weggeht', 'Bei Fahrten und Kursen brauchen wir die Unterschrift deiner Eltern.'],
      ],
    },
    join: `Junge Menschen brauchen Erwachsene, die da sind, ohne alles besser zu wissen. Wenn du das kannst, bist du hier richtig.

Du bekommst eine Einführung, jemanden an deiner Seite und die Jugendleiterkarte, wenn du möchtest. Ein erweitertes Führungszeugnis gehört für alle dazu; es kostet dich nichts.`,
    donate:
      'Eine Fahrt, ein Nachmittag, ein warmes Essen: Das soll nie am Geld der Eltern hängen. Mit deiner Spende kann jedes Kind mit.',
    news: 'Ferienprogramm, neue Gruppen und was wir erlebt haben.',
    faq: [
      [
        'Muss ich mich anmelden?',
        'Für den offenen Treff nicht. Für Fahrten und Kurse schon, das geht online oder mit einem Zettel.',
      ],
      [
        'Was kostet das?',
        'Der Treff kostet nichts. Bei Fahrten steht der Preis dabei. Wenn es zu viel ist, sprich uns an, das bleibt unter uns.',
      ],
      [
        'Erfahren meine Eltern, was ich erzähle?',
        'Nicht von uns, solange niemand in Gefahr ist. Wenn wir etwas sagen müssen, sagen wir es dir zuerst.',
      ],
      ['Darf ich mein Handy benutzen?', 'Ja. Aber bitte keine Fotos von anderen, ohne zu fragen.'],
      [
        'Ich bin Mutter oder Vater. Kann ich vorbeikommen?',
        'Ja, gern. Rufen Sie an, dann nehmen wir uns Zeit für Sie und zeigen Ihnen alles.',
      ],
    ],
    contact:
      'Schreib uns, ruf an oder komm vorbei. Wenn du mit jemandem allein reden willst, sag es einfach.',
  },
  en: {
    claim: 'Your place. Your ideas.',
    start:
      'You need not achieve anything here or prove anything to anybody. Come in, sit down, join in or leave it.',
    offers: [
      ['Open house', 'Table football, kitchen, sofa, wifi. Come and go as you like.'],
      ['Homework and school', 'Somebody sits beside you and explains it again.'],
      ['Holidays and trips', 'Camps, excursions, workshops, at a price that everybody can pay.'],
    ],
    story: `{name} is a place for young people where adults listen before they talk. We offer a programme, but the best ideas are yours.

For parents: everybody who works with children here has shown a certificate of good conduct and knows our rules of protection. If you notice anything, talk to us.`,
    values: [
      ['You have a say', 'Everybody who is here talks about programme, rules and money.'],
      ['Safe', 'There are rules of protection, and people you can turn to.'],
      ['For all', 'Wherever you come from, whomever you love, whatever you believe or can afford.'],
    ],
    note: ['Your language', 'Your German does not have to be good. Many of us speak other languages too.'],
  },
  easy: {
    claim: 'Hier ist Platz für dich.',
    start:
      'Wir sind ein Ort für Kinder und Jugendliche.\nDu kannst einfach kommen.\nDu kannst mitmachen.\nDu musst aber nicht.',
    what: [
      'Hier kannst du spielen, kochen und Freunde treffen.',
      'Wir helfen dir bei den Haus-Aufgaben.',
      'In den Ferien machen wir Ausflüge.',
    ],
    story: `Hier treffen sich junge Menschen.
Erwachsene sind auch da.
Sie hören dir zu.
Sie helfen dir, wenn du das willst.

Du darfst mitbestimmen.
Das heißt: Deine Meinung ist wichtig.`,
    how: `Du bist hier sicher.
Es gibt Regeln, damit dir nichts passiert.
Hast du ein Problem?
Dann sprich mit uns.
Wir sagen es nicht weiter.
Nur wenn du in Gefahr bist, holen wir Hilfe.

Hast du wenig Geld?
Das ist kein Problem.
Sag uns Bescheid.`,
  },
}

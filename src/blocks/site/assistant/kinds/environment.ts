import type { Kind } from './kind.ts'

export const environment: Kind = {
  initiative: 'environment',
  label: { de: 'Umwelt und Natur', en: 'Environment and nature' },
  hint: {
    de: 'Naturschutz, Klima, Gemeinschaftsgarten, Tierschutz',
    en: 'Nature conservation, climate, a community garden, animal welfare',
  },
  theme: 'leaf',
  address: 'du',
  claim: 'Was wir schützen, bleibt.',
  whom: 'Bei uns macht mit, wer Natur vor der eigenen Haustür erhalten will, mit oder ohne Vorwissen.',
  offers: [
    {
      title: 'Pflegeeinsätze',
      text: 'Wiesen mähen, Hecken pflanzen, Bäche freiräumen. Werkzeug haben wir, Handschuhe auch.',
    },
    {
      title: 'Führungen und Kurse',
      text: 'Vögel hören, Kräuter erkennen, Bäume schneiden: Wir zeigen, was hier wächst und lebt.',
    },
    {
      title: 'Mitreden',
      text: 'Wir lesen Bebauungspläne, schreiben Stellungnahmen und sprechen mit der Stadt.',
    },
  ],
  helping: [
    'An einem Samstag im Monat mit anpacken',
    'Tiere und Pflanzen zählen und melden',
    'Eine Führung übernehmen',
    'Texte schreiben, Behörden anrufen, Zahlen ordnen',
  ],
  purpose: 'Naturschutz',
  de: {
    offers: {
      title: 'Was wir tun',
      slug: 'was-wir-tun',
      lead: 'Naturschutz ist Handarbeit, Wissen und manchmal Geduld in langen Sitzungen. Für jedes davon gibt es bei uns einen Platz.',
    },
    call: 'Was wir tun',
    start:
      'Wir kümmern uns um Wiesen, Bäume und Wasser in unserer Nähe. Mit Spaten, mit Wissen und mit langem Atem.',
    story: `{name} hat mit einer Wiese angefangen, die verschwinden sollte. Sie ist noch da, und es sind einige Flächen dazugekommen.

Wir arbeiten mit Landwirt*innen, Schulen und der Verwaltung zusammen. Wir sagen deutlich, was wir falsch finden, und bieten an, es gemeinsam besser zu machen.

Wie es unseren Flächen geht, zählen wir jedes Jahr nach. So wissen wir, was hilft und was nicht.`,
    values: [
      ['Vor Ort', 'Wir kümmern uns um das, was wir zu Fuß und mit dem Rad erreichen.'],
      ['Mit Belegen', 'Wir zählen, messen und schreiben auf, bevor wir fordern.'],
      ['Gemeinsam', 'Kein Einsatz ohne Pause, kein Streit ohne Handschlag.'],
    ],
    course: {
      title: 'Dein erster Einsatz',
      steps: [
        ['Termin aussuchen', 'Alle Einsätze stehen unter Aktuelles. Anmelden ist nett, aber keine Pflicht.'],
        ['Feste Schuhe anziehen', 'Werkzeug, Handschuhe und Brotzeit bringen wir mit.'],
        ['Anpacken', 'Jemand erklärt dir alles. Du hörst auf, wenn du genug hast.'],
      ],
    },
    join: `Du musst keine Vögel unterscheiden können. Das lernst du nebenbei, zwischen Spaten und Thermoskanne.

Wir treffen uns regelmäßig, und jeder Einsatz steht für sich: Komm einmal, komm immer, wie es in dein Leben passt.`,
    donate:
      'Saatgut, Zäune, Pacht und Gutachten kosten Geld. Deine Spende wirkt hier, auf Flächen, die du besuchen kannst.',
    news: 'Einsätze, Beobachtungen und was aus unseren Stellungnahmen geworden ist.',
    faq: [
      ['Brauche ich Vorwissen?', 'Nein. Bei jedem Einsatz ist jemand dabei, der alles erklärt.'],
      [
        'Kann ich Kinder mitbringen?',
        'Ja, in Begleitung. Bei Arbeiten mit Säge und Freischneider bleiben sie auf Abstand.',
      ],
      [
        'Bin ich versichert?',
        'Wer bei unseren Einsätzen hilft, ist über uns versichert. Trag dich vor Ort bitte in die Liste ein.',
      ],
      [
        'Ich habe ein verletztes Tier gefunden. Was nun?',
        'Lass es zuerst in Ruhe und beobachte. Die Wildtierhilfe oder eine Tierarztpraxis sagt dir am Telefon, was zu tun ist.',
      ],
      [
        'Wie kann ich meinen Garten naturnah machen?',
        'Weniger mähen, heimische Sträucher, Wasser hinstellen. Bei unseren Kursen zeigen wir, wie es geht.',
      ],
    ],
    contact:
      'Melde dich, wenn du mitmachen willst, etwas beobachtet hast oder eine Fläche kennst, die Hilfe braucht.',
  },
  en: {
    claim: 'What we protect will stay.',
    start:
      'We look after meadows, trees and water close to home. With spades, with knowledge and with patience.',
    offers: [
      ['Working outside', 'Mowing meadows, planting hedges, clearing streams. We have the tools.'],
      ['Walks and courses', 'Birds, herbs, trees: we show what lives and grows here.'],
      ['Having a say', 'We read plans, write statements and talk to the town.'],
    ],
    story: `{name} began with a meadow that was to disappear. It is still there, and others have been added.

We work with farmers, schools and the administration. We say clearly what we think is wrong, and offer to do better together.`,
    values: [
      ['Close by', 'We look after what we can reach on foot and by bike.'],
      ['With evidence', 'We count and measure before we demand.'],
      ['Together', 'No work without a break, no dispute without a handshake.'],
    ],
    note: [
      'Your language',
      'You can work outside with us without speaking German. Somebody will explain it in English.',
    ],
  },
  easy: {
    claim: 'Wir schützen die Natur.',
    start: 'Wir kümmern uns um Pflanzen und Tiere.\nHier bei uns in der Nähe.\nDu kannst mitmachen.',
    what: [
      'Wir arbeiten draußen.\nWir mähen Wiesen und pflanzen Bäume.',
      'Wir zeigen dir Tiere und Pflanzen.',
      'Wir sprechen mit der Stadt.\nDamit die Natur geschützt bleibt.',
    ],
    story: `Die Natur ist wichtig für uns alle.
Viele Tiere und Pflanzen sind in Gefahr.
Deshalb helfen wir.

Wir arbeiten mit vielen Menschen zusammen.
Zum Beispiel mit Bauern und mit Schulen.`,
    how: `Du musst nichts über Natur wissen.
Wir erklären dir alles.
Wir bringen das Werk-Zeug mit.

Zieh feste Schuhe an.
Du hörst auf, wenn du müde bist.`,
  },
}

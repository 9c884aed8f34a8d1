import type { Kind } from './kind.ts'

export const neighbourhood: Kind = {
  initiative: 'neighbourhood',
  label: { de: 'Nachbarschaft', en: 'Neighbourhood' },
  hint: {
    de: 'Ein Treff im Viertel, Nachbarschaftshilfe, Mehrgenerationenhaus, Reparaturcafé',
    en: 'A meeting place, neighbourly help, a repair café',
  },
  theme: 'paper',
  address: 'sie',
  claim: 'Hier kennt man sich.',
  whom: 'Wir sind da für alle, die hier wohnen: ob seit gestern oder seit sechzig Jahren.',
  offers: [
    {
      title: 'Offener Treff',
      text: 'Kaffee, Zeitung, Gespräch. Sie kommen, wann Sie möchten, und müssen nichts bestellen.',
    },
    {
      title: 'Nachbarschaftshilfe',
      text: 'Einkaufen, Glühbirne wechseln, zum Arzt begleiten: Wir bringen Menschen zusammen, die Hilfe brauchen und die helfen wollen.',
    },
    {
      title: 'Reparaturcafé',
      text: 'Bringen Sie mit, was nicht mehr geht. Wir schrauben, löten und nähen gemeinsam.',
    },
  ],
  helping: [
    'Eine Stunde im Monat am Kaffeetresen stehen',
    'Jemanden besuchen, der selten Besuch hat',
    'Reparieren, nähen, am Rechner helfen',
    'Beim Straßenfest aufbauen und abbauen',
  ],
  purpose: 'Nachbarschaft',
  de: {
    offers: {
      title: 'Was wir machen',
      slug: 'was-wir-machen',
      lead: 'Bei uns gibt es für vieles einen Ort und fast immer jemanden, der weiß, wie es geht. Kommen Sie vorbei oder rufen Sie an.',
    },
    call: 'Was hier los ist',
    start: 'Ein Ort zum Ankommen, zum Helfen und um Hilfe zu finden. Gleich um die Ecke und offen für alle.',
    story: `Angefangen hat es mit einer einfachen Frage: Warum wohnen wir so nah beieinander und wissen so wenig voneinander? {name} ist unsere Antwort darauf.

Heute treffen sich hier Menschen, die sonst aneinander vorbeigehen würden. Manche bringen Zeit mit, andere eine Sorge, die meisten beides.

Wir sind unabhängig von Parteien und Kirchen. Was wir tun, entscheiden die, die mitmachen.`,
    values: [
      ['Offen', 'Sie müssen nicht Mitglied sein, nichts zahlen und nichts erklären.'],
      ['Gegenseitig', 'Wer heute Hilfe bekommt, kann morgen helfen. Muss aber nicht.'],
      ['Verlässlich', 'Was wir zusagen, halten wir. Was wir nicht können, sagen wir gleich.'],
    ],
    course: {
      title: 'So bekommen Sie Hilfe',
      steps: [
        ['Sie rufen an oder kommen vorbei', 'Sagen Sie in zwei Sätzen, worum es geht.'],
        [
          'Wir fragen herum',
          'Wir kennen viele Menschen im Viertel. Meist finden wir in wenigen Tagen jemanden.',
        ],
        ['Sie lernen sich kennen', 'Beim ersten Treffen ist auf Wunsch jemand von uns dabei.'],
      ],
    },
    join: `Nachbarschaft entsteht nicht von allein. Es braucht Leute, die aufschließen, Kuchen backen, zuhören und auch mal einen Antrag schreiben.

Eine Stunde im Monat ist schon viel. Sagen Sie uns, was Sie gern tun, und wir finden den Platz dafür.`,
    donate:
      'Miete, Heizung, Kaffee, Werkzeug: Ein offener Ort kostet jeden Monat Geld. Mit Ihrer Spende bleibt er offen, auch für die, die nichts geben können.',
    news: 'Feste, Kurse, Neues aus dem Viertel.',
    faq: [
      [
        'Muss ich Mitglied sein?',
        'Nein. Unsere Türen stehen allen offen. Über neue Mitglieder freuen wir uns trotzdem.',
      ],
      [
        'Kostet das etwas?',
        'Der Treff und die Nachbarschaftshilfe sind für Sie ohne Eintritt. Bei Kursen steht dabei, wenn Material zu zahlen ist.',
      ],
      [
        'Kommen Sie mit dem Rollstuhl herein?',
        'Rufen Sie uns bitte vorher an. Wir sagen Ihnen genau, was Sie erwartet, und helfen am Eingang.',
      ],
      ['Kann ich den Raum mieten?', 'Für Treffen aus dem Viertel oft ja. Fragen Sie uns nach freien Zeiten.'],
      ['Darf ich meine Kinder mitbringen?', 'Unbedingt. Es gibt Spielzeug, und laut sein ist erlaubt.'],
    ],
    contact:
      'Am einfachsten ist es, Sie kommen vorbei. Wenn das nicht geht, rufen Sie an oder schreiben Sie uns.',
  },
  en: {
    claim: 'Where neighbours know each other.',
    start: 'A place to arrive, to help and to find help. Just around the corner and open to everybody.',
    offers: [
      ['Open house', 'Coffee, newspapers, a chat. Come when you like; you need not order anything.'],
      ['Help among neighbours', 'Shopping, changing a bulb, going to the doctor: we bring people together.'],
      ['Repair café', 'Bring what is broken. We repair it together.'],
    ],
    story: `It began with a simple question: why do we live so close together and know so little of each other? {name} is our answer.

Today people meet here who would otherwise pass each other by. Some bring time, others a worry, most bring both.

We are independent of parties and churches. Those who take part decide what we do.`,
    values: [
      ['Open', 'You need not be a member, pay or explain anything.'],
      ['Give and take', 'Whoever gets help today may help tomorrow. Nobody has to.'],
      ['Reliable', 'We keep what we promise, and say at once what we cannot do.'],
    ],
    note: ['Your language', 'Many languages are spoken in our neighbourhood. Just start in yours.'],
  },
  easy: {
    claim: 'Hier treffen sich Nachbarn.',
    start:
      'Wir sind ein Treff-Punkt für alle Menschen hier.\nSie können einfach kommen.\nSie müssen nichts bezahlen.',
    what: [
      'Sie können hier Kaffee trinken und mit anderen reden.',
      'Brauchen Sie Hilfe?\nZum Beispiel beim Einkaufen.\nDann suchen wir einen Menschen, der Ihnen hilft.',
      'Ist etwas kaputt?\nBringen Sie es mit.\nWir reparieren es zusammen.',
    ],
    story: `Viele Menschen wohnen nah zusammen.
Aber sie kennen sich nicht.
Das wollen wir ändern.

Bei uns lernen sich Nachbarn kennen.
Sie helfen sich gegenseitig.`,
    how: `Alle Menschen dürfen kommen.
Junge und alte Menschen.
Menschen mit und ohne Behinderung.
Menschen aus allen Ländern.

Sie können auch bei uns mithelfen.
Fragen Sie uns einfach.`,
  },
}

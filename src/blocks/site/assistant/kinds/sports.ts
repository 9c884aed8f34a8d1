import type { Kind } from './kind.ts'

export const sports: Kind = {
  initiative: 'sports',
  label: { de: 'Sportverein', en: 'Sports club' },
  hint: {
    de: 'Training, Mannschaften, Kurse und Wettkämpfe',
    en: 'Training, teams, courses and competitions',
  },
  theme: 'brick',
  address: 'du',
  claim: 'Komm, wir bewegen was.',
  whom: 'Bei uns trainieren Kinder, Jugendliche und Erwachsene, vom ersten Versuch bis zum Wettkampf.',
  offers: [
    {
      title: 'Kinder und Jugend',
      text: 'Spielen, laufen, lernen: mit Trainer*innen, die ausgebildet sind und ein erweitertes Führungszeugnis vorgelegt haben.',
    },
    {
      title: 'Erwachsene',
      text: 'Training am Feierabend, mit oder ohne Ehrgeiz. Wer lange Pause hatte, ist hier genau richtig.',
    },
    {
      title: 'Gesund in Bewegung',
      text: 'Kurse für Rücken, Kraft und Gleichgewicht, auch für Menschen, die viele Jahre keinen Sport gemacht haben.',
    },
  ],
  helping: [
    'Training geben oder dabei helfen: Den Schein machst du mit uns',
    'Mannschaften fahren und betreuen',
    'Platz und Halle in Ordnung halten',
    'Am Wettkampftag: Kasse, Kuchen, Zeitnahme',
  ],
  purpose: 'Jugendarbeit',
  de: {
    offers: {
      title: 'Sportangebot',
      slug: 'sportangebot',
      lead: 'Such dir aus, was dir gefällt, und komm zum Probetraining. Du brauchst dafür nur bequeme Kleidung, Hallenschuhe und etwas zu trinken.',
    },
    call: 'Training finden',
    start:
      'Sport macht mehr Spaß, wenn jemand auf dich wartet. Bei uns zählt, dass du kommst, und nicht, wie schnell du bist.',
    story: `{name} ist ein Verein von Leuten, die Sport lieben und Verantwortung teilen. Fast alles, was hier passiert, machen Ehrenamtliche: Training, Fahrten, Feste, Buchhaltung.

Wir wollen gewinnen, aber nicht um jeden Preis. Wer verliert, wird getröstet, wer neu ist, wird angesprochen, und wer nicht so viel Geld hat, fragt uns: Wir finden einen Weg.`,
    values: [
      ['Fair', 'Auf dem Platz, in der Kabine und am Spielfeldrand gilt derselbe Ton: respektvoll.'],
      ['Sicher', 'Für den Schutz von Kindern haben wir klare Regeln und Menschen, die man ansprechen kann.'],
      [
        'Für alle',
        'Mit Behinderung, mit Kopftuch, mit wenig Geld: Sprich uns an, wir finden die passende Gruppe.',
      ],
    ],
    course: {
      title: 'So fängst du an',
      steps: [
        [
          'Probetraining',
          'Komm zwei- oder dreimal vorbei und schau, ob es passt. Sag uns vorher kurz Bescheid.',
        ],
        ['Anmelden', 'Fülle den Antrag aus. Bei Kindern unterschreiben die Eltern.'],
        ['Loslegen', 'Du gehörst dazu, bist versichert und kannst jedes Training deiner Gruppe besuchen.'],
      ],
    },
    join: `Ohne Ehrenamt kein Anpfiff. Du musst dafür nicht selbst sportlich sein: Wir brauchen Leute, die fahren, rechnen, grillen, fotografieren und zuhören.

Fang mit einer Sache an. Wenn es dir gefällt, wird mehr daraus.`,
    donate:
      'Trikots, Bälle, Hallenzeiten und Fahrten kosten mehr, als die Beiträge einbringen. Mit deiner Spende können auch Kinder mitspielen, deren Eltern den Beitrag nicht zahlen können.',
    news: 'Ergebnisse, Termine, Feste und was sich im Training ändert.',
    faq: [
      [
        'Kann ich einfach mal mitmachen?',
        'Ja. Schreib uns vorher kurz, dann weiß das Training Bescheid und jemand begrüßt dich.',
      ],
      [
        'Was kostet der Verein?',
        'Die aktuellen Beiträge nennen wir dir auf Anfrage. Für Familien und bei wenig Geld gibt es Lösungen, auch über das Bildungs- und Teilhabepaket.',
      ],
      [
        'Ab welchem Alter geht es los?',
        'Das hängt von der Gruppe ab. Frag uns, wir sagen dir, wo Platz ist.',
      ],
      [
        'Bin ich versichert?',
        'Mitglieder sind beim Training und auf dem Weg dorthin über den Verein versichert. Für das Probetraining fragen wir das vorher für dich nach.',
      ],
      [
        'Wie kündige ich?',
        'In Textform, zum Beispiel per E-Mail. Die Frist steht in der Satzung, und wir bestätigen dir den Eingang.',
      ],
    ],
    contact:
      'Frag uns zu Training, Mitgliedschaft und Terminen. Die meisten von uns machen das nach der Arbeit, deshalb antworten wir oft am Abend.',
  },
  en: {
    claim: 'Come and move with us.',
    start:
      'Sport is more fun when somebody is waiting for you. What counts is that you come, not how fast you are.',
    offers: [
      ['Children and young people', 'Play, run and learn, with trained coaches.'],
      ['Adults', 'Training after work, with or without ambition. Also after a long break.'],
      ['Healthy in motion', 'Courses for back, strength and balance.'],
    ],
    story: `{name} is a club of people who love sport and share responsibility. Almost everything here is done by volunteers.

We want to win, but not at any price. Whoever is new gets a welcome, and whoever has little money asks us: we will find a way.`,
    values: [
      ['Fair', 'On the field and beside it, we treat each other with respect.'],
      ['Safe', 'We have clear rules for the protection of children, and people to talk to.'],
      [
        'For everybody',
        'With a disability, with a headscarf, with little money: talk to us and we find the right group.',
      ],
    ],
    note: ['Your language', 'You do not have to speak German to train with us. Just write to us in English.'],
  },
  easy: {
    claim: 'Mach mit uns Sport!',
    start:
      'Wir sind ein Sport-Verein.\nBei uns können alle mitmachen.\nDu musst nicht schnell oder stark sein.',
    what: [
      'Es gibt Sport für Kinder und Jugendliche.',
      'Es gibt Sport für Erwachsene.',
      'Es gibt Sport für die Gesundheit.\nZum Beispiel für einen starken Rücken.',
    ],
    story: `Wir sind ein Verein.
In einem Verein machen Menschen zusammen etwas, das ihnen wichtig ist.
Uns ist der Sport wichtig.

Die meisten arbeiten hier ohne Lohn.
Das heißt: Ehren-Amt.`,
    how: `Du kannst den Sport zuerst ausprobieren.
Das heißt: Probe-Training.
Ruf uns vorher an.
Oder schreib uns.

Wir sind freundlich zueinander.
Kinder sind bei uns sicher.`,
  },
}

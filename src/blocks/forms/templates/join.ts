// Long: whole forms, each told in one piece.
import { any, every, group, has, is, may, must, note, page, template } from './making.ts'
import { notInPast, reply, states, usual, youngerThan } from './usual.ts'

export const membership = template(
  {
    ...{ name: 'membership', topic: 'join' },
    title: ['Mitglied werden', 'Become a member'],
    says: [
      'Aufnahmeantrag mit Beitrag, SEPA-Lastschriftmandat und Unterschrift; für Minderjährige mit den Eltern.',
      'Application with fee, SEPA direct debit mandate and signature; with the parents for minors.',
    ],
    also: 'Mitgliedsantrag Verein Beitritt SEPA Lastschrift Beitrag Aufnahme',
  },
  {
    lead: [
      'Schön, dass Sie dabei sein möchten. Der Antrag dauert etwa fünf Minuten. Halten Sie Ihre IBAN bereit.',
      'How good that you want to join. The application takes about five minutes. Have your IBAN at hand.',
    ],
    pages: [
      page(
        'person',
        ['Über Sie', 'About you'],
        [
          usual.name,
          usual.birth,
          usual.address,
          usual.email,
          usual.phoneIfAny,
          must(
            'full-name',
            'parent',
            ['Name der oder des Erziehungsberechtigten', 'Name of a parent or guardian'],
            {
              show: youngerThan('born', 18),
              personal: true,
              hint: [
                'Für alle unter 18 stimmt jemand aus der Familie zu.',
                'For anybody under 18 a parent agrees.',
              ],
            },
          ),
        ],
      ),
      page(
        'kind',
        ['Ihre Mitgliedschaft', 'Your membership'],
        [
          must('single-choice', 'membership', ['Welche Mitgliedschaft möchten Sie?', 'Which membership?'], {
            choices: [
              ['single', 'Einzelmitglied, 48 € im Jahr', 'Single member, €48 a year'],
              ['reduced', 'Ermäßigt, 24 € im Jahr', 'Reduced, €24 a year'],
              ['family', 'Familie, 72 € im Jahr', 'Family, €72 a year'],
              ['supporting', 'Fördermitglied, Beitrag nach Wahl', 'Supporting member, you choose the fee'],
            ],
          }),
          must('currency', 'fee', ['Ihr Jahresbeitrag', 'Your yearly fee'], {
            show: is('membership', 'supporting'),
            limits: { least: 12, most: 100_000, currency: 'EUR' },
          }),
          must('short-text', 'reason', ['Warum ermäßigt?', 'Why reduced?'], {
            show: is('membership', 'reduced'),
            hint: [
              'Zum Beispiel: in Ausbildung, Rente, Bürgergeld.',
              'For example: in training, pension, benefits.',
            ],
            limits: { longest: 120 },
          }),
          group(
            'family',
            ['Wer gehört dazu?', 'Who belongs to it?'],
            [
              must('full-name', 'who', ['Name', 'Name'], { personal: true }),
              must('date', 'whoBorn', ['Geburtsdatum', 'Date of birth'], { personal: true }),
            ],
            {
              show: is('membership', 'family'),
              repeat: { fewest: 1, most: 10, one: ['Familienmitglied', 'Family member'] },
            },
          ),
          must('date', 'from', ['Ab wann?', 'From when?'], {
            demand: [notInPast, ['Der Beginn liegt heute oder später.', 'It begins today or later.']],
          }),
        ],
      ),
      page(
        'payment',
        ['Zahlung', 'Payment'],
        [
          must('single-choice', 'pays', ['Wie zahlen Sie?', 'How do you pay?'], {
            choices: [
              ['debit', 'Lastschrift (für uns am einfachsten)', 'Direct debit (easiest for us)'],
              ['transfer', 'Ich überweise selbst', 'I transfer it myself'],
            ],
          }),
          must('full-name', 'holder', ['Kontoinhaber*in', 'Account holder'], {
            show: is('pays', 'debit'),
            personal: true,
          }),
          must('iban', 'iban', ['IBAN', 'IBAN'], { show: is('pays', 'debit'), personal: true }),
          must(
            'consent',
            'mandate',
            [
              'Ich ermächtige den Verein, den Beitrag von meinem Konto durch Lastschrift einzuziehen, und weise meine Bank an, die Lastschriften einzulösen. Innerhalb von acht Wochen nach der Belastung kann ich die Erstattung verlangen.',
              'I authorise the association to collect the fee from my account by direct debit, and instruct my bank to honour the debits. Within eight weeks of the debit I can ask for a refund.',
            ],
            { show: is('pays', 'debit') },
          ),
        ],
      ),
      page(
        'signing',
        ['Unterschrift', 'Signature'],
        [
          must('consent', 'statutes', [
            'Ich erkenne die Satzung und die Beitragsordnung an.',
            'I accept the statutes and the scale of fees.',
          ]),
          must('signature', 'signature', ['Unterschrift', 'Signature'], {
            hint: ['Zeichnen Sie, oder tippen Sie Ihren Namen.', 'Draw it, or type your name.'],
          }),
          must(
            'signature',
            'parentSignature',
            ['Unterschrift der oder des Erziehungsberechtigten', 'Signature of a parent or guardian'],
            {
              show: youngerThan('born', 18),
            },
          ),
          usual.message,
        ],
      ),
    ],
    thanks: [
      'Vielen Dank! Über die Aufnahme entscheidet der Vorstand; wir melden uns.',
      'Thank you! The board decides on the admission; we will get back to you.',
    ],
    purpose: [
      'Wir prüfen Ihren Antrag, führen die Mitgliederliste und ziehen den Beitrag ein.',
      'We look at your application, keep the list of members and collect the fee.',
    ],
    ground: 'contract',
    keepMonths: 24,
    states: states(
      [
        ['Aufgenommen', 'Admitted'],
        reply(
          'Aufnahme mitteilen',
          'herzlich willkommen! Der Vorstand hat Sie aufgenommen. Ihre Mitgliedsnummer ist … Die Mandatsreferenz für die Lastschrift ist …',
          'welcome! The board has admitted you. Your membership number is … The mandate reference of the direct debit is …',
        ),
      ],
      [
        ['Abgelehnt', 'Declined'],
        reply(
          'Ablehnung mitteilen',
          'der Vorstand hat über Ihren Antrag beraten und kann ihm leider nicht folgen. Der Grund: …',
          'the board has considered your application and unfortunately cannot follow it. The reason: …',
        ),
      ],
    ),
  },
)

export const volunteering = template(
  {
    ...{ name: 'volunteering', topic: 'join' },
    title: ['Sich ehrenamtlich engagieren', 'Volunteer with us'],
    says: [
      'Wer mithelfen will: was, wann, wie viel. Mit Führungszeugnis, wo Kinder betroffen sind.',
      'Who wants to help: with what, when, how much. With a certificate of conduct where children are concerned.',
    ],
    also: 'Ehrenamt Freiwillige mithelfen Engagement helfen',
  },
  {
    lead: [
      'Wir freuen uns über jede Stunde. Erzählen Sie uns, was Sie gern tun würden.',
      'We are glad about every hour. Tell us what you would like to do.',
    ],
    pages: [
      page(
        'what',
        ['Was Sie tun möchten', 'What you would like to do'],
        [
          must(
            'multiple-choice',
            'areas',
            ['Wobei möchten Sie helfen?', 'What would you like to help with?'],
            {
              choices: [
                ['children', 'Kinder und Jugendliche begleiten', 'Be there for children and young people'],
                ['visits', 'Menschen besuchen', 'Visit people'],
                ['kitchen', 'Kochen und Ausgabe', 'Cook and hand out'],
                ['driving', 'Fahren', 'Drive'],
                ['office', 'Büro, Website, Öffentlichkeit', 'Office, website, public relations'],
                ['events', 'Feste und Veranstaltungen', 'Celebrations and events'],
                ['open', 'Ich bin offen', 'I am open', { alone: true }],
              ],
              other: true,
            },
          ),
          must(
            'yes-no',
            'conduct',
            [
              'Dürfen wir ein erweitertes Führungszeugnis sehen?',
              'May we see an extended certificate of conduct?',
            ],
            {
              show: has('areas', 'children'),
              hint: [
                'Für die Arbeit mit Kindern ist es Pflicht, für Ehrenamtliche kostenlos.',
                'For work with children it is mandatory, and free for volunteers.',
              ],
            },
          ),
          must(
            'multiple-choice',
            'licence',
            ['Welche Führerscheine haben Sie?', 'Which driving licences do you hold?'],
            {
              show: has('areas', 'driving'),
              choices: [
                ['b', 'Klasse B (Auto)', 'Class B (car)'],
                ['c1', 'Klasse C1 (Lkw bis 7,5 t)', 'Class C1 (lorry up to 7.5 t)'],
                ['passengers', 'Schein zur Fahrgastbeförderung', 'Licence to carry passengers'],
              ],
            },
          ),
          may('long-text', 'skills', ['Was können Sie besonders gut?', 'What are you especially good at?'], {
            limits: { longest: 1500 },
          }),
        ],
      ),
      page(
        'when',
        ['Wann Sie Zeit haben', 'When you have time'],
        [
          must('matrix-multiple', 'times', ['Wann passt es Ihnen?', 'When does it suit you?'], {
            rows: [
              ['weekdays', 'Montag bis Freitag', 'Monday to Friday'],
              ['weekend', 'Wochenende', 'Weekend'],
            ],
            choices: [
              ['morning', 'vormittags', 'mornings'],
              ['afternoon', 'nachmittags', 'afternoons'],
              ['evening', 'abends', 'evenings'],
            ],
          }),
          must('slider', 'hours', ['Stunden im Monat', 'Hours a month'], {
            limits: { least: 1, most: 40, step: 1 },
          }),
          may('date', 'from', ['Ab wann?', 'From when?']),
        ],
      ),
      page(
        'person',
        ['Wie wir Sie erreichen', 'How we reach you'],
        [
          usual.name,
          usual.email,
          usual.phoneIfAny,
          must('yes-no', 'adult', ['Sind Sie mindestens 16 Jahre alt?', 'Are you at least 16 years old?']),
          note(
            'young',
            [
              'Unter 16 brauchen wir das Einverständnis der Familie. Wir rufen dafür an.',
              'Under 16 we need the agreement of the family. We will call for that.',
            ],
            is('adult', false),
          ),
          usual.message,
        ],
      ),
    ],
    thanks: [
      'Danke! Jemand von uns meldet sich in den nächsten zwei Wochen zum Kennenlernen.',
      'Thank you! One of us gets in touch within two weeks to get to know each other.',
    ],
    purpose: [
      'Wir suchen eine Aufgabe, die zu Ihnen passt, und nehmen Kontakt auf.',
      'We look for a task that suits you and get in touch.',
    ],
    ground: 'consent',
    keepMonths: 12,
    states: states(
      [
        ['Dabei', 'With us'],
        reply(
          'Einladen',
          'wir würden Sie gern kennenlernen. Passt Ihnen … um … Uhr?',
          'we would like to meet you. Does … at … suit you?',
        ),
      ],
      [
        ['Passt gerade nicht', 'Not at the moment'],
        reply(
          'Absagen',
          'gerade haben wir keine passende Aufgabe. Dürfen wir uns wieder melden?',
          'at the moment we have no task that suits. May we come back to you?',
        ),
      ],
    ),
  },
)

export const mentoring = template(
  {
    ...{ name: 'mentoring', topic: 'join' },
    title: ['Patenschaft übernehmen oder suchen', 'Become or find a mentor'],
    says: [
      'Ein Formular für beide Seiten: wer eine Patenschaft übernimmt und wer sie sich wünscht.',
      'One form for both sides: who becomes a mentor and who would like to have one.',
    ],
    also: 'Patenschaft Patin Pate Mentoring Tandem Lernpate',
  },
  {
    lead: [
      'Zwei Menschen, ein paar Stunden im Monat. Wir bringen zusammen, was passt.',
      'Two people, a few hours a month. We bring together what fits.',
    ],
    pages: [
      page(
        'side',
        ['Worum es geht', 'What it is about'],
        [
          must('single-choice', 'side', ['Was möchten Sie?', 'What would you like?'], {
            choices: [
              ['give', 'Eine Patenschaft übernehmen', 'Become a mentor'],
              ['seek', 'Eine Patin oder einen Paten finden', 'Find a mentor'],
            ],
          }),
          must('single-choice', 'for', ['Für wen?', 'For whom?'], {
            show: is('side', 'seek'),
            choices: [
              ['self', 'Für mich', 'For myself'],
              ['child', 'Für mein Kind', 'For my child'],
            ],
          }),
          must('integer', 'age', ['Wie alt ist das Kind?', 'How old is the child?'], {
            show: every(is('side', 'seek'), is('for', 'child')),
            limits: { least: 3, most: 17 },
          }),
          must('multiple-choice', 'topics', ['Welche Themen?', 'Which topics?'], {
            choices: [
              ['school', 'Schule und Hausaufgaben', 'School and homework'],
              ['german', 'Deutsch sprechen', 'Speaking German'],
              ['work', 'Ausbildung und Arbeit', 'Training and work'],
              ['everyday', 'Alltag und Behörden', 'Everyday life and offices'],
              ['leisure', 'Freizeit', 'Leisure'],
            ],
            other: true,
          }),
          may(
            'multiple-choice',
            'languages',
            ['Welche Sprachen sprechen Sie?', 'Which languages do you speak?'],
            {
              choices: [
                ['de', 'Deutsch', 'German'],
                ['en', 'Englisch', 'English'],
                ['tr', 'Türkisch', 'Turkish'],
                ['ar', 'Arabisch', 'Arabic'],
                ['uk', 'Ukrainisch', 'Ukrainian'],
                ['ru', 'Russisch', 'Russian'],
              ],
              other: true,
            },
          ),
        ],
      ),
      page(
        'give',
        ['Ihr Angebot', 'Your offer'],
        [
          must('integer', 'hours', ['Stunden im Monat', 'Hours a month'], { limits: { least: 2, most: 40 } }),
          must('date', 'from', ['Ab wann?', 'From when?']),
          must('consent', 'conduct', [
            'Ich lege ein erweitertes Führungszeugnis vor, bevor es losgeht.',
            'I present an extended certificate of conduct before it begins.',
          ]),
        ],
        { show: is('side', 'give') },
      ),
      page(
        'person',
        ['Kontakt', 'Contact'],
        [
          usual.name,
          must('postcode', 'postcode', ['Postleitzahl', 'Postcode'], {
            hint: ['Damit der Weg nicht weit ist.', 'So that it is not far.'],
          }),
          usual.email,
          usual.phoneIfAny,
          must(
            'yes-no',
            'alone',
            [
              'Dürfen wir Ihre Angaben an eine passende Patin oder einen passenden Paten weitergeben?',
              'May we pass on your details to somebody who fits?',
            ],
            {
              show: any(is('side', 'seek'), is('side', 'give')),
            },
          ),
          usual.message,
        ],
      ),
    ],
    thanks: [
      'Danke! Wir sehen nach, wer zu Ihnen passt, und melden uns.',
      'Thank you! We look for somebody who fits and get in touch.',
    ],
    purpose: [
      'Wir bringen Patinnen, Paten und Menschen zusammen, die begleitet werden möchten.',
      'We bring together mentors and those who would like to have one.',
    ],
    ground: 'consent',
    keepMonths: 18,
    states: states(
      [
        ['Vermittelt', 'Matched'],
        reply(
          'Vorstellen',
          'wir haben jemanden gefunden, der zu Ihnen passt: …',
          'we have found somebody who fits: …',
        ),
      ],
      [
        ['Zurückgezogen', 'Withdrawn'],
        reply('Bestätigen', 'wir haben Ihre Angaben gelöscht.', 'we have erased your details.'),
      ],
    ),
  },
)

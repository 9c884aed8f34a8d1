// Long: whole forms, each told in one piece.
import { answer, call, constant } from '#field/rule/rule.ts'
import { any, exit, group, has, is, may, must, note, page, template } from './making.ts'
import { notInFuture, reply, states, usual } from './usual.ts'

export const event = template(
  {
    ...{ name: 'event', topic: 'event' },
    title: ['Zu einer Veranstaltung anmelden', 'Register for an event'],
    says: [
      'Mit Plätzen, Begleitung, Essen und dem, was jemand braucht, um dabei zu sein.',
      'With seats, company, food and what somebody needs to take part.',
    ],
    also: 'Veranstaltung Anmeldung Workshop Fest Tagung Teilnahme',
  },
  {
    lead: [
      'Melden Sie sich an, damit wir planen können. Die Teilnahme ist kostenlos.',
      'Register so that we can plan. Taking part is free.',
    ],
    pages: [
      page(
        'person',
        ['Anmeldung', 'Registration'],
        [
          usual.name,
          usual.email,
          must('single-choice', 'mode', ['Wie nehmen Sie teil?', 'How do you take part?'], {
            choices: [
              ['onsite', 'Vor Ort', 'On site'],
              ['online', 'Online', 'Online'],
            ],
          }),
          must(
            'integer',
            'guests',
            ['Wie viele Menschen bringen Sie mit?', 'How many people do you bring?'],
            {
              show: is('mode', 'onsite'),
              limits: { least: 0, most: 5 },
            },
          ),
        ],
      ),
      page(
        'needs',
        ['Damit Sie gut dabei sein können', 'So that you can take part well'],
        [
          may('multiple-choice', 'access', ['Was brauchen Sie?', 'What do you need?'], {
            choices: [
              ['wheelchair', 'Platz für einen Rollstuhl', 'Room for a wheelchair'],
              ['sign', 'Gebärdensprache', 'Sign language'],
              ['captions', 'Untertitel', 'Captions'],
              ['quiet', 'Einen ruhigen Raum', 'A quiet room'],
              ['childcare', 'Kinderbetreuung', 'Childcare'],
            ],
            other: true,
          }),
          must('integer', 'children', ['Wie viele Kinder?', 'How many children?'], {
            show: has('access', 'childcare'),
            limits: { least: 1, most: 8 },
          }),
          must('single-choice', 'food', ['Essen', 'Food'], {
            choices: [
              ['all', 'Ich esse alles', 'I eat everything'],
              ['vegetarian', 'Vegetarisch', 'Vegetarian'],
              ['vegan', 'Vegan', 'Vegan'],
            ],
          }),
          may(
            'short-text',
            'allergies',
            ['Allergien und Unverträglichkeiten', 'Allergies and intolerances'],
            { keepMonths: 1 },
          ),
        ],
        { show: is('mode', 'onsite') },
      ),
    ],
    thanks: [
      'Danke, Sie sind angemeldet. Wir freuen uns auf Sie.',
      'Thank you, you are registered. We look forward to seeing you.',
    ],
    purpose: ['Wir planen Plätze, Essen und was Sie brauchen.', 'We plan seats, food and what you need.'],
    ground: 'contract',
    morePrivacy: [
      'Allergien und Bedarfe löschen wir einen Monat nach der Veranstaltung (Art. 9 Abs. 2 Buchst. a DSGVO).',
      'Allergies and needs are erased one month after the event (Art. 9 (2) (a) GDPR).',
    ],
    keepMonths: 6,
    terms: { seats: 80, waiting: true, confirmHours: 48 },
    states: states(
      [
        ['Zugesagt', 'Confirmed'],
        reply(
          'Zusagen',
          'Sie haben einen Platz. Beginn ist am … um … Uhr, Einlass ab …',
          'you have a seat. It begins on … at …, doors open at …',
        ),
      ],
      [
        ['Kein Platz', 'No seat'],
        reply('Absagen', 'leider sind alle Plätze vergeben.', 'unfortunately all seats are taken.'),
      ],
    ),
  },
)

export const camp = template(
  {
    ...{ name: 'holiday-camp', topic: 'children' },
    title: ['Ferienfreizeit', 'Holiday camp'],
    says: [
      'Kinder anmelden: Wochen mit Plätzen, Warteliste, Gesundheit, Notfall, Einverständnis.',
      'Register children: weeks with seats, waiting list, health, emergency, agreement.',
    ],
    also: 'Ferienfreizeit Zeltlager Ferien Kinder Jugendliche Anmeldung Warteliste',
  },
  {
    lead: [
      'Pro Kind eine Anmeldung. Sind alle Plätze vergeben, kommen Sie auf die Warteliste; wir melden uns, sobald einer frei wird.',
      'One registration for each child. If all seats are taken you join the waiting list; we get in touch as soon as one is free.',
    ],
    pages: [
      page(
        'child',
        ['Ihr Kind', 'Your child'],
        [
          must('full-name', 'child', ['Name des Kindes', 'Name of the child'], { personal: true }),
          must('date', 'born', ['Geburtsdatum', 'Date of birth'], {
            personal: true,
            demand: [
              notInFuture(),
              ['Ein Geburtsdatum liegt in der Vergangenheit.', 'A date of birth is in the past.'],
            ],
          }),
          must('multiple-choice', 'weeks', ['Welche Wochen?', 'Which weeks?'], {
            choices: [
              ['week-1', '1. Ferienwoche', 'First week', { seats: 24 }],
              ['week-2', '2. Ferienwoche', 'Second week', { seats: 24 }],
              ['week-3', '3. Ferienwoche', 'Third week', { seats: 16 }],
            ],
          }),
          must('single-choice', 'swims', ['Kann Ihr Kind schwimmen?', 'Can your child swim?'], {
            choices: [
              ['no', 'Nein', 'No'],
              ['bronze', 'Ja, mindestens Bronze', 'Yes, at least bronze'],
              ['some', 'Ein wenig', 'A little'],
            ],
          }),
          must('single-choice', 'price', ['Was können Sie zahlen?', 'What can you pay?'], {
            choices: [
              ['full', '140 € je Woche', '€140 a week'],
              ['half', '70 € je Woche', '€70 a week'],
              ['none', 'Gerade nichts; wir sprechen darüber', 'Nothing at the moment; let us talk'],
            ],
          }),
          may('calculated', 'sum', ['Ihr Beitrag in Euro', 'Your contribution in euro'], {
            value: call(
              '*',
              call('count', answer('weeks')),
              call(
                'if',
                is('price', 'full'),
                constant(140),
                call('if', is('price', 'half'), constant(70), constant(0)),
              ),
            ),
          }),
        ],
      ),
      page(
        'health',
        ['Gesundheit', 'Health'],
        [
          must(
            'yes-no',
            'health',
            ['Gibt es etwas, das wir wissen müssen?', 'Is there anything we have to know?'],
            {
              hint: [
                'Allergien, Medikamente, Ängste, Schlafwandeln.',
                'Allergies, medicine, fears, sleepwalking.',
              ],
            },
          ),
          must('long-text', 'healthSays', ['Was genau?', 'What exactly?'], {
            show: is('health', true),
            limits: { longest: 2000 },
            keepMonths: 2,
          }),
          must(
            'yes-no',
            'medicine',
            [
              'Braucht Ihr Kind während der Freizeit Medikamente?',
              'Does your child need medicine during the camp?',
            ],
            { show: is('health', true) },
          ),
          note(
            'medicineSays',
            [
              'Geben Sie uns bitte die ärztliche Anweisung mit.',
              'Please give us the instructions of the doctor.',
            ],
            is('medicine', true),
          ),
          may('multiple-choice', 'food', ['Essen', 'Food'], {
            choices: [
              ['vegetarian', 'Vegetarisch', 'Vegetarian'],
              ['halal', 'Ohne Schwein', 'No pork'],
              ['lactose', 'Ohne Laktose', 'No lactose'],
              ['gluten', 'Ohne Gluten', 'No gluten'],
            ],
            other: true,
          }),
        ],
      ),
      page(
        'parents',
        ['Sie', 'You'],
        [
          { ...usual.name },
          usual.email,
          usual.phone,
          group(
            'emergency',
            ['Wen rufen wir im Notfall an?', 'Whom do we call in an emergency?'],
            [
              must('full-name', 'who', ['Name', 'Name'], { personal: true }),
              must('phone', 'whoPhone', ['Telefon', 'Telephone'], { personal: true }),
            ],
            { repeat: { fewest: 1, most: 3, one: ['Person', 'Person'] } },
          ),
          must('consent', 'care', [
            'Ich bin einverstanden, dass mein Kind teilnimmt und im Notfall ärztlich versorgt wird.',
            'I agree that my child takes part and is treated by a doctor in an emergency.',
          ]),
          may(
            'consent',
            'bathing',
            ['Mein Kind darf unter Aufsicht baden.', 'My child may bathe under supervision.'],
            { show: any(is('swims', 'bronze'), is('swims', 'some')) },
          ),
          must('signature', 'signature', ['Unterschrift', 'Signature']),
        ],
      ),
    ],
    thanks: [
      'Danke! Ob Ihr Kind einen Platz hat oder auf der Warteliste steht, lesen Sie hier.',
      'Thank you! Whether your child has a seat or is on the waiting list you read here.',
    ],
    purpose: [
      'Wir planen die Freizeit und sorgen für Ihr Kind.',
      'We plan the camp and care for your child.',
    ],
    ground: 'contract',
    morePrivacy: [
      'Angaben zur Gesundheit brauchen wir, um Ihr Kind zu schützen; sie werden zwei Monate danach gelöscht (Art. 9 Abs. 2 Buchst. a DSGVO).',
      'We need details about health to protect your child; they are erased two months later (Art. 9 (2) (a) GDPR).',
    ],
    keepMonths: 18,
    terms: { seats: 64, waiting: true, confirmHours: 72 },
    states: states(
      [
        ['Platz zugesagt', 'Seat confirmed'],
        reply(
          'Zusagen',
          '… hat einen Platz. Die Packliste und den Elternabend finden Sie hier: …',
          '… has a seat. The packing list and the evening for parents: …',
        ),
      ],
      [
        ['Warteliste', 'Waiting list'],
        reply(
          'Auf die Warteliste',
          'gerade sind alle Plätze vergeben. Sie stehen auf Platz … der Warteliste.',
          'at the moment all seats are taken. You are number … on the waiting list.',
        ),
      ],
    ),
  },
)

export const photos = template(
  {
    ...{ name: 'photo-consent', topic: 'rights' },
    title: ['Einverständnis für Fotos', 'Agreement to photographs'],
    says: [
      'Freiwillig, einzeln je Verwendung, für Erwachsene und Kinder, jederzeit zurückzunehmen.',
      'Voluntary, for each use on its own, for adults and children, to be taken back at any time.',
    ],
    also: 'Foto Einverständnis Einwilligung Bild Film Kunsturhebergesetz Teilnahmebestätigung',
  },
  {
    lead: [
      'Sie müssen nicht zustimmen; es entsteht kein Nachteil. Sie entscheiden für jede Verwendung einzeln.',
      'You need not agree; there is no disadvantage. You decide on each use separately.',
    ],
    pages: [
      page(
        'whom',
        ['Um wen geht es?', 'Whom is it about?'],
        [
          must('single-choice', 'whom', ['Ich entscheide für …', 'I decide for …'], {
            choices: [
              ['self', 'mich', 'myself'],
              ['child', 'mein Kind', 'my child'],
            ],
          }),
          must('full-name', 'child', ['Name des Kindes', 'Name of the child'], {
            show: is('whom', 'child'),
            personal: true,
          }),
          must('date', 'childBorn', ['Geburtsdatum des Kindes', 'Date of birth of the child'], {
            show: is('whom', 'child'),
            personal: true,
          }),
          must(
            'consent',
            'asked',
            ['Ich habe mein Kind gefragt; es ist einverstanden.', 'I have asked my child, and it agrees.'],
            {
              show: call('>=', call('years-since', answer('childBorn')), constant(7)),
            },
          ),
          usual.name,
        ],
      ),
      page(
        'uses',
        ['Wofür?', 'What for?'],
        [
          must('matrix-single', 'uses', ['Dürfen Fotos verwendet werden …', 'May pictures be used …'], {
            rows: [
              ['inside', 'in unseren Räumen', 'in our rooms'],
              ['website', 'auf der Website', 'on the website'],
              ['print', 'in Flyern und im Jahresbericht', 'in leaflets and the annual report'],
              ['social', 'in sozialen Netzwerken', 'in social networks'],
              ['press', 'an die Presse', 'by the press'],
            ],
            choices: [
              ['yes', 'ja', 'yes'],
              ['no', 'nein', 'no'],
            ],
          }),
          must('yes-no', 'named', ['Darf der Name dabei stehen?', 'May the name stand beside it?']),
          may('short-text', 'only', ['Gilt nur für', 'Only for'], {
            hint: ['Zum Beispiel: Sommerfest 2027.', 'For example: summer party 2027.'],
          }),
          must('signature', 'signature', ['Unterschrift', 'Signature']),
        ],
      ),
    ],
    thanks: [
      'Danke. Mit Ihren zwölf Wörtern können Sie die Zustimmung jederzeit zurücknehmen.',
      'Thank you. With your twelve words you can take the agreement back at any time.',
    ],
    purpose: [
      'Wir halten fest, welche Fotos wir wofür verwenden dürfen.',
      'We note which pictures we may use for what.',
    ],
    ground: 'consent',
    keepMonths: 60,
    states: states(
      [
        ['Gültig', 'Valid'],
        reply('Bestätigen', 'Ihre Entscheidung ist vermerkt.', 'your decision is noted.'),
      ],
      [
        ['Zurückgenommen', 'Taken back'],
        reply(
          'Bestätigen',
          'wir verwenden keine Fotos mehr und entfernen die vorhandenen.',
          'we use no pictures any more and remove those there are.',
        ),
      ],
    ),
  },
)

export const course = template(
  {
    ...{ name: 'language-course', topic: 'event' },
    title: ['Sprachkurs', 'Language course'],
    says: [
      'Niveau, Zeiten, Kinderbetreuung und Zertifikate; mit einem Ausgang für alle, die Anspruch auf einen Integrationskurs haben.',
      'Level, times, childcare and certificates; with an exit for those entitled to an integration course.',
    ],
    also: 'Sprachkurs Deutsch Deutschkurs Integrationskurs Anmeldung Niveau',
  },
  {
    lead: [
      'Unsere Kurse sind kostenlos. Sagen Sie uns, was Sie schon können.',
      'Our courses are free. Tell us what you can already do.',
    ],
    pages: [
      page(
        'right',
        ['Zuerst', 'First'],
        [
          must(
            'single-choice',
            'entitled',
            [
              'Haben Sie einen Berechtigungsschein für einen Integrationskurs?',
              'Do you have a certificate of entitlement to an integration course?',
            ],
            {
              choices: [
                ['yes', 'Ja', 'Yes'],
                ['no', 'Nein', 'No'],
                ['unsure', 'Ich weiß nicht', 'I do not know'],
              ],
            },
          ),
        ],
        { jumps: [{ when: is('entitled', 'yes'), to: { exit: 'bamf' } }] },
      ),
      page(
        'level',
        ['Ihr Deutsch', 'Your German'],
        [
          must('single-choice', 'level', ['Wie gut sprechen Sie Deutsch?', 'How well do you speak German?'], {
            choices: [
              ['none', 'Noch gar nicht', 'Not yet'],
              ['a1', 'Ein paar Sätze (A1)', 'A few sentences (A1)'],
              ['a2', 'Im Alltag (A2)', 'In everyday life (A2)'],
              ['b1', 'Recht gut (B1)', 'Fairly well (B1)'],
              ['b2', 'Gut (B2)', 'Well (B2)'],
            ],
          }),
          must(
            'yes-no',
            'writes',
            [
              'Können Sie lateinische Buchstaben lesen und schreiben?',
              'Can you read and write Latin letters?',
            ],
            { show: any(is('level', 'none'), is('level', 'a1')) },
          ),
          may('file', 'certificate', ['Zertifikat', 'Certificate'], {
            show: any(is('level', 'b1'), is('level', 'b2')),
            limits: { longest: 2, types: ['image/*', 'application/pdf'], bytes: 10_000_000 },
          }),
          must('multiple-choice', 'times', ['Wann können Sie?', 'When can you come?'], {
            choices: [
              ['morning', 'Vormittags', 'Mornings', { seats: 18 }],
              ['evening', 'Abends', 'Evenings', { seats: 18 }],
              ['saturday', 'Samstags', 'Saturdays', { seats: 12 }],
            ],
          }),
          must('yes-no', 'childcare', ['Brauchen Sie Kinderbetreuung?', 'Do you need childcare?']),
          must('integer', 'children', ['Wie viele Kinder?', 'How many children?'], {
            show: is('childcare', true),
            limits: { least: 1, most: 8 },
          }),
        ],
      ),
      page(
        'person',
        ['Über Sie', 'About you'],
        [
          usual.name,
          must('short-text', 'language', ['Welche Sprachen sprechen Sie?', 'Which languages do you speak?']),
          usual.phone,
          usual.emailIfAny,
        ],
      ),
    ],
    exits: [
      exit(
        'bamf',
        ['Sie haben Anspruch auf einen Integrationskurs', 'You are entitled to an integration course'],
        [
          'Das ist gut: Dort haben Sie mehr Stunden und eine Prüfung. Kurse in Ihrer Nähe finden Sie beim Bundesamt (BAMF-NAvI).',
          'That is good: there you have more hours and an examination. Find courses near you at the Federal Office (BAMF-NAvI).',
        ],
        'https://bamf-navi.bamf.de/',
      ),
    ],
    thanks: [
      'Danke! Wir laden Sie zu einem kurzen Gespräch ein.',
      'Thank you! We invite you to a short talk.',
    ],
    purpose: ['Wir finden den passenden Kurs für Sie.', 'We find the course that suits you.'],
    ground: 'consent',
    keepMonths: 12,
    terms: { waiting: true, seats: 48 },
    states: states(
      [
        ['Platz im Kurs', 'Place in a course'],
        reply('Zusagen', 'Ihr Kurs beginnt am … um … Uhr in …', 'your course begins on … at … in …'),
      ],
      [
        ['Warteliste', 'Waiting list'],
        reply(
          'Auf die Warteliste',
          'der Kurs ist gerade voll. Sie stehen auf der Warteliste.',
          'the course is full at the moment. You are on the waiting list.',
        ),
      ],
    ),
  },
)

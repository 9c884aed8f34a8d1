// Long: whole forms, each told in one piece.
import { answer, call, constant } from '#field/rule/rule.ts'
import { any, exit, group, has, is, may, must, note, page, template } from './making.ts'
import { notInPast, reply, states, usual } from './usual.ts'

export const counselling = template(
  {
    ...{ name: 'counselling', topic: 'help' },
    title: ['Beratung anfragen', 'Ask for counselling'],
    says: [
      'Vertraulich und auf Wunsch ohne Namen; wer in akuter Not ist, bekommt sofort Nummern.',
      'Confidential and without a name if wanted; whoever is in acute distress gets numbers at once.',
    ],
    also: 'Beratungsanfrage Hilfe anonym Krise vertraulich Termin',
  },
  {
    lead: [
      'Schreiben Sie, was Sie beschäftigt. Sie müssen Ihren Namen nicht sagen. Die Antwort lesen Sie hier mit zwölf Wörtern, die Sie am Ende bekommen.',
      'Write what is on your mind. You need not say your name. You read the answer here with twelve words that you get at the end.',
    ],
    pages: [
      page(
        'now',
        ['Zuerst', 'First'],
        [
          must('single-choice', 'urgency', ['Wie eilig ist es?', 'How urgent is it?'], {
            choices: [
              ['danger', 'Ich oder jemand ist jetzt in Gefahr', 'I or somebody is in danger now'],
              ['days', 'In den nächsten Tagen', 'Within the next days'],
              ['time', 'Es hat Zeit', 'There is time'],
            ],
          }),
        ],
        { jumps: [{ when: is('urgency', 'danger'), to: { exit: 'emergency' } }] },
      ),
      page(
        'about',
        ['Worum es geht', 'What it is about'],
        [
          must('multiple-choice', 'topics', ['Themen', 'Topics'], {
            choices: [
              ['family', 'Familie und Beziehung', 'Family and relationship'],
              ['money', 'Geld und Schulden', 'Money and debts'],
              ['home', 'Wohnen', 'Housing'],
              ['residence', 'Aufenthalt und Asyl', 'Residence and asylum'],
              ['health', 'Gesundheit, Sucht', 'Health, addiction'],
              ['violence', 'Gewalt', 'Violence'],
            ],
            other: true,
          }),
          must(
            'long-text',
            'concern',
            ['Was möchten Sie besprechen?', 'What would you like to talk about?'],
            {
              limits: { longest: 6000 },
            },
          ),
          must(
            'single-choice',
            'way',
            ['Wie möchten Sie beraten werden?', 'How would you like to be counselled?'],
            {
              choices: [
                ['written', 'Schriftlich, hier', 'In writing, here'],
                ['phone', 'Am Telefon', 'By telephone'],
                ['visit', 'Persönlich', 'In person'],
              ],
            },
          ),
          must('phone', 'phone', ['Unter welcher Nummer?', 'At which number?'], {
            show: is('way', 'phone'),
            personal: true,
          }),
          may(
            'short-text',
            'reach',
            [
              'Wann dürfen wir anrufen? Dürfen wir sagen, wer wir sind?',
              'When may we call? May we say who we are?',
            ],
            {
              show: is('way', 'phone'),
            },
          ),
          may('multiple-choice', 'needs', ['Was brauchen Sie vor Ort?', 'What do you need on site?'], {
            show: is('way', 'visit'),
            choices: [
              ['wheelchair', 'Zugang ohne Stufen', 'Access without steps'],
              ['sign', 'Gebärdensprache', 'Sign language'],
              ['interpreter', 'Dolmetschen', 'An interpreter'],
              ['childcare', 'Kinderbetreuung', 'Childcare'],
            ],
            other: true,
          }),
          may('short-text', 'called', ['Wie dürfen wir Sie nennen?', 'What may we call you?'], {
            hint: [
              'Ein Vorname oder ein erfundener Name genügt.',
              'A first name or an invented one will do.',
            ],
            personal: true,
          }),
        ],
      ),
    ],
    exits: [
      exit(
        'emergency',
        ['Bitte rufen Sie jetzt an', 'Please call now'],
        [
          'Polizei **110**, Rettungsdienst **112**, Telefonseelsorge **0800 111 0 111** (kostenlos, rund um die Uhr), Hilfetelefon Gewalt gegen Frauen **116 016**. Danach sind wir gern für Sie da.',
          'Police **110**, ambulance **112**, crisis line **0800 111 0 111** (free, day and night), helpline violence against women **116 016**. Afterwards we are there for you.',
        ],
      ),
    ],
    thanks: [
      'Danke für Ihr Vertrauen. Wir antworten in der Regel innerhalb von drei Werktagen.',
      'Thank you for your trust. We usually answer within three working days.',
    ],
    purpose: [
      'Wir beraten Sie. Wir unterliegen der Schweigepflicht.',
      'We counsel you. We are bound to secrecy.',
    ],
    ground: 'consent',
    morePrivacy: [
      'Angaben zur Gesundheit, Religion oder Herkunft verarbeiten wir nur, weil Sie uns diese ausdrücklich mitteilen (Art. 9 Abs. 2 Buchst. a DSGVO).',
      'Details about health, religion or origin are processed only because you explicitly tell us (Art. 9 (2) (a) GDPR).',
    ],
    keepMonths: 6,
    terms: { door: 'browser', notice: false },
    states: states([
      ['Beendet', 'Ended'],
      reply(
        'Abschließen',
        'wir haben alles besprochen. Sie können sich jederzeit wieder melden.',
        'we have talked about everything. You can come back at any time.',
      ),
    ]),
  },
)

export const everyday = template(
  {
    ...{ name: 'everyday-help', topic: 'help' },
    title: ['Hilfe im Alltag', 'Help in everyday life'],
    says: [
      'Einkaufen, Begleitung, kleine Reparaturen: für sich selbst oder für jemand anderen. Auch in Leichter Sprache.',
      'Shopping, company, small repairs: for yourself or for somebody else. Also in Easy German.',
    ],
    also: 'Leichte Sprache Nachbarschaftshilfe Senioren Einkaufen Begleitung Besuchsdienst',
  },
  {
    lead: [
      'Sagen Sie uns, was Sie brauchen. Die Hilfe kostet nichts.',
      'Tell us what you need. The help costs nothing.',
    ],
    pages: [
      page(
        'for',
        ['Für wen?', 'For whom?'],
        [
          must('single-choice', 'for', ['Für wen fragen Sie?', 'For whom do you ask?'], {
            choices: [
              ['self', 'Für mich', 'For myself'],
              ['other', 'Für jemand anderen', 'For somebody else'],
            ],
          }),
          must('full-name', 'otherName', ['Wie heißt die Person?', 'What is the name of that person?'], {
            show: is('for', 'other'),
            personal: true,
          }),
          must(
            'consent',
            'knows',
            [
              'Die Person weiß, dass ich frage, und ist einverstanden.',
              'That person knows that I ask and agrees.',
            ],
            {
              show: is('for', 'other'),
            },
          ),
        ],
      ),
      page(
        'what',
        ['Was brauchen Sie?', 'What do you need?'],
        [
          must('multiple-choice', 'help', ['Wobei können wir helfen?', 'What can we help with?'], {
            choices: [
              ['shopping', 'Einkaufen', 'Shopping'],
              ['company', 'Besuch und Gespräch', 'A visit and a talk'],
              ['walk', 'Begleitung zu Terminen', 'Company to appointments'],
              ['repair', 'Kleine Reparaturen', 'Small repairs'],
              ['papers', 'Briefe und Anträge', 'Letters and applications'],
              ['device', 'Telefon und Computer', 'Telephone and computer'],
            ],
            other: true,
          }),
          must('single-choice', 'often', ['Wie oft?', 'How often?'], {
            choices: [
              ['once', 'Einmal', 'Once'],
              ['weekly', 'Jede Woche', 'Every week'],
              ['monthly', 'Jeden Monat', 'Every month'],
            ],
          }),
          must('date', 'when', ['Wann?', 'When?'], {
            show: is('often', 'once'),
            demand: [notInPast, ['Der Tag liegt heute oder später.', 'The day is today or later.']],
          }),
          may('long-text', 'more', ['Was sollen wir wissen?', 'What should we know?'], {
            hint: [
              'Stufen, Haustiere, Allergien: was wichtig ist.',
              'Steps, pets, allergies: whatever matters.',
            ],
            limits: { longest: 1500 },
          }),
        ],
      ),
      page(
        'contact',
        ['Wie erreichen wir Sie?', 'How do we reach you?'],
        [
          usual.name,
          usual.phone,
          must('address', 'address', ['Wohin kommen wir?', 'Where do we come?'], { personal: true }),
        ],
      ),
    ],
    thanks: ['Danke. Wir rufen Sie innerhalb von zwei Tagen an.', 'Thank you. We call you within two days.'],
    purpose: ['Wir vermitteln Ihnen jemanden, der hilft.', 'We find somebody who helps you.'],
    ground: 'consent',
    keepMonths: 6,
    states: states(
      [
        ['Vermittelt', 'Arranged'],
        reply('Zusagen', '… kommt am … um … Uhr zu Ihnen.', '… comes to you on … at …'),
      ],
      [
        ['Nicht möglich', 'Not possible'],
        reply(
          'Absagen',
          'dafür haben wir gerade leider niemanden. Vielleicht hilft Ihnen: …',
          'unfortunately we have nobody for that at the moment. Perhaps this helps: …',
        ),
      ],
    ),
  },
)

export const rides = template(
  {
    ...{ name: 'rides', topic: 'help' },
    title: ['Fahrdienst bestellen', 'Book a ride'],
    says: [
      'Abholung, Ziel, Rückfahrt, Rollstuhl und Begleitung; mit frühester Abholzeit.',
      'Pick-up, destination, return, wheelchair and company; with the earliest time.',
    ],
    also: 'Fahrdienst Bürgerbus Rollstuhl Transport Arzt',
  },
  {
    lead: ['Bestellen Sie bitte mindestens zwei Tage vorher.', 'Please book at least two days ahead.'],
    pages: [
      page(
        'ride',
        ['Die Fahrt', 'The ride'],
        [
          must('date', 'day', ['Tag', 'Day'], {
            demand: [
              call('>=', { is: 'own' }, call('add-days', call('today'), constant(2))),
              [
                'Wir brauchen zwei Tage Vorlauf. Rufen Sie an, wenn es eilt.',
                'We need two days’ notice. Call us if it is urgent.',
              ],
            ],
          }),
          must('time', 'at', ['Wann müssen Sie dort sein?', 'When do you have to be there?'], {
            limits: { least: '07:00', most: '20:00' },
          }),
          must('address', 'from', ['Wo holen wir Sie ab?', 'Where do we pick you up?'], { personal: true }),
          must('address', 'to', ['Wohin geht es?', 'Where do you go?']),
          must('yes-no', 'back', ['Brauchen Sie eine Rückfahrt?', 'Do you need a ride back?']),
          must('time', 'backAt', ['Wann zurück?', 'Back at what time?'], {
            show: is('back', true),
            demand: [
              call('>', { is: 'own' }, answer('at')),
              ['Die Rückfahrt ist nach der Hinfahrt.', 'The way back is after the way there.'],
            ],
          }),
        ],
      ),
      page(
        'needs',
        ['Was Sie brauchen', 'What you need'],
        [
          must('single-choice', 'mobility', ['Wie sind Sie unterwegs?', 'How do you get about?'], {
            choices: [
              ['walk', 'Ich gehe selbst', 'I walk'],
              ['aid', 'Mit Rollator oder Stock', 'With a walker or stick'],
              ['fold', 'Rollstuhl, ich kann umsteigen', 'Wheelchair, I can change seats'],
              ['stay', 'Rollstuhl, ich bleibe sitzen', 'Wheelchair, I stay in it'],
            ],
          }),
          may('integer', 'weight', ['Gewicht mit Rollstuhl in kg', 'Weight with the wheelchair in kg'], {
            show: is('mobility', 'stay'),
            limits: { least: 20, most: 400 },
          }),
          must(
            'integer',
            'people',
            ['Wie viele Menschen fahren mit Ihnen?', 'How many people ride with you?'],
            {
              limits: { least: 0, most: 6 },
            },
          ),
          usual.name,
          usual.phone,
          usual.message,
        ],
      ),
    ],
    thanks: [
      'Danke. Die Fahrt gilt erst, wenn wir sie bestätigt haben.',
      'Thank you. The ride is only booked once we have confirmed it.',
    ],
    purpose: [
      'Wir planen Ihre Fahrt und rufen Sie an, wenn etwas dazwischenkommt.',
      'We plan your ride and call you if anything comes up.',
    ],
    ground: 'contract',
    morePrivacy: [
      'Was Sie zu Ihrer Gesundheit sagen, brauchen wir für die Wahl des Fahrzeugs (Art. 9 Abs. 2 Buchst. a DSGVO).',
      'What you say about your health we need to choose the vehicle (Art. 9 (2) (a) GDPR).',
    ],
    keepMonths: 3,
    states: states(
      [
        ['Bestätigt', 'Confirmed'],
        reply(
          'Bestätigen',
          'Ihre Fahrt am … steht. Wir holen Sie um … Uhr ab.',
          'your ride on … is booked. We pick you up at …',
        ),
      ],
      [
        ['Abgesagt', 'Cancelled'],
        reply(
          'Absagen',
          'für diese Zeit haben wir leider kein Fahrzeug. Möglich wäre …',
          'unfortunately we have no vehicle at that time. … would be possible',
        ),
      ],
    ),
  },
)

export const neighbourhood = template(
  {
    ...{ name: 'neighbourhood', topic: 'help' },
    title: ['Was braucht unsere Nachbarschaft?', 'What does our neighbourhood need?'],
    says: [
      'Bedarfe sammeln und Angebote gleich mit; ohne Namen möglich, mit Ort auf der Karte.',
      'Collect needs and offers at once; possible without a name, with a place on the map.',
    ],
    also: 'Bedarfe Nachbarschaft Stadtteil Quartier Beteiligung Bedarfserhebung',
  },
  {
    lead: [
      'Drei Minuten für unser Viertel: Was fehlt, und was könnten Sie beitragen?',
      'Three minutes for our neighbourhood: what is missing, and what could you give?',
    ],
    pages: [
      page(
        'needs',
        ['Was fehlt?', 'What is missing?'],
        [
          must('ranking', 'important', ['Was ist Ihnen am wichtigsten?', 'What matters most to you?'], {
            choices: [
              ['meet', 'Orte, um sich zu treffen', 'Places to meet'],
              ['care', 'Hilfe für Ältere', 'Help for the elderly'],
              ['children', 'Angebote für Kinder', 'Things for children'],
              ['green', 'Grün und Ruhe', 'Green and quiet'],
              ['traffic', 'Sichere Wege', 'Safe ways'],
            ],
          }),
          must('long-text', 'idea', ['Was soll es hier geben?', 'What should there be?'], {
            limits: { longest: 2000 },
          }),
          may('point', 'where', ['Wo?', 'Where?'], {
            hint: ['Auf der Karte oder in Worten.', 'On the map or in words.'],
          }),
          must('scale', 'urgent', ['Wie dringend ist es?', 'How urgent is it?'], {
            limits: { least: 1, most: 5 },
            ends: [
              ['gar nicht', 'not at all'],
              ['sehr', 'very'],
            ],
          }),
        ],
      ),
      page(
        'offer',
        ['Was könnten Sie beitragen?', 'What could you give?'],
        [
          must('multiple-choice', 'offer', ['Ich könnte …', 'I could …'], {
            choices: [
              ['time', 'Zeit geben', 'Give time'],
              ['room', 'Einen Raum geben', 'Give a room'],
              ['things', 'Dinge leihen', 'Lend things'],
              ['money', 'Etwas spenden', 'Donate'],
              ['none', 'Gerade nichts', 'Nothing at the moment', { alone: true }],
            ],
          }),
          must('short-text', 'details', ['Was genau?', 'What exactly?'], {
            show: any(has('offer', 'time'), has('offer', 'room'), has('offer', 'things')),
          }),
          must('yes-no', 'meet', [
            'Möchten Sie zum Nachbarschaftstreffen kommen?',
            'Would you like to come to the neighbourhood meeting?',
          ]),
          group(
            'reach',
            ['Wie erreichen wir Sie?', 'How do we reach you?'],
            [usual.name, usual.emailIfAny, usual.phoneIfAny],
            { show: is('meet', true) },
          ),
          note(
            'anonymous',
            ['Ihre Antwort kommt ohne Namen an.', 'Your answer arrives without a name.'],
            is('meet', false),
          ),
        ],
      ),
    ],
    thanks: [
      'Danke! Was herauskommt, veröffentlichen wir ohne Namen.',
      'Thank you! We publish the results without names.',
    ],
    purpose: [
      'Wir sammeln, was fehlt, und laden zu einem Treffen ein.',
      'We collect what is missing and invite to a meeting.',
    ],
    ground: 'consent',
    keepMonths: 12,
    terms: { publishes: true },
    states: states([
      ['Aufgenommen', 'Taken up'],
      reply(
        'Danken',
        'Ihre Idee ist aufgenommen. Das Treffen ist am … um … Uhr.',
        'your idea is taken up. The meeting is on … at …',
      ),
    ]),
  },
)

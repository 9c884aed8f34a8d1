import { answer, call, constant } from '#field/rule/rule.ts'
import { any, group, is, may, must, page, template } from './making.ts'
import { notInFuture, reply, states, usual } from './usual.ts'

export const daycare = template(
  {
    ...{ name: 'daycare', topic: 'children' },
    title: ['Kita-Platz vormerken', 'Put down for daycare'],
    says: [
      'Warteliste einer Kita: Betreuungszeit, Geschwister, Sprachen, Förderbedarf.',
      'Waiting list of a daycare centre: hours, siblings, languages, special needs.',
    ],
    also: 'Kita Warteliste Kindergarten Krippe Vormerkung Anmeldung',
  },
  {
    lead: [
      'Die Vormerkung ist noch keine Zusage. Wir melden uns, sobald ein Platz frei wird.',
      'Being put down is no promise yet. We get in touch as soon as a place is free.',
    ],
    pages: [
      page(
        'child',
        ['Ihr Kind', 'Your child'],
        [
          must('single-choice', 'is', ['Das Kind ist …', 'The child is …'], {
            choices: [
              ['born', 'schon geboren', 'born already'],
              ['expected', 'unterwegs', 'expected'],
            ],
          }),
          must('full-name', 'child', ['Name des Kindes', 'Name of the child'], {
            show: is('is', 'born'),
            personal: true,
          }),
          must('date', 'born', ['Geburtsdatum', 'Date of birth'], {
            show: is('is', 'born'),
            personal: true,
            demand: [
              notInFuture(),
              ['Ein Geburtsdatum liegt in der Vergangenheit.', 'A date of birth is in the past.'],
            ],
          }),
          must('month', 'due', ['Erwartet im', 'Expected in'], { show: is('is', 'expected') }),
          must('month', 'from', ['Ab wann brauchen Sie den Platz?', 'From when do you need the place?']),
          must('single-choice', 'hours', ['Betreuungszeit', 'Hours of care'], {
            choices: [
              ['short', 'bis 5 Stunden', 'up to 5 hours'],
              ['middle', 'bis 7 Stunden', 'up to 7 hours'],
              ['long', 'bis 9 Stunden', 'up to 9 hours'],
            ],
          }),
          must('yes-no', 'sibling', ['Ist ein Geschwister schon bei uns?', 'Is a sibling with us already?']),
          must('full-name', 'siblingName', ['Wer?', 'Who?'], { show: is('sibling', true), personal: true }),
          may('multiple-choice', 'languages', ['Sprachen zu Hause', 'Languages at home'], {
            choices: [
              ['de', 'Deutsch', 'German'],
              ['tr', 'Türkisch', 'Turkish'],
              ['ar', 'Arabisch', 'Arabic'],
              ['uk', 'Ukrainisch', 'Ukrainian'],
            ],
            other: true,
          }),
          may(
            'long-text',
            'needs',
            ['Was braucht Ihr Kind besonders?', 'What does your child especially need?'],
            { limits: { longest: 1500 } },
          ),
        ],
      ),
      page(
        'parents',
        ['Familie', 'Family'],
        [
          group(
            'parents',
            ['Sorgeberechtigte', 'Those with custody'],
            [
              must('full-name', 'parent', ['Name', 'Name'], { personal: true }),
              must('phone', 'parentPhone', ['Telefon', 'Telephone'], { personal: true }),
              must('single-choice', 'work', ['Beschäftigung', 'Occupation'], {
                choices: [
                  ['full', 'Vollzeit', 'Full time'],
                  ['part', 'Teilzeit', 'Part time'],
                  ['training', 'Ausbildung, Studium', 'In training or studying'],
                  ['seeking', 'Arbeit suchend', 'Looking for work'],
                  ['home', 'Zu Hause', 'At home'],
                ],
              }),
            ],
            { repeat: { fewest: 1, most: 2, one: ['Person', 'Person'] } },
          ),
          usual.email,
          usual.address,
          usual.message,
        ],
      ),
    ],
    thanks: [
      'Danke! Ihr Kind ist vorgemerkt. Bitte sagen Sie uns, wenn Sie den Platz nicht mehr brauchen.',
      'Thank you! Your child is put down. Please tell us if you no longer need the place.',
    ],
    purpose: [
      'Wir führen die Warteliste und vergeben Plätze.',
      'We keep the waiting list and give out places.',
    ],
    ground: 'contract',
    keepMonths: 36,
    states: states(
      [
        ['Platz angeboten', 'Place offered'],
        reply(
          'Anbieten',
          'wir haben einen Platz ab … Bitte sagen Sie bis … Bescheid.',
          'we have a place from … Please tell us by …',
        ),
      ],
      [
        ['Nicht mehr gebraucht', 'No longer needed'],
        reply(
          'Löschen',
          'wir haben Ihr Kind von der Liste genommen.',
          'we have taken your child off the list.',
        ),
      ],
    ),
  },
)

export const emergency = template(
  {
    ...{ name: 'emergency-contacts', topic: 'children' },
    title: ['Notfallkontakte', 'Emergency contacts'],
    says: [
      'Wer angerufen wird, wer abholen darf, Allergien, Hausarzt: für Gruppen, Kitas, Reisen.',
      'Who is called, who may pick up, allergies, doctor: for groups, daycare, journeys.',
    ],
    also: 'Notfall Notfallkontakt Abholung Allergien Kinder Jugendliche Gruppe',
  },
  {
    lead: [
      'Damit wir im Notfall sofort die Richtigen erreichen. Prüfen Sie die Angaben einmal im Jahr.',
      'So that we reach the right people at once. Please check it once a year.',
    ],
    pages: [
      page(
        'whom',
        ['Für wen?', 'For whom?'],
        [
          must('full-name', 'person', ['Name', 'Name'], { personal: true }),
          usual.birth,
          may('short-text', 'team', ['Gruppe', 'Group']),
        ],
      ),
      page(
        'contacts',
        ['Wen rufen wir an?', 'Whom do we call?'],
        [
          group(
            'contacts',
            ['In dieser Reihenfolge', 'In this order'],
            [
              must('full-name', 'who', ['Name', 'Name'], { personal: true }),
              must('phone', 'call', ['Telefon', 'Telephone'], { personal: true }),
              must('short-text', 'relation', ['Beziehung', 'Relation'], {
                hint: ['Zum Beispiel: Mutter, Nachbar.', 'For example: mother, neighbour.'],
              }),
              must('yes-no', 'fetch', ['Darf abholen?', 'May pick up?']),
            ],
            { repeat: { fewest: 1, most: 5, one: ['Kontakt', 'Contact'] } },
          ),
          must('yes-no', 'alone', ['Darf allein nach Hause gehen?', 'May go home alone?'], {
            show: call('<', call('years-since', answer('born')), constant(18)),
          }),
        ],
      ),
      page(
        'health',
        ['Gesundheit', 'Health'],
        [
          must('multiple-choice', 'health', ['Was müssen wir wissen?', 'What do we have to know?'], {
            choices: [
              ['allergy', 'Allergie', 'Allergy'],
              ['asthma', 'Asthma', 'Asthma'],
              ['diabetes', 'Diabetes', 'Diabetes'],
              ['epilepsy', 'Epilepsie', 'Epilepsy'],
              ['nothing', 'Nichts davon', 'None of these', { alone: true }],
            ],
            other: true,
          }),
          must('long-text', 'healthSays', ['Was tun wir im Notfall?', 'What do we do in an emergency?'], {
            show: any(
              ...['allergy', 'asthma', 'diabetes', 'epilepsy'].map((one) =>
                call('has', answer('health'), constant(one)),
              ),
            ),
            limits: { longest: 2000 },
          }),
          may('short-text', 'doctor', ['Ärztin oder Arzt', 'Doctor']),
          must('consent', 'treat', [
            'Im Notfall darf ein Rettungsdienst gerufen werden und behandeln.',
            'In an emergency an ambulance may be called and may treat.',
          ]),
          may('full-name', 'by', ['Ausgefüllt von', 'Filled in by'], { personal: true }),
        ],
      ),
    ],
    thanks: [
      'Danke. Ändert sich etwas, füllen Sie das Formular einfach noch einmal aus.',
      'Thank you. If anything changes, just fill in the form again.',
    ],
    purpose: [
      'Wir erreichen im Notfall die Richtigen und helfen richtig.',
      'We reach the right people in an emergency and help in the right way.',
    ],
    ground: 'consent',
    morePrivacy: [
      'Angaben zur Gesundheit schützen Leben; wir verarbeiten sie mit Ihrer Einwilligung (Art. 9 Abs. 2 Buchst. a DSGVO).',
      'Details about health protect lives; we process them with your consent (Art. 9 (2) (a) GDPR).',
    ],
    keepMonths: 13,
    terms: { publishes: false },
    states: states(
      [
        ['Übernommen', 'Taken over'],
        reply(
          'Bestätigen',
          'die Angaben liegen bei der Gruppenleitung.',
          'those who lead the group have the details.',
        ),
      ],
      [
        ['Ersetzt', 'Replaced'],
        reply(
          'Ersetzt',
          'es gibt eine neuere Angabe; diese hier wird gelöscht.',
          'there is a newer one; this one is erased.',
        ),
      ],
    ),
  },
)

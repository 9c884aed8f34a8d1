// Long: whole forms, each told in one piece.
import { answer, call, constant, own } from '#field/rule/rule.ts'
import { any, group, is, may, must, note, page, template } from './making.ts'
import { notInPast, reply, states, usual } from './usual.ts'

export const lending = template(
  {
    ...{ name: 'lending', topic: 'use' },
    title: ['Etwas ausleihen', 'Borrow something'],
    says: [
      'Bierbänke, Beamer, Lastenrad: was, wie viele, von wann bis wann, mit Kaution.',
      'Benches, projectors, cargo bikes: what, how many, from when to when, with a deposit.',
    ],
    also: 'Ausleihe Verleih Leihen Bibliothek der Dinge Lastenrad Beamer',
  },
  {
    lead: [
      'Was wir haben, leihen wir gern aus. Abholen können Sie zu den Öffnungszeiten.',
      'What we have we gladly lend. You can pick it up during opening hours.',
    ],
    pages: [
      page(
        'what',
        ['Was brauchen Sie?', 'What do you need?'],
        [
          group(
            'things',
            ['Gegenstände', 'Things'],
            [
              must('dropdown', 'thing', ['Was?', 'What?'], {
                choices: [
                  ['benches', 'Bierbankgarnitur', 'Bench set'],
                  ['projector', 'Beamer mit Leinwand', 'Projector with a screen'],
                  ['sound', 'Musikanlage', 'Sound system'],
                  ['bike', 'Lastenrad', 'Cargo bike'],
                  ['tent', 'Pavillon', 'Pavilion'],
                  ['dishes', 'Geschirr für 20', 'Dishes for 20'],
                ],
              }),
              must('integer', 'count', ['Wie viele?', 'How many?'], { limits: { least: 1, most: 40 } }),
            ],
            { repeat: { fewest: 1, most: 8, one: ['Gegenstand', 'Thing'] } },
          ),
          must('date-range', 'days', ['Von wann bis wann?', 'From when to when?']),
          must('short-text', 'occasion', ['Wofür?', 'What for?'], { limits: { longest: 200 } }),
        ],
      ),
      page(
        'who',
        ['Wer leiht?', 'Who borrows?'],
        [
          must('single-choice', 'as', ['Sie leihen …', 'You borrow …'], {
            choices: [
              ['private', 'privat', 'privately'],
              ['group', 'für eine Gruppe oder einen Verein', 'for a group or an association'],
            ],
          }),
          must('organisation', 'group', ['Welche?', 'Which?'], { show: is('as', 'group') }),
          usual.name,
          usual.address,
          usual.phone,
          note(
            'deposit',
            [
              'Privat nehmen wir 50 € Kaution, die Sie bei der Rückgabe wiederbekommen.',
              'From private people we take a deposit of €50, which you get back.',
            ],
            is('as', 'private'),
          ),
          must('consent', 'rules', [
            'Ich gebe alles sauber und heil zurück und ersetze, was kaputtgeht.',
            'I return everything clean and whole and replace what breaks.',
          ]),
        ],
      ),
    ],
    thanks: ['Danke! Wir sehen nach, ob alles frei ist.', 'Thank you! We look whether everything is free.'],
    purpose: ['Wir reservieren, geben aus und holen zurück.', 'We reserve, hand out and take back.'],
    ground: 'contract',
    keepMonths: 12,
    states: states(
      [
        ['Reserviert', 'Reserved'],
        reply(
          'Zusagen',
          'alles ist reserviert. Sie können es am … ab … Uhr abholen.',
          'everything is reserved. You can pick it up on … from …',
        ),
      ],
      [
        ['Nicht frei', 'Not free'],
        reply(
          'Absagen',
          'in dieser Zeit ist es leider schon verliehen.',
          'unfortunately it is lent already at that time.',
        ),
      ],
    ),
  },
)

export const room = template(
  {
    ...{ name: 'room-booking', topic: 'use' },
    title: ['Raum buchen', 'Book a room'],
    says: [
      'Räume mit Zeiten, Aufbau, Schlüssel und Nutzungsregeln.',
      'Rooms with times, layout, keys and rules of use.',
    ],
    also: 'Raumbuchung Raumanfrage Saal Vermietung Belegung Schlüssel',
  },
  {
    lead: [
      'Unsere Räume stehen Gruppen offen. Für Gemeinnützige ist es kostenlos.',
      'Our rooms are open to groups. For non-profits they are free.',
    ],
    pages: [
      page(
        'room',
        ['Der Raum', 'The room'],
        [
          must('single-choice', 'room', ['Welcher Raum?', 'Which room?'], {
            choices: [
              ['hall', 'Saal (bis 80)', 'Hall (up to 80)'],
              ['seminar', 'Seminarraum (bis 20)', 'Seminar room (up to 20)'],
              ['kitchen', 'Küche (bis 12)', 'Kitchen (up to 12)'],
            ],
          }),
          must('integer', 'people', ['Wie viele Menschen?', 'How many people?'], {
            limits: { least: 1, most: 80 },
            demand: [
              any(is('room', 'hall'), call('<=', own, constant(20))),
              [
                'Für mehr als 20 Menschen brauchen Sie den Saal.',
                'For more than 20 people you need the hall.',
              ],
            ],
          }),
          must('date', 'day', ['Tag', 'Day'], {
            demand: [notInPast, ['Der Tag liegt heute oder später.', 'The day is today or later.']],
          }),
          must('time', 'from', ['Beginn', 'Begins'], { limits: { least: '08:00', most: '22:00' } }),
          must('time', 'until', ['Ende', 'Ends'], {
            limits: { most: '23:00' },
            demand: [
              call('>', own, answer('from')),
              ['Das Ende ist nach dem Beginn.', 'It ends after it begins.'],
            ],
          }),
          must('single-choice', 'repeats', ['Wie oft?', 'How often?'], {
            choices: [
              ['once', 'Einmal', 'Once'],
              ['weekly', 'Jede Woche', 'Every week'],
              ['monthly', 'Jeden Monat', 'Every month'],
            ],
          }),
          must('date', 'last', ['Bis wann?', 'Until when?'], {
            show: any(is('repeats', 'weekly'), is('repeats', 'monthly')),
          }),
          may('multiple-choice', 'setup', ['Was brauchen Sie?', 'What do you need?'], {
            choices: [
              ['rows', 'Stuhlreihen', 'Rows of chairs'],
              ['circle', 'Stuhlkreis', 'A circle of chairs'],
              ['tables', 'Tische', 'Tables'],
              ['projector', 'Beamer', 'Projector'],
              ['loop', 'Induktionsschleife', 'Induction loop'],
            ],
            other: true,
          }),
        ],
      ),
      page(
        'who',
        ['Wer bucht?', 'Who books?'],
        [
          must('organisation', 'group', ['Gruppe oder Verein', 'Group or association']),
          must('yes-no', 'charity', ['Ist sie gemeinnützig?', 'Is it non-profit?']),
          must('short-text', 'what', ['Was findet statt?', 'What takes place?'], {
            limits: { longest: 200 },
          }),
          usual.name,
          usual.email,
          usual.phone,
          must('consent', 'rules', [
            'Ich kenne die Hausordnung und sorge dafür, dass sie eingehalten wird.',
            'I know the house rules and see to it that they are kept.',
          ]),
        ],
      ),
    ],
    thanks: [
      'Danke! Die Buchung gilt, sobald wir sie bestätigen.',
      'Thank you! The booking is valid once we confirm it.',
    ],
    purpose: ['Wir planen die Belegung und geben Schlüssel aus.', 'We plan the rooms and hand out keys.'],
    ground: 'contract',
    keepMonths: 12,
    states: states(
      [
        ['Gebucht', 'Booked'],
        reply(
          'Bestätigen',
          'der Raum ist für Sie gebucht. Den Schlüssel bekommen Sie bei …',
          'the room is booked for you. You get the key from …',
        ),
      ],
      [
        ['Belegt', 'Taken'],
        reply(
          'Absagen',
          'der Raum ist da leider belegt. Frei wäre …',
          'unfortunately the room is taken then. … would be free',
        ),
      ],
    ),
  },
)

export const appointment = template(
  {
    ...{ name: 'appointment', topic: 'use' },
    title: ['Termin anfragen', 'Ask for an appointment'],
    says: [
      'Feste Zeiten mit Plätzen, Anliegen, Dolmetschen; online, am Telefon oder vor Ort.',
      'Fixed times with seats, concern, interpreting; online, by telephone or on site.',
    ],
    also: 'Termin Terminanfrage Sprechstunde Beratungstermin',
  },
  {
    lead: [
      'Wählen Sie eine Zeit. Jede Zeit vergeben wir einmal.',
      'Choose a time. Each time is given out once.',
    ],
    pages: [
      page(
        'time',
        ['Ihr Termin', 'Your appointment'],
        [
          must('appointment', 'slot', ['Wann?', 'When?'], {
            choices: [
              ['mon-10', 'Montag 10 Uhr', 'Monday 10 am', { seats: 1 }],
              ['mon-14', 'Montag 14 Uhr', 'Monday 2 pm', { seats: 1 }],
              ['wed-10', 'Mittwoch 10 Uhr', 'Wednesday 10 am', { seats: 1 }],
              ['thu-17', 'Donnerstag 17 Uhr', 'Thursday 5 pm', { seats: 1 }],
            ],
          }),
          must('single-choice', 'mode', ['Wie?', 'How?'], {
            choices: [
              ['visit', 'Vor Ort', 'On site'],
              ['phone', 'Am Telefon', 'By telephone'],
              ['video', 'Per Video', 'By video'],
            ],
          }),
          must('long-text', 'concern', ['Worum geht es?', 'What is it about?'], {
            limits: { longest: 2000 },
          }),
          may('file', 'papers', ['Unterlagen', 'Papers'], {
            limits: { longest: 5, types: ['image/*', 'application/pdf'], bytes: 20_000_000 },
          }),
          must('yes-no', 'interpreter', [
            'Brauchen Sie eine Dolmetscherin oder einen Dolmetscher?',
            'Do you need an interpreter?',
          ]),
          must('short-text', 'language', ['Für welche Sprache?', 'For which language?'], {
            show: is('interpreter', true),
          }),
        ],
      ),
      page(
        'who',
        ['Über Sie', 'About you'],
        [usual.name, usual.phone, { ...usual.email, show: is('mode', 'video') }],
      ),
    ],
    thanks: [
      'Danke! Wir bestätigen den Termin so bald wie möglich.',
      'Thank you! We confirm the appointment as soon as possible.',
    ],
    purpose: [
      'Wir vergeben Termine und bereiten uns auf das Gespräch vor.',
      'We give out appointments and prepare for the talk.',
    ],
    ground: 'contract',
    keepMonths: 6,
    terms: { waiting: true, confirmHours: 24 },
    states: states(
      [
        ['Bestätigt', 'Confirmed'],
        reply(
          'Bestätigen',
          'Ihr Termin ist am … um … Uhr. Bringen Sie bitte … mit.',
          'your appointment is on … at … Please bring …',
        ),
      ],
      [
        ['Abgesagt', 'Cancelled'],
        reply(
          'Absagen',
          'der Termin muss leider ausfallen. Frei ist …',
          'unfortunately the appointment has to be cancelled. … is free',
        ),
      ],
    ),
  },
)

import { has, is, may, must, note, page, template } from './making.ts'
import { reply, states, usual } from './usual.ts'

export const access = template(
  {
    ...{ name: 'data-access', topic: 'rights' },
    title: ['Auskunft über meine Daten (Art. 15 DSGVO)', 'Access to my data (Art. 15 GDPR)'],
    says: [
      'Auskunft, Berichtigung, Löschung, Widerspruch; so wenig Nachweis wie möglich, Frist im Blick.',
      'Access, rectification, erasure, objection; as little proof as possible, with an eye on the deadline.',
    ],
    also: 'Auskunft DSGVO Art. 15 Datenschutz Löschung Betroffenenrechte Widerspruch',
  },
  {
    lead: [
      'Sie haben ein Recht zu wissen, was wir über Sie gespeichert haben. Die Antwort ist kostenlos und kommt innerhalb eines Monats.',
      'You have a right to know what we keep about you. The answer is free and comes within a month.',
    ],
    pages: [
      page(
        'what',
        ['Ihr Anliegen', 'Your request'],
        [
          must('multiple-choice', 'rights', ['Was möchten Sie?', 'What would you like?'], {
            choices: [
              ['access', 'Auskunft und eine Kopie (Art. 15)', 'Access and a copy (Art. 15)'],
              ['correct', 'Berichtigung (Art. 16)', 'Rectification (Art. 16)'],
              ['erase', 'Löschung (Art. 17)', 'Erasure (Art. 17)'],
              ['restrict', 'Einschränkung (Art. 18)', 'Restriction (Art. 18)'],
              ['move', 'Übertragung (Art. 20)', 'Portability (Art. 20)'],
              ['object', 'Widerspruch (Art. 21)', 'Objection (Art. 21)'],
            ],
          }),
          must(
            'long-text',
            'wrong',
            ['Was ist falsch, und wie ist es richtig?', 'What is wrong, and what is right?'],
            { show: has('rights', 'correct'), limits: { longest: 3000 } },
          ),
          note(
            'eraseSays',
            [
              'Was wir nach dem Gesetz aufbewahren müssen, sperren wir stattdessen und sagen Ihnen, bis wann.',
              'What the law makes us keep we restrict instead, and tell you until when.',
            ],
            has('rights', 'erase'),
          ),
          may('long-text', 'why', ['Ihre Gründe', 'Your reasons'], {
            show: has('rights', 'object'),
            limits: { longest: 3000 },
          }),
          may('multiple-choice', 'areas', ['Worum könnte es gehen?', 'What could it be about?'], {
            choices: [
              ['member', 'Mitgliedschaft', 'Membership'],
              ['advice', 'Beratung', 'Counselling'],
              ['event', 'Veranstaltungen', 'Events'],
              ['donation', 'Spenden', 'Donations'],
              ['all', 'Alles', 'Everything', { alone: true }],
            ],
          }),
          must('single-choice', 'form', ['Wie möchten Sie die Antwort?', 'How would you like the answer?'], {
            show: has('rights', 'access'),
            choices: [
              ['here', 'Hier, als Datei', 'Here, as a file'],
              ['paper', 'Auf Papier', 'On paper'],
            ],
          }),
        ],
      ),
      page(
        'who',
        ['Wer Sie sind', 'Who you are'],
        [
          must('single-choice', 'for', ['Für wen?', 'For whom?'], {
            choices: [
              ['self', 'Für mich', 'For myself'],
              ['other', 'Für jemand anderen', 'For somebody else'],
            ],
          }),
          must('file', 'authority', ['Vollmacht', 'Power of attorney'], {
            show: is('for', 'other'),
            limits: { longest: 2, types: ['image/*', 'application/pdf'], bytes: 10_000_000 },
          }),
          usual.name,
          may('short-text', 'earlier', ['Frühere Namen oder Adressen', 'Earlier names or addresses'], {
            personal: true,
          }),
          usual.emailIfAny,
          must('address', 'address', ['Anschrift', 'Postal address'], {
            show: is('form', 'paper'),
            personal: true,
          }),
          note('proof', [
            'Einen Ausweis brauchen wir nur, wenn wir begründet zweifeln. Schicken Sie keinen von sich aus.',
            'We need an identity card only if we have reason to doubt. Do not send one of your own accord.',
          ]),
        ],
      ),
    ],
    thanks: [
      'Danke. Spätestens in einem Monat liegt die Antwort hier für Sie.',
      'Thank you. In a month at the latest the answer is here for you.',
    ],
    purpose: ['Wir erfüllen Ihre Rechte nach der DSGVO.', 'We fulfil your rights under the GDPR.'],
    ground: 'duty',
    keepMonths: 36,
    states: states(
      [
        ['Beantwortet', 'Answered'],
        reply(
          'Auskunft geben',
          'im Anhang finden Sie, was wir über Sie gespeichert haben, woher es stammt und wann es gelöscht wird.',
          'attached is what we keep about you, where it comes from and when it is erased.',
        ),
      ],
      [
        ['Nichts gespeichert', 'Nothing kept'],
        reply('Nichts gefunden', 'wir haben nichts über Sie gespeichert.', 'we keep nothing about you.'),
      ],
    ),
  },
)

export const application = template(
  {
    ...{ name: 'application', topic: 'join' },
    title: ['Sich bewerben', 'Apply for a job'],
    says: [
      'Stelle, Praktikum, FSJ: Unterlagen versiegelt, ohne Foto und Alter, mit Löschfrist.',
      'A post, an internship, a voluntary year: papers sealed, without picture and age, with retention.',
    ],
    also: 'Bewerbung Stelle Praktikum FSJ BFD Job Lebenslauf',
  },
  {
    lead: [
      'Ein Foto, Alter und Familienstand brauchen wir nicht. Schreiben Sie, warum Sie zu uns möchten.',
      'We need no picture, age or marital status. Write why you would like to join us.',
    ],
    pages: [
      page(
        'post',
        ['Die Stelle', 'The post'],
        [
          must('single-choice', 'post', ['Wofür bewerben Sie sich?', 'What do you apply for?'], {
            choices: [
              ['job', 'Ausgeschriebene Stelle', 'An advertised post'],
              ['internship', 'Praktikum', 'Internship'],
              ['year', 'FSJ oder BFD', 'Voluntary year'],
              ['open', 'Initiativ', 'On my own initiative'],
            ],
          }),
          must('short-text', 'title', ['Welche Stelle?', 'Which post?'], { show: is('post', 'job') }),
          must('date-range', 'time', ['Von wann bis wann?', 'From when to when?'], {
            show: is('post', 'internship'),
          }),
          must('date', 'from', ['Ab wann könnten Sie anfangen?', 'When could you begin?']),
          must('long-text', 'why', ['Warum möchten Sie zu uns?', 'Why would you like to join us?'], {
            limits: { longest: 4000 },
          }),
          must('file', 'papers', ['Lebenslauf und Zeugnisse', 'CV and certificates'], {
            limits: { longest: 8, types: ['application/pdf', 'image/*'], bytes: 50_000_000 },
          }),
          may(
            'yes-no',
            'disabled',
            [
              'Haben Sie eine Schwerbehinderung, die wir berücksichtigen sollen?',
              'Do you have a severe disability that we should consider?',
            ],
            { hint: ['Die Angabe ist freiwillig.', 'You need not tell.'] },
          ),
        ],
      ),
      page(
        'who',
        ['Kontakt', 'Contact'],
        [
          usual.name,
          usual.email,
          usual.phone,
          must('yes-no', 'pool', [
            'Dürfen wir Ihre Bewerbung für andere Stellen länger behalten?',
            'May we keep your application longer for other posts?',
          ]),
        ],
      ),
    ],
    thanks: ['Danke! Wir antworten innerhalb von drei Wochen.', 'Thank you! We answer within three weeks.'],
    purpose: [
      'Wir entscheiden über Ihre Bewerbung (§ 26 BDSG).',
      'We decide on your application (§ 26 BDSG).',
    ],
    ground: 'contract',
    keepMonths: 6,
    states: states(
      [
        ['Eingestellt', 'Hired'],
        reply(
          'Zusagen',
          'wir möchten Sie gern einstellen. Der Vertragsentwurf hängt an.',
          'we would like to hire you. The draft contract is attached.',
        ),
      ],
      [
        ['Abgesagt', 'Declined'],
        reply(
          'Absagen',
          'wir haben uns für jemand anderen entschieden. Danke für Ihre Mühe und alles Gute.',
          'we have decided for somebody else. Thank you for your effort and all the best.',
        ),
      ],
    ),
  },
)

// Long: whole forms, each told in one piece.
import { answer, call, constant, own } from '#field/rule/rule.ts'
import { any, every, has, is, may, must, page, template } from './making.ts'
import { notInFuture, reply, states, usual } from './usual.ts'

export const complaint = template(
  {
    ...{ name: 'complaint', topic: 'say' },
    title: ['Beschwerde', 'Complaint'],
    says: [
      'Mit oder ohne Namen, mit Belegen und der Frage, was eine gute Lösung wäre.',
      'With or without a name, with evidence and the question what a good solution would be.',
    ],
    also: 'Beschwerde Beschwerdestelle Kritik Vorfall Hinweis Ombudsstelle',
  },
  {
    lead: [
      'Etwas ist schiefgelaufen? Sagen Sie es uns. Jede Beschwerde liest eine Person, die nicht beteiligt war.',
      'Something went wrong? Tell us. Each complaint is read by somebody who was not involved.',
    ],
    pages: [
      page(
        'what',
        ['Was ist geschehen?', 'What happened?'],
        [
          must('single-choice', 'about', ['Worum geht es?', 'What is it about?'], {
            choices: [
              ['staff', 'Verhalten von Menschen bei uns', 'How people of ours behaved'],
              ['service', 'Ein Angebot oder eine Leistung', 'Something we offer'],
              ['access', 'Barrieren', 'Barriers'],
              ['data', 'Umgang mit Daten', 'How data is handled'],
              ['discrimination', 'Diskriminierung', 'Discrimination'],
            ],
            other: true,
          }),
          must('long-text', 'story', ['Was ist passiert?', 'What happened?'], { limits: { longest: 6000 } }),
          may('date', 'day', ['Wann?', 'When?'], {
            demand: [notInFuture(), ['Der Tag liegt heute oder früher.', 'The day is today or earlier.']],
          }),
          may('short-text', 'where', ['Wo?', 'Where?']),
          may('file', 'evidence', ['Fotos oder Unterlagen', 'Pictures or documents'], {
            limits: { longest: 5, types: ['image/*', 'application/pdf'], bytes: 20_000_000 },
          }),
          must('long-text', 'wish', ['Was wäre eine gute Lösung?', 'What would be a good solution?'], {
            limits: { longest: 2000 },
          }),
        ],
      ),
      page(
        'you',
        ['Über Sie', 'About you'],
        [
          must(
            'single-choice',
            'named',
            ['Möchten Sie Ihren Namen sagen?', 'Would you like to say your name?'],
            {
              choices: [
                ['yes', 'Ja', 'Yes'],
                ['no', 'Nein, ohne Namen', 'No, without a name'],
              ],
              hint: [
                'Eine Antwort bekommen Sie auch ohne Namen: mit zwölf Wörtern.',
                'You get an answer without a name, too: with twelve words.',
              ],
            },
          ),
          { ...usual.name, show: is('named', 'yes') },
          { ...usual.emailIfAny, show: is('named', 'yes') },
          must(
            'yes-no',
            'talk',
            ['Dürfen wir mit den Beteiligten darüber sprechen?', 'May we talk about it with those involved?'],
            {
              show: any(is('about', 'staff'), is('about', 'discrimination')),
            },
          ),
        ],
      ),
    ],
    thanks: [
      'Danke, dass Sie es uns sagen. Sie bekommen innerhalb von zwei Wochen eine Antwort.',
      'Thank you for telling us. You get an answer within two weeks.',
    ],
    purpose: [
      'Wir gehen Ihrer Beschwerde nach und antworten Ihnen.',
      'We look into your complaint and answer you.',
    ],
    ground: 'interest',
    keepMonths: 24,
    states: states(
      [
        ['Gelöst', 'Solved'],
        reply(
          'Lösung mitteilen',
          'wir haben Folgendes geändert: … Ist es damit für Sie gut?',
          'we have changed the following: … Is that all right for you?',
        ),
      ],
      [
        ['Nicht bestätigt', 'Not confirmed'],
        reply(
          'Begründen',
          'wir haben es geprüft und sehen es anders, weil … Sie können sich auch an … wenden.',
          'we have looked into it and see it differently, because … You can also turn to …',
        ),
      ],
    ),
  },
)

export const damage = template(
  {
    ...{ name: 'damage', topic: 'say' },
    title: ['Mangel melden', 'Report a defect'],
    says: [
      'Kaputte Lampe, Müll, Barriere: mit Punkt auf der Karte, Foto und öffentlichem Stand.',
      'A broken lamp, rubbish, a barrier: with a point on the map, a picture and a public status.',
    ],
    also: 'Mängelmelder Schaden Schadensmeldung Karte Foto defekt Müll',
  },
  {
    lead: [
      'Was ist kaputt, und wo? Zwei Minuten genügen, ein Konto brauchen Sie nicht.',
      'What is broken, and where? Two minutes will do; you need no account.',
    ],
    pages: [
      page(
        'report',
        ['Der Mangel', 'The defect'],
        [
          must('single-choice', 'kind', ['Was ist es?', 'What is it?'], {
            choices: [
              ['light', 'Licht', 'Light'],
              ['way', 'Weg, Treppe, Belag', 'Path, stairs, surface'],
              ['waste', 'Müll', 'Rubbish'],
              ['play', 'Spielgerät', 'Playground equipment'],
              ['barrier', 'Barriere', 'A barrier'],
              ['building', 'Gebäude', 'Building'],
            ],
            other: true,
          }),
          must('point', 'where', ['Wo?', 'Where?'], {
            hint: [
              'Setzen Sie einen Punkt, oder beschreiben Sie den Ort.',
              'Set a point, or describe the place.',
            ],
          }),
          must('long-text', 'says', ['Was ist los?', 'What is the matter?'], { limits: { longest: 1500 } }),
          may('photo', 'picture', ['Foto', 'Picture'], {
            hint: ['Bitte ohne Gesichter und Kennzeichen.', 'Without faces and number plates, please.'],
            limits: { longest: 3 },
            personal: true,
          }),
          must('yes-no', 'danger', ['Kann sich jemand verletzen?', 'Can somebody get hurt?']),
        ],
      ),
      page(
        'you',
        ['Auf dem Laufenden bleiben', 'Stay informed'],
        [
          must('yes-no', 'follow', [
            'Dürfen wir Sie bei Rückfragen erreichen?',
            'May we reach you if we have questions?',
          ]),
          { ...usual.emailIfAny, show: is('follow', true) },
          { ...usual.phoneIfAny, show: every(is('follow', true), is('danger', true)) },
        ],
      ),
    ],
    thanks: [
      'Danke! Wie es weitergeht, sehen Sie mit Ihren zwölf Wörtern.',
      'Thank you! With your twelve words you see how it goes on.',
    ],
    purpose: [
      'Wir kümmern uns um den Mangel und fragen nach, wenn etwas unklar ist.',
      'We take care of the defect and ask if anything is unclear.',
    ],
    ground: 'interest',
    keepMonths: 12,
    terms: { publishes: true, steps: 'all' },
    states: states(
      [
        ['Behoben', 'Mended'],
        reply(
          'Behoben melden',
          'der Mangel ist behoben. Ist es für Sie gut so?',
          'the defect is mended. Is it all right for you?',
        ),
      ],
      [
        ['Nicht zuständig', 'Not ours'],
        reply(
          'Weiterleiten',
          'dafür ist … zuständig. Wir haben es weitergegeben.',
          '… is responsible for that. We have passed it on.',
        ),
      ],
    ),
  },
)

export const survey = template(
  {
    ...{ name: 'survey', topic: 'say' },
    title: ['Umfrage', 'Survey'],
    says: [
      'Zufriedenheit ohne Namen: Skalen, Reihenfolge, offene Fragen; Ergebnisse veröffentlicht.',
      'Satisfaction without names: scales, ranking, open questions; results published.',
    ],
    also: 'Umfrage Befragung Zufriedenheit Mitgliederbefragung anonym',
  },
  {
    lead: [
      'Fünf Minuten, ohne Namen. Wir ändern, was wir können.',
      'Five minutes, without a name. We change what we can.',
    ],
    pages: [
      page(
        'how',
        ['Wie finden Sie uns?', 'How do you find us?'],
        [
          must('nps', 'recommend', ['Würden Sie uns weiterempfehlen?', 'Would you recommend us?'], {
            ends: [
              ['auf keinen Fall', 'not at all'],
              ['auf jeden Fall', 'certainly'],
            ],
          }),
          must('matrix-single', 'rates', ['Wie zufrieden sind Sie mit …', 'How content are you with …'], {
            rows: [
              ['offers', 'unseren Angeboten', 'what we offer'],
              ['people', 'den Menschen bei uns', 'the people here'],
              ['hours', 'den Öffnungszeiten', 'the opening hours'],
              ['access', 'der Zugänglichkeit', 'accessibility'],
            ],
            choices: [
              ['1', 'gar nicht', 'not at all'],
              ['2', 'wenig', 'little'],
              ['3', 'eher ja', 'rather yes'],
              ['4', 'sehr', 'very'],
            ],
          }),
          must('long-text', 'why', ['Was müsste besser werden?', 'What would have to get better?'], {
            show: call('<', answer('recommend'), constant(7)),
            limits: { longest: 2000 },
          }),
          may('rating', 'stars', ['Und insgesamt?', 'And all in all?'], {
            limits: { least: 1, most: 5 },
            look: 'stars',
          }),
        ],
      ),
      page(
        'wishes',
        ['Was wünschen Sie sich?', 'What do you wish for?'],
        [
          may('ranking', 'wishes', ['Bringen Sie in eine Reihenfolge', 'Put into an order'], {
            choices: [
              ['evenings', 'Mehr Abendtermine', 'More evenings'],
              ['online', 'Mehr online', 'More online'],
              ['children', 'Mehr für Kinder', 'More for children'],
              ['quiet', 'Mehr Ruhe', 'More quiet'],
            ],
          }),
          may('long-text', 'idea', ['Welche Idee haben Sie?', 'What idea do you have?'], {
            limits: { longest: 2000 },
          }),
          may('single-choice', 'age', ['Ihr Alter', 'Your age'], {
            choices: [
              ['-17', 'unter 18', 'under 18'],
              ['18-39', '18 bis 39', '18 to 39'],
              ['40-64', '40 bis 64', '40 to 64'],
              ['65-', '65 und älter', '65 and over'],
            ],
          }),
        ],
      ),
    ],
    thanks: [
      'Danke! Die Ergebnisse veröffentlichen wir auf unserer Website.',
      'Thank you! We publish the results on our website.',
    ],
    purpose: [
      'Wir werten aus, was gut ist und was besser werden soll. Wir fragen nicht, wer Sie sind.',
      'We evaluate what is good and what should get better. We do not ask who you are.',
    ],
    ground: 'interest',
    keepMonths: 12,
    terms: { dialogue: false, notice: false, publishes: true },
    states: states([
      ['Ausgewertet', 'Evaluated'],
      reply('Danken', 'vielen Dank fürs Mitmachen.', 'thank you for taking part.'),
    ]),
  },
)

export const feedback = template(
  {
    ...{ name: 'event-feedback', topic: 'say' },
    title: ['Rückmeldung nach einer Veranstaltung', 'Feedback after an event'],
    says: [
      'Kurz, am Telefon in einer Minute: Was war gut, was fehlte, wieder dabei?',
      'Short, one minute on a telephone: what was good, what was missing, again?',
    ],
    also: 'Feedback Evaluation Veranstaltung Bewertung Rückmeldung',
  },
  {
    lead: [
      'Danke, dass Sie da waren! Eine Minute für das nächste Mal?',
      'Thank you for coming! One minute for the next time?',
    ],
    pages: [
      page(
        'feedback',
        ['Ihre Rückmeldung', 'Your feedback'],
        [
          must('rating', 'overall', ['Wie war es?', 'How was it?'], {
            limits: { least: 1, most: 5 },
            look: 'smileys',
          }),
          must('long-text', 'missing', ['Was hat gefehlt?', 'What was missing?'], {
            show: call('<=', answer('overall'), constant(2)),
            limits: { longest: 1500 },
          }),
          may('multiple-choice', 'good', ['Was war besonders gut?', 'What was especially good?'], {
            choices: [
              ['content', 'Inhalt', 'Content'],
              ['people', 'Menschen', 'People'],
              ['place', 'Ort', 'Place'],
              ['food', 'Essen', 'Food'],
              ['access', 'Barrierefreiheit', 'Accessibility'],
            ],
            other: true,
          }),
          must('scale', 'new', ['Wie viel war neu für Sie?', 'How much was new to you?'], {
            limits: { least: 1, most: 5 },
            ends: [
              ['nichts', 'nothing'],
              ['alles', 'everything'],
            ],
          }),
          must('single-choice', 'again', ['Kommen Sie wieder?', 'Will you come again?'], {
            choices: [
              ['yes', 'Ja', 'Yes'],
              ['maybe', 'Vielleicht', 'Perhaps'],
              ['no', 'Nein', 'No'],
            ],
          }),
          usual.message,
        ],
      ),
    ],
    thanks: ['Danke! Bis zum nächsten Mal.', 'Thank you! See you next time.'],
    purpose: [
      'Wir machen die nächste Veranstaltung besser. Wir fragen nicht, wer Sie sind.',
      'We make the next event better. We do not ask who you are.',
    ],
    ground: 'interest',
    keepMonths: 6,
    terms: { steps: 'all', dialogue: false, notice: false, draftDays: 0 },
    states: states([
      ['Gelesen', 'Read'],
      reply('Danken', 'danke für Ihre Rückmeldung.', 'thank you for your feedback.'),
    ]),
  },
)

export const contact = template(
  {
    ...{ name: 'contact', topic: 'say' },
    title: ['Kontakt und Newsletter', 'Contact and newsletter'],
    says: [
      'Eine Frage stellen oder Neues erfahren, mit Einwilligung und Themen.',
      'Ask a question or get news, with consent and topics.',
    ],
    also: 'Kontaktformular Newsletter Rundbrief Nachricht Anfrage',
  },
  {
    lead: [
      'Schreiben Sie uns, oder lassen Sie sich auf dem Laufenden halten.',
      'Write to us, or stay informed.',
    ],
    pages: [
      page(
        'contact',
        ['Ihre Nachricht', 'Your message'],
        [
          must('multiple-choice', 'wants', ['Was möchten Sie?', 'What would you like?'], {
            choices: [
              ['ask', 'Etwas fragen', 'Ask something'],
              ['news', 'Den Newsletter bekommen', 'Get the newsletter'],
            ],
          }),
          must('long-text', 'question', ['Ihre Frage', 'Your question'], {
            show: has('wants', 'ask'),
            limits: { longest: 4000 },
          }),
          must('multiple-choice', 'topics', ['Worüber?', 'About what?'], {
            show: has('wants', 'news'),
            choices: [
              ['events', 'Veranstaltungen', 'Events'],
              ['help', 'Mithelfen', 'Helping'],
              ['projects', 'Projekte', 'Projects'],
            ],
          }),
          must(
            'consent',
            'newsletter',
            [
              'Ich möchte den Newsletter per E-Mail bekommen. Abbestellen kann ich ihn in jeder Ausgabe.',
              'I would like to get the newsletter by e-mail. I can unsubscribe in every issue.',
            ],
            {
              show: has('wants', 'news'),
            },
          ),
          must('email', 'email', ['E-Mail-Adresse', 'E-mail address'], {
            show: has('wants', 'news'),
            personal: true,
            autofill: 'email',
          }),
          may('full-name', 'name', ['Name', 'Name'], { personal: true, autofill: 'name' }),
          may('organisation', 'from', ['Organisation', 'Organisation'], { autofill: 'organization' }),
          may('short-text', 'callback', ['Telefon für einen Rückruf', 'Telephone for a call'], {
            show: has('wants', 'ask'),
            personal: true,
            demand: [
              call('>=', call('length', own), constant(5)),
              ['Das ist keine ganze Telefonnummer.', 'This is not a whole telephone number.'],
            ],
          }),
        ],
      ),
    ],
    thanks: [
      'Danke! Fragen beantworten wir in den nächsten Tagen.',
      'Thank you! We answer questions within days.',
    ],
    purpose: [
      'Wir beantworten Ihre Frage und schicken, was Sie bestellt haben.',
      'We answer your question and send what you asked for.',
    ],
    ground: 'consent',
    keepMonths: 12,
    terms: { steps: 'all' },
    states: states([['Beantwortet', 'Answered'], reply('Antworten', '…', '…')]),
  },
)

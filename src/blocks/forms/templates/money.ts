import { group, is, may, must, note, page, template } from './making.ts'
import { notInFuture, notInPast, reply, states, usual } from './usual.ts'

export const receipt = template(
  {
    ...{ name: 'donation-receipt', topic: 'money' },
    title: ['Zuwendungsbestätigung anfordern', 'Request a donation receipt'],
    says: [
      'Spenden, Sachspenden, Verzicht auf Erstattung; mit der Anschrift, die das Finanzamt will.',
      'Donations of money, of things, waived expenses; with the address that the tax office wants.',
    ],
    also: 'Zuwendungsbestätigung Spendenquittung Spendenbescheinigung Finanzamt Sachspende',
  },
  {
    lead: [
      'Für Spenden bis 300 € genügt dem Finanzamt Ihr Kontoauszug. Für alles darüber stellen wir eine Bestätigung aus.',
      'For donations up to €300 your bank statement is enough for the tax office. For anything above we issue a receipt.',
    ],
    pages: [
      page(
        'gift',
        ['Ihre Zuwendung', 'Your donation'],
        [
          must('single-choice', 'kind', ['Was war es?', 'What was it?'], {
            choices: [
              ['money', 'Geld', 'Money'],
              ['thing', 'Eine Sache', 'A thing'],
              ['waiver', 'Verzicht auf Erstattung von Auslagen', 'Waived expenses'],
            ],
          }),
          group(
            'gifts',
            ['Zahlungen', 'Payments'],
            [
              must('date', 'day', ['Tag', 'Day'], {
                demand: [notInFuture(), ['Der Tag liegt heute oder früher.', 'The day is today or earlier.']],
              }),
              must('currency', 'amount', ['Betrag', 'Amount'], {
                limits: { least: 1, most: 1_000_000, currency: 'EUR' },
              }),
            ],
            { show: is('kind', 'money'), repeat: { fewest: 1, most: 24, one: ['Zahlung', 'Payment'] } },
          ),
          must(
            'long-text',
            'thing',
            ['Was, in welchem Zustand, welcher Wert?', 'What, in which condition, of which value?'],
            { show: is('kind', 'thing'), limits: { longest: 1000 } },
          ),
          may('file', 'invoice', ['Rechnung oder Kaufbeleg', 'Invoice or receipt'], {
            show: is('kind', 'thing'),
            limits: { longest: 3, types: ['image/*', 'application/pdf'], bytes: 10_000_000 },
          }),
          must(
            'currency',
            'waived',
            ['Auf welchen Betrag haben Sie verzichtet?', 'Which amount did you waive?'],
            { show: is('kind', 'waiver'), limits: { least: 1, currency: 'EUR' } },
          ),
          must('year', 'year', ['Für welches Jahr?', 'For which year?'], {
            limits: { least: 2015, most: 2100 },
          }),
        ],
      ),
      page(
        'who',
        ['An wen?', 'To whom?'],
        [
          must('single-choice', 'as', ['Gespendet hat', 'The donor is'], {
            choices: [
              ['person', 'eine Person', 'a person'],
              ['company', 'ein Unternehmen', 'a company'],
            ],
          }),
          must('organisation', 'company', ['Name des Unternehmens', 'Name of the company'], {
            show: is('as', 'company'),
          }),
          usual.name,
          usual.address,
          usual.emailIfAny,
          note('post', [
            'Die Bestätigung kommt hier als Datei; auf Wunsch auch mit der Post.',
            'The receipt comes here as a file; by post if you like.',
          ]),
          must('yes-no', 'paper', ['Soll sie mit der Post kommen?', 'Should it come by post?']),
        ],
      ),
    ],
    thanks: [
      'Danke für Ihre Unterstützung! Die Bestätigung liegt in etwa zwei Wochen hier für Sie.',
      'Thank you for your support! The receipt is here for you in about two weeks.',
    ],
    purpose: [
      'Wir stellen die Zuwendungsbestätigung aus und bewahren ein Doppel auf.',
      'We issue the receipt and keep a copy.',
    ],
    ground: 'duty',
    morePrivacy: [
      'Ein Doppel der Bestätigung bewahren wir zehn Jahre auf (§ 50 EStDV), außerhalb dieses Formulars.',
      'A copy of the receipt is kept for ten years (§ 50 EStDV), outside of this form.',
    ],
    keepMonths: 12,
    states: states(
      [
        ['Ausgestellt', 'Issued'],
        reply(
          'Schicken',
          'Ihre Zuwendungsbestätigung hängt an dieser Nachricht.',
          'your receipt is attached to this message.',
        ),
      ],
      [
        ['Nicht gefunden', 'Not found'],
        reply(
          'Nachfragen',
          'wir finden keine solche Zahlung. Können Sie den Kontoauszug schicken?',
          'we find no such payment. Can you send the bank statement?',
        ),
      ],
    ),
  },
)

export const fundraiser = template(
  {
    ...{ name: 'fundraiser', topic: 'money' },
    title: ['Eine Spendenaktion starten', 'Start a fundraiser'],
    says: [
      'Geburtstag, Lauf, Flohmarkt: wer für uns sammeln möchte, plant es hier mit uns.',
      'A birthday, a run, a flea market: whoever collects for us plans it here with us.',
    ],
    also: 'Spendenaktion Spendenlauf Geburtstag Anlassspende sammeln Fundraising',
  },
  {
    lead: [
      'Wunderbar, dass Sie für uns sammeln möchten! Wir helfen mit Material und Rat.',
      'How wonderful that you want to collect for us! We help with material and advice.',
    ],
    pages: [
      page(
        'plan',
        ['Ihre Aktion', 'Your fundraiser'],
        [
          must('single-choice', 'occasion', ['Der Anlass', 'The occasion'], {
            choices: [
              ['birthday', 'Geburtstag oder Jubiläum', 'Birthday or anniversary'],
              ['sport', 'Lauf oder Turnier', 'Run or tournament'],
              ['market', 'Flohmarkt, Basar', 'Flea market, bazaar'],
              ['company', 'Aktion im Unternehmen', 'In a company'],
              ['mourning', 'Trauerfall', 'Bereavement'],
            ],
            other: true,
          }),
          must('short-text', 'title', ['Wie soll sie heißen?', 'What should it be called?'], {
            limits: { longest: 100 },
          }),
          must('date', 'day', ['Wann?', 'When?'], {
            demand: [notInPast, ['Der Tag liegt heute oder später.', 'The day is today or later.']],
          }),
          may('currency', 'goal', ['Ihr Ziel', 'Your goal'], {
            limits: { least: 10, most: 10_000_000, currency: 'EUR' },
          }),
          may('long-text', 'idea', ['Erzählen Sie', 'Tell us'], { limits: { longest: 2000 } }),
          may('multiple-choice', 'material', ['Was brauchen Sie von uns?', 'What do you need from us?'], {
            choices: [
              ['flyers', 'Flyer', 'Leaflets'],
              ['box', 'Spendendose', 'Collecting box'],
              ['banner', 'Banner', 'Banner'],
              ['speaker', 'Jemanden, der erzählt', 'Somebody to talk'],
              ['qr', 'QR-Code zum Spenden', 'QR code to donate'],
            ],
          }),
          may('photo', 'picture', ['Ein Bild für die Ankündigung', 'A picture for the announcement'], {
            limits: { longest: 1 },
          }),
        ],
      ),
      page(
        'who',
        ['Über Sie', 'About you'],
        [
          usual.name,
          usual.email,
          usual.phoneIfAny,
          must('yes-no', 'public', ['Dürfen wir Ihre Aktion ankündigen?', 'May we announce it?']),
          must('short-text', 'shown', ['Unter welchem Namen?', 'Under which name?'], {
            show: is('public', true),
            personal: true,
          }),
        ],
      ),
    ],
    thanks: [
      'Danke! Wir melden uns mit Material und einem Verwendungszweck für die Überweisungen.',
      'Thank you! We get in touch with material and a reference for the transfers.',
    ],
    purpose: [
      'Wir planen die Aktion mit Ihnen und danken danach.',
      'We plan it with you and say thank you afterwards.',
    ],
    ground: 'consent',
    keepMonths: 24,
    states: states([
      ['Geplant', 'Planned'],
      reply(
        'Zusagen',
        'los geht’s! Der Verwendungszweck lautet „…“. Das Material ist unterwegs.',
        'off we go! The reference is “…”. The material is on its way.',
      ),
    ]),
  },
)

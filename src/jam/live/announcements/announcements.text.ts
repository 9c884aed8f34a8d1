import { speak } from '#kernel/text.ts'

export const announcementWords = speak(
  {
    title: 'Nachrichten',
    heading: 'Nachrichten der Orga',
    lead: 'Was alle wissen sollen. Steht auch auf den Team-Seiten und auf der Leinwand.',
    none: 'Noch keine Nachricht.',
    noneTodo: 'Sobald die Orga etwas zu sagen hat, steht es hier.',
    text: 'Nachricht an alle',
    hint: 'Kurz und so, dass man sie quer durch den Saal versteht.',
    send: 'An alle senden',
    sent: 'Die Nachricht steht jetzt überall.',
    withdraw: 'Zurücknehmen',
    withdrawn: 'Die Nachricht ist von allen Seiten genommen.',
    problem: {
      'announcement.short': 'Schreib, was alle wissen sollen.',
      'announcement.long': 'Das ist zu lang: höchstens 400 Zeichen.',
    } as Record<string, string>,
  },
  {
    title: 'News',
    heading: 'News from the organisers',
    lead: 'What everybody should know. It also stands on the team pages and on the big screen.',
    none: 'No news yet.',
    noneTodo: 'As soon as the organisers have something to say, it stands here.',
    text: 'Message to everybody',
    hint: 'Short, and so that it is understood across the hall.',
    send: 'Send to everybody',
    sent: 'The message is everywhere now.',
    withdraw: 'Take back',
    withdrawn: 'The message is gone from all pages.',
    problem: {
      'announcement.short': 'Write what everybody should know.',
      'announcement.long': 'That is too long: 400 characters at most.',
    },
  },
)

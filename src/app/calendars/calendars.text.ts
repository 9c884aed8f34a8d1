import { speak } from '#kernel/text.ts'
import type { What } from '#people/calendar/feed.ts'

export const calendarWords = speak(
  {
    title: 'In den eigenen Kalender',
    lead: 'Abonniere den Jam. Ändert sich eine Zeit oder ein Ort, ändert sich dein Kalender mit.',
    whats: {
      all: 'Alles von mir',
      programme: 'Der Ablauf',
      shifts: 'Meine Schichten',
      team: 'Mein Team',
    } as Record<What, string>,
    says: {
      all: 'Ablauf, Schichten und Team zusammen.',
      programme: 'Jeder Programmpunkt mit Zeit und Ort.',
      shifts: 'Nur, was du übernommen hast.',
      team: 'Die 24 Stunden mit deinem Team, mit Raum oder Videoraum.',
    } as Record<What, string>,
    make: 'Abo-Link machen',
    link: 'Dein Link:',
    open: 'Im Kalender öffnen',
    file: 'Einmal herunterladen',
    secret: 'Wer den Link hat, sieht deine Termine. Gib ihn nur deinem Kalender.',
    revoke: 'Link ungültig machen',
    revokeAsk: 'Diesen Link ungültig machen?',
    revokeSays:
      'Kalender, die ihn nutzen, bekommen keine Änderungen mehr. Du kannst jederzeit einen neuen machen.',
    revokeYes: 'Ja, ungültig machen',
    revoked: 'Der Link gilt nicht mehr.',
    made: 'Der Link ist da. Kopier ihn in deinen Kalender.',
  },
  {
    title: 'Into your own calendar',
    lead: 'Subscribe to the jam. When a time or a place changes, your calendar changes along.',
    whats: { all: 'All of mine', programme: 'The programme', shifts: 'My shifts', team: 'My team' },
    says: {
      all: 'Programme, shifts and team together.',
      programme: 'Each item with time and place.',
      shifts: 'Only what you have taken on.',
      team: 'The 24 hours with your team, with room or video room.',
    },
    make: 'Make a link to subscribe',
    link: 'Your link:',
    open: 'Open in the calendar',
    file: 'Download once',
    secret: 'Whoever has the link sees your appointments. Give it to your calendar only.',
    revoke: 'Make the link invalid',
    revokeAsk: 'Make this link invalid?',
    revokeSays: 'Calendars that use it get no more changes. You can make a new one at any time.',
    revokeYes: 'Yes, make it invalid',
    revoked: 'The link is not valid any more.',
    made: 'Here is the link. Copy it into your calendar.',
  },
)

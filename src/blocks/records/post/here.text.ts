import { speak } from '#kernel/text.ts'

/** The page of somebody who is there and says so with their own telephone. */
export const hereWords = speak(
  {
    title: 'Ich bin da',
    lead: (name: string) => `Bei: ${name}`,
    what: 'Ihre Nummer oder Ihr Name',
    whatHint: 'Die Nummer, unter der man Sie hier führt, zum Beispiel 42. Ohne Nummer: Vor- und Nachname.',
    send: 'Ich bin da',
    sealed:
      'Was Sie schreiben, wird auf Ihrem Gerät versiegelt. Lesen kann es nur, wer hier die Liste führt; dieser Server kann es nicht.',
    sending: 'Wird versiegelt und gesendet …',
    sent: 'Danke, Sie sind gemeldet. Sie können die Seite schließen.',
    lost: 'Gerade ist keine Verbindung da, gesendet wurde nichts. Was Sie geschrieben haben, steht noch da: Versuchen Sie es gleich noch einmal. Klappt es dann nicht, laden Sie die Seite neu oder sagen Sie vorne Bescheid.',
    another: 'Noch jemanden melden',
    broken:
      'Der Link ist nicht vollständig. Scannen Sie den Code am Bildschirm noch einmal oder sagen Sie vorne Bescheid.',
    overTitle: 'Dieser Code ist abgelaufen',
    over: 'Am Bildschirm steht inzwischen ein neuer. Scannen Sie ihn noch einmal oder sagen Sie vorne Bescheid.',
    noScriptTitle: 'Hier braucht es JavaScript',
    noScript: 'Versiegeln kann nur Ihr Browser. Ohne JavaScript sagen Sie bitte vorne Bescheid.',
    skip: 'Zum Inhalt',
    problem: {
      'here.over':
        'Der Code ist inzwischen abgelaufen. Scannen Sie den neuen am Bildschirm; es wurde nichts gespeichert.',
      'here.full': 'Mit diesem Code haben sich schon sehr viele gemeldet. Sagen Sie bitte vorne Bescheid.',
      'letter.no-intake':
        'Hier nimmt gerade niemand Meldungen an. Versuchen Sie es in einer Minute noch einmal.',
      other:
        'Das hat nicht geklappt, es wurde nichts gespeichert. Laden Sie die Seite neu oder sagen Sie vorne Bescheid.',
    } as { [code: string]: string },
  },
  {
    title: 'I am here',
    lead: (name) => `At: ${name}`,
    what: 'Your number or your name',
    whatHint: 'The number under which you are known here, for example 42. Without one: first and last name.',
    send: 'I am here',
    sealed:
      'What you write is sealed on your device. Only those who keep the list here can read it; this server cannot.',
    sending: 'Sealing and sending …',
    sent: 'Thank you, you are noted. You can close this page.',
    lost: 'There is no connection just now, nothing was sent. What you wrote still stands there: try again in a moment. If that does not help, load the page again or tell the people at the front.',
    another: 'Note somebody else',
    broken: 'The link is not complete. Scan the code on the screen again, or tell the people at the front.',
    overTitle: 'This code has run out',
    over: 'There is a new one on the screen. Scan it again, or tell the people at the front.',
    noScriptTitle: 'This needs JavaScript',
    noScript: 'Only your browser can seal. Without JavaScript please tell the people at the front.',
    skip: 'To the content',
    problem: {
      'here.over': 'The code has run out meanwhile. Scan the new one on the screen; nothing was stored.',
      'here.full': 'Very many people have used this code already. Please tell the people at the front.',
      'letter.no-intake': 'Nobody takes this at the moment. Try again in a minute.',
      other: 'That did not work, nothing was stored. Load the page again, or tell the people at the front.',
    },
  },
)

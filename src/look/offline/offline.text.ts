import { speak } from '#kernel/text.ts'

/** Words of the element and of the page one lands on without a network. */
export const offlineWords = speak(
  {
    stand: (time: string) => `Kein Netz. Stand von ${time}.`,
    unsent: (count: number) =>
      count === 1 ? 'Eins wartet noch auf das Netz:' : `${count} warten noch auf das Netz:`,
    refused: 'nicht angenommen. Bitte schau nach, ob sich etwas geändert hat.',
    send: 'Jetzt senden',
    drop: 'Verwerfen',
    title: 'Kein Netz',
    lead: 'Diese Seite liegt nicht auf deinem Gerät. Was du dabei hast:',
    none: 'Auf diesem Gerät liegt gerade nichts. Sobald das Netz wieder da ist, geht es weiter.',
    again: 'Noch einmal versuchen',
    signOut: (count: number) =>
      count === 1
        ? 'Etwas, das du ohne Netz gesendet hast, ist noch nicht angekommen. Meldest du dich ab, ist es verloren.'
        : `${count} Sachen, die du ohne Netz gesendet hast, sind noch nicht angekommen. Meldest du dich ab, sind sie verloren.`,
  },
  {
    stand: (time) => `No network. As of ${time}.`,
    unsent: (count) =>
      count === 1 ? 'One is still waiting for the network:' : `${count} are still waiting for the network:`,
    refused: 'not accepted. Please look whether something has changed.',
    send: 'Send now',
    drop: 'Discard',
    title: 'No network',
    lead: 'This page is not on your device. What you have with you:',
    none: 'There is nothing on this device right now. As soon as the network is back, it goes on.',
    again: 'Try again',
    signOut: (count) =>
      count === 1
        ? 'Something you sent without a network has not arrived yet. If you sign out, it is lost.'
        : `${count} things you sent without a network have not arrived yet. If you sign out, they are lost.`,
  },
)

import { speak } from '#kernel/text.ts'

/** What is said of that which lies on this device and is shown nowhere else. */
export const deviceWords = speak(
  {
    others: 'Auf diesem Gerät wartet noch etwas von jemand anderem',
    ofOther: (name: string | null, count: number) =>
      `${name ?? 'Jemand, dessen Namen wir hier nicht kennen'}: ${count === 1 ? 'eine Änderung' : `${count} Änderungen`}, noch nicht auf dem Server.`,
    othersSay:
      'Das ist verschlossen und bleibt hier liegen, auch wenn du dich abmeldest. Es geht von selbst hinaus, sobald sich diese Person auf diesem Gerät anmeldet und ihren Tresor öffnet. Sag ihr Bescheid.',
    stuck: 'Das konnte nicht gespeichert werden',
    stuckSays: 'Es liegt nur auf diesem Gerät. Sieh es dir an und entscheide.',
    entry: 'Ein Eintrag',
    area: (name: string) => `aus „${name}“`,
    destroyed: 'Diesen Bereich hat inzwischen jemand für immer vernichtet.',
    whole: 'den ganzen Text',
    again: 'Noch einmal versuchen',
    discard: 'Verwerfen',
    discardSure: 'Das hier endgültig verwerfen?',
    discardYes: 'Ja, verwerfen',
  },
  {
    others: "Something of somebody else's still waits on this device",
    ofOther: (name, count) =>
      `${name ?? 'Somebody whose name we do not know here'}: ${count === 1 ? 'one change' : `${count} changes`}, not on the server yet.`,
    othersSay:
      'It is locked and stays here, also when you sign out. It goes out by itself as soon as this person signs in on this device and opens their vault. Let them know.',
    stuck: 'This could not be saved',
    stuckSays: 'It lies on this device only. Look at it and decide.',
    entry: 'An entry',
    area: (name) => `of "${name}"`,
    destroyed: 'Meanwhile somebody has destroyed this area for ever.',
    whole: 'the whole text',
    again: 'Try again',
    discard: 'Discard',
    discardSure: 'Discard this for good?',
    discardYes: 'Yes, discard',
  },
)

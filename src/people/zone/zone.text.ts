import { speak } from '#kernel/text.ts'

export const zoneWords = speak(
  {
    title: 'Deine Uhr',
    lead: 'Machst du aus einer anderen Zeitzone mit? Dann zeigen wir zu jeder Zeit des Jams auch deine.',
    zone: 'Zeitzone',
    zoneHint: 'So, wie sie auf deinem Gerät heißt, zum Beispiel Europe/London.',
    sameAsJam: 'wie der Jam',
    save: 'Speichern',
    saved: 'Gespeichert.',
    back: 'Mein Konto',
    wrong: 'Diese Zeitzone kennen wir nicht. Bitte wähle eine aus der Liste.',
  },
  {
    title: 'Your clock',
    lead: 'Do you take part from another time zone? Then we show your time beside each time of the jam.',
    zone: 'Time zone',
    zoneHint: 'As it is called on your device, for example Europe/London.',
    sameAsJam: 'as the jam',
    save: 'Save',
    saved: 'Saved.',
    back: 'My account',
    wrong: 'We do not know this time zone. Please choose one of the list.',
  },
)

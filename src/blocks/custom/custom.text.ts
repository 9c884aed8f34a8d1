import { speak } from '#kernel/text.ts'

export const customWords = speak(
  {
    task: 'Was ihr gebaut habt',
    taskHint: 'Wo der Quelltext liegt und wie es gemacht ist.',
    back: 'Zum Dienst',
    repository: 'Adresse des Quelltexts',
    repositoryHint: 'Zum Beispiel https://codeberg.org/… Sie soll auch nach dem Jam erreichbar sein.',
    built: 'Wie ist es gemacht?',
    builtHint:
      'Womit es gebaut ist, wo es läuft, was man zum Ändern wissen muss. Keine Passwörter: Diesen Text kann jede*r lesen, sobald der Dienst öffentlich ist.',
    save: 'Speichern',
    saved: 'Gespeichert.',
    health: 'Läuft er?',
    look: {
      go: 'läuft',
      care: 'lange nicht nachgesehen',
      stop: 'läuft nicht',
      unknown: 'Noch hat niemand nachgesehen.',
    },
    lookedAt: 'zuletzt nachgesehen:',
    lookHint: 'Wir rufen fremde Adressen nicht selbst auf. Öffne den Dienst und sag, was du siehst.',
    works: 'Er funktioniert',
    broken: 'Er funktioniert nicht',
    lookSaved: 'Danke fürs Nachsehen. Der Stand ist vermerkt.',
    problem: {
      'text.long': 'Das ist zu lang. Kürze den Text bitte.',
      'text.missing': 'Dieses Feld kam nicht an. Bitte sende das Formular noch einmal.',
      'address.wrong':
        'Das ist keine vollständige Adresse. Sie beginnt mit https:// und enthält kein Passwort.',
    } as Record<string, string>,
  },
  {
    task: 'What you built',
    taskHint: 'Where the source is and how it is made.',
    back: 'To the service',
    repository: 'Address of the source code',
    repositoryHint: 'For example https://codeberg.org/… It should stay reachable after the jam.',
    built: 'How is it made?',
    builtHint:
      'What it is built with, where it runs, what one needs to know to change it. No passwords: everybody can read this text once the service is public.',
    save: 'Save',
    saved: 'Saved.',
    health: 'Does it run?',
    look: {
      go: 'runs',
      care: 'nobody looked for a long time',
      stop: 'does not run',
      unknown: 'Nobody has looked yet.',
    },
    lookedAt: 'last looked at:',
    lookHint: 'We do not call foreign addresses ourselves. Open the service and say what you see.',
    works: 'It works',
    broken: 'It does not work',
    lookSaved: 'Thank you for looking. It is noted.',
    problem: {
      'text.long': 'This is too long. Please shorten it.',
      'text.missing': 'This field did not arrive. Please send the form again.',
      'address.wrong': 'This is not a complete address. It begins with https:// and contains no password.',
    },
  },
)

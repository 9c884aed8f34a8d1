import { speak } from '#kernel/text.ts'

export const drillWords = speak(
  {
    lead: 'Eine Feuerübung für den Tresor. Wer einmal geübt hat, gerät im Notfall nicht in Panik, und ihr wisst, dass das Papier wirklich passt.',
    last: (name: string) => (name ? `Zuletzt geübt von ${name} am ` : 'Zuletzt geübt am '),
    never: 'Noch niemand hat geübt.',
    again: 'Übt einmal im Jahr, und immer wenn ein Blatt neu gedruckt wurde.',
    mine: 'Mit deinem Notfallblatt',
    mineSays: [
      'Hol zuerst dein Blatt mit den zwölf Wörtern.',
      'Dann schließt sich der Tresor, und dieses Gerät vergisst deinen Schlüsselbund, als wäre es neu. Du kommst mit dem Blatt zurück.',
      'Passt das Blatt nicht, brichst du ab und nimmst deine sieben Wörter. Es kann nichts verloren gehen.',
    ],
    noSheet: 'Du hast noch kein Notfallblatt. Leg es unter „Dein Schlüsselbund“ an.',
    begin: 'Übung beginnen',
    passed: 'Bestanden: Du bist mit dem Papier zurückgekommen. Das steht jetzt auf der ersten Seite.',
    noting: 'Wird notiert …',
    board: 'Mit zwei Blättern des Vorstands',
    boardSays:
      'Tippt zwei der drei Blätter ab. Wir prüfen, ob sie zusammen alles öffnen, und ändern nichts. Danach legt sie wieder weg.',
    noBoard:
      'Der Vorstand hat noch keine Blätter. Anlegen kann sie unter „Menschen“, wer den Tresor verwaltet.',
    one: 'Die dreizehn Wörter vom ersten Blatt',
    other: 'Die dreizehn Wörter vom zweiten Blatt',
    hint: 'Von jedem Wort reichen die ersten vier Buchstaben.',
    go: 'Blätter prüfen',
    going: 'Wird geprüft …',
    boardPassed: (spaces: number) =>
      `Bestanden: Die zwei Blätter öffnen ${spaces === 1 ? 'den einen Bereich' : `alle ${spaces} Bereiche`}. Das steht jetzt auf der ersten Seite.`,
  },
  {
    lead: 'A fire drill for the vault. Whoever has rehearsed once does not panic in an emergency, and you know that the paper really fits.',
    last: (name: string) => (name ? `Last rehearsed by ${name} on ` : 'Last rehearsed on '),
    never: 'Nobody has rehearsed yet.',
    again: 'Rehearse once a year, and whenever a sheet was printed anew.',
    mine: 'With your emergency sheet',
    mineSays: [
      'First fetch your sheet with the twelve words.',
      'Then the vault locks, and this device forgets your keyring as if it were new. You come back with the sheet.',
      'If the sheet does not fit, you stop and take your seven words. Nothing can get lost.',
    ],
    noSheet: 'You have no emergency sheet yet. Make it under "Your keyring".',
    begin: 'Begin the drill',
    passed: 'Passed: you came back with the paper. The first page says so now.',
    noting: 'Noting it …',
    board: 'With two sheets of the board',
    boardSays:
      'Type two of the three sheets. We check whether they open everything together, and change nothing. Put them away afterwards.',
    noBoard: 'The board has no sheets yet. Whoever administers the vault makes them under "People".',
    one: 'The thirteen words from the first sheet',
    other: 'The thirteen words from the second sheet',
    hint: 'The first four letters of each word are enough.',
    go: 'Check the sheets',
    going: 'Checking …',
    boardPassed: (spaces: number) =>
      `Passed: the two sheets open ${spaces === 1 ? 'the one area' : `all ${spaces} areas`}. The first page says so now.`,
  },
)

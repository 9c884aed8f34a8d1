import { speak } from '#kernel/text.ts'

export const overviewWords = speak(
  {
    lead: 'Hier liegt verschlossen, was eurer Einrichtung anvertraut ist. Aufschließen könnt nur ihr.',
    founded: (name: string) => (name ? `Gegründet von ${name} am ` : 'Gegründet am '),
    handedOver: 'Übergeben an die Einrichtung am ',
    ready: 'Bereit, wenn es losgeht?',
    readyYes: 'Alles bereit. Ihr könnt dem Tresor etwas anvertrauen.',
    readyNo:
      'Vertraut dem Tresor erst etwas an, wenn hier alles erledigt ist. Sonst kann ein verlorener Zettel alles kosten.',
    count: (done: number, all: number) => `${done} von ${all} erledigt`,
    item: {
      readers: 'Mindestens zwei Menschen lesen mit',
      ways: 'Wer verwaltet, hat mindestens zwei Wege zum Schlüsselbund',
      recovery: 'Es gibt Papier für den Notfall',
      drill: 'Der Notfall wurde einmal geübt',
    },
    readersSay: (count: number) => (count === 1 ? 'Bisher nur du.' : `${count} Menschen lesen mit.`),
    waysSay: (names: string) => `Noch nicht gesehen bei: ${names}.`,
    recoverySay: {
      board: 'Der Vorstand hat drei Blätter, zwei davon genügen.',
      sheet: 'Es gibt ein Notfallblatt. Drei Blätter für den Vorstand wären noch besser.',
      none: 'Noch kein Blatt.',
    },
    drillSay: (name: string) => (name ? `Zuletzt von ${name} am ` : 'Zuletzt am '),
    drillNever: 'Noch nie. Es dauert zwei Minuten.',
    recovered: 'Jemand ist zurückgekommen',
    recoveredBy: {
      colleague: (name: string, author: string) =>
        `${name || 'Jemand'} hatte alles verloren und wurde von ${author || 'einer Kolleg*in'} zurückgeholt, am `,
      guardians: (name: string) =>
        `${name || 'Jemand'} hatte alles verloren und kam mit zwei Blättern des Vorstands zurück, am `,
    },
    recoveredTodo: 'Wusstest du davon nicht? Dann frag nach, noch heute.',
    newBoard: 'Zwei Blätter des Vorstands wurden dabei gesehen. Druckt neue.',
    words: 'Die sechs Wörter dieses Tresors',
    wordsSay:
      'Wer neu dazukommt, vergleicht sie mit diesem Bildschirm oder scannt den Code mit dem eigenen Handy. So kann niemand einen falschen Tresor unterschieben.',
    protects: 'Davor schützt der Tresor',
    protectsList: [
      'Wer den Server, seine Festplatte oder eine Sicherung stiehlt, liest nichts.',
      'Wer den Server betreibt, liest nichts. Auch das Jam-Team hatte nie einen Schlüssel.',
      'Wenn der Server etwas vertauscht, weglässt oder Altes als Neues ausgibt, merkt es dein Browser und sagt, was nicht stimmt.',
      'Wer eure Einrichtung verlässt, wird ausgeschlossen, und alles wird neu verschlossen.',
    ],
    doesNot: 'Davor schützt er nicht',
    doesNotList: [
      'Wer dein entsperrtes Gerät in der Hand hat, sieht, was du siehst.',
      'Ein Betreiber, der euch absichtlich ein gefälschtes Programm ausliefert, könnte mitlesen. Verhindern lässt sich das nicht, aber bemerken: Was dein Browser hier ausführt, steht in einer öffentlichen Liste.',
      'Dass du diese Seite aufrufst, können dein Netz und dein Anbieter sehen.',
      'Wenn alle Wege verloren sind, auch die des Vorstands, kann niemand mehr öffnen.',
    ],
    build: 'Die Liste: jede Datei des Programms mit ihrer Prüfsumme (SHA-256)',
    signOut:
      'Beim Abmelden vergisst dieses Gerät alles, was es vom Tresor weiß. Was noch nicht gespeichert ist, bleibt liegen; wir fragen dich vorher.',
  },
  {
    lead: 'Here lies, locked, what your organisation is entrusted with. Only you can open it.',
    founded: (name: string) => (name ? `Founded by ${name} on ` : 'Founded on '),
    handedOver: 'Handed over to the organisation on ',
    ready: 'Ready to start?',
    readyYes: 'Everything is ready. You can entrust something to the vault.',
    readyNo:
      'Entrust something to the vault only when everything here is done. Otherwise one lost note can cost everything.',
    count: (done: number, all: number) => `${done} of ${all} done`,
    item: {
      readers: 'At least two people read along',
      ways: 'Whoever administers has at least two ways to the keyring',
      recovery: 'There is paper for an emergency',
      drill: 'The emergency was rehearsed once',
    },
    readersSay: (count: number) => (count === 1 ? 'Only you so far.' : `${count} people read along.`),
    waysSay: (names: string) => `Not seen yet for: ${names}.`,
    recoverySay: {
      board: 'The board has three sheets, two of them are enough.',
      sheet: 'There is an emergency sheet. Three sheets for the board would be even better.',
      none: 'No sheet yet.',
    },
    drillSay: (name: string) => (name ? `Last by ${name} on ` : 'Last on '),
    drillNever: 'Never yet. It takes two minutes.',
    recovered: 'Somebody came back',
    recoveredBy: {
      colleague: (name: string, author: string) =>
        `${name || 'Somebody'} had lost everything and was brought back by ${author || 'a colleague'}, on `,
      guardians: (name: string) =>
        `${name || 'Somebody'} had lost everything and came back with two sheets of the board, on `,
    },
    recoveredTodo: 'You did not know of it? Then ask, today.',
    newBoard: 'Two sheets of the board were seen for that. Print new ones.',
    words: 'The six words of this vault',
    wordsSay:
      'Whoever joins compares them with this screen or scans the code with their own phone. So nobody can slip in a false vault.',
    protects: 'What the vault protects against',
    protectsList: [
      'Whoever steals the server, its disk or a backup reads nothing.',
      'Whoever runs the server reads nothing. The jam team never had a key either.',
      'If the server swaps or withholds something, or passes old for new, your browser notices and says what is wrong.',
      'Whoever leaves your organisation is shut out, and everything is locked anew.',
    ],
    doesNot: 'What it does not protect against',
    doesNotList: [
      'Whoever holds your unlocked device sees what you see.',
      'An operator who deliberately serves you a forged program could read along. That cannot be prevented, but noticed: what your browser runs here stands in a public list.',
      'That you visit this page can be seen by your network and your provider.',
      'If all ways are lost, those of the board too, nobody can open it any more.',
    ],
    build: 'The list: every file of the program with its checksum (SHA-256)',
    signOut:
      'When you sign out, this device forgets everything it knows of the vault. What is not saved yet stays; we ask you before.',
  },
)

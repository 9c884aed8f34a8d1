import { speak } from '#kernel/text.ts'

/** What is said around the vault. Written for somebody who has never heard of keys. */
export const roomWords = speak(
  {
    title: 'Tresor',
    scriptTitle: 'Hier braucht dein Browser JavaScript',
    scriptSays:
      'Was im Tresor liegt, öffnet nur dein eigener Browser, nie der Server. Dafür braucht er JavaScript. Schalte es für diese Adresse ein und lade die Seite neu.',
    waiting: 'Der Tresor wird geöffnet …',
    stepUp: 'Zweiten Nachweis geben',
    signIn: 'Anmelden',
    lockNow: 'Jetzt zuschließen',
    unsaved: (count: number) =>
      count === 1
        ? 'Eine Änderung ist noch nicht gespeichert'
        : `${count} Änderungen sind noch nicht gespeichert`,
    locked: {
      now: 'Der Tresor ist zu. Auf diesem Gerät liegt kein Schlüssel mehr offen.',
      idle: 'Der Tresor hat sich nach 15 Minuten ohne Bewegung geschlossen. Was du getippt hast, ist aufgehoben.',
      elsewhere: 'Der Tresor wurde in einem anderen Fenster zugeschlossen.',
    },
    pages: { overview: 'Tresor' },
    unlock: {
      title: 'Schließ deinen Schlüsselbund auf',
      lead: 'Danach bleibt der Tresor auf diesem Gerät offen, bis du ihn zuschließt, die Seite neu lädst oder 15 Minuten nichts tust.',
      label: { passphrase: 'Deine sieben Wörter', recovery: 'Die zwölf Wörter vom ausgedruckten Blatt' },
      hint: {
        passphrase: 'Groß oder klein ist egal. Von jedem Wort reichen die ersten vier Buchstaben.',
        recovery: 'In der richtigen Reihenfolge. Von jedem Wort reichen die ersten vier Buchstaben.',
      },
      open: 'Aufschließen',
      opening: 'Wird aufgeschlossen …',
      byPasskey: 'Mit Passkey aufschließen',
      instead: {
        passphrase: 'Lieber mit den sieben Wörtern',
        passkey: 'Lieber mit dem Passkey',
        recovery: 'Mit dem ausgedruckten Blatt',
      },
      lost: 'Alles verloren? Eine Kolleg*in mit offenem Tresor kann dich zurückholen. Der Betreiber dieses Servers kann es nicht.',
    },
    make: {
      whyTitle: 'Dein Schlüsselbund',
      why: [
        'Was deiner Einrichtung anvertraut ist, wird in deinem Browser verschlossen, bevor es den Server erreicht. Dafür bekommst du jetzt einen Schlüsselbund.',
        'Er besteht aus sieben Wörtern für jeden Tag und zwölf Wörtern auf Papier für den Notfall. Das dauert drei Minuten.',
      ],
      lostForEver:
        'Niemand sonst hat deine Wörter, auch wir nicht. Wenn alle in deiner Einrichtung alles verlieren, kommt niemand mehr an die Daten.',
      begin: 'Schlüsselbund anlegen',
      passphraseTitle: 'Deine sieben Wörter',
      passphraseSays:
        'Mit ihnen schließt du auf. Schreib sie auf oder lass sie von deinem Passwort-Manager merken. Niemand hat sie ausgedacht, darum kann sie niemand erraten.',
      otherWords: 'Andere Wörter vorschlagen',
      typeAgain: 'Tipp die sieben Wörter einmal ab',
      typeAgainHint: 'So wissen wir beide, dass sie bei dir angekommen sind.',
      notTheSame: 'Das sind noch nicht dieselben sieben Wörter. Vergleich sie Wort für Wort.',
      next: 'Weiter',
      recoveryTitle: 'Dein Notfallblatt',
      recoverySays:
        'Zwölf Wörter, falls die sieben verloren gehen. Druck sie aus oder schreib sie mit der Hand ab, und leg das Blatt an einen sicheren Ort: nicht neben den Rechner.',
      sheetTitle: (name: string) => `Notfallblatt für den Tresor von ${name}`,
      sheetSays: (person: string) =>
        `Es öffnet den Schlüsselbund von ${person}. Wer es findet, kann aufschließen.`,
      sheetUse: (host: string) =>
        `Im Notfall: auf ${host} anmelden, Tresor öffnen, „Mit dem ausgedruckten Blatt“ wählen.`,
      print: 'Blatt drucken',
      safe: 'Ich habe die zwölf Wörter gedruckt oder abgeschrieben',
      fifth: 'Welches ist das fünfte Wort auf deinem Blatt?',
      writeItDown: 'Bitte druck oder schreib die zwölf Wörter zuerst ab. Später zeigen wir sie nicht mehr.',
      fifthWrong: 'Das ist nicht das fünfte Wort. Schau auf dein Blatt.',
      make: 'Schlüsselbund anlegen',
      making: 'Wird angelegt …',
    },
    found: {
      title: (name: string) => `Der Tresor von ${name}`,
      says: [
        'Noch gibt es keinen. Wenn du ihn gründest, entstehen die Schlüssel jetzt in deinem Browser. Nur deine Einrichtung hat sie: kein Jam-Team, kein Betreiber.',
        'Danach nimmst du mindestens eine zweite Person auf, damit niemand allein den Schlüssel hat.',
      ],
      go: 'Tresor gründen',
      founding: 'Wird gegründet …',
      notYet: 'Deine Einrichtung hat noch keinen Tresor',
      askAdmin:
        'Gründen kann ihn, wer die Einrichtung verwaltet. Sag dort Bescheid; danach nimmt sie dich auf.',
    },
    compare: {
      title: 'Ist das der richtige Tresor?',
      says: 'Dieses Gerät sieht den Tresor deiner Einrichtung zum ersten Mal. Vergleich die sechs Wörter mit dem Bildschirm einer Kolleg*in, am besten nebeneinander oder am Telefon.',
      otherwise:
        'Stimmt auch nur ein Wort nicht, dann geh nicht weiter. Jemand könnte dir einen falschen Tresor zeigen. Sag es deiner Einrichtung.',
      same: 'Die sechs Wörter sind gleich',
    },
    admission: {
      title: 'Fast drin',
      says: 'Eine Kolleg*in, die den Tresor verwaltet, nimmt dich jetzt auf: im Tresor unter „Menschen“. Lies ihr diese sechs Wörter vor, damit sie weiß, dass wirklich du es bist.',
      words: 'Deine sechs Wörter',
      waits: 'Diese Seite geht von selbst weiter, sobald du aufgenommen bist.',
    },
    overview: {
      words: 'Die sechs Wörter dieses Tresors',
      wordsSay:
        'Wer neu dazukommt, vergleicht sie mit diesem Bildschirm. So kann niemand einen falschen Tresor unterschieben.',
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
        'Ein Betreiber, der euch absichtlich ein gefälschtes Programm ausliefert, könnte mitlesen. Das wäre strafbar und lässt sich nachweisen, aber nicht verhindern.',
        'Dass du diese Seite aufrufst, können dein Netz und dein Anbieter sehen.',
        'Wenn alle Wege verloren sind, auch die des Vorstands, kann niemand mehr öffnen.',
      ],
    },
  },
  {
    title: 'Vault',
    scriptTitle: 'Your browser needs JavaScript here',
    scriptSays:
      'What lies in the vault is opened by your own browser, never by the server. For that it needs JavaScript. Switch it on for this address and reload the page.',
    waiting: 'The vault is being opened …',
    stepUp: 'Give a second proof',
    signIn: 'Sign in',
    lockNow: 'Lock now',
    unsaved: (count: number) =>
      count === 1 ? 'One change is not saved yet' : `${count} changes are not saved yet`,
    locked: {
      now: 'The vault is locked. No key lies open on this device any more.',
      idle: 'The vault has locked itself after 15 minutes without a move. What you typed is kept.',
      elsewhere: 'The vault was locked in another window.',
    },
    pages: { overview: 'Vault' },
    unlock: {
      title: 'Open your keyring',
      lead: 'The vault then stays open on this device until you lock it, reload the page or do nothing for 15 minutes.',
      label: { passphrase: 'Your seven words', recovery: 'The twelve words from the printed sheet' },
      hint: {
        passphrase: 'Capital or small letters do not matter. The first four letters of each word are enough.',
        recovery: 'In the right order. The first four letters of each word are enough.',
      },
      open: 'Open',
      opening: 'Opening …',
      byPasskey: 'Open with a passkey',
      instead: {
        passphrase: 'With the seven words instead',
        passkey: 'With the passkey instead',
        recovery: 'With the printed sheet',
      },
      lost: 'Everything lost? A colleague with an open vault can bring you back. Whoever runs this server cannot.',
    },
    make: {
      whyTitle: 'Your keyring',
      why: [
        'What your organisation is entrusted with is locked in your browser before it reaches the server. For that you now get a keyring.',
        'It consists of seven words for every day and twelve words on paper for an emergency. This takes three minutes.',
      ],
      lostForEver:
        'Nobody else has your words, not even we. If everybody in your organisation loses everything, nobody can reach the data any more.',
      begin: 'Make a keyring',
      passphraseTitle: 'Your seven words',
      passphraseSays:
        'You open with them. Write them down or let your password manager remember them. Nobody thought them up, so nobody can guess them.',
      otherWords: 'Suggest other words',
      typeAgain: 'Type the seven words once',
      typeAgainHint: 'So we both know that they have reached you.',
      notTheSame: 'These are not the same seven words yet. Compare them word by word.',
      next: 'Next',
      recoveryTitle: 'Your emergency sheet',
      recoverySays:
        'Twelve words in case the seven get lost. Print them or copy them by hand, and put the sheet in a safe place: not beside the computer.',
      sheetTitle: (name: string) => `Emergency sheet for the vault of ${name}`,
      sheetSays: (person: string) => `It opens the keyring of ${person}. Whoever finds it can open it.`,
      sheetUse: (host: string) =>
        `In an emergency: sign in at ${host}, open the vault, choose "With the printed sheet".`,
      print: 'Print the sheet',
      safe: 'I have printed or copied the twelve words',
      fifth: 'Which is the fifth word on your sheet?',
      writeItDown: 'Please print or copy the twelve words first. We do not show them again later.',
      fifthWrong: 'That is not the fifth word. Look at your sheet.',
      make: 'Make the keyring',
      making: 'Making it …',
    },
    found: {
      title: (name: string) => `The vault of ${name}`,
      says: [
        'There is none yet. When you found it, the keys are made now, in your browser. Only your organisation has them: no jam team, no operator.',
        'Then take in at least a second person, so that nobody holds the key alone.',
      ],
      go: 'Found the vault',
      founding: 'Founding …',
      notYet: 'Your organisation has no vault yet',
      askAdmin: 'Whoever administers the organisation can found it. Tell them; they will take you in then.',
    },
    compare: {
      title: 'Is this the right vault?',
      says: 'This device sees the vault of your organisation for the first time. Compare the six words with the screen of a colleague, best side by side or on the telephone.',
      otherwise:
        'If a single word differs, do not go on. Somebody might be showing you a false vault. Tell your organisation.',
      same: 'The six words are the same',
    },
    admission: {
      title: 'Almost in',
      says: 'A colleague who administers the vault takes you in now: in the vault under "People". Read these six words to them, so that they know it is really you.',
      words: 'Your six words',
      waits: 'This page goes on by itself as soon as you are in.',
    },
    overview: {
      words: 'The six words of this vault',
      wordsSay: 'Whoever joins compares them with this screen. So nobody can slip in a false vault.',
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
        'An operator who deliberately serves you a forged program could read along. That would be a crime and can be proven, but not prevented.',
        'That you visit this page can be seen by your network and your provider.',
        'If all ways are lost, those of the board too, nobody can open it any more.',
      ],
    },
  },
)

import { speak } from '#kernel/text.ts'

/** What is said before somebody is in. */
export const gateWords = speak(
  {
    unlock: {
      title: 'Schließ deinen Schlüsselbund auf',
      lead: 'Danach bleibt der Tresor auf diesem Gerät offen, bis du ihn zuschließt, die Seite neu lädst oder 15 Minuten nichts tust.',
      drillTitle: 'Übung: Stell dir vor, deine sieben Wörter sind weg',
      drillLead:
        'Hol dein Notfallblatt von dort, wo es liegt, und schließ mit ihm auf. Dieses Gerät hat deinen Schlüsselbund eben vergessen, wie ein neues.',
      drillEnd: 'Übung abbrechen',
      label: {
        passphrase: 'Deine sieben Wörter',
        recovery: 'Die zwölf Wörter vom Notfallblatt',
      },
      hint: {
        passphrase:
          'Groß oder klein ist egal, von jedem Wort reichen die ersten vier Buchstaben. Oder dein eigener Satz, wenn du einen gewählt hast.',
        recovery: 'In der richtigen Reihenfolge. Von jedem Wort reichen die ersten vier Buchstaben.',
      },
      open: 'Aufschließen',
      opening: 'Wird aufgeschlossen …',
      byPasskey: 'Mit Passkey aufschließen',
      instead: {
        passphrase: 'Lieber mit den sieben Wörtern',
        passkey: 'Lieber mit dem Passkey',
        recovery: 'Mit dem Notfallblatt',
      },
      newDevice:
        'Auf diesem Gerät schließt du zum ersten Mal auf. Damit niemand mit deiner E-Mail allein an deinen Schlüsselbund kommt, weis dich vorher noch einmal aus.',
      lostTitle: 'Ich habe alles verloren',
      lost: [
        'Die sieben Wörter, den Passkey und das Notfallblatt: alles weg? Dann öffnet niemand mehr deinen alten Schlüsselbund, auch wir nicht. Die Daten deiner Einrichtung sind trotzdem da.',
        'Leg einen neuen Schlüsselbund an. Danach holt dich eine Kolleg*in mit offenem Tresor zurück, oder der Vorstand mit zwei seiner drei Blätter.',
      ],
      lostKeeps:
        'Findest du die alten Wörter später wieder, nützen sie nichts mehr. Alle sehen im Protokoll, dass du zurückgekommen bist.',
      lostGo: 'Neuen Schlüsselbund anlegen',
    },
    make: {
      whyTitle: 'Dein Schlüsselbund',
      why: [
        'Was deiner Einrichtung anvertraut ist, wird in deinem Browser verschlossen, bevor es den Server erreicht. Dafür bekommst du jetzt einen Schlüsselbund.',
        'Er besteht aus sieben Wörtern für jeden Tag und zwölf Wörtern auf Papier für den Notfall. Das dauert drei Minuten. Ein Drucker ist praktisch, ein Stift reicht.',
      ],
      lostForEver:
        'Niemand sonst hat deine Wörter, auch wir nicht. Wenn alle in deiner Einrichtung alles verlieren, kommt niemand mehr an die Daten.',
      begin: 'Schlüsselbund anlegen',
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
      says: 'Dieses Gerät sieht den Tresor deiner Einrichtung zum ersten Mal. Vergleich die sechs Wörter mit dem Bildschirm einer Kolleg*in, am besten nebeneinander oder am Telefon. Auf den Blättern des Vorstands stehen sie auch.',
      emptied:
        'Du warst hier schon einmal? Dann hat dieser Browser seinen Speicher geleert. Im Tresor fehlt deshalb nichts; nur die sechs Wörter müsst ihr noch einmal vergleichen.',
      otherwise:
        'Stimmt auch nur ein Wort nicht, dann geh nicht weiter. Jemand könnte dir einen falschen Tresor zeigen. Sag es deiner Einrichtung.',
      same: 'Die sechs Wörter sind gleich',
      byCode: 'Der QR-Code stimmt',
      byCodeSays: 'Du bist über den QR-Code einer Kolleg*in gekommen, und er passt zu diesem Tresor.',
      goOn: 'Weiter',
      wrongCode:
        'Der QR-Code, über den du gekommen bist, gehört zu einem anderen Tresor. Geh nicht weiter. Vergleicht die sechs Wörter von Hand und sagt es eurer Einrichtung.',
    },
    admission: {
      title: 'Fast drin',
      says: 'Eine Kolleg*in, die den Tresor verwaltet, nimmt dich jetzt auf: im Tresor unter „Menschen“. Lies ihr diese sechs Wörter vor, damit sie weiß, dass wirklich du es bist.',
      words: 'Deine sechs Wörter',
      qrSays: 'Sie kann auch mit dem Handy, auf dem ihr Tresor offen ist, diesen Code scannen.',
      waits: 'Diese Seite geht von selbst weiter, sobald du aufgenommen bist.',
      again: 'Noch einmal',
      goneTitle: 'Du bist nicht mehr im Tresor',
      gone: 'Jemand, der den Tresor verwaltet, hat dich herausgenommen, und alles wurde neu verschlossen. Was du hier siehst, ist nur noch diese Seite. Wenn das ein Irrtum ist, sprich mit deiner Einrichtung.',
    },
    board: {
      title: 'Es ist niemand mehr da, der mich aufnehmen kann',
      says: [
        'Dann helfen die Notfallblätter des Vorstands. Es gibt drei, zwei davon genügen. Auf jedem stehen dreizehn Wörter.',
        'Du bekommst die Rechte zurück, die du vorher hattest. Alle sehen, dass die Blätter benutzt wurden.',
      ],
      one: 'Die dreizehn Wörter vom ersten Blatt',
      other: 'Die dreizehn Wörter vom zweiten Blatt',
      hint: 'Welche zwei der drei es sind, ist egal. Von jedem Wort reichen die ersten vier Buchstaben.',
      go: 'Mit zwei Blättern zurückkommen',
      busy: 'Die Blätter werden zusammengesetzt …',
    },
  },
  {
    unlock: {
      title: 'Open your keyring',
      lead: 'The vault then stays open on this device until you lock it, reload the page or do nothing for 15 minutes.',
      drillTitle: 'Drill: imagine your seven words are gone',
      drillLead:
        'Fetch your emergency sheet from where it lies and open with it. This device has just forgotten your keyring, like a new one.',
      drillEnd: 'Stop the drill',
      label: { passphrase: 'Your seven words', recovery: 'The twelve words from the emergency sheet' },
      hint: {
        passphrase:
          'Capital or small letters do not matter, the first four letters of each word are enough. Or your own sentence, if you chose one.',
        recovery: 'In the right order. The first four letters of each word are enough.',
      },
      open: 'Open',
      opening: 'Opening …',
      byPasskey: 'Open with a passkey',
      instead: {
        passphrase: 'With the seven words instead',
        passkey: 'With the passkey instead',
        recovery: 'With the emergency sheet',
      },
      newDevice:
        'You open on this device for the first time. So that nobody gets at your keyring with your e-mail alone, prove who you are once more before.',
      lostTitle: 'I have lost everything',
      lost: [
        'The seven words, the passkey and the emergency sheet: all gone? Then nobody opens your old keyring any more, not even we. The data of your organisation are still there.',
        'Make a new keyring. Then a colleague with an open vault brings you back, or the board with two of its three sheets.',
      ],
      lostKeeps:
        'If you find the old words again later, they are of no use any more. Everybody sees in the log that you came back.',
      lostGo: 'Make a new keyring',
    },
    make: {
      whyTitle: 'Your keyring',
      why: [
        'What your organisation is entrusted with is locked in your browser before it reaches the server. For that you now get a keyring.',
        'It consists of seven words for every day and twelve words on paper for an emergency. This takes three minutes. A printer is handy, a pen will do.',
      ],
      lostForEver:
        'Nobody else has your words, not even we. If everybody in your organisation loses everything, nobody can reach the data any more.',
      begin: 'Make a keyring',
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
      says: 'This device sees the vault of your organisation for the first time. Compare the six words with the screen of a colleague, best side by side or on the telephone. They are on the sheets of the board, too.',
      emptied:
        'You were here before? Then this browser has emptied its storage. Nothing is missing in the vault; only the six words have to be compared again.',
      otherwise:
        'If a single word differs, do not go on. Somebody might be showing you a false vault. Tell your organisation.',
      same: 'The six words are the same',
      byCode: 'The QR code fits',
      byCodeSays: 'You came by the QR code of a colleague, and it fits this vault.',
      goOn: 'Go on',
      wrongCode:
        'The QR code by which you came belongs to another vault. Do not go on. Compare the six words by hand and tell your organisation.',
    },
    admission: {
      title: 'Almost in',
      says: 'A colleague who administers the vault takes you in now: in the vault under "People". Read these six words to them, so that they know it is really you.',
      words: 'Your six words',
      qrSays: 'They can also scan this code with the phone on which their vault is open.',
      waits: 'This page goes on by itself as soon as you are in.',
      again: 'Try again',
      goneTitle: 'You are no longer in the vault',
      gone: 'Somebody who administers the vault has taken you out, and everything was locked anew. All you see here is this page. If that is a mistake, talk to your organisation.',
    },
    board: {
      title: 'Nobody is left who can take me in',
      says: [
        'Then the emergency sheets of the board help. There are three, and two of them are enough. Each has thirteen words.',
        'You get back the rights that you had before. Everybody sees that the sheets were used.',
      ],
      one: 'The thirteen words from the first sheet',
      other: 'The thirteen words from the second sheet',
      hint: 'Which two of the three does not matter. The first four letters of each word are enough.',
      go: 'Come back with two sheets',
      busy: 'Putting the sheets together …',
    },
  },
)

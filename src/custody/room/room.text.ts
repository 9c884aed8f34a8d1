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
    stepUpElsewhere: 'Zweiten Nachweis geben (neues Fenster)',
    stepUpBack: 'Der Tresor bleibt hier so lange offen. Komm danach zurück und mach es noch einmal.',
    provenTitle: 'Nachgewiesen',
    provenSays:
      'Das hat geklappt. Du kannst dieses Fenster schließen und im anderen weitermachen: dort ist der Tresor noch offen.',
    signIn: 'Anmelden',
    lockNow: 'Jetzt zuschließen',
    save: 'Speichern',
    unsaved: (count: number) =>
      count === 1
        ? 'Eine Änderung ist noch nicht gespeichert'
        : `${count} Änderungen sind noch nicht gespeichert`,
    others: (count: number) =>
      count === 1
        ? 'Auf diesem Gerät wartet eine Änderung von jemand anderem'
        : `Auf diesem Gerät warten ${count} Änderungen von jemand anderem`,
    othersSay:
      'Das ist verschlossen: Du kannst es nicht lesen und nicht versehentlich senden. Es bleibt hier liegen und geht von selbst hinaus, sobald sich diese Person auf diesem Gerät anmeldet und ihren Tresor öffnet. Sag ihr Bescheid, wenn ihr euch das Gerät teilt.',
    locked: {
      now: 'Der Tresor ist zu. Auf diesem Gerät liegt kein Schlüssel mehr offen.',
      idle: 'Der Tresor hat sich nach 15 Minuten ohne Bewegung geschlossen. Was du getippt hast, ist aufgehoben.',
      elsewhere: 'Der Tresor wurde in einem anderen Fenster zugeschlossen.',
    },
    fading: 'In einer Minute schließt sich der Tresor, weil du eine Weile nichts getan hast.',
    stay: 'Offen lassen',
    pages: {
      overview: 'Tresor',
      notebook: 'Notizbuch',
      archive: 'Archiv',
      people: 'Menschen',
      care: 'Ernährung',
      readers: 'Wer liest was',
      protocol: 'Protokoll',
      keys: 'Dein Schlüsselbund',
      drill: 'Übung',
    },
    before: {
      title: 'Zuerst ein zweiter Nachweis',
      says: 'Gleich zeigen wir etwas, das du nur einmal siehst. Damit nichts dazwischenkommt, weis dich vorher noch einmal aus: mit deinem Passkey oder dem Code deiner App.',
      done: 'Erledigt, weiter',
    },
    resealing: {
      title: 'Es wird neu verschlossen',
      says: 'Jemand ist gegangen oder eine Vertretung ist vorbei. Darum bekommt alles neue Schlüssel. Du kannst dabei weiterarbeiten; geht der Rechner zu, macht ihr später hier weiter.',
      count: (done: number, all: number) => `${done} von ${all} Einträgen neu verschlossen`,
      begins: 'Neue Schlüssel werden verteilt …',
      again: 'Weiter neu verschließen',
      done: 'Alles ist neu verschlossen.',
      damaged: (count: number) =>
        `${count === 1 ? 'Ein Eintrag ließ' : `${count} Einträge ließen`} sich nicht öffnen. Sie liegen noch unter dem alten Schlüssel und stehen als beschädigt in ihrer Liste.`,
    },
    showWords: 'Wörter beim Tippen zeigen',
    print: 'Blatt drucken',
    qr: 'QR-Code zum Vergleichen mit dem Handy',
  },
  {
    title: 'Vault',
    scriptTitle: 'Your browser needs JavaScript here',
    scriptSays:
      'What lies in the vault is opened by your own browser, never by the server. For that it needs JavaScript. Switch it on for this address and reload the page.',
    waiting: 'The vault is being opened …',
    stepUp: 'Give a second proof',
    stepUpElsewhere: 'Give a second proof (new window)',
    stepUpBack: 'The vault stays open here meanwhile. Come back afterwards and do it again.',
    provenTitle: 'Proven',
    provenSays:
      'That worked. You can close this window and go on in the other: the vault is still open there.',
    signIn: 'Sign in',
    lockNow: 'Lock now',
    save: 'Save',
    unsaved: (count: number) =>
      count === 1 ? 'One change is not saved yet' : `${count} changes are not saved yet`,
    others: (count) =>
      count === 1
        ? "One change of somebody else's waits on this device"
        : `${count} changes of somebody else's wait on this device`,
    othersSay:
      'It is locked: you can neither read it nor send it by mistake. It stays here and goes out by itself as soon as this person signs in on this device and opens their vault. Let them know if you share the device.',
    locked: {
      now: 'The vault is locked. No key lies open on this device any more.',
      idle: 'The vault has locked itself after 15 minutes without a move. What you typed is kept.',
      elsewhere: 'The vault was locked in another window.',
    },
    fading: 'The vault locks itself in a minute because you have not done anything for a while.',
    stay: 'Keep it open',
    pages: {
      overview: 'Vault',
      notebook: 'Notebook',
      archive: 'Archive',
      people: 'People',
      care: 'Diets',
      readers: 'Who reads what',
      protocol: 'Log',
      keys: 'Your keyring',
      drill: 'Drill',
    },
    before: {
      title: 'A second proof first',
      says: 'We are about to show something that you see only once. So that nothing gets in the way, prove who you are once more before: with your passkey or the code of your app.',
      done: 'Done, go on',
    },
    resealing: {
      title: 'Everything is being locked anew',
      says: 'Somebody has left or a substitution is over. So everything gets new keys. You can go on working; if the computer is shut, you go on here later.',
      count: (done: number, all: number) => `${done} of ${all} entries locked anew`,
      begins: 'New keys are being handed out …',
      again: 'Go on locking anew',
      done: 'Everything is locked anew.',
      damaged: (count: number) =>
        `${count === 1 ? 'One entry' : `${count} entries`} could not be opened. They still lie under the old key and are marked as damaged in their list.`,
    },
    showWords: 'Show the words while typing',
    print: 'Print the sheet',
    qr: 'QR code to compare with a phone',
  },
)

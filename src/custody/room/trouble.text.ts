import { speak } from '#kernel/text.ts'

type Sentence = (at?: number, wait?: number) => string
type Words = {
  known: Record<string, Sentence | undefined>
  group: (code: string) => string | undefined
  bug: string
}

/** One sentence for each way in which the vault says no: what is wrong, what is kept, what to do. */
export const troubleWords = speak<Words>(
  {
    known: {
      offline: () =>
        'Gerade keine Verbindung. Was du geschrieben hast, liegt verschlossen auf diesem Gerät und wird gesendet, sobald es geht.',
      'device.full': () =>
        'Auf diesem Gerät ist kein Platz mehr. Mach Platz und versuch es noch einmal; auf dem Server ist nichts verloren.',
      'unlock.wrong-passphrase': () =>
        'Das sind nicht deine sieben Wörter. Schau noch einmal auf deinen Zettel.',
      'unlock.wrong-recovery': () =>
        'Das sind nicht die zwölf Wörter deines Schlüsselbunds. Vielleicht ist es ein älteres Blatt.',
      'unlock.wrong-passkey': () =>
        'Dieser Passkey öffnet deinen Schlüsselbund nicht. Nimm einen anderen Weg.',
      'passkey.no-secret': () => 'Dieser Passkey kann keine Tresore öffnen. Nimm deine sieben Wörter.',
      'unlock.wait': (_, wait = 30) =>
        `Das waren viele Versuche. Warte ${wait} Sekunden. Andere merken davon nichts.`,
      'words.unknown': (at = 1) => `Das ${at}. Wort kennen wir nicht. Prüf, ob du dich vertippt hast.`,
      'words.count': () => 'Das sind nicht genug oder zu viele Wörter. Zähl sie noch einmal.',
      'words.checksum': () =>
        'Ein Wort stimmt nicht, oder zwei sind vertauscht. Vergleich sie mit dem Blatt.',
      'log.rollback': () =>
        'Der Server zeigt einen älteren Stand, als dieses Gerät schon gesehen hat. Wir nehmen ihn nicht an. Sag es der Verwaltung: So sieht eine alte Sicherung aus, oder ein Betrug.',
      'log.fork': () =>
        'Der Server zeigt eine andere Geschichte des Tresors als früher. Wir nehmen sie nicht an. Bitte sag es deiner Einrichtung und ändere nichts.',
      'log.other-founder': () =>
        'Das ist nicht der Tresor, den dieses Gerät kennt. Geh nicht weiter und sag es deiner Einrichtung.',
    },
    group: (code) =>
      ({
        log: 'Im Protokoll des Tresors stimmt etwas nicht. Wir nehmen es nicht an, und es wurde nichts geändert. Sag es der Verwaltung.',
        envelope:
          'Ein Eintrag wurde beschädigt oder vertauscht. Wir öffnen ihn nicht. Alle anderen sind unversehrt.',
        space: 'Dafür hast du gerade keinen gültigen Schlüssel. Es wurde nichts gespeichert.',
        unlock:
          'Was der Server als deinen Schlüsselbund ausgibt, ist es nicht. Wir nehmen es nicht an. Sag es der Verwaltung.',
        card: 'Diese Karte ist gefälscht oder unvollständig. Nimm die Person nicht auf und sag es der Verwaltung.',
        file: 'Diese Datei kam beschädigt oder unvollständig an. Wir öffnen sie nicht.',
        age: 'Das wurde beschädigt. Wir öffnen es nicht.',
      })[code.split('.')[0] ?? ''],
    bug: 'Das hat nicht geklappt, und es liegt nicht an dir. Es ist nichts verloren. Lade die Seite neu und versuch es noch einmal.',
  },
  {
    known: {
      offline: () =>
        'No connection right now. What you wrote lies locked on this device and is sent as soon as possible.',
      'device.full': () => 'This device is full. Make room and try again; nothing is lost on the server.',
      'unlock.wrong-passphrase': () => 'These are not your seven words. Look at your note again.',
      'unlock.wrong-recovery': () =>
        'These are not the twelve words of your keyring. Perhaps it is an older sheet.',
      'unlock.wrong-passkey': () => 'This passkey does not open your keyring. Take another way.',
      'passkey.no-secret': () => 'This passkey cannot open vaults. Take your seven words.',
      'unlock.wait': (_, wait = 30) => `Those were many tries. Wait ${wait} seconds. Others do not notice.`,
      'words.unknown': (at = 1) => `We do not know word ${at}. Check for a slip.`,
      'words.count': () => 'These are too few or too many words. Count them again.',
      'words.checksum': () => 'One word is wrong, or two are swapped. Compare them with the sheet.',
      'log.rollback': () =>
        'The server shows an older state than this device has already seen. We do not accept it. Tell your administration: this is what an old backup looks like, or a fraud.',
      'log.fork': () =>
        'The server shows another history of the vault than before. We do not accept it. Please tell your organisation and change nothing.',
      'log.other-founder': () =>
        'This is not the vault that this device knows. Do not go on and tell your organisation.',
    },
    group: (code) =>
      ({
        log: 'Something is wrong in the log of the vault. We do not accept it, and nothing was changed. Tell your administration.',
        envelope: 'An entry was damaged or swapped. We do not open it. All others are unharmed.',
        space: 'You have no valid key for this right now. Nothing was stored.',
        unlock:
          'What the server passes off as your keyring is not it. We do not accept it. Tell your administration.',
        card: 'This card is forged or incomplete. Do not take the person in and tell your administration.',
        file: 'This file arrived damaged or incomplete. We do not open it.',
        age: 'This was damaged. We do not open it.',
      })[code.split('.')[0] ?? ''],
    bug: 'That did not work, and it is not your fault. Nothing is lost. Reload the page and try again.',
  },
)

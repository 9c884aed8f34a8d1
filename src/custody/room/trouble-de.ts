import type { Sentences } from './trouble.ts'

const tell = 'Sag es der Person, die euren Tresor verwaltet.'
const notTaken = 'Wir nehmen es nicht an, und es wurde nichts geändert.'
const othersFine = 'Alle anderen Einträge sind davon nicht berührt.'

/** What the vault says when it says no, in German. */
export const troubleDe: Sentences = {
  offline:
    'Gerade keine Verbindung. Was du geschrieben hast, liegt verschlossen auf diesem Gerät und wird gesendet, sobald es geht.',
  locked: 'Der Tresor ist zu. Schließ ihn auf, dann geht es hier weiter.',
  bug: 'Das hat nicht geklappt, und es liegt nicht an dir. Es ist nichts verloren. Lade die Seite neu und versuch es noch einmal.',
  refused:
    'Der Server hat das nicht angenommen. Es wurde nichts geändert. Versuch es in ein paar Minuten noch einmal.',
  'device.full':
    'Auf diesem Gerät ist kein Platz mehr. Auf dem Server ist nichts verloren. Mach Platz und versuch es noch einmal.',
  'page.missing':
    'Dieser Teil des Tresors ließ sich nicht laden, vielleicht wurde er gerade erneuert. Es ist nichts verloren. Lade die Seite neu.',
  'unlock.wait': (_, wait) => `Das waren viele Versuche. Warte ${wait} Sekunden. Andere merken davon nichts.`,
  'unlock.wrong-passphrase':
    'Das sind nicht deine sieben Wörter. Es ist nichts verloren. Schau noch einmal auf deinen Zettel oder nimm dein Notfallblatt.',
  'unlock.wrong-recovery':
    'Das sind nicht die zwölf Wörter deines Schlüsselbunds. Vielleicht ist es ein älteres Blatt: Es gilt immer nur das zuletzt gedruckte.',
  'unlock.wrong-passkey':
    'Dieser Passkey öffnet deinen Schlüsselbund nicht. Nimm einen anderen oder deine sieben Wörter.',
  'passkey.no-secret':
    'Mit diesem Passkey kannst du dich anmelden, aber er kann keine Tresore öffnen. Nimm deine sieben Wörter; es hat sich nichts geändert.',
  'passkey.declined':
    'Das wurde abgebrochen, oder auf diesem Gerät ist kein Passkey für diese Seite. Es hat sich nichts geändert. Nimm deine sieben Wörter oder versuch es noch einmal.',
  'passkey.known': 'Dieser Passkey öffnet deinen Schlüsselbund schon. Du musst nichts weiter tun.',
  'vault.missing': 'Deine Einrichtung hat noch keinen Tresor. Wer sie verwaltet, kann ihn gründen.',
  'vault.unpinned':
    'Auf diesem Gerät wurden die sechs Wörter des Tresors noch nicht verglichen. Lade die Seite neu und vergleich sie.',
  'card.missing':
    'Diese Person zeigt gerade keine Karte, vielleicht hat sie einen neuen Schlüsselbund angelegt. Es wurde nichts geändert. Lade die Liste neu.',
  'card.other':
    'Der QR-Code gehört zu niemandem, der hier wartet. Nimm niemanden auf. Vergleicht die sechs Wörter von Hand, nebeneinander.',
  'card.changed': `Das ist nicht mehr die Karte, die ihr gerade verglichen habt. Es wurde niemand aufgenommen. Vergleicht die sechs Wörter noch einmal; sind sie jetzt anders: ${tell}`,
  'answer.other':
    'Der Server hat etwas anderes bestätigt, als wir gesendet haben. Was du geschrieben hast, bleibt verschlossen auf diesem Gerät. Versuch es noch einmal.',
  'space.no-key':
    'Für diesen Bereich hast du keinen Schlüssel. Es wurde nichts gespeichert. Bitte jemanden, der ihn liest, ihn dir zu geben.',
  'board.missing':
    'Euer Vorstand hat keine Notfallblätter, die noch gelten. Eine Kolleg*in mit offenem Tresor kann dich zurückholen.',
  'board.nobody-lost':
    'Zu deinem Konto gibt es im Tresor keinen früheren Schlüsselbund. Die Blätter holen nur zurück, wer schon drin war. Es wurde nichts geändert.',
  'board.not-proposed':
    'Der Tresor war zwischendurch zu, darum gelten diese drei Blätter nicht. Wirf sie weg und druck neue.',
  'conversation.kept':
    'Der Server sagt, alles sei gelöscht, und hat das Gespräch noch. Versuch es noch einmal.',
  'drill.not-opened':
    'Die zwei Blätter stimmen, aber sie öffnen nicht alles. Leg neue Notfallblätter für den Vorstand an.',

  'bytes.form': `Was der Server geschickt hat, ist beschädigt. ${notTaken} Lade die Seite neu.`,
  'canonical.form':
    'Das lässt sich so nicht verschließen. Es wurde nichts gesendet. Deine Eingabe ist noch da.',
  'age.damaged': `Etwas Verschlossenes wurde beschädigt. Wir öffnen es nicht. ${tell}`,
  'age.classic': `Ein Schlüssel ist schwächer, als er sein darf. ${notTaken} ${tell}`,
  'age.mixed': `Ein starker und ein schwacher Schlüssel wurden gemischt. ${notTaken} ${tell}`,
  'words.unknown': (at) =>
    `Das ${at}. Wort kennen wir nicht. Prüf, ob du dich vertippt hast; alles andere bleibt stehen.`,
  'words.count':
    'Das sind zu wenige oder zu viele Wörter. Zähl sie noch einmal; was du getippt hast, bleibt stehen.',
  'words.checksum':
    'Ein Wort stimmt nicht, oder zwei sind vertauscht. Vergleich sie Wort für Wort mit dem Blatt; es ist nichts verloren.',
  'identity.damaged': `Dein verschlossener Schlüsselbund kam beschädigt vom Server. ${notTaken} Versuch einen anderen Weg, zum Beispiel das Notfallblatt.`,
  'identity.other': `Im Protokoll steht unter deinem Namen ein fremder Schlüssel. ${notTaken} ${tell}`,
  'card.forged':
    'Diese Karte ist gefälscht oder unvollständig. Nimm die Person nicht auf, und sag es der Person, die euren Tresor verwaltet.',
  'unlock.weak': `Der Server verlangt ein Schloss, das schwächer oder schwerer ist, als erlaubt. ${notTaken} Tipp deine Wörter hier nicht noch einmal ein. ${tell}`,
  'unlock.form': `Was der Server als deinen Schlüsselbund ausgibt, ist keiner. ${notTaken} ${tell}`,
  'unlock.other-member': `Der Server hat den Schlüsselbund von jemand anderem geschickt. ${notTaken} ${tell}`,
  'guardian.shares':
    'Das ist zweimal dasselbe Blatt. Nimm zwei verschiedene von den dreien; es wurde nichts geändert.',
  'guardian.other-set':
    'Diese zwei Blätter gehören nicht zum heutigen Tresor, vielleicht sind sie von einem älteren Druck. Es wurde nichts geändert. Sucht die neueren.',
  'log.form': (at) => `Die ${at}. Zeile im Protokoll ist keine. ${notTaken} ${tell}`,
  'log.empty': `Der Server zeigt ein leeres Protokoll. ${notTaken} ${tell}`,
  'log.other-organisation': `Der Server zeigt das Protokoll einer anderen Einrichtung. ${notTaken} ${tell}`,
  'log.other-founder':
    'Das ist nicht der Tresor, den dieses Gerät kennt. Geh nicht weiter und tipp nichts ein. Vergleicht die sechs Wörter auf zwei Geräten.',
  'log.fork':
    'Der Server zeigt eine andere Geschichte des Tresors als früher. Wir nehmen sie nicht an. Ändert nichts und fragt, wer den Server betreibt.',
  'log.gap': (at) => `Im Protokoll fehlt vor Zeile ${at} etwas. ${notTaken} ${tell}`,
  'log.rollback':
    'Der Server zeigt einen älteren Stand, als dieses Gerät schon gesehen hat. Wir nehmen ihn nicht an. So sieht eine alte Sicherung aus, oder ein Betrug. Fragt, wer den Server betreibt.',
  'log.signature': (at) =>
    `Die Unterschrift unter Zeile ${at} des Protokolls ist falsch. ${notTaken} ${tell}`,
  'log.right': (at) =>
    at > 1
      ? `Zeile ${at} des Protokolls hat jemand geschrieben, der das nicht durfte. ${notTaken} ${tell}`
      : 'Das darfst du in diesem Tresor nicht, oder es würde ihn ohne Verwaltung zurücklassen. Es wurde nichts geändert.',
  'log.order': `Das Protokoll beginnt nicht mit der Gründung. ${notTaken} ${tell}`,
  'log.unknown-member': (at) =>
    at > 1
      ? `Jemand, der nicht oder nicht mehr dazugehört, hat Zeile ${at} des Protokolls geschrieben. ${notTaken} ${tell}`
      : 'Du gehörst nicht oder nicht mehr zu diesem Tresor. Es wurde nichts gespeichert. Wenn das ein Irrtum ist, kann dich jemand mit offenem Tresor wieder aufnehmen.',
  'log.unknown-space':
    'Diesen Bereich gibt es im Tresor nicht. Es wurde nichts gespeichert. Lade die Seite neu.',
  'log.suite': (at) =>
    `Zeile ${at} des Protokolls ist in einer Art geschrieben, die dieses Programm nicht kennt. ${notTaken} Lade die Seite neu; hilft das nicht: ${tell}`,
  'log.hidden': `Der Server hat Zeilen des Protokolls verdeckt, die wir sehen müssen. ${notTaken} ${tell}`,
  'space.other-key': `Der Server hat einen Schlüssel untergeschoben, den niemand von euch gemacht hat. ${notTaken} ${tell}`,
  'space.other-place': `Ein Schlüssel gehört in einen anderen Bereich. ${notTaken} ${tell}`,
  'space.stale':
    'Jemand ist gegangen, und hier ist noch nicht alles neu verschlossen. Bis dahin schreiben wir nichts. Deine Eingabe ist noch da. Lade die Seite neu, dann geht es weiter.',
  'space.closed': 'Dieser Bereich wurde für immer geschlossen. Es wurde nichts gespeichert.',
  'space.not-reader': 'Diesen Bereich darfst du nicht oder nicht mehr lesen. Es wurde nichts gespeichert.',
  'envelope.form': `Ein Eintrag ist nicht verschlossen, wie er sein muss. Wir öffnen ihn nicht. ${othersFine}`,
  'envelope.suite': `Ein Eintrag ist mit einem Verfahren verschlossen, das wir nicht annehmen. ${othersFine} ${tell}`,
  'envelope.other-place': `Der Server hat einen Eintrag an die Stelle eines anderen gelegt. Wir öffnen ihn nicht. ${othersFine} ${tell}`,
  'envelope.damaged': `Dieser Eintrag wurde beschädigt oder verändert. Wir öffnen ihn nicht. ${othersFine}`,
  'envelope.too-long':
    'Das ist zu lang für einen Eintrag. Es wurde nichts gesendet, dein Text ist noch da. Kürz ihn oder häng ihn als Datei an.',
  'envelope.signature': `Dieser Eintrag trägt nicht die Unterschrift der Person, die ihn geschrieben haben soll. Wir zeigen ihn nicht. ${othersFine} ${tell}`,
  'envelope.epoch-lower': `Ein Eintrag kam unter einem älteren Schlüssel zurück. Wir öffnen ihn nicht. ${othersFine} ${tell}`,
  'envelope.epoch-closed': `Ein Eintrag liegt unter einem Schlüssel, der nicht mehr gilt. Wir öffnen ihn nicht. ${othersFine} ${tell}`,
  'envelope.epoch-unknown': `Ein Eintrag liegt unter einem Schlüssel, den das Protokoll nicht kennt. Wir öffnen ihn nicht. ${othersFine} ${tell}`,
  'envelope.version-lower': `Der Server zeigt eine ältere Fassung, als dieses Gerät schon gesehen hat. Wir nehmen sie nicht an. ${othersFine} ${tell}`,
  'envelope.version-forked': `Der Server zeigt eine andere Fassung unter derselben Nummer. Wir nehmen sie nicht an. ${othersFine} ${tell}`,
  'envelope.erased': `Der Server zeigt einen Eintrag wieder, der für immer gelöscht wurde. Wir öffnen ihn nicht. ${othersFine} ${tell}`,
  'envelope.withheld': `Der Server zeigt einen Eintrag nicht mehr, den dieses Gerät schon gesehen hat, und sagt nicht, dass er gelöscht wurde. ${othersFine} ${tell}`,
  'receipt.other-origin':
    'Diese Quittung gehört zu einer anderen Adresse. Tipp sie nur dort ein, wo du sie bekommen hast.',
  'receipt.other-purpose': `Die Frage des Servers war für etwas anderes. ${notTaken} Lade die Seite neu.`,
  'receipt.challenge-form': `Die Frage des Servers war keine. ${notTaken} Lade die Seite neu.`,
  'receipt.challenge-old': 'Das hat zu lange gedauert. Es ist nichts verloren. Versuch es noch einmal.',
  'receipt.answer': 'Diese Quittung passt nicht. Vergleich die zwölf Wörter; es ist nichts verloren.',
  'outside.intake-unproven':
    'Wir können nicht beweisen, dass dieses Schloss der Einrichtung gehört. Es wurde nichts gesendet. Öffne die Seite über den Link der Einrichtung.',
  'outside.damaged': `Eine Nachricht von außen kam beschädigt an. Wir öffnen sie nicht. ${othersFine}`,
  'outside.other-place': `Eine Nachricht von außen lag an der falschen Stelle. Wir öffnen sie nicht. ${othersFine}`,
  'outside.author': `Eine Antwort stammt von jemandem, den das Protokoll nicht kennt. Wir zeigen sie nicht. ${tell}`,
  'outside.gap': `In diesem Vorgang fehlt etwas: Der Server zeigt nicht alles, was geschrieben wurde. ${tell}`,
  'outside.other-hand': `Ein weiterer Brief in diesem Vorgang stammt nicht von der Person, die ihn begonnen hat. Wir zeigen ihn nicht. ${tell}`,
  'conversation.form': `Eine Zeile dieses Gesprächs ist keine. Wir zeigen sie nicht. ${tell}`,
  'conversation.other-place': `Eine Zeile gehört in ein anderes Gespräch. Wir zeigen sie nicht. ${tell}`,
  'conversation.gap': `In diesem Gespräch fehlt eine Zeile: Der Server zeigt nicht alles, was geschrieben wurde. ${tell}`,
  'conversation.forked': `Der Server zeigt dieses Gespräch anders als zuvor. Wir zeigen nur, was gesichert ist. ${tell}`,
  'conversation.other-key': `Zu diesem Gespräch kam ein Schlüssel, für den niemand unterschrieben hat. Wir benutzen ihn nicht. ${tell}`,
  'conversation.damaged': `Eine Zeile dieses Gesprächs kam beschädigt an. Wir zeigen sie nicht. ${tell}`,
  'conversation.author': `Eine Zeile stammt von jemandem, der hier nicht sprechen kann. Wir zeigen sie nicht. ${tell}`,
  'conversation.not-seated':
    'Für dieses Gespräch bist du nicht oder nicht mehr zuständig. Dein Text ist noch da; gib ihn weiter an die, die zuständig sind.',
  'conversation.unreleased':
    'Was Peers schreiben, gibt jemand aus der Leitung frei. Dein Text ist noch da: Leg ihn zur Freigabe vor.',
  'conversation.written': `Ein freigegebener Text ist nicht mehr der, den die Person geschrieben hat. Wir zeigen ihn nicht. ${tell}`,
  'conversation.stale':
    'Die Zeit einer Vertretung ist um. Bevor jemand weiterschreibt, wechseln die Schlüssel; das dauert einen Augenblick.',
  'file.other':
    'Das ist eine andere Datei als die, die du begonnen hast. Es ist nichts verloren: Wähl dieselbe noch einmal, oder gib sie auf und fang neu an.',
  'file.changed':
    'Die Datei hat sich während des Hochladens geändert. Es wurde nichts gespeichert. Wähl sie noch einmal aus.',
  'file.part-missing':
    'Ein Teil der Datei fehlt. Wir öffnen sie nicht; der Rest ist unversehrt. Versuch es später noch einmal.',
  'file.part-other': `Ein Teil der Datei wurde vertauscht. Wir öffnen sie nicht. ${tell}`,
  'file.damaged':
    'Diese Datei wurde beschädigt. Wir öffnen sie nicht. Vielleicht hat jemand von euch noch das Original.',
  'picture.damaged':
    'Dieses Bild ist beschädigt, darum können wir Ort und Gerät nicht daraus entfernen. Es wurde nichts hochgeladen.',
  'certificate.forged': `Dieses Löschzeugnis ist gefälscht. Verlasst euch nicht darauf. ${tell}`,
  'archive.too-large':
    'Das ist mehr, als in eine Zip-Datei passt (4 GB). Es fehlt nichts, es wurde nur nichts geschrieben. Wer den Server betreibt, kann das Archiv als Ordner schreiben: jam archive.',
  'archive.form': 'Das ist kein Archiv aus diesem Tresor, oder es ist beschädigt. Es wurde nichts geöffnet.',
  'archive.part-missing':
    'In diesem Archiv fehlt etwas. Was da ist, lässt sich lesen. Hol dir ein neues Archiv, solange der Tresor läuft.',
  'archive.part-other':
    'In diesem Archiv wurde etwas vertauscht. Wir öffnen es nicht. Nimm eine andere Kopie.',
}

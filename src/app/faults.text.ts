// Long: one list of all refusals, so that none lacks a sentence.
import { speak } from '#kernel/text.ts'

type Fault = { title: string; says: string; todo: string }

/** What a refusal says, by its code, else by its reason. */
export const faultWords = speak<Record<string, Fault>>(
  {
    invalid: {
      title: 'Das konnten wir nicht annehmen',
      says: 'Etwas an der Eingabe passt nicht. Es wurde nichts gespeichert.',
      todo: 'Geh zurück, deine Eingaben stehen noch im Formular. Prüfe sie und sende noch einmal.',
    },
    forbidden: {
      title: 'Das ist nicht für dich freigegeben',
      says: 'Diese Seite gehört zu einer Aufgabe, die du in diesem Jam nicht hast. Es wurde nichts geändert.',
      todo: 'Wenn du die Aufgabe übernehmen sollst, bitte die Organisation um eine Einladung.',
    },
    missing: {
      title: 'Diese Seite gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig, oder was hier war, ist nicht mehr da.',
      todo: 'Prüfe die Adresse oder geh zur Startseite.',
    },
    conflict: {
      title: 'Hier war jemand schneller',
      says: 'Der Stand hat sich geändert, vielleicht in einem anderen Fenster. Deine letzte Eingabe wurde nicht gespeichert.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
    gone: {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Er wurde schon benutzt oder ist abgelaufen. Es ist nichts verloren.',
      todo: 'Bitte um einen neuen Link.',
    },
    busy: {
      title: 'Das war zu viel auf einmal',
      says: 'Gerade kamen zu viele Anfragen. Diese letzte wurde nicht ausgeführt, alles vorher ist gespeichert.',
      todo: 'Warte einige Minuten und versuche es noch einmal.',
    },
    incident: {
      title: 'Bei uns ist ein Fehler passiert',
      says: 'Diese letzte Eingabe wurde nicht gespeichert. Alles vorher ist sicher. Der Fehler steht mit seiner Nummer im Protokoll.',
      todo: 'Versuche es noch einmal. Bleibt es dabei, nenne der Organisation die Nummer.',
    },
    'page.slow': {
      title: 'Das hat zu lange gedauert',
      says: 'Wir haben nach einer halben Minute aufgehört zu warten. Ob noch etwas gespeichert wurde, siehst du auf der Seite, von der du kommst.',
      todo: 'Lade sie neu und versuche es dann noch einmal.',
    },
    'page.foreign': {
      title: 'Diese Anfrage kam von einer anderen Seite',
      says: 'Zu deinem Schutz nehmen wir Eingaben nur von unseren eigenen Seiten an. Es wurde nichts geändert.',
      todo: 'Öffne die Seite bei uns und sende die Eingabe dort.',
    },
    'form.large': {
      title: 'Das ist zu groß',
      says: 'Die Anfrage ist größer als 25 MB. Es wurde nichts gespeichert.',
      todo: 'Verkleinere die Datei oder teile sie auf.',
    },
    'file.large': {
      title: 'Die Datei ist zu groß',
      says: 'Eine Datei darf höchstens 20 MB haben. Es wurde nichts gespeichert.',
      todo: 'Verkleinere die Datei oder teile sie auf.',
    },
    'file.type': {
      title: 'Diese Art von Datei nehmen wir nicht an',
      says: 'Möglich sind PDF, Bilder, Text, CSV, ODT, DOCX und ZIP. Es wurde nichts gespeichert.',
      todo: 'Wandle die Datei um und versuche es noch einmal.',
    },
    'file.empty': {
      title: 'Die Datei ist leer',
      says: 'Es kam eine Datei ohne Inhalt an. Es wurde nichts gespeichert.',
      todo: 'Wähle die Datei noch einmal aus.',
    },
    'file.full': {
      title: 'Der Speicher ist voll',
      says: 'Die Datei konnte nicht abgelegt werden. Alles vorher ist gespeichert.',
      todo: 'Sag der Organisation Bescheid; sie kann Platz schaffen. Danach lade die Datei noch einmal hoch.',
    },
    'service.not-yours': {
      title: 'Dieser Dienst gehört jetzt seiner Einrichtung',
      says: 'Ändern kann ihn nur die Einrichtung und, bis zur Übergabe, das Team. Es wurde nichts geändert.',
      todo: 'Gehörst du zur Einrichtung, bitte sie um eine Einladung. Warst du im Team, dann ist deine Arbeit getan.',
    },
    'counselling.missing': {
      title: 'Diese Seite gibt es nicht',
      says: 'Die Adresse stimmt nicht ganz, oder hier ist niemand mehr.',
      todo: 'Prüfe die Adresse. In Gefahr: 112. Zuhören: 0800 1110111, 116 111.',
    },
    'office.missing': {
      title: 'Diese Stelle gibt es nicht',
      says: 'Vielleicht hat sie jemand verworfen. Es wurde nichts geändert.',
      todo: 'Geh zurück zur Übersicht der Stellen.',
    },
    'office.open': {
      title: 'Diese Stelle bleibt',
      says: 'Sie hat einen Briefkasten, und jemand kann schon geschrieben haben. Es wurde nichts geändert.',
      todo: 'Schließe den Dienst, wenn niemand mehr schreiben soll.',
    },
    'office.many': {
      title: 'Das sind genug Stellen',
      says: 'Mehr als 60 Stellen hat ein Dienst nicht. Es wurde keine angelegt.',
      todo: 'Verwirf eine, die niemand nutzt.',
    },
    'counselling.unready': {
      title: 'Noch fehlt etwas',
      says: 'Der Dienst bleibt eine Probe. Was fehlt, steht bei den Stellen.',
      todo: 'Geh die Liste durch; jeder Punkt führt dorthin, wo er sich erledigen lässt.',
    },
    'roster.stranger': {
      title: 'Diese Person gehört nicht zu euch',
      says: 'Im Dienstplan stehen nur Menschen eurer Einrichtung. Es wurde nichts geändert.',
      todo: 'Lade die Person in eure Einrichtung ein und plane sie danach ein.',
    },
    'roster.full': {
      title: 'Der Dienstplan ist voll',
      says: 'Mehr Einträge gehen nicht. Es wurde nichts geändert.',
      todo: 'Entferne Tage, die vorbei sind.',
    },
    'slot.taken': {
      title: 'Dieser Termin ist vergeben',
      says: 'Jemand hat ihn gerade genommen. Es wurde nichts geändert.',
      todo: 'Sag ihn im Gespräch ab und gib ihn danach frei.',
    },
    'form.missing': {
      title: 'Dieses Formular gibt es nicht',
      says: 'Die Adresse stimmt nicht ganz, oder das Formular ist nicht mehr veröffentlicht.',
      todo: 'Prüfe die Adresse, oder frag die Einrichtung, von der du sie hast.',
    },
    'form.published': {
      title: 'Die Adresse bleibt, wie sie ist',
      says: 'Das Formular ist veröffentlicht, und Menschen kennen seine Adresse. Es wurde nichts geändert.',
      todo: 'Brauchst du eine andere Adresse, beginne ein neues Formular.',
    },
    'form.unpublished': {
      title: 'Das Formular ist noch nicht veröffentlicht',
      says: 'Es nimmt noch nichts an; schließen lässt sich nur, was offen ist. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Dienst und veröffentliche es zuerst.',
    },
    'form.moved': {
      title: 'Das Formular hat sich inzwischen geändert',
      says: 'Jemand von euch hat gerade etwas gespeichert. Deine letzte Eingabe wurde nicht ausgeführt.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
    'service.exists': {
      title: 'Für diesen Bedarf gibt es schon einen Dienst',
      says: 'Jemand aus dem Team hat ihn gerade gestartet. Ein zweiter wurde nicht angelegt.',
      todo: 'Geh zurück zum Team und öffne den Dienst dort.',
    },
    'service.incomplete': {
      title: 'Der Dienst kann noch nicht live gehen',
      says: 'Es fehlt noch etwas. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Dienst: Oben steht, was fehlt.',
    },
    'service.moved-on': {
      title: 'Der Dienst ist nicht mehr in diesem Stand',
      says: 'Jemand hat ihn inzwischen geändert. Deine letzte Eingabe wurde nicht ausgeführt.',
      todo: 'Öffne den Dienst neu und sieh dir den jetzigen Stand an.',
    },
    'service.documents-full': {
      title: 'Es sind schon 40 Unterlagen',
      says: 'Mehr nehmen wir für einen Dienst nicht an. Es wurde nichts gespeichert.',
      todo: 'Entferne eine Unterlage oder packe mehrere in ein ZIP.',
    },
    'handover.not-yours': {
      title: 'Diese Übergabe ist Sache von Team und Einrichtung',
      says: 'Abhaken und unterschreiben können nur, wer jetzt im Team ist oder zur Einrichtung gehört. Es wurde nichts geändert.',
      todo: 'Ist die Übergabe schon unterschrieben, dann ist der Zugang des Teams beendet. Deine Bescheinigung findest du im Jam.',
    },
    'matching.over': {
      title: 'Der Jam ist vorbei',
      says: 'Teams werden jetzt nicht mehr neu zusammengesetzt. Es wurde nichts geändert.',
      todo: 'Die Teams, wie sie waren, findest du in der Teamliste.',
    },
    'matching.nothing': {
      title: 'Es gibt noch nichts zu rechnen',
      says: 'Dafür braucht es mindestens einen angemeldeten IT-Profi und einen angenommenen Bedarf.',
      todo: 'Auf der Seite der Zuteilung steht, was fehlt.',
    },
    'matching.missing': {
      title: 'Diese Berechnung gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig.',
      todo: 'Öffne die Zuteilung neu.',
    },
    'matching.no-plan': {
      title: 'Diese Berechnung hat keinen Plan ergeben',
      says: 'Sie läuft noch, oder sie wurde abgebrochen. Es wurde nichts veröffentlicht.',
      todo: 'Öffne die Zuteilung neu und sieh dir den jetzigen Stand an.',
    },
    'matching.newer': {
      title: 'Es gibt schon einen neueren Plan',
      says: 'Inzwischen wurde noch einmal gerechnet. Es wurde nichts veröffentlicht und nichts verschickt.',
      todo: 'Öffne die Zuteilung neu, sieh dir den neuen Plan an und veröffentliche ihn.',
    },
    'matching.outdated': {
      title: 'Seit der Berechnung hat sich etwas geändert',
      says: 'Jemand mit einem Platz hat sich abgemeldet, ein Bedarf wurde zurückgezogen, oder ihr habt etwas neu festgelegt. Es wurde nichts veröffentlicht und nichts verschickt.',
      todo: 'Öffne die Zuteilung: Dort steht, was sich geändert hat. Rechne mit wenigen Wechseln neu, dann veröffentliche.',
    },
    'team.missing': {
      title: 'Dieses Team gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig, oder die Zuteilung wurde neu gemacht.',
      todo: 'Geh zu deinem Jam und öffne dein Team von dort.',
    },
    'team.exists': {
      title: 'Für diesen Bedarf gibt es schon ein Team',
      says: 'Jemand hat die Zuteilung gerade veröffentlicht. Es wurde nichts geändert.',
      todo: 'Lade die Seite neu und sieh dir die Teams an.',
    },
    'team.elsewhere': {
      title: 'Jemand ist schon in einem anderen Team',
      says: 'Niemand kann in zwei Teams zugleich sein. Es wurde nichts geändert.',
      todo: 'Sieh in der Teamliste nach und rechne die Zuteilung neu.',
    },
    'partner.many': {
      title: 'Das sind sehr viele Partner',
      says: 'Ein Jam nennt höchstens 60 Partner. Dieser eine ist nicht dazugekommen.',
      todo: 'Entferne einen, oder nenne mehrere zusammen.',
    },
    'suggestion.full': {
      title: 'Gerade sind sehr viele Anregungen da',
      says: 'Die Organisation kommt mit dem Antworten nicht nach. Deine ist nicht gespeichert.',
      todo: 'Heb dir deinen Text auf und versuche es in ein paar Tagen noch einmal.',
    },
    'suggestion.no-sender': {
      title: 'Hier wartet niemand auf eine Mail',
      says: 'Zu dieser Anregung gibt es keine E-Mail-Adresse. Die Antwort ist nicht gespeichert.',
      todo: 'Antworte öffentlich.',
    },
    'remember.gone': {
      title: 'Diese Erinnerung gibt es nicht mehr',
      says: 'Sie wurde gelöscht, oder die Mail zum nächsten Jam ist schon geschrieben. Deine Adresse haben wir nicht.',
      todo: 'Möchtest du wieder Bescheid bekommen, trag dich unter „Ich möchte helfen“ ein.',
    },
    'post.early': {
      title: 'Dieses Projekt ist noch nicht öffentlich',
      says: 'Neuigkeiten stehen bei Bedarfen, die angenommen sind. Es wurde nichts gespeichert.',
      todo: 'Sobald der Bedarf angenommen ist, kannst du hier schreiben.',
    },
    'team.members-only': {
      title: 'Diese Seite gehört dem Team',
      says: 'Nur wer gerade im Team ist, kann hier lesen und schreiben. Nach der Übergabe endet der Zugang.',
      todo: 'Wenn du dazugehören solltest, sprich mit der Organisation.',
    },
    'task.missing': {
      title: 'Diese Aufgabe gibt es nicht mehr',
      says: 'Jemand aus dem Team hat sie vom Board genommen. Sonst hat sich nichts geändert.',
      todo: 'Geh zurück zum Board und sieh nach, was dort steht.',
    },
    'task.taken': {
      title: 'Die Aufgabe hat schon jemand',
      says: 'Jemand aus dem Team war einen Augenblick schneller. An der Aufgabe hat sich sonst nichts geändert.',
      todo: 'Geh zurück zum Board: Dort steht, wer sie hat.',
    },
    'team.files-full': {
      title: 'Mehr Dateien passen hier nicht',
      says: 'Ein Team kann 40 Dateien hinterlegen. Diese eine wurde nicht gespeichert.',
      todo: 'Entfernt, was ihr nicht mehr braucht, oder legt einen Link zu einem gemeinsamen Ordner an.',
    },
    'help.missing': {
      title: 'Diese Bitte um Hilfe gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig.',
      todo: 'Geh zur Liste der Bitten und wähl sie dort aus.',
    },
    'help.taken': {
      title: 'Hier war jemand schneller',
      says: 'Um diese Bitte kümmert sich schon jemand, oder sie ist gelöst.',
      todo: 'Geh zurück zur Liste, dort stehen die anderen.',
    },
    'help.claims-full': {
      title: 'Du hast schon eine Bitte',
      says: 'In diesem Jam kümmert sich jede Mentor*in um so viele zugleich, wie die Orga eingestellt hat. Die neue ist noch frei.',
      todo: 'Bring zu Ende, was du hast, gib es zurück oder weiter. Dann nimm die nächste.',
    },
    'help.no-mentor': {
      title: 'Diese Person kann nicht übernehmen',
      says: 'Sie hilft in diesem Jam nicht (mehr) als Mentor*in. Die Bitte ist noch bei dir.',
      todo: 'Geh zurück und such jemand anderen aus, oder gib sie in die Liste zurück.',
    },
    'help.closed': {
      title: 'Diese Bitte ist schon gelöst',
      says: 'Das Gespräch dazu ist zu Ende. Deine Nachricht wurde nicht gesendet.',
      todo: 'Braucht ihr noch etwas, bittet auf der Team-Seite neu um Hilfe.',
    },
    'help.thread-full': {
      title: 'Dieses Gespräch ist sehr lang geworden',
      says: 'Mehr als 200 Nachrichten fasst es nicht. Die letzte wurde nicht gesendet.',
      todo: 'Trefft euch kurz, vor Ort oder per Video.',
    },
    'hours.twice': {
      title: 'Zu dieser Zeit bist du schon eingetragen',
      says: 'Deine neue Zeit überschneidet sich mit einer früheren. Es wurde nichts geändert.',
      todo: 'Streich die frühere zuerst, oder wähl eine andere Zeit.',
    },
    'help.not-yours': {
      title: 'Um diese Bitte kümmert sich jemand anderes',
      says: 'Ändern kann sie nur, wer sie übernommen hat. Es wurde nichts geändert.',
      todo: 'Sprich mit der Person, deren Name in der Liste steht.',
    },
    'programme.missing': {
      title: 'Diesen Programmpunkt gibt es nicht mehr',
      says: 'Vielleicht hat ihn gerade jemand entfernt. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Ablauf und sieh dir den jetzigen Stand an.',
    },
    'programme.moved': {
      title: 'Dieser Punkt wurde gerade geändert',
      says: 'Jemand hat ihn in einem anderen Fenster gespeichert. Deine Änderung wurde nicht gespeichert.',
      todo: 'Öffne den Punkt noch einmal und sieh, ob deine Änderung noch nötig ist.',
    },
    'retention.not-over': {
      title: 'Der Jam ist noch nicht vorbei',
      says: 'Bis zum Ende wird das alles gebraucht. Es wurde nichts gelöscht.',
      todo: 'Danach geht es hier, oder von selbst, wenn die Frist um ist.',
    },
    'certificate.too-early': {
      title: 'Der Jam läuft noch',
      says: 'Unterschrieben wird, wenn er vorbei ist: Dann stehen die Stunden fest.',
      todo: 'Komm nach dem Ende wieder.',
    },
    'certificate.none': {
      title: 'Dafür gibt es keine Bescheinigung',
      says: 'In dieser Aufgabe warst du nicht dabei, oder du bist nicht als angekommen eingecheckt.',
      todo: 'Frag die Organisation, wenn das nicht stimmt.',
    },
    'certificate.gone': {
      title: 'Diese Bescheinigung gibt es nicht',
      says: 'Vielleicht ist der Code unvollständig, oder das Konto dazu wurde gelöscht.',
      todo: 'Lies den Code noch einmal ein oder frag, wer sie dir gegeben hat.',
    },
    'plan.moved': {
      title: 'Dieser Schritt wurde gerade geändert',
      says: 'Jemand hat ihn in einem anderen Fenster gespeichert. Deine Änderung wurde nicht gespeichert.',
      todo: 'Geh zurück zum Plan und sieh, ob deine Änderung noch nötig ist.',
    },
    'plan.missing': {
      title: 'Diesen Schritt gibt es nicht mehr',
      says: 'Jemand hat ihn aus dem Plan genommen. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Plan.',
    },
    'plan.no-organiser': {
      title: 'Diese Person gehört nicht zum Orga-Team',
      says: 'Schritte übernimmt, wer den Jam organisiert. Es wurde nichts geändert.',
      todo: 'Lade sie unter „Rollen“ ein oder wähle jemand anderen.',
    },
    'screen.revoked': {
      title: 'Dieser Link zur Leinwand gilt nicht mehr',
      says: 'Die Organisation hat ihn zurückgezogen oder durch einen neuen ersetzt.',
      todo: 'Bitte die Organisation um den neuen Link.',
    },
    'handover.missing': {
      title: 'Hier gibt es noch keine Übergabe',
      says: 'Das Team hat noch keinen Dienst gestartet.',
      todo: 'Startet zuerst den Dienst auf der Seite des Teams.',
    },
    'acceptance.signed': {
      title: 'Die Abnahme ist schon unterschrieben',
      says: 'Was unterschrieben ist, ändert sich nicht mehr. Deine letzte Eingabe wurde nicht gespeichert.',
      todo: 'Öffne die Abnahme neu und sieh dir an, was darin steht.',
    },
    'acceptance.moved-on': {
      title: 'Jemand aus deiner Einrichtung war schneller',
      says: 'Die Abnahme hat sich geändert, seit du sie geöffnet hast. Deine Eingabe wurde nicht gespeichert.',
      todo: 'Öffne die Abnahme neu und ergänze, was fehlt.',
    },
    'acceptance.open': {
      title: 'Ein Punkt ist noch offen',
      says: 'Unterschreiben kann man erst, wenn jeder Punkt beantwortet ist. Deine Unterschrift wurde nicht gesetzt.',
      todo: 'Geh zurück zur Abnahme, beantworte die offenen Punkte und sichere sie.',
    },
    'demo.moved-on': {
      title: 'Die Bühne ist schon weiter',
      says: 'Inzwischen ist ein anderes Team dran. Es wurde nichts geändert.',
      todo: 'Öffne die Vorführung neu und sieh nach, wer gerade dran ist.',
    },
    'jury.own': {
      title: 'Dieses Team bewertest du nicht',
      says: 'Wer mitgebaut hat oder zur Einrichtung gehört, stimmt hier nicht ab. Es wurde nichts gespeichert.',
      todo: 'Wähl ein anderes Team.',
    },
    'jury.off': {
      title: 'Hier gibt es keine Jury',
      says: 'In diesem Jam entscheidet die Unterschrift der Einrichtung. Es wurde nichts gespeichert.',
      todo: 'Wenn ihr eine Jury möchtet, kann die Organisation sie bei den Vorführungen einschalten.',
    },
    'picture.unreadable': {
      title: 'Dieses Bild können wir nicht lesen',
      says: 'Die Datei ist beschädigt oder kein Foto (JPEG, PNG oder WebP). Es wurde nichts gespeichert.',
      todo: 'Öffne das Bild auf deinem Gerät, speichere es als JPEG und lade es noch einmal hoch.',
    },
    'thanks.early': {
      title: 'Noch läuft der Jam',
      says: 'Der Dank geht erst hinaus, wenn der Jam vorbei ist. Es wurde nichts verschickt.',
      todo: 'Schreib den Text schon jetzt; verschicken kannst du ihn nach dem Ende.',
    },
    'thanks.empty': {
      title: 'Der Dank ist noch leer',
      says: 'Ohne ein Wort von euch geht nichts hinaus. Es wurde nichts verschickt.',
      todo: 'Schreib ein paar Sätze auf Deutsch, sichere sie und verschicke sie dann.',
    },
    'handover.signed': {
      title: 'Es ist schon unterschrieben',
      says: 'Was eine Seite unterschrieben hat, ändert sich nicht mehr. Deine letzte Eingabe wurde nicht gespeichert.',
      todo: 'Öffne die Übergabe neu und sieh dir den jetzigen Stand an.',
    },
    'handover.incomplete': {
      title: 'Die Liste ist noch nicht fertig',
      says: 'Unterschreiben kann man erst, wenn alle Punkte erledigt sind. Deine Unterschrift wurde nicht gesetzt.',
      todo: 'Geh zurück zur Übergabe und hakt gemeinsam ab, was noch offen ist.',
    },
    'handover.unbelievable': {
      title: 'Das fehlt beim Dienst noch',
      says: 'Dieser Punkt lässt sich erst abhaken, wenn die Angabe beim Dienst steht. Es wurde nichts geändert.',
      todo: 'Öffne den Dienst, ergänze die Angabe und hake den Punkt dann ab.',
    },
    'handover.two-people': {
      title: 'Für jede Seite unterschreibt ein anderer Mensch',
      says: 'Du hast schon für die andere Seite unterschrieben. Eine zweite Unterschrift wurde nicht gesetzt.',
      todo: 'Bitte jemand anderen aus dem Team oder der Einrichtung, zu unterschreiben.',
    },
    'followup.answered': {
      title: 'Dieser Link wurde schon benutzt',
      says: 'Für diese Nachfrage ist eine Antwort gespeichert. Sie bleibt, wie sie ist.',
      todo: 'Hat sich etwas geändert, sag es der Organisation oder bei der nächsten Nachfrage.',
    },
    'followup.told': {
      title: 'Dazu habt ihr schon etwas gesagt',
      says: 'Eure Angaben sind gespeichert. Ein zweites Mal wurde nichts angenommen.',
      todo: 'Bei der nächsten Nachfrage ist wieder Platz.',
    },
    'gate.red': {
      title: 'Für eine Zusage fehlt noch etwas',
      says: 'Wir sagen erst zu, wenn klar ist, wo der Dienst danach lebt und wer sich kümmert. Der Bedarf steht, wo er stand; alles Gespeicherte bleibt.',
      todo: 'Öffne „Bereit?“ bei diesem Bedarf: Dort steht, was fehlt und wer es ausfüllen kann.',
    },
    'template.missing': {
      title: 'Diese Vorlage gibt es nicht',
      says: 'Der Jam folgt weiter der Vorlage, die er hatte. Es wurde nichts geändert.',
      todo: 'Lade die Seite neu und wähle eine von der Liste.',
    },
    'call.code': {
      title: 'Dieser Code gilt nicht',
      says: 'Er ist falsch geschrieben, abgelaufen, zurückgezogen oder schon so oft benutzt, wie er darf. Was du geschrieben hast, ist gespeichert.',
      todo: 'Prüfe die Schreibweise, oder bitte die Organisation um einen neuen Code.',
    },
    'call.over': {
      title: 'Der Aufruf ist inzwischen zu Ende',
      says: 'Euer Entwurf ist vollständig gespeichert, abgeschickt wurde er nicht.',
      todo: 'Habt ihr einen Zugangscode, gebt ihn auf der Seite „Antworten prüfen“ ein. Sonst schreibt der Organisation.',
    },
    'call.tag': {
      title: 'Dieses Kürzel ist vergeben',
      says: 'Ein anderer Partner hat es schon. Es wurde nichts gespeichert.',
      todo: 'Geh zurück und wähle ein anderes.',
    },
    'call.code-taken': {
      title: 'Diesen Code gibt es schon',
      says: 'Ein Code gilt nur für einen Zweck. Es wurde nichts gespeichert.',
      todo: 'Geh zurück und wähle einen anderen.',
    },
    'call.closed': {
      title: 'Der Aufruf ist geschlossen',
      says: 'Im Moment nehmen wir keine neuen Bedarfe an. Es wurde nichts gespeichert.',
      todo: 'Auf der Seite des Jams steht, wann der nächste Aufruf kommt.',
    },
    'import.missing': {
      title: 'Diese Datei ist nicht mehr da',
      says: 'Was nur angesehen und nicht eingelesen wird, behalten wir einen Tag. Im Jam hat sich nichts geändert.',
      todo: 'Lade die Datei noch einmal hoch.',
    },
    'import.undone': {
      title: 'Das ist schon zurückgenommen',
      says: 'Dieses Einlesen wurde bereits zurückgenommen, vielleicht in einem anderen Fenster.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
    'scoping.gone': {
      title: 'Dieser Entwurf ist nicht mehr da',
      says: 'Entwürfe werden 60 Tage lang aufgehoben. Vielleicht ist der Link unvollständig.',
      todo: 'Prüfe den Link, oder beginne auf der Seite des Aufrufs neu.',
    },
    'scoping.open': {
      title: 'Da fehlt noch eine Antwort',
      says: 'Alles, was du geschrieben hast, ist gespeichert. Abgeschickt wurde noch nichts.',
      todo: 'Öffne den Entwurf mit deinem Link und beantworte die offene Frage.',
    },
    'review.own': {
      title: 'Das ist ein Bedarf deiner eigenen Einrichtung',
      says: 'Niemand bewertet den eigenen Bedarf. Es wurde nichts gespeichert.',
      todo: 'Überlass diesen Bedarf den anderen.',
    },
    'review.conflict': {
      title: 'Hier bist du befangen',
      says: 'Du oder die Organisation habt gesagt, dass du diesen Bedarf nicht begutachtest. Es wurde nichts gespeichert.',
      todo: 'Überlass ihn den anderen. War es ein Versehen, nimm die Befangenheit in der Begutachtung zurück.',
    },
    'review.not-yours': {
      title: 'Dieser Bedarf ist dir nicht zugeteilt',
      says: 'In dieser Phase sieht sich jede*r nur an, was zugeteilt ist. Es wurde nichts gespeichert.',
      todo: 'Deine Bedarfe findest du in der Begutachtung.',
    },
    'review.phase': {
      title: 'Das geht in dieser Phase nicht',
      says: 'Die Begutachtung hat Phasen; gerade ist das nicht erlaubt. Es wurde nichts gespeichert.',
      todo: 'Auf der Seite der Begutachtung steht, welche Phase läuft und bis wann.',
    },
    'criteria.last': {
      title: 'Mindestens ein Kriterium muss zählen',
      says: 'Ohne ein Kriterium, das in die Gesamtzahl zählt, lässt sich nichts vergleichen. Es wurde nichts geändert.',
      todo: 'Füge zuerst ein anderes hinzu.',
    },
    'criteria.full': {
      title: 'Es sind schon 20 Kriterien',
      says: 'Mehr beantwortet niemand mit Sorgfalt. Es wurde nichts gespeichert.',
      todo: 'Ändere eines von denen, die da sind.',
    },
    'phases.full': {
      title: 'Es sind schon 12 Phasen',
      says: 'Mehr überblickt niemand. Es wurde nichts gespeichert.',
      todo: 'Ändere oder entferne eine von denen, die da sind.',
    },
    'question.open': {
      title: 'Diese Frage ist noch offen',
      says: 'Mehr dazu schreiben könnt ihr, sobald sie beantwortet ist. Es wurde nichts gespeichert.',
      todo: 'Stell eine neue Frage, wenn dir noch etwas einfällt.',
    },
    'decisions.moved': {
      title: 'Eine Entscheidung hat sich geändert',
      says: 'Jemand hat sie geändert, nachdem du sie angesehen hast. Es wurde nichts mitgeteilt und nichts verschickt.',
      todo: 'Öffne die Entscheidungen neu und sieh sie dir noch einmal an.',
    },
    'assignment.nothing': {
      title: 'Es gibt noch nichts zuzuteilen',
      says: 'Dafür braucht es mindestens einen offenen Bedarf und jemanden mit der Rolle Gutachter*in.',
      todo: 'Lade Gutachter*innen über die Rollen ein.',
    },
    'assignment.moved': {
      title: 'Während der Rechnung hat sich etwas geändert',
      says: 'Ein Bedarf, eine Befangenheit oder eine Festlegung von Hand kam dazwischen. Es wurde nichts zugeteilt.',
      todo: 'Rechne noch einmal.',
    },
    'assignment.conflict': {
      title: 'Diese Person ist hier befangen',
      says: 'Wer zu nah dran ist, begutachtet nicht, auch nicht von Hand zugeteilt. Es wurde nichts geändert.',
      todo: 'Nimm die Befangenheit zurück, wenn sie nicht mehr gilt.',
    },
    'suggestion.answered': {
      title: 'Diese Anregung ist schon beantwortet',
      says: 'Jemand anderes war schneller. Deine Antwort wurde nicht gespeichert.',
      todo: 'Sieh dir die Antwort im Schaufenster an.',
    },
    'jam.real': {
      title: 'Dieser Jam ist kein Beispiel',
      says: 'Nur das Beispiel lässt sich wegwerfen. Es wurde nichts gelöscht.',
      todo: 'Geh zurück zum Profil des Jams.',
    },
    'registration.closed': {
      title: 'Die Anmeldung ist gerade zu',
      says: 'Es wurde nichts gespeichert.',
      todo: 'Auf der Seite des Jams steht, wann sie offen ist. Helfer*innen suchen wir bis zum Schluss.',
    },
    'care.no-vault': {
      title: 'Diese Einrichtung hat noch keinen Tresor',
      says: 'Es wurde nichts geändert.',
      todo: 'Gründet zuerst den Tresor der Einrichtung und komm dann wieder.',
    },
    'care.used': {
      title: 'Im jetzigen Tresor liegen schon Briefe',
      says: 'Sie lassen sich nicht in einen anderen legen. Es wurde nichts geändert.',
      todo: 'Bleibt bei diesem Tresor. 14 Tage nach dem Jam wird alles gelöscht.',
    },
    'letter.form': {
      title: 'Der versiegelte Teil ist beschädigt',
      says: 'Deine Anmeldung wurde nicht gespeichert.',
      todo: 'Lade die Seite neu und gib ihn noch einmal ein, oder lass ihn leer.',
    },
    'letter.no-intake': {
      title: 'Der Briefschlitz ist gerade zu',
      says: 'Der Tresor bekommt neue Schlüssel. Deine Anmeldung wurde nicht gespeichert.',
      todo: 'Versuche es in einer Minute noch einmal.',
    },
    'care.other': {
      title: 'Dieser Jam benutzt einen anderen Tresor',
      says: 'Es wurde nichts geändert.',
      todo: 'Lade die Seite neu.',
    },
    'places.full': {
      title: 'Alle Plätze sind vergeben',
      says: 'Es wurde nichts gespeichert. Vielleicht war jemand einen Augenblick schneller.',
      todo: 'Melde dich über „Mitmachen“ an: Dann stehst du auf der Warteliste.',
    },
    'place.taken': {
      title: 'Diesen Platz hast du schon',
      says: 'Der Link hat seinen Dienst getan. Du bist dabei.',
      todo: 'Auf deiner Seite im Jam siehst du, was als Nächstes kommt.',
    },
    'place.expired': {
      title: 'Dieser Platz ist weitergegangen',
      says: 'Die Zeit ist um, oder du hast abgesagt. Jetzt sind die Nächsten dran.',
      todo: 'Möchtest du noch? Dann melde dich wieder an.',
    },
    'confirmation.off': {
      title: 'In diesem Jam wird nicht gefragt',
      says: 'Es ging keine E-Mail hinaus.',
      todo: 'Trag bei der Rolle ein, wie viele Tage vorher gefragt wird.',
    },
    'question.missing': {
      title: 'Diese Frage gibt es nicht mehr',
      says: 'Jemand hat sie entfernt. Es wurde nichts geändert.',
      todo: 'Sieh dir die Fragen noch einmal an.',
    },
    'questions.full': {
      title: 'Mehr als 30 Fragen stellt niemand',
      says: 'Die neue Frage wurde nicht gespeichert.',
      todo: 'Entferne eine, die ihr nicht braucht.',
    },
    'company.full': {
      title: 'Alle Plätze dieses Unternehmens sind vergeben',
      says: 'Deine Anmeldung wurde nicht gespeichert.',
      todo: 'Frag deine Ansprechperson nach mehr Plätzen oder melde dich ohne Unternehmen an.',
    },
    'company.withdrawn': {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Das Unternehmen hat sich vom Jam abgemeldet. Wer schon dabei ist, bleibt dabei.',
      todo: 'Melde dich ohne Unternehmen an.',
    },
    'professional.needed': {
      title: 'Dafür musst du als IT-Profi angemeldet sein',
      says: 'Es wurde nichts geändert.',
      todo: 'Melde dich an, es dauert drei Minuten. Danach öffne den Link noch einmal.',
    },
    'wishes.closed': {
      title: 'Der Jam hat begonnen',
      says: 'Wünsche und Kreise lassen sich nicht mehr ändern. Was gespeichert war, bleibt.',
      todo: 'Passt etwas im Team nicht, sprich die Organisation an.',
    },
    'wishes.full': {
      title: 'Du hast schon fünf Wünsche',
      says: 'Der sechste wurde nicht gespeichert, die fünf stehen noch da.',
      todo: 'Geh zurück und nimm einen Wunsch heraus, um einen anderen dazuzunehmen.',
    },
    'circle.full': {
      title: 'Dieser Kreis ist voll',
      says: 'Höchstens vier bleiben zusammen, sonst passt kein Team. Es wurde nichts geändert.',
      todo: 'Macht zu zweit oder zu dritt einen zweiten Kreis auf.',
    },
    'circle.other': {
      title: 'Du bist schon in einem anderen Kreis',
      says: 'Man kann nur mit einem Kreis zusammenbleiben. Es wurde nichts geändert.',
      todo: 'Verlass den anderen Kreis unter „Deine Wünsche“, dann öffne den Link noch einmal.',
    },
    'helper.needed': {
      title: 'Dafür musst du als Helfer*in angemeldet sein',
      says: 'Die Schicht ist noch frei, es wurde nichts geändert.',
      todo: 'Melde dich auf der Seite „Schichten“ in einer Minute an.',
    },
    'shift.cancelled': {
      title: 'Dieser Jam ist abgesagt',
      says: 'Es werden keine Schichten mehr vergeben. Es wurde nichts geändert.',
      todo: 'Auf der Seite des Jams steht, warum und wie es weitergeht.',
    },
    'shift.hours': {
      title: 'Das wäre zu viel für diese Person',
      says: 'Mit dieser Schicht wären es mehr Stunden in 24 Stunden, als die Regeln des Jams erlauben. Es wurde nichts geändert.',
      todo: 'Nimm eine kürzere Schicht, oder gib vorher eine andere ab.',
    },
    'shift.rest': {
      title: 'Da fehlt die Ruhe dazwischen',
      says: 'Zwischen diesen Schichten bliebe weniger Ruhe, als die Regeln des Jams vorsehen. Es wurde nichts geändert.',
      todo: 'Nimm eine Schicht mit mehr Abstand, oder gib vorher eine andere ab.',
    },
    'shift.ended': {
      title: 'Für diese Schicht kann man sich nicht mehr eintragen',
      says: 'Die Frist für diese Aufgabe ist vorbei. Es wurde nichts geändert.',
      todo: 'Sprich mit der Organisation: Sie kann dich noch einteilen.',
    },
    'shift.held': {
      title: 'Die neuen Zeiten passen nicht allen',
      says: 'Jemand hätte dann eine andere Schicht oder zu wenig Ruhe. Es wurde nichts geändert.',
      todo: 'Sieh auf der Seite der Schicht nach, wen es betrifft.',
    },
    'shift.closed': {
      title: 'Die Schichten sind noch nicht offen',
      says: 'Auf der Seite „Schichten“ steht, ab wann du dich eintragen kannst. Es wurde nichts geändert.',
      todo: 'Schau dann wieder vorbei.',
    },
    'shift.late': {
      title: 'Zum Abgeben ist es zu spät',
      says: 'So kurz vorher soll niemand allein dastehen. Die Schicht bleibt deine.',
      todo: 'Biete sie zum Tausch an. Geht es gar nicht, ruf die Organisation an.',
    },
    'shift.far': {
      title: 'Dafür ist es zu früh oder zu spät',
      says: 'Ankommen und gehen lässt sich nur rund um die Schicht. Es wurde nichts geändert.',
      todo: 'Versuch es, wenn die Schicht beginnt.',
    },
    'shift.taken': {
      title: 'So viele haben schon zugesagt',
      says: 'Die Zahl der Plätze lässt sich nicht unter die Zahl der Zusagen senken. Es wurde nichts geändert.',
      todo: 'Sprich mit den Helfer*innen und trag zuerst jemanden aus.',
    },
    'shift.twice': {
      title: 'Diese Schicht gibt es dort schon',
      says: 'Zur selben Zeit steht am selben Ort schon eine mit diesem Namen im Plan. Es wurde nichts geändert.',
      todo: 'Erhöhe dort die Zahl der Plätze oder wähle einen anderen Ort.',
    },
    'duty.missing': {
      title: 'Diese Aufgabe gibt es nicht mehr',
      says: 'Die Organisation hat sie gelöscht. Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Aufgaben und such dir eine andere.',
    },
    'duty.named': {
      title: 'So heißt schon eine andere Aufgabe',
      says: 'Zwei gleiche Namen würden verwirren. Es wurde nichts geändert.',
      todo: 'Geh zurück und wähle einen anderen Namen.',
    },
    'duty.unconfirmed': {
      title: 'Für diese Aufgabe muss dich jemand bestätigen',
      says: 'Die Schicht ist noch frei, es wurde nichts geändert.',
      todo: 'Öffne die Aufgabe, drück auf „Ich mache das“ und sprich mit der Ansprechperson.',
    },
    'duty.lacks': {
      title: 'Für diese Aufgabe fehlt dir noch ein Nachweis',
      says: 'Die Schicht ist noch frei, es wurde nichts geändert.',
      todo: 'Öffne die Aufgabe: dort steht, was fehlt und wer es bestätigt.',
    },
    'duty.supporter': {
      title: 'Hier bestätigen andere',
      says: 'Wer bei dieser Aufgabe mitmacht, sehen nur die, die dafür bestimmt sind. Es wurde nichts geändert.',
      todo: 'Bitte die Organisation, dich dafür einzutragen.',
    },
    'batch.moved': {
      title: 'Der Ablauf hat sich geändert',
      says: 'Seit du die Vorschau gesehen hast, sind andere Schichten daraus geworden. Es wurde nichts angelegt.',
      todo: 'Lade die Seite neu und sieh dir die Vorschau noch einmal an.',
    },
    'swap.gone': {
      title: 'Dieser Tausch ist schon entschieden',
      says: 'Jemand war schneller, oder das Angebot wurde zurückgezogen. Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Schichten und sieh dir den Stand an.',
    },
    'swap.own': {
      title: 'Das ist deine eigene Schicht',
      says: 'Du hast sie selbst angeboten. Bis jemand sie übernimmt, bleibt sie deine.',
      todo: 'Willst du sie behalten, zieh das Angebot zurück.',
    },
    'request.gone': {
      title: 'Diese Anfrage gilt nicht mehr',
      says: 'Sie ist beantwortet, oder die Schicht wird nicht mehr gebraucht. Es wurde nichts geändert.',
      todo: 'Auf der Seite „Schichten“ siehst du, was noch frei ist.',
    },
    'fill.gone': {
      title: 'Dieser Vorschlag gilt nicht mehr',
      says: 'Inzwischen gibt es einen neueren. Niemand wurde gefragt.',
      todo: 'Lade die Seite mit dem Vorschlag neu.',
    },
    'presence.place': {
      title: 'Diesen Ort gibt es nicht mehr',
      says: 'Es wurde niemand ein- oder ausgetragen.',
      todo: 'Lade die Seite neu und wähle einen anderen Ort.',
    },
    'shift.full': {
      title: 'Diese Schicht ist schon voll',
      says: 'Jemand war schneller. Deine anderen Schichten sind unverändert.',
      todo: 'Geh zurück zu den Schichten und nimm eine andere.',
    },
    'shift.overlap': {
      title: 'Zu dieser Zeit hast du schon eine Schicht',
      says: 'Zwei zugleich gehen nicht. Deine bisherige Schicht bleibt dir.',
      todo: 'Gib die andere ab, wenn du lieber diese willst.',
    },
    'shift.over': {
      title: 'Diese Schicht ist vorbei',
      says: 'Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Schichten und nimm eine, die noch kommt.',
    },
    'shift.begun': {
      title: 'Diese Schicht hat schon begonnen',
      says: 'Sie lässt sich nicht mehr abgeben und bleibt auf deiner Liste.',
      todo: 'Kannst du nicht kommen, ruf die Organisation an.',
    },
    'shift.missing': {
      title: 'Diese Schicht gibt es nicht mehr',
      says: 'Die Organisation hat sie gelöscht. Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Schichten und nimm eine andere.',
    },
    'venue.missing': {
      title: 'Diesen Ort gibt es hier nicht',
      says: 'Er wurde zurückgezogen, oder er ist nicht für dich sichtbar.',
      todo: 'Geh zur Liste der Orte.',
    },
    'room.missing': {
      title: 'Diesen Raum gibt es hier nicht mehr',
      says: 'Vielleicht hat ihn gerade jemand entfernt. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Ort und sieh dir die Räume an.',
    },
    'venue.open': {
      title: 'Dieser Ort ist noch nicht bestätigt',
      says: 'Die Organisation prüft ihn noch. Deine Wahl wurde nicht gespeichert.',
      todo: 'Wähl einen bestätigten Ort, oder schau später noch einmal.',
    },
    'rooms.moved': {
      title: 'Der Raumplan hat sich gerade geändert',
      says: 'Jemand hat dieses Team in einem anderen Fenster umgesetzt. Deine Änderung wurde nicht gespeichert.',
      todo: 'Öffne den Raumplan neu und sieh, ob deine Änderung noch nötig ist.',
    },
    'rooms.quiet': {
      title: 'In diesem Raum arbeitet kein Team',
      says: 'Es ist ein Ruheraum. Es wurde nichts geändert.',
      todo: 'Wähl im Raumplan einen anderen Raum.',
    },
    'rooms.none': {
      title: 'Dafür fehlt noch etwas',
      says: 'Es gibt noch keine Teams oder keinen bestätigten Ort mit Räumen. Es wurde nichts geändert.',
      todo: 'Bestätige zuerst einen Ort und veröffentliche die Zuteilung.',
    },
    'venue.late': {
      title: 'Dieser Jam ist vorbei',
      says: 'Dein Angebot wurde nicht gespeichert.',
      todo: 'Biete den Ort für den nächsten Jam an.',
    },
    'mail.missing': {
      title: 'Diese E-Mail gibt es nicht',
      says: 'Sie gehört zu einem anderen Jam, oder ihre Empfänger*in hat das Konto gelöscht.',
      todo: 'Geh zum Postausgang.',
    },
    'mail.sent': {
      title: 'Diese E-Mail ist schon verschickt',
      says: 'Vielleicht hat sie gerade jemand in einem anderen Fenster verschickt. Sie geht kein zweites Mal hinaus.',
      todo: 'Geh zum Postausgang und sieh dir den Stand an.',
    },
    'mail.invented': {
      title: 'Diese Person ist erfunden',
      says: 'Zum Ausprobieren gibt es Menschen ohne Postfach. E-Mails an sie bleiben im Postausgang.',
      todo: 'Lies die E-Mail im Postausgang.',
    },
    'mail.no-smtp': {
      title: 'Dieser Server verschickt keine E-Mails',
      says: 'Es ist kein Mailserver eingestellt. Die E-Mail bleibt im Postausgang.',
      todo: 'Lies sie dort und gib sie weiter, oder bitte, wer den Server betreibt, SMTP_URL zu setzen.',
    },
    'mail.sure': {
      title: 'Das ist schon entschieden',
      says: 'Bei dieser E-Mail ist nicht mehr unklar, ob sie ankam. Es wurde nichts geändert.',
      todo: 'Geh zum Postausgang und sieh dir den Stand an.',
    },
    'push.address': {
      title: 'Diese Adresse kennen wir nicht',
      says: 'Dein Browser hat eine Adresse genannt, an die wir nichts schicken. Es wurde nichts geändert.',
      todo: 'Du bekommst weiter E-Mails. Versuche es mit einem anderen Browser.',
    },
    'calendar.many': {
      title: 'Das sind schon genug Kalender',
      says: 'Mehr Abo-Links braucht ein Jam nicht. Es kam keiner dazu.',
      todo: 'Nimm einen, den du schon hast, oder mach einen ungültig.',
    },
    'presence.early': {
      title: 'So früh ist noch niemand da',
      says: 'Ab zwölf Stunden vor dem Beginn und bis zum Ende kannst du sagen, dass du da bist. Es wurde nichts notiert.',
      todo: 'Komm wieder, wenn es losgeht.',
    },
    'cancellation.final': {
      title: 'Die Absage ist schon verschickt',
      says: 'Seit über einer Stunde ist der Jam abgesagt, und alle haben ihre E-Mail. Es wurde nichts geändert.',
      todo: 'Soll er doch stattfinden, öffne ihn mit neuen Terminen als neuen Jam.',
    },
    'push.many': {
      title: 'Das sind schon sehr viele Geräte',
      says: 'Auf zwanzig Geräten sagen wir dir schon Bescheid. Dieses kam nicht dazu.',
      todo: 'Nimm unter „Wie wir dir Bescheid sagen“ eines weg, das du nicht mehr hast.',
    },
    'invitation.gone': {
      title: 'Diese Einladung gilt nicht mehr',
      says: 'Sie wurde schon beantwortet, zurückgezogen oder erneuert, oder die 14 Tage sind um.',
      todo: 'Sieh nach, ob eine neuere E-Mail da ist. Sonst bitte, wer dich eingeladen hat, um einen neuen Link.',
    },
    'invitation.other': {
      title: 'Diese Einladung ging an eine andere Adresse',
      says: 'Du bist mit einer anderen Adresse angemeldet. Es wurde nichts geändert.',
      todo: 'Öffne den Link noch einmal: Dort kannst du dich mit der anderen Adresse anmelden.',
    },
    'invitation.settled': {
      title: 'Diese Einladung ist schon beantwortet',
      says: 'Oder jemand hat sie gerade in einem anderen Fenster zurückgezogen. Es wurde nichts geändert.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
    'invitation.missing': {
      title: 'Diese Einladung gibt es nicht',
      says: 'Vielleicht ist sie längst abgelaufen und gelöscht.',
      todo: 'Lade die Seite neu. Wenn nötig, schick eine neue Einladung.',
    },
    'organisation.claimed': {
      title: 'Für diese Organisation spricht schon jemand',
      says: 'Weitere Menschen lädt sie selbst ein. Es wurde nichts verschickt.',
      todo: 'Geh zurück zu den Rollen.',
    },
    'organisation.missing': {
      title: 'Diese Organisation gibt es nicht',
      says: 'Oder du gehörst nicht zu ihr.',
      todo: 'Deine Organisationen findest du unter „Mein Konto“.',
    },
    'member.last-admin': {
      title: 'Jemand muss entscheiden können',
      says: 'Das ist die letzte Person mit diesem Recht. Es wurde nichts geändert.',
      todo: 'Gib das Recht zuerst jemand anderem aus der Organisation.',
    },
    'role.last-organiser': {
      title: 'Jemand muss Veranstalter*in bleiben',
      says: 'Das ist die letzte Person mit dieser Rolle. Es wurde nichts geändert.',
      todo: 'Lade zuerst jemand anderen ein.',
    },
    'role.nobody': {
      title: 'Diese Person ist nicht in diesem Jam',
      says: 'Vielleicht hat sie sich gerade abgemeldet oder ihr Konto gelöscht.',
      todo: 'Geh zurück zu den Rollen. Wer noch nicht dabei ist, bekommt eine Einladung.',
    },
    'account.last-organiser': {
      title: 'Dein Konto wird noch gebraucht',
      says: 'Für einen Jam oder dieses Haus gibt es außer dir keine Veranstalter*in. Es wurde nichts gelöscht.',
      todo: 'Lade zuerst jemanden als Veranstalter*in ein.',
    },
    'account.last-admin': {
      title: 'Dein Konto wird noch gebraucht',
      says: 'In einer Organisation darf außer dir niemand entscheiden. Es wurde nichts gelöscht.',
      todo: 'Gib dieses Recht zuerst jemandem aus der Organisation.',
    },
    'welcome.gone': {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Er wurde schon benutzt, ist älter als einen Tag oder ein neuer Start hat ihn ersetzt.',
      todo: 'Starte den Server noch einmal: Solange es keine Organisation gibt, zeigt er einen neuen Link.',
    },
  },
  {
    invalid: {
      title: 'We could not accept this',
      says: 'Something about the input does not fit. Nothing was stored.',
      todo: 'Go back, what you typed is still in the form. Check it and send it again.',
    },
    forbidden: {
      title: 'This is not open to you',
      says: 'This page belongs to a task that you do not have in this jam. Nothing was changed.',
      todo: 'If you are to take on the task, ask the organisers for an invitation.',
    },
    missing: {
      title: 'There is no such page',
      says: 'Perhaps the address is incomplete, or what was here is gone.',
      todo: 'Check the address or go to the first page.',
    },
    conflict: {
      title: 'Somebody was faster',
      says: 'Things have changed, perhaps in another window. Your last input was not stored.',
      todo: 'Reload the page and look at how things stand now.',
    },
    gone: {
      title: 'This link is no longer valid',
      says: 'It was used already or has expired. Nothing is lost.',
      todo: 'Ask for a new link.',
    },
    busy: {
      title: 'That was too much at once',
      says: 'Too many requests came in. This last one was not carried out, everything before it is stored.',
      todo: 'Wait a few minutes and try again.',
    },
    incident: {
      title: 'Something went wrong on our side',
      says: 'This last input was not stored. Everything before it is safe. The fault is in the log with its number.',
      todo: 'Try again. If it stays like this, tell the organisers the number.',
    },
    'page.slow': {
      title: 'This took too long',
      says: 'We stopped waiting after half a minute. Whether something was stored you see on the page you come from.',
      todo: 'Load it again and then try once more.',
    },
    'page.foreign': {
      title: 'This request came from another site',
      says: 'To protect you we accept input from our own pages only. Nothing was changed.',
      todo: 'Open the page here and send the input there.',
    },
    'form.large': {
      title: 'This is too large',
      says: 'The request is larger than 25 MB. Nothing was stored.',
      todo: 'Make the file smaller or split it.',
    },
    'file.large': {
      title: 'The file is too large',
      says: 'A file may have at most 20 MB. Nothing was stored.',
      todo: 'Make the file smaller or split it.',
    },
    'file.type': {
      title: 'We do not accept this kind of file',
      says: 'PDF, pictures, text, CSV, ODT, DOCX and ZIP are possible. Nothing was stored.',
      todo: 'Convert the file and try again.',
    },
    'file.empty': {
      title: 'The file is empty',
      says: 'A file without content arrived. Nothing was stored.',
      todo: 'Choose the file again.',
    },
    'file.full': {
      title: 'The storage is full',
      says: 'The file could not be kept. Everything before it is stored.',
      todo: 'Tell the organisers; they can make room. Then upload the file again.',
    },
    'service.not-yours': {
      title: 'This service now belongs to its organisation',
      says: 'Only the organisation and, until the handover, the team can change it. Nothing was changed.',
      todo: 'If you belong to the organisation, ask it for an invitation. If you were in the team, your work is done.',
    },
    'counselling.missing': {
      title: 'There is no such page',
      says: 'The address is not quite right, or nobody is here any more.',
      todo: 'Check the address. In danger: 112. Somebody who listens: 0800 1110111, 116 111.',
    },
    'office.missing': {
      title: 'There is no such office',
      says: 'Perhaps somebody has discarded it. Nothing was changed.',
      todo: 'Go back to the list of offices.',
    },
    'office.open': {
      title: 'This office stays',
      says: 'It has a letter box, and somebody may have written already. Nothing was changed.',
      todo: 'Close the service if nobody is to write any more.',
    },
    'office.many': {
      title: 'Those are enough offices',
      says: 'A service has no more than 60 offices. None was added.',
      todo: 'Discard one that nobody uses.',
    },
    'counselling.unready': {
      title: 'Something is still missing',
      says: 'The service stays a test. What is missing stands with the offices.',
      todo: 'Go through the list; each point leads to where it can be settled.',
    },
    'roster.stranger': {
      title: 'This person is not of your organisation',
      says: 'In the duty roster there are only people of your organisation. Nothing was changed.',
      todo: 'Invite the person to your organisation, then plan them in.',
    },
    'roster.full': {
      title: 'The duty roster is full',
      says: 'There cannot be more entries. Nothing was changed.',
      todo: 'Remove days that are over.',
    },
    'slot.taken': {
      title: 'This appointment is taken',
      says: 'Somebody has just taken it. Nothing was changed.',
      todo: 'Call it off in the conversation, then free it.',
    },
    'form.missing': {
      title: 'There is no such form',
      says: 'The address is not quite right, or the form is no longer published.',
      todo: 'Check the address, or ask the organisation that gave it to you.',
    },
    'form.published': {
      title: 'The address stays as it is',
      says: 'The form is published, and people know its address. Nothing was changed.',
      todo: 'If you need another address, begin a new form.',
    },
    'form.unpublished': {
      title: 'The form is not published yet',
      says: 'It takes no answers yet; only what is open can be closed. Nothing was changed.',
      todo: 'Go back to the service and publish it first.',
    },
    'form.moved': {
      title: 'The form has changed meanwhile',
      says: 'One of you has just saved something. Your last input was not carried out.',
      todo: 'Reload the page and look at its present state.',
    },
    'service.exists': {
      title: 'There is a service for this need already',
      says: 'Somebody of the team has just started it. No second one was set up.',
      todo: 'Go back to the team and open the service there.',
    },
    'service.incomplete': {
      title: 'The service cannot go live yet',
      says: 'Something is still missing. Nothing was changed.',
      todo: 'Go back to the service: what is missing stands at the top.',
    },
    'service.moved-on': {
      title: 'The service is no longer in this state',
      says: 'Somebody has changed it meanwhile. Your last input was not carried out.',
      todo: 'Open the service again and look at its present state.',
    },
    'service.documents-full': {
      title: 'There are 40 documents already',
      says: 'We do not accept more for one service. Nothing was stored.',
      todo: 'Remove a document or pack several into a ZIP.',
    },
    'handover.not-yours': {
      title: 'This handover is between team and organisation',
      says: 'Only who is in the team now or belongs to the organisation can tick and sign. Nothing was changed.',
      todo: 'If the handover is signed, the access of the team has ended. You find your certificate in the jam.',
    },
    'matching.over': {
      title: 'The jam is over',
      says: 'Teams are not put together anew any more. Nothing was changed.',
      todo: 'You find the teams as they were in the list of teams.',
    },
    'matching.nothing': {
      title: 'There is nothing to calculate yet',
      says: 'It takes at least one registered IT professional and one accepted need.',
      todo: 'The page of the matching says what is missing.',
    },
    'matching.missing': {
      title: 'There is no such calculation',
      says: 'The address may be incomplete.',
      todo: 'Open the matching again.',
    },
    'matching.no-plan': {
      title: 'This calculation has no plan',
      says: 'It is still running, or it was cancelled. Nothing was published.',
      todo: 'Open the matching again and look at how it stands.',
    },
    'matching.newer': {
      title: 'There is a newer plan',
      says: 'Somebody has calculated again meanwhile. Nothing was published or sent.',
      todo: 'Open the matching again, look at the new plan and publish that one.',
    },
    'matching.outdated': {
      title: 'Something has changed since the calculation',
      says: 'Somebody with a place has withdrawn, a need was withdrawn, or you have settled something new. Nothing was published or sent.',
      todo: 'Open the matching: it says what has changed. Calculate again with few moves, then publish.',
    },
    'team.missing': {
      title: 'There is no such team',
      says: 'The address may be incomplete, or the matching was done again.',
      todo: 'Go to your jam and open your team from there.',
    },
    'team.exists': {
      title: 'There is a team for this need already',
      says: 'Somebody has just published the matching. Nothing was changed.',
      todo: 'Load the page again and look at the teams.',
    },
    'team.elsewhere': {
      title: 'Somebody is in another team already',
      says: 'Nobody can be in two teams at once. Nothing was changed.',
      todo: 'Look at the list of teams and run the matching again.',
    },
    'partner.many': {
      title: 'That is a great many partners',
      says: 'A jam names at most 60 partners. This one was not added.',
      todo: 'Remove one, or name several together.',
    },
    'suggestion.full': {
      title: 'There are a great many suggestions right now',
      says: 'The organisers cannot keep up with answering. Yours was not stored.',
      todo: 'Keep your text and try again in a few days.',
    },
    'suggestion.no-sender': {
      title: 'Nobody waits for a mail here',
      says: 'There is no e-mail address to this suggestion. The answer was not stored.',
      todo: 'Answer in public.',
    },
    'remember.gone': {
      title: 'This reminder is no longer there',
      says: 'It was erased, or the mail about the next jam is written already. We do not have your address.',
      todo: 'If you would like to be told again, leave it under “I want to help”.',
    },
    'post.early': {
      title: 'This project is not public yet',
      says: 'Updates stand beside needs that are accepted. Nothing was stored.',
      todo: 'As soon as the need is accepted you can write here.',
    },
    'team.members-only': {
      title: 'This page belongs to the team',
      says: 'Only those who are in the team now can read and write here. Access ends with the handover.',
      todo: 'If you should belong to it, speak to the organisers.',
    },
    'task.missing': {
      title: 'This task is gone',
      says: 'Somebody of the team has taken it off the board. Nothing else has changed.',
      todo: 'Go back to the board and see what is there.',
    },
    'task.taken': {
      title: 'Somebody has this task already',
      says: 'Somebody of the team was a moment quicker. Nothing else about the task has changed.',
      todo: 'Go back to the board: it says who has it.',
    },
    'team.files-full': {
      title: 'No more files fit here',
      says: 'A team can keep 40 files. This one was not stored.',
      todo: 'Remove what you no longer need, or add a link to a shared folder.',
    },
    'help.missing': {
      title: 'There is no such request for help',
      says: 'The address may be incomplete.',
      todo: 'Go to the list of requests and choose it there.',
    },
    'help.taken': {
      title: 'Somebody was faster',
      says: 'Somebody is on this request already, or it is solved.',
      todo: 'Go back to the list, the others are there.',
    },
    'help.claims-full': {
      title: 'You have a request already',
      says: 'In this jam each mentor looks after as many at once as the organisers have set. The new one is still free.',
      todo: 'Finish what you have, give it back or pass it on. Then take the next.',
    },
    'help.no-mentor': {
      title: 'This person cannot take over',
      says: 'They do not help as a mentor in this jam (any more). The request is still with you.',
      todo: 'Go back and choose somebody else, or give it back to the queue.',
    },
    'help.closed': {
      title: 'This request is solved already',
      says: 'The conversation about it is over. Your message was not sent.',
      todo: 'If you still need something, ask for help again on the team page.',
    },
    'help.thread-full': {
      title: 'This conversation has become very long',
      says: 'It holds no more than 200 messages. The last one was not sent.',
      todo: 'Meet for a moment, on site or by video.',
    },
    'hours.twice': {
      title: 'You are put down for this time already',
      says: 'Your new time overlaps with an earlier one. Nothing was changed.',
      todo: 'Cross out the earlier one first, or choose another time.',
    },
    'help.not-yours': {
      title: 'Somebody else is on this request',
      says: 'Only who took it can change it. Nothing was changed.',
      todo: 'Speak to the person whose name is in the list.',
    },
    'programme.missing': {
      title: 'This item is no longer in the programme',
      says: 'Somebody may just have removed it. Nothing was changed.',
      todo: 'Go back to the programme and look at its present state.',
    },
    'programme.moved': {
      title: 'This item was just changed',
      says: 'Somebody saved it in another window. Your change was not stored.',
      todo: 'Open the item again and see whether your change is still needed.',
    },
    'retention.not-over': {
      title: 'The jam is not over yet',
      says: 'Until its end all of this is needed. Nothing was erased.',
      todo: 'Afterwards it can be done here, or happens by itself when its day has come.',
    },
    'certificate.too-early': {
      title: 'The jam is still running',
      says: 'It is signed when the jam is over: then the hours are certain.',
      todo: 'Come back after its end.',
    },
    'certificate.none': {
      title: 'There is no certificate for this',
      says: 'You were not there in this role, or you are not checked in as arrived.',
      todo: 'Ask the organisers if this is wrong.',
    },
    'certificate.gone': {
      title: 'There is no such certificate',
      says: 'Perhaps the code is incomplete, or the account behind it was erased.',
      todo: 'Scan the code again or ask whoever gave it to you.',
    },
    'plan.moved': {
      title: 'This step was just changed',
      says: 'Somebody saved it in another window. Your change was not stored.',
      todo: 'Go back to the plan and see whether your change is still needed.',
    },
    'plan.missing': {
      title: 'This step is no longer there',
      says: 'Somebody took it out of the plan. Nothing was changed.',
      todo: 'Go back to the plan.',
    },
    'plan.no-organiser': {
      title: 'This person is not among the organisers',
      says: 'Steps are taken on by those who organise the jam. Nothing was changed.',
      todo: 'Invite them under “Roles” or choose somebody else.',
    },
    'screen.revoked': {
      title: 'This link to the screen is no longer valid',
      says: 'The organisers revoked it or replaced it by a new one.',
      todo: 'Ask the organisers for the new link.',
    },
    'handover.missing': {
      title: 'There is no handover here yet',
      says: 'The team has not started a service.',
      todo: 'Start the service first, on the page of the team.',
    },
    'acceptance.signed': {
      title: 'The acceptance is signed already',
      says: 'What is signed does not change any more. Your last input was not stored.',
      todo: 'Open the acceptance again and see what it says.',
    },
    'acceptance.moved-on': {
      title: 'Somebody of your organisation was faster',
      says: 'The acceptance has changed since you opened it. Your input was not stored.',
      todo: 'Open the acceptance again and add what is missing.',
    },
    'acceptance.open': {
      title: 'A point is still open',
      says: 'One can sign when every point has an answer. Your signature was not set.',
      todo: 'Go back to the acceptance, answer the open points and save them.',
    },
    'demo.moved-on': {
      title: 'The stage has moved on',
      says: 'Another team is on by now. Nothing was changed.',
      todo: 'Open the presentations again and see who is on.',
    },
    'jury.own': {
      title: 'You do not judge this team',
      says: 'Whoever built with it or belongs to its organisation does not vote here. Nothing was stored.',
      todo: 'Choose another team.',
    },
    'jury.off': {
      title: 'There is no jury here',
      says: 'In this jam the signature of the organisation decides. Nothing was stored.',
      todo: 'If you want a jury, the organisers can switch it on at the presentations.',
    },
    'picture.unreadable': {
      title: 'We cannot read this picture',
      says: 'The file is damaged or no photograph (JPEG, PNG or WebP). Nothing was stored.',
      todo: 'Open the picture on your device, save it as JPEG and upload it again.',
    },
    'thanks.early': {
      title: 'The jam is still running',
      says: 'The thanks go out when the jam is over. Nothing was sent.',
      todo: 'Write the text now; you can send it after the end.',
    },
    'thanks.empty': {
      title: 'The thanks are still empty',
      says: 'Nothing goes out without a word from you. Nothing was sent.',
      todo: 'Write a few sentences in German, save them, then send them.',
    },
    'handover.signed': {
      title: 'It is signed already',
      says: 'What one side has signed does not change any more. Your last input was not stored.',
      todo: 'Open the handover again and look at its present state.',
    },
    'handover.incomplete': {
      title: 'The list is not finished',
      says: 'One can sign when all points are done. Your signature was not set.',
      todo: 'Go back to the handover and tick together what is still open.',
    },
    'handover.unbelievable': {
      title: 'This is still missing at the service',
      says: 'This point can be ticked when the detail stands at the service. Nothing was changed.',
      todo: 'Open the service, add the detail, then tick the point.',
    },
    'handover.two-people': {
      title: 'A different person signs for each side',
      says: 'You have signed for the other side already. No second signature was set.',
      todo: 'Ask somebody else of the team or the organisation to sign.',
    },
    'followup.answered': {
      title: 'This link was used already',
      says: 'An answer to this follow-up is stored. It stays as it is.',
      todo: 'If something has changed, tell the organisers or say so at the next follow-up.',
    },
    'followup.told': {
      title: 'You have told us about this already',
      says: 'What you told us is stored. A second time was not accepted.',
      todo: 'There is room again at the next follow-up.',
    },
    'gate.red': {
      title: 'Something is still missing for a yes',
      says: 'We accept only when it is clear where the service lives afterwards and who looks after it. The need stands where it stood; all that was stored stays.',
      todo: 'Open "Ready?" of this need: it says what is missing and who can fill it in.',
    },
    'template.missing': {
      title: 'There is no such template',
      says: 'The jam goes on with the template it had. Nothing was changed.',
      todo: 'Load the page again and choose one from the list.',
    },
    'call.code': {
      title: 'This code does not hold',
      says: 'It is misspelt, has run out, was revoked, or has been used as often as it may. What you have written is stored.',
      todo: 'Check the spelling, or ask the organisers for a new code.',
    },
    'call.over': {
      title: 'The call has ended meanwhile',
      says: 'Your draft is stored completely; it was not sent.',
      todo: 'If you have an access code, enter it on the page "Check your answers". Otherwise write to the organisers.',
    },
    'call.tag': {
      title: 'This tag is taken',
      says: 'Another partner has it already. Nothing was stored.',
      todo: 'Go back and choose another one.',
    },
    'call.code-taken': {
      title: 'There is such a code already',
      says: 'A code serves one purpose only. Nothing was stored.',
      todo: 'Go back and choose another one.',
    },
    'call.closed': {
      title: 'The call is closed',
      says: 'At the moment we take no new needs. Nothing was stored.',
      todo: 'The page of the jam says when the next call comes.',
    },
    'import.missing': {
      title: 'This file is no longer here',
      says: 'What is only looked at and not imported we keep for a day. Nothing has changed in the jam.',
      todo: 'Upload the file once more.',
    },
    'import.undone': {
      title: 'This is taken back already',
      says: 'This import was taken back before, perhaps in another window.',
      todo: 'Reload the page and look at how things stand now.',
    },
    'scoping.gone': {
      title: 'This draft is no longer here',
      says: 'Drafts are kept for 60 days. Perhaps the link is incomplete.',
      todo: 'Check the link, or begin again on the page of the call.',
    },
    'scoping.open': {
      title: 'One answer is still missing',
      says: 'Everything you wrote is stored. Nothing was sent yet.',
      todo: 'Open the draft with your link and answer the open question.',
    },
    'review.own': {
      title: 'This is a need of your own organisation',
      says: 'Nobody reviews their own need. Nothing was stored.',
      todo: 'Leave this need to the others.',
    },
    'review.conflict': {
      title: 'You have a conflict of interest here',
      says: 'You or the organisers have said that you do not review this need. Nothing was stored.',
      todo: 'Leave it to the others. If it was a mistake, take the conflict back in the review.',
    },
    'review.not-yours': {
      title: 'This need is not assigned to you',
      says: 'In this phase everybody looks only at what was assigned. Nothing was stored.',
      todo: 'You find your needs in the review.',
    },
    'review.phase': {
      title: 'This cannot be done in this phase',
      says: 'The review has phases; this is not allowed at the moment. Nothing was stored.',
      todo: 'The page of the review says which phase is running and until when.',
    },
    'criteria.last': {
      title: 'At least one criterion must count',
      says: 'Without a criterion that counts in the total nothing can be compared. Nothing was changed.',
      todo: 'Add another one first.',
    },
    'criteria.full': {
      title: 'There are 20 criteria already',
      says: 'Nobody answers more with care. Nothing was stored.',
      todo: 'Change one of those that are there.',
    },
    'phases.full': {
      title: 'There are 12 phases already',
      says: 'Nobody keeps track of more. Nothing was stored.',
      todo: 'Change or remove one of those that are there.',
    },
    'question.open': {
      title: 'This question is still open',
      says: 'You can say more about it once it is answered. Nothing was stored.',
      todo: 'Ask a new question if something else comes to mind.',
    },
    'decisions.moved': {
      title: 'A decision has changed',
      says: 'Somebody changed it after you looked at it. Nothing was told and nothing was sent.',
      todo: 'Open the decisions again and look them over once more.',
    },
    'assignment.nothing': {
      title: 'There is nothing to assign yet',
      says: 'It takes at least one open need and somebody with the role of a reviewer.',
      todo: 'Invite reviewers by the roles.',
    },
    'assignment.moved': {
      title: 'Something changed while we calculated',
      says: 'A need, a conflict or something settled by hand came in between. Nothing was assigned.',
      todo: 'Calculate once more.',
    },
    'assignment.conflict': {
      title: 'This person has a conflict of interest here',
      says: 'Whoever is too close does not review, not even when assigned by hand. Nothing was changed.',
      todo: 'Take the conflict back if it no longer holds.',
    },
    'suggestion.answered': {
      title: 'This suggestion is answered already',
      says: 'Somebody else was faster. Your answer was not stored.',
      todo: 'See the answer in the showcase.',
    },
    'jam.real': {
      title: 'This jam is no sample',
      says: 'Only the sample can be thrown away. Nothing was deleted.',
      todo: 'Go back to the profile of the jam.',
    },
    'registration.closed': {
      title: 'Registration is closed at the moment',
      says: 'Nothing was stored.',
      todo: 'The page of the jam says when it is open. We look for helpers until the end.',
    },
    'care.no-vault': {
      title: 'This organisation has no vault yet',
      says: 'Nothing was changed.',
      todo: 'Found the vault of the organisation first, then come back.',
    },
    'care.used': {
      title: 'There are letters in the present vault',
      says: 'They cannot be put into another one. Nothing was changed.',
      todo: 'Stay with this vault. Everything is erased 14 days after the jam.',
    },
    'letter.form': {
      title: 'The sealed part is damaged',
      says: 'Your registration was not stored.',
      todo: 'Reload the page and enter it again, or leave it empty.',
    },
    'letter.no-intake': {
      title: 'The letter box is closed at the moment',
      says: 'The vault gets new keys. Your registration was not stored.',
      todo: 'Try again in a minute.',
    },
    'care.other': {
      title: 'This jam uses another vault',
      says: 'Nothing was changed.',
      todo: 'Reload the page.',
    },
    'places.full': {
      title: 'All places are taken',
      says: 'Nothing was stored. Perhaps somebody was a moment faster.',
      todo: 'Register by “Take part”: then you are on the waiting list.',
    },
    'place.taken': {
      title: 'You have this place already',
      says: 'The link has done its work. You are in.',
      todo: 'Your page in the jam says what comes next.',
    },
    'place.expired': {
      title: 'This place has gone on',
      says: 'The time is over, or you have said no. It is the turn of the next.',
      todo: 'Would you still like to come? Then register again.',
    },
    'confirmation.off': {
      title: 'Nobody is asked in this jam',
      says: 'No e-mail went out.',
      todo: 'Say at the role how many days before everybody is asked.',
    },
    'question.missing': {
      title: 'This question is no longer there',
      says: 'Somebody has removed it. Nothing was changed.',
      todo: 'Look at the questions again.',
    },
    'questions.full': {
      title: 'Nobody asks more than 30 questions',
      says: 'The new question was not stored.',
      todo: 'Remove one that you do not need.',
    },
    'company.full': {
      title: 'All seats of this company are taken',
      says: 'Your registration was not stored.',
      todo: 'Ask your contact for more seats, or register without the company.',
    },
    'company.withdrawn': {
      title: 'This link is no longer valid',
      says: 'The company has withdrawn from the jam. Those who are in stay in.',
      todo: 'Register without the company.',
    },
    'professional.needed': {
      title: 'For this you must be registered as an IT professional',
      says: 'Nothing was changed.',
      todo: 'Register, it takes three minutes. Then open the link once more.',
    },
    'wishes.closed': {
      title: 'The jam has begun',
      says: 'Wishes and circles can no longer be changed. What was stored stays.',
      todo: 'If something about the team does not work, talk to the organisers.',
    },
    'wishes.full': {
      title: 'You have five wishes already',
      says: 'The sixth was not stored, the five are still there.',
      todo: 'Go back and take one wish out to add another.',
    },
    'circle.full': {
      title: 'This circle is full',
      says: 'At most four stay together, otherwise no team fits. Nothing was changed.',
      todo: 'Two or three of you can begin a second circle.',
    },
    'circle.other': {
      title: 'You are in another circle already',
      says: 'One can only stay together with one circle. Nothing was changed.',
      todo: 'Leave the other circle under “Your wishes”, then open the link once more.',
    },
    'helper.needed': {
      title: 'For this you must be registered as a helper',
      says: 'The shift is still free, nothing was changed.',
      todo: 'Register in a minute on the page “Shifts”.',
    },
    'shift.cancelled': {
      title: 'This jam is cancelled',
      says: 'No shifts are given out any more. Nothing was changed.',
      todo: 'The page of the jam says why and what comes next.',
    },
    'shift.hours': {
      title: 'That would be too much for this person',
      says: 'With this shift it would be more hours within 24 than the rules of the jam allow. Nothing was changed.',
      todo: 'Take a shorter shift, or give another one back first.',
    },
    'shift.rest': {
      title: 'There would be no rest in between',
      says: 'Between these shifts there would be less rest than the rules of the jam ask for. Nothing was changed.',
      todo: 'Take a shift further away, or give another one back first.',
    },
    'shift.ended': {
      title: 'One can no longer sign up for this shift',
      says: 'The time for signing up for this duty is over. Nothing was changed.',
      todo: 'Talk to the organisers: they can still give it to you.',
    },
    'shift.held': {
      title: 'The new times do not suit everybody',
      says: 'Somebody would have another shift or too little rest then. Nothing was changed.',
      todo: 'Look at the page of the shift to see whom it concerns.',
    },
    'shift.closed': {
      title: 'The shifts are not open yet',
      says: 'The page “Shifts” says from when you can sign up. Nothing was changed.',
      todo: 'Look in again then.',
    },
    'shift.late': {
      title: 'It is too late to give it back',
      says: 'So short before, nobody should be left alone. The shift stays yours.',
      todo: 'Offer it for a swap. If you cannot come at all, call the organisers.',
    },
    'shift.far': {
      title: 'It is too early or too late for that',
      says: 'Coming and going can be noted only around the shift. Nothing was changed.',
      todo: 'Try again when the shift begins.',
    },
    'shift.taken': {
      title: 'That many have said yes already',
      says: 'There cannot be fewer places than people who said yes. Nothing was changed.',
      todo: 'Talk to the helpers and take somebody off first.',
    },
    'shift.twice': {
      title: 'This shift is there already',
      says: 'The plan has one of this name at the same time and place. Nothing was changed.',
      todo: 'Raise the number of places there, or choose another place.',
    },
    'duty.missing': {
      title: 'This duty is no longer there',
      says: 'The organisers have deleted it. Nothing was changed.',
      todo: 'Go back to the duties and pick another one.',
    },
    'duty.named': {
      title: 'Another duty has this name',
      says: 'Two of one name would confuse. Nothing was changed.',
      todo: 'Go back and choose another name.',
    },
    'duty.unconfirmed': {
      title: 'Somebody has to confirm you for this duty',
      says: 'The shift is still free, nothing was changed.',
      todo: 'Open the duty, press “I will do this” and talk to the contact person.',
    },
    'duty.lacks': {
      title: 'You still have to show something for this duty',
      says: 'The shift is still free, nothing was changed.',
      todo: 'Open the duty: it says what is missing and who confirms it.',
    },
    'duty.supporter': {
      title: 'Others confirm here',
      says: 'Who is in this duty is seen only by those who were chosen for it. Nothing was changed.',
      todo: 'Ask the organisers to enter you for it.',
    },
    'batch.moved': {
      title: 'The programme has changed',
      says: 'Since you saw the preview, other shifts follow from it. Nothing was added.',
      todo: 'Reload the page and look at the preview again.',
    },
    'swap.gone': {
      title: 'This swap is decided already',
      says: 'Somebody was faster, or the offer was withdrawn. Nothing was changed.',
      todo: 'Go back to the shifts and see how things stand.',
    },
    'swap.own': {
      title: 'This is your own shift',
      says: 'You have offered it yourself. Until somebody takes it, it stays yours.',
      todo: 'If you want to keep it, withdraw the offer.',
    },
    'request.gone': {
      title: 'This request no longer holds',
      says: 'It has been answered, or the shift is not needed any more. Nothing was changed.',
      todo: 'The page “Shifts” shows what is still free.',
    },
    'fill.gone': {
      title: 'This proposal no longer holds',
      says: 'There is a newer one by now. Nobody was asked.',
      todo: 'Reload the page of the proposal.',
    },
    'presence.place': {
      title: 'This place is no longer there',
      says: 'Nobody was checked in or out.',
      todo: 'Reload the page and choose another place.',
    },
    'shift.full': {
      title: 'This shift is full already',
      says: 'Somebody was faster. Your other shifts are unchanged.',
      todo: 'Go back to the shifts and take another one.',
    },
    'shift.overlap': {
      title: 'You have a shift at that time already',
      says: 'Two at once do not work. You keep the one you have.',
      todo: 'Give the other one back if you prefer this one.',
    },
    'shift.over': {
      title: 'This shift is over',
      says: 'Nothing was changed.',
      todo: 'Go back to the shifts and take one that is still to come.',
    },
    'shift.begun': {
      title: 'This shift has begun',
      says: 'It can no longer be given back and stays on your list.',
      todo: 'If you cannot come, call the organisers.',
    },
    'shift.missing': {
      title: 'This shift is no longer there',
      says: 'The organisers have deleted it. Nothing was changed.',
      todo: 'Go back to the shifts and take another one.',
    },
    'venue.missing': {
      title: 'There is no such venue here',
      says: 'It was withdrawn, or it is not open to you.',
      todo: 'Go to the list of venues.',
    },
    'room.missing': {
      title: 'This room is not here any more',
      says: 'Perhaps somebody has just removed it. Nothing was changed.',
      todo: 'Go back to the venue and look at its rooms.',
    },
    'venue.open': {
      title: 'This venue is not confirmed yet',
      says: 'The organisers are still looking at it. Your choice was not saved.',
      todo: 'Choose a confirmed venue, or look again some days from now.',
    },
    'rooms.moved': {
      title: 'The room plan has just changed',
      says: 'Somebody moved this team in another window. Your change was not saved.',
      todo: 'Open the room plan again and see whether your change is still needed.',
    },
    'rooms.quiet': {
      title: 'No team works in this room',
      says: 'It is a room to rest in. Nothing was changed.',
      todo: 'Choose another room in the room plan.',
    },
    'rooms.none': {
      title: 'Something is missing for that',
      says: 'There are no teams yet, or no confirmed venue with rooms. Nothing was changed.',
      todo: 'Confirm a venue and publish the matching first.',
    },
    'venue.late': {
      title: 'This jam is over',
      says: 'Your offer was not stored.',
      todo: 'Offer the venue for the next jam.',
    },
    'mail.missing': {
      title: 'There is no such e-mail',
      says: 'It belongs to another jam, or its recipient has deleted the account.',
      todo: 'Go to the outbox.',
    },
    'mail.sent': {
      title: 'This e-mail is already sent',
      says: 'Perhaps somebody sent it just now in another window. It does not go out a second time.',
      todo: 'Go to the outbox and look at its state.',
    },
    'mail.invented': {
      title: 'This person is invented',
      says: 'There are people without a mailbox, for trying things out. E-mails to them stay in the outbox.',
      todo: 'Read the e-mail in the outbox.',
    },
    'mail.no-smtp': {
      title: 'This server sends no e-mails',
      says: 'No mail server is configured. The e-mail stays in the outbox.',
      todo: 'Read it there and pass it on, or ask whoever runs the server to set SMTP_URL.',
    },
    'mail.sure': {
      title: 'This is decided already',
      says: 'It is no longer unclear whether this e-mail arrived. Nothing was changed.',
      todo: 'Go to the outbox and look at its state.',
    },
    'push.address': {
      title: 'We do not know this address',
      says: 'Your browser named an address to which we send nothing. Nothing was changed.',
      todo: 'You still get e-mails. Try another browser.',
    },
    'calendar.many': {
      title: 'These are enough calendars',
      says: 'A jam needs no more links to subscribe to. None was added.',
      todo: 'Take one that you have already, or make one invalid.',
    },
    'presence.early': {
      title: 'Nobody is there so early',
      says: 'From twelve hours before the beginning until the end you can say that you are there. Nothing was noted.',
      todo: 'Come back when it begins.',
    },
    'cancellation.final': {
      title: 'The cancellation has been sent',
      says: 'The jam has been cancelled for more than an hour, and everybody has got their e-mail. Nothing was changed.',
      todo: 'If it is to take place after all, open it with new dates as a new jam.',
    },
    'push.many': {
      title: 'These are very many devices already',
      says: 'We tell you on twenty devices already. This one was not added.',
      todo: 'Under “How we tell you” take one away that you do not have any more.',
    },
    'invitation.gone': {
      title: 'This invitation is no longer valid',
      says: 'It was answered, withdrawn or renewed, or the 14 days are over.',
      todo: 'Look for a newer e-mail. Otherwise ask whoever invited you for a new link.',
    },
    'invitation.other': {
      title: 'This invitation went to another address',
      says: 'You are signed in with another address. Nothing was changed.',
      todo: 'Open the link once more: there you can sign in with the other address.',
    },
    'invitation.settled': {
      title: 'This invitation is already answered',
      says: 'Or somebody has just withdrawn it in another window. Nothing was changed.',
      todo: 'Reload the page and look at the present state.',
    },
    'invitation.missing': {
      title: 'There is no such invitation',
      says: 'Perhaps it expired long ago and was deleted.',
      todo: 'Reload the page. If need be, send a new invitation.',
    },
    'organisation.claimed': {
      title: 'Somebody speaks for this organisation already',
      says: 'It invites further people itself. Nothing was sent.',
      todo: 'Go back to the roles.',
    },
    'organisation.missing': {
      title: 'There is no such organisation',
      says: 'Or you do not belong to it.',
      todo: 'You find your organisations under "My account".',
    },
    'member.last-admin': {
      title: 'Somebody has to be able to decide',
      says: 'This is the last person with this right. Nothing was changed.',
      todo: 'Give the right to somebody else of the organisation first.',
    },
    'role.last-organiser': {
      title: 'Somebody has to stay organiser',
      says: 'This is the last person with this role. Nothing was changed.',
      todo: 'Invite somebody else first.',
    },
    'role.nobody': {
      title: 'This person is not in this jam',
      says: 'Perhaps they have just withdrawn or deleted their account.',
      todo: 'Go back to the roles. Who is not here yet gets an invitation.',
    },
    'account.last-organiser': {
      title: 'Your account is still needed',
      says: 'A jam or this house has no organiser but you. Nothing was deleted.',
      todo: 'Invite somebody as an organiser first.',
    },
    'account.last-admin': {
      title: 'Your account is still needed',
      says: 'In an organisation nobody but you may decide. Nothing was deleted.',
      todo: 'Give this right to somebody of the organisation first.',
    },
    'welcome.gone': {
      title: 'This link is no longer valid',
      says: 'It was used already, is older than a day, or a newer start has replaced it.',
      todo: 'Start the server again: as long as there is no organiser it prints a new link.',
    },
  },
)

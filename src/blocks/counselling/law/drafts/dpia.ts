import { blank, type Facts, longestMonths, or, promiseText } from '../facts.ts'

/** A data protection impact assessment (Art. 35 DSGVO), to be finished by the organisation. */
export const dpiaDraft = (facts: Facts): string => `# Datenschutz-Folgenabschätzung

Für den Dienst „${facts.service}“ von ${facts.organisation} nach Art. 35 DSGVO (für kirchliche Träger: § 35 KDG oder § 34 DSG-EKD). Entwurf vom ${facts.today}, geschrieben nach den Einstellungen des Dienstes.

## Warum sie nötig ist

Der Dienst verarbeitet besondere Kategorien personenbezogener Daten (Art. 9 DSGVO) von Menschen in schwierigen Lagen, die einem Berufsgeheimnis unterliegen. Beratungsdienste dieser Art stehen auf der Liste der Verarbeitungen, für die eine Folgenabschätzung nötig ist.

## Beschreibung

${or(facts.summary, 'worum es geht, in zwei Sätzen')}

| Stelle | Themen | Zusage | Aufbewahrung |
${officeRows(facts)}

- Verantwortlich: ${facts.organisation}, ${blank('Anschrift, Vertretung')}
- Datenschutzbeauftragte*r: ${blank('Name, Erreichbarkeit')}
- Betreut nach dem Jam von: ${or(facts.keeper, 'wer den Dienst betreut')}
- Adresse: ${facts.address}

Ablauf: Ratsuchende wählen Stelle und Thema und schreiben, ohne Konto. Ihr Browser versiegelt alles an die Stelle. Wer Dienst hat, nimmt an; dann wechseln die Schlüssel. Zurück kommen Ratsuchende mit zwölf Wörtern.

## Welche Daten

| Daten | Wer kann sie lesen | Wie lange |
| Inhalte, Thema, Dringlichkeit, Dateien, Notizen | Ratsuchende und die, die das Gespräch führen; nie der Betreiber | bis ${longestMonths(facts)} Monate nach dem letzten Wort |
| Zeitpunkt, aufgefüllte Länge, Stelle, laufende Nummer | Server | wie die Inhalte, nach einem Tag nur die Stunde |
| Adresse für Hinweise, wenn jemand das will | Server, zum Senden | bis zur Abbestellung oder Löschung |
| Dienstplan, Abwesenheiten, Zugriffe der Beratenden | Einrichtung | 60 Tage, Zugriffe ein Jahr |
| IP-Adresse, Browserkennung, Cookies | niemand: werden nicht gespeichert | gar nicht |

## Rechtsgrundlage

${blank('Art. 6 Abs. 1 und Art. 9 Abs. 2 DSGVO in Verbindung mit dem Gesetz, nach dem Sie beraten, zum Beispiel SGB VIII, SchKG, SGB II')}. Die Nutzung ist anonym (§ 19 Abs. 2 TDDDG).

## Notwendigkeit und Verhältnismäßigkeit

- Es wird nicht mehr gefragt, als zum Antworten nötig ist; ein Name ist nie Pflicht.
- Mildere Mittel (E-Mail, Messenger) scheiden aus: Sie offenbaren, wer Hilfe sucht.
- Gelöscht wird von selbst; Ratsuchende löschen jederzeit selbst.

## Risiken und Abhilfe

| Risiko | Schwere | Abhilfe | Was bleibt |
| Einbruch in den Server, gestohlene Sicherung | hoch | Ende-zu-Ende-Verschlüsselung; der Server hat keinen Schlüssel | gering |
| Betreiber liest mit | hoch | wie oben; unterschriebenes Schlüsselverzeichnis | gering |
| Betreiber liefert verändertes Programm aus | hoch | strenge Browserregeln, Prüfsummen des Programms, Selbstbetrieb möglich | mittel |
| Jemand im Umfeld liest am Gerät mit | hoch | neutraler Titel, schneller Ausgang, Modus für fremde Geräte, nichts bleibt im Browser | mittel |
| Zwölf Wörter gehen verloren | mittel | vor der ersten Nachricht erklärt, einmal zurückgetippt; neues Gespräch möglich | mittel |
| Unbefugte in der Einrichtung | hoch | Schlüsselwechsel bei Annahme, Zugriffsprotokoll, Ende jeder Vertretung von selbst | gering |
| Eine Antwort kommt zu spät | hoch | Zusage sichtbar, Erinnerung an den Dienst, ehrlicher Hinweis, Notrufnummern auf jeder Seite | mittel |
| Einzelne Beratende fallen aus | mittel | mindestens zwei lesen je Stelle, Abwesenheit mit Vertretung | gering |
| Notfallvertretung ohne Zustimmung | mittel | ${emergencyText(facts)} | gering |
| Missbrauch und Schadsoftware | mittel | Begrenzung der Anfragen ohne gespeicherte Adresse, Stummschalten je Gespräch, Bilder ohne Ortsangaben | gering |

## Ergebnis

${blank('Bewertung: Ist das verbleibende Risiko tragbar? Rat der oder des Datenschutzbeauftragten, Standpunkt der Betroffenen, Datum der nächsten Prüfung')}

Diese Vorlage ersetzt keine Rechtsberatung. Eine Anwältin oder ein Anwalt muss sie lesen, bevor der Dienst öffnet.
`

const officeRows = ({ offices }: Facts): string =>
  offices
    .map(
      (office) =>
        `| ${office.name} | ${office.topics.map(({ name }) => name.de).join(', ')} | ${promiseText(office)} | ${office.retentionMonths} Monate |`,
    )
    .join('\n') || '| noch keine | | | |'

const emergencyText = ({ offices }: Facts): string =>
  offices.every(({ emergency }) => emergency === 'never')
    ? 'ausgeschaltet: ohne Zustimmung liest niemand anderes'
    : 'nur die Leitung, nur bei Lebensgefahr, unterschrieben, für Ratsuchende sichtbar'

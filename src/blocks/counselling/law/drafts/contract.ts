import { blank, type Facts, longestMonths } from '../facts.ts'

/** A contract on processing (Art. 28 DSGVO) between the organisation and whoever runs this house. */
export const contractDraft = (facts: Facts): string => `# Vertrag über die Verarbeitung im Auftrag

nach Art. 28 DSGVO (§ 29 KDG, § 30 DSG-EKD) und mit der Verpflichtung nach § 203 Abs. 3 und 4 StGB

zwischen ${facts.organisation}, ${blank('Anschrift')} (Auftraggeberin) und ${blank('Betreiber dieses Hauses, Anschrift')} (Auftragnehmer). Entwurf vom ${facts.today}.

## 1 Gegenstand und Dauer

Der Auftragnehmer betreibt den Dienst „${facts.service}“ (${facts.address}). Der Vertrag gilt, solange der Dienst dort läuft.

## 2 Art und Zweck, Daten und Betroffene

- Zweck: vertrauliche Beratung im Chat durch ${facts.offices.map(({ name }) => name).join(', ') || blank('Stellen')}.
- Daten: versiegelte Inhalte, die der Auftragnehmer nicht lesen kann; Zeitpunkt, Stelle, aufgefüllte Länge; auf Wunsch eine Adresse für Hinweise; Konten und Dienstplan der Beratenden.
- Betroffene: Ratsuchende, Dritte, von denen sie schreiben, Beratende.

## 3 Weisung

Der Auftragnehmer verarbeitet nur auf dokumentierte Weisung der Auftraggeberin. Weisungen erteilt sie durch die Einstellungen des Dienstes und in Textform.

## 4 Verschwiegenheit

- Der Auftragnehmer weiß, dass er an der Tätigkeit von Berufsgeheimnisträger*innen mitwirkt. Er verpflichtet sich zur Verschwiegenheit und ist über die Strafbarkeit nach § 203 Abs. 4 StGB belehrt.
- Er verschafft sich Kenntnis nur, soweit es zur Erfüllung nötig ist. Inhalte sind ihm technisch nicht zugänglich; er unternimmt nichts, um das zu ändern.
- Er setzt nur Menschen ein, die dieselbe Erklärung unterschrieben haben, und verpflichtet weitere Mitwirkende in Textform.

## 5 Maßnahmen

Die Anlage „Technische und organisatorische Maßnahmen“ ist Teil des Vertrags.

## 6 Weitere Auftragsverarbeiter

${facts.hasMail ? `Der Versand von Mails ohne Inhalt: ${blank('Anbieter des Mailversands')}. ` : 'Keine: Mails verlassen dieses Haus nicht. '}Weitere nur mit vorheriger Zustimmung in Textform.

## 7 Rechte der Betroffenen, Meldung, Unterstützung

- Der Auftragnehmer unterstützt bei Auskunft, Löschung und Folgenabschätzung.
- Er meldet jede Verletzung unverzüglich, spätestens nach 24 Stunden: ${blank('wohin')}.

## 8 Löschung und Rückgabe

- Gespräche werden nach der eingestellten Frist gelöscht, längstens ${longestMonths(facts)} Monate nach dem letzten Wort.
- Am Ende erhält die Auftraggeberin ihr Archiv, das sie ohne den Auftragnehmer öffnen kann. Danach löscht er alles, auch Sicherungen, binnen ${blank('Tagen')}.

## 9 Kontrolle

Die Auftraggeberin darf prüfen oder prüfen lassen. Der Quelltext des Programms ist offen.

## 10 Ort

Verarbeitet wird ausschließlich in ${blank('Rechenzentrum, Land in der Europäischen Union')}.

${blank('Ort, Datum, Unterschriften beider Seiten')}

Diese Vorlage ersetzt keine Rechtsberatung. Eine Anwältin oder ein Anwalt muss sie lesen, bevor jemand unterschreibt.
`

import { blank, type Facts, longestMonths } from '../facts.ts'

/** Technical and organisational measures (Art. 32 DSGVO), as this service really takes them. */
export const measuresDraft = (facts: Facts): string => `# Technische und organisatorische Maßnahmen

Dienst „${facts.service}“ von ${facts.organisation}. Stand: ${facts.today}. Geschrieben nach den Einstellungen des Dienstes.

## Vertraulichkeit

- Ende-zu-Ende-Verschlüsselung: Jede Zeile eines Gesprächs wird im Browser der Ratsuchenden oder der Beratenden versiegelt (AES-256-GCM, Schlüssel in age-Dateien mit X25519 und ML-KEM-768, Unterschriften mit Ed25519). Auch das Thema, die Dringlichkeit, Dateien, Dateinamen, Entwürfe, Notizen und die erste Nachricht sind versiegelt.
- Der Server hat keinen Schlüssel. Was nicht versiegelt ist, nimmt er nicht an.
- Wer lesen kann, steht in einem unterschriebenen, fortlaufend verketteten Protokoll der Einrichtung. Der Browser der Ratsuchenden prüft den Schlüssel der Stelle gegen dieses Protokoll, bevor er etwas sendet.
- Nimmt eine beratende Person ein Gespräch an, wechseln die Schlüssel: Ab da lesen nur noch sie, die Leitung und die Ratsuchenden. Jeder Wechsel ist unterschrieben und für Ratsuchende sichtbar.
- Anmeldung der Beratenden: Code per E-Mail oder Passkey, für schwerwiegende Schritte ein zweiter Nachweis. Anmelden und Aufschließen sind getrennt: Ein Konto allein öffnet nichts.
- Ratsuchende haben kein Konto. Zurück kommen sie mit zwölf Wörtern, die ihr Gerät nie verlassen (128 Bit Zufall).
- Schlüssel liegen nur im Arbeitsspeicher und werden nach 15 Minuten ohne Eingabe verschlossen.
- ${facts.isOverTls ? 'Die Übertragung ist mit TLS verschlüsselt.' : blank('TLS: Die Adresse des Hauses beginnt noch nicht mit https')}

## Datensparsamkeit

- Keine IP-Adressen, keine Browserkennungen, keine Cookies für Ratsuchende, keine Reichweitenmessung, keine Inhalte Dritter.
- Zeiten werden nach einem Tag auf die volle Stunde vergröbert, Längen auf Stufen aufgefüllt.
- Mails enthalten nur, dass etwas wartet, und nie, was, von wem oder worum es geht.
- Hinweise auf dem Gerät von Ratsuchenden sind leere Nachrichten; welcher von vier neutralen Sätzen erscheint, weiß nur das Gerät. Jedes Gespräch hat eine eigene Push-Adresse, die mit ihm gelöscht wird. Auf Geräten, die auch andere benutzen, wird das nicht angeboten.
- Statistik besteht aus Zählern ohne Bezug zu einem Gespräch; Werte unter fünf werden nicht gezeigt.

## Integrität und Verfügbarkeit

- Jede Zeile nennt die Prüfsumme der vorigen: Fehlt, wiederholt oder vertauscht der Server etwas, fällt es auf und wird verweigert.
- Bestätigt wird eine Nachricht erst, wenn sie dauerhaft gespeichert ist.
- Sicherungen enthalten nur Versiegeltes. Nach einer Rücksicherung werden Löschungen aus dem Löschprotokoll nachgeholt.
- Je Stelle lesen mindestens zwei Menschen; ohne sie lässt sich der Dienst nicht öffnen. Heute: ${facts.offices.map(({ name, readers }) => `${name}: ${readers}`).join(', ') || 'noch keine Stelle'}.

## Löschen

- Gespräche werden spätestens ${longestMonths(facts)} Monate nach dem letzten Wort gelöscht; die Frist sehen beide Seiten.
- Ratsuchende löschen selbst, jederzeit, und erhalten darüber eine Bescheinigung. Die Schlüssel werden vernichtet; was in Sicherungen liegt, ist damit unlesbar.

## Organisation

- Alle Mitwirkenden haben vor dem ersten Zugriff die Verschwiegenheit erklärt (§ 203 StGB); der Dienst lässt sie sonst nicht ein.
- Zugänge des Bauteams enden mit der Übergabe von selbst; Schlüssel hatte es nie.
- ${blank('Schulung der Beratenden, Vertretungsregeln, Umgang mit verlorenen Geräten')}

## Was diese Maßnahmen nicht leisten

- Sie schützen nicht, wenn der Betreiber absichtlich ein verändertes Programm ausliefert. Dagegen stehen strenge Regeln für den Browser, veröffentlichte Prüfsummen des Programms und die Möglichkeit, selbst zu betreiben.
- Sie schützen kein Gerät, das schon jemand anderes kontrolliert. Darauf weist die Seite hin und hat einen schnellen Ausgang.
`

import { blank, type Facts, longestMonths, or } from '../facts.ts'

/** An entry for the register of processing activities (Art. 30 DSGVO). */
export const registerDraft = (
  facts: Facts,
): string => `# Verzeichnis von Verarbeitungstätigkeiten: ${facts.service}

Eintrag nach Art. 30 Abs. 1 DSGVO (§ 31 KDG, § 31 DSG-EKD). Stand: ${facts.today}.

| Angabe | Eintrag |
| Verantwortlich | ${facts.organisation}, ${blank('Anschrift, Telefon, E-Mail')} |
| Vertreten durch | ${blank('Vorstand oder Geschäftsführung')} |
| Datenschutzbeauftragte*r | ${blank('Name, Erreichbarkeit')} |
| Fachlich zuständig | ${or(facts.keeper, 'wer den Dienst betreut')} |
| Ansprechperson für die Technik | ${or(facts.contact, 'wen man in den ersten Wochen fragt')} |
| Zweck | Vertrauliche Beratung im Chat: ${facts.offices.map(({ name }) => name).join(', ') || blank('Stellen')} |
| Rechtsgrundlage | ${blank('Art. 6 und Art. 9 DSGVO mit dem Fachgesetz')} |
| Betroffene | Ratsuchende, ihre Angehörigen, Beratende |
| Daten der Ratsuchenden | was sie schreiben und hochladen (versiegelt), Zeitpunkt, Stelle, auf Wunsch eine Adresse für Hinweise (E-Mail, oder Push-Adresse des Geräts) |
| Daten der Beratenden | Name, E-Mail, Dienstplan, Abwesenheit, Zugriffe, Verschwiegenheitserklärung |
| Empfänger | keine; bei Abgabe an eine andere Stelle nur nach Zustimmung |
| Auftragsverarbeiter | Betreiber des Hauses ${facts.address.replace(/\/c\/.*$/, '')}, siehe Vertrag${facts.hasMail ? '; Mailversand des Hauses' : ''} |
| Drittland | keine Übermittlung durch den Verantwortlichen. Wer Hinweise auf dem eigenen Gerät bestellt, wird durch eine leere Nachricht über den Push-Dienst des eigenen Browsers geweckt; dessen Anbieter kann in einem Drittland sitzen und sieht, dass und wann dieses Haus ein Gerät weckt, sonst nichts |
| Löschfrist | Gespräche: ${facts.offices.map(({ name, retentionMonths }) => `${name} ${retentionMonths} Monate`).join(', ') || `${longestMonths(facts)} Monate`} nach dem letzten Wort. Dienstplan: 60 Tage. Zugriffe: ein Jahr. |
| Maßnahmen | siehe „Technische und organisatorische Maßnahmen“ |
| Folgenabschätzung | liegt als eigenes Dokument vor |

Diese Vorlage ersetzt keine Rechtsberatung. Eine Anwältin oder ein Anwalt muss sie lesen.
`

import type { Sections } from '#jam/profile/jam.ts'

/** The profile of the sample jam, in the sections that districts and funders read. */
export const sampleSections: Sections = {
  de: {
    description:
      'Ein Wochenende lang bauen IT-Profis aus zwölf Unternehmen mit Initiativen entlang der U-Bahn-Linie 1, was im Alltag fehlt.',
    place: 'Ein Gemeinschaftshaus mit sechs Räumen und eine Schule mit Aula, beide ohne Stufen erreichbar.',
    activation:
      'Die Wohlfahrtsverbände und das Quartiersbüro geben den Aufruf weiter. Unternehmen melden ihre Leute mit einem Link an.',
    focus: 'Digitale Dienste, die bleiben.',
    measures: 'Aufruf, Zuschnitt, 24 Stunden, Übergabe, Nachfragen nach 30, 90, 180 und 365 Tagen.',
    obstacles:
      'Vielen Einrichtungen fehlt Zeit. Darum ist ihr Aufwand begrenzt: vier Stunden vorher, sechs während des Jams.',
    impact: 'Wir zählen, was nach einem halben Jahr noch genutzt wird, und veröffentlichen es.',
    partners:
      'Zwölf erfundene Unternehmen, echte Bedarfe aus der Sammlung „Datenprojekte“ des Civic Data Lab (CC-BY 4.0).',
    funding: 'Förderlinie „Digitales Quartier“ (Beispiel).',
  },
  en: {
    description:
      'For one weekend IT professionals from twelve companies build, with initiatives along underground line 1, what everyday work lacks.',
    focus: 'Digital services that stay.',
    partners:
      'Twelve invented companies, real needs from the collection "Datenprojekte" of the Civic Data Lab (CC-BY 4.0).',
  },
}

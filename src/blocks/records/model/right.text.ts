import { speak } from '#kernel/text.ts'

/** Layers and acts are called as everywhere in the room: a sheet that calls them otherwise is read wrongly. */
export const rightWords = speak(
  {
    head: [
      'Rolle',
      'Sammlung',
      'Schicht',
      'Welche',
      'Ansehen',
      'Schreiben',
      'Ausgeben',
      'Suchen',
      'Berichten',
      'Dateien öffnen',
    ],
    layers: { base: 'Allgemein', sensitive: 'Vertraulich', private: 'Persönlich' },
    every: 'alle Sammlungen',
    all: 'alle',
    own: 'nur eigene',
    yes: 'ja',
    no: '–',
  },
  {
    head: [
      'Role',
      'Collection',
      'Layer',
      'Which',
      'View',
      'Write',
      'Export',
      'Search',
      'Report',
      'Open files',
    ],
    layers: { base: 'General', sensitive: 'Confidential', private: 'Personal' },
    every: 'all collections',
    all: 'all',
    own: 'own only',
    yes: 'yes',
    no: '–',
  },
)

import { speak } from '#kernel/text.ts'

export const rightWords = speak(
  {
    head: [
      'Rolle',
      'Sammlung',
      'Schicht',
      'Welche',
      'Sehen',
      'Ändern',
      'Ausführen',
      'Suchen',
      'Auswerten',
      'Anhänge',
    ],
    layers: { base: 'allgemein', sensitive: 'sensibel', private: 'vertraulich' },
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
      'Change',
      'Export',
      'Search',
      'Report',
      'Attachments',
    ],
    layers: { base: 'general', sensitive: 'sensitive', private: 'confidential' },
    all: 'all',
    own: 'own only',
    yes: 'yes',
    no: '–',
  },
)

import { speak } from '#kernel/text.ts'
import type { Part } from './handbook.ts'

export const handbookWords = speak(
  {
    title: 'Handbuch',
    lead: 'Schritt für Schritt, ohne Vorwissen. Fett steht, was auf den Knöpfen steht.',
    parts: {
      jam: 'Der Jam',
      services: 'Die Dienste',
      vault: 'Der Tresor',
      house: 'Das Haus betreiben',
    } as Record<Part, string>,
  },
  {
    title: 'Handbook',
    lead: 'Step by step, without previous knowledge. In bold is what stands on the buttons.',
    parts: { jam: 'The jam', services: 'The services', vault: 'The vault', house: 'Running the house' },
  },
)

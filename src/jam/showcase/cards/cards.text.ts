import { speak } from '#kernel/text.ts'

export const cardWords = speak(
  {
    jam: 'Vierundzwanzig Stunden digitale Hilfe für das Quartier',
    need: (organisation: string) => `${organisation} sucht ein Team`,
    project: (organisation: string) => `Gebaut für ${organisation}`,
  },
  {
    jam: 'Twenty-four hours of digital help for the district',
    need: (organisation) => `${organisation} is looking for a team`,
    project: (organisation) => `Built for ${organisation}`,
  },
)

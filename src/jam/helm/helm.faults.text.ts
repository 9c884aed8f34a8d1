import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const helmFaults = speak<Faults>(
  {
    'retention.not-over': {
      title: 'Der Jam ist noch nicht vorbei',
      says: 'Bis zum Ende wird das alles gebraucht. Es wurde nichts gelöscht.',
      todo: 'Danach geht es hier, oder von selbst, wenn die Frist um ist.',
    },
  },
  {
    'retention.not-over': {
      title: 'The jam is not over yet',
      says: 'Until its end all of this is needed. Nothing was erased.',
      todo: 'Afterwards it can be done here, or happens by itself when its day has come.',
    },
  },
)

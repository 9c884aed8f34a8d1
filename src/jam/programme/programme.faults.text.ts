import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const programmeFaults = speak<Faults>(
  {
    'programme.missing': {
      title: 'Diesen Programmpunkt gibt es nicht mehr',
      says: 'Vielleicht hat ihn gerade jemand entfernt. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Ablauf und sieh dir den jetzigen Stand an.',
    },
    'programme.moved': {
      title: 'Dieser Punkt wurde gerade geändert',
      says: 'Jemand hat ihn in einem anderen Fenster gespeichert. Deine Änderung wurde nicht gespeichert.',
      todo: 'Öffne den Punkt noch einmal und sieh, ob deine Änderung noch nötig ist.',
    },
  },
  {
    'programme.missing': {
      title: 'This item is no longer in the programme',
      says: 'Somebody may just have removed it. Nothing was changed.',
      todo: 'Go back to the programme and look at its present state.',
    },
    'programme.moved': {
      title: 'This item was just changed',
      says: 'Somebody saved it in another window. Your change was not stored.',
      todo: 'Open the item again and see whether your change is still needed.',
    },
  },
)

import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const followupFaults = speak<Faults>(
  {
    'followup.answered': {
      title: 'Dieser Link wurde schon benutzt',
      says: 'Für diese Nachfrage ist eine Antwort gespeichert. Sie bleibt, wie sie ist.',
      todo: 'Hat sich etwas geändert, sag es der Organisation oder bei der nächsten Nachfrage.',
    },
    'followup.told': {
      title: 'Dazu habt ihr schon etwas gesagt',
      says: 'Eure Angaben sind gespeichert. Ein zweites Mal wurde nichts angenommen.',
      todo: 'Bei der nächsten Nachfrage ist wieder Platz.',
    },
  },
  {
    'followup.answered': {
      title: 'This link was used already',
      says: 'An answer to this follow-up is stored. It stays as it is.',
      todo: 'If something has changed, tell the organisers or say so at the next follow-up.',
    },
    'followup.told': {
      title: 'You have told us about this already',
      says: 'What you told us is stored. A second time was not accepted.',
      todo: 'There is room again at the next follow-up.',
    },
  },
)

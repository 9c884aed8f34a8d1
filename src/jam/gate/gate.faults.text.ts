import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const gateFaults = speak<Faults>(
  {
    'gate.red': {
      title: 'Für eine Zusage fehlt noch etwas',
      says: 'Wir sagen erst zu, wenn klar ist, wo der Dienst danach lebt und wer sich kümmert. Der Bedarf steht, wo er stand; alles Gespeicherte bleibt.',
      todo: 'Öffne „Bereit?“ bei diesem Bedarf: Dort steht, was fehlt und wer es ausfüllen kann.',
    },
    'template.missing': {
      title: 'Diese Vorlage gibt es nicht',
      says: 'Der Jam folgt weiter der Vorlage, die er hatte. Es wurde nichts geändert.',
      todo: 'Lade die Seite neu und wähle eine von der Liste.',
    },
  },
  {
    'gate.red': {
      title: 'Something is still missing for a yes',
      says: 'We accept only when it is clear where the service lives afterwards and who looks after it. The need stands where it stood; all that was stored stays.',
      todo: 'Open "Ready?" of this need: it says what is missing and who can fill it in.',
    },
    'template.missing': {
      title: 'There is no such template',
      says: 'The jam goes on with the template it had. Nothing was changed.',
      todo: 'Load the page again and choose one from the list.',
    },
  },
)

import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const counsellingFaults = speak<Faults>(
  {
    'counselling.missing': {
      title: 'Diese Seite gibt es nicht',
      says: 'Die Adresse stimmt nicht ganz, oder hier ist niemand mehr.',
      todo: 'Prüfe die Adresse. In Gefahr: 112. Zuhören: 0800 1110111, 116 111.',
    },
    'office.missing': {
      title: 'Diese Stelle gibt es nicht',
      says: 'Vielleicht hat sie jemand verworfen. Es wurde nichts geändert.',
      todo: 'Geh zurück zur Übersicht der Stellen.',
    },
    'group.missing': {
      title: 'Diese Gruppe gibt es hier nicht',
      says: 'Die Adresse stimmt nicht ganz, oder die Gruppe ist schon gelöscht.',
      todo: 'Prüfe die Adresse. In Gefahr: 112. Zuhören: 0800 1110111, 116 111.',
    },
    'office.open': {
      title: 'Diese Stelle bleibt',
      says: 'Sie hat einen Briefkasten, und jemand kann schon geschrieben haben. Es wurde nichts geändert.',
      todo: 'Schließe den Dienst, wenn niemand mehr schreiben soll.',
    },
    'office.many': {
      title: 'Das sind genug Stellen',
      says: 'Mehr als 60 Stellen hat ein Dienst nicht. Es wurde keine angelegt.',
      todo: 'Verwirf eine, die niemand nutzt.',
    },
    'counselling.unready': {
      title: 'Noch fehlt etwas',
      says: 'Der Dienst bleibt eine Probe. Was fehlt, steht bei den Stellen.',
      todo: 'Geh die Liste durch; jeder Punkt führt dorthin, wo er sich erledigen lässt.',
    },
    'roster.stranger': {
      title: 'Diese Person gehört nicht zu euch',
      says: 'Im Dienstplan stehen nur Menschen eurer Einrichtung. Es wurde nichts geändert.',
      todo: 'Lade die Person in eure Einrichtung ein und plane sie danach ein.',
    },
    'roster.full': {
      title: 'Der Dienstplan ist voll',
      says: 'Mehr Einträge gehen nicht. Es wurde nichts geändert.',
      todo: 'Entferne Tage, die vorbei sind.',
    },
    'slot.taken': {
      title: 'Dieser Termin ist vergeben',
      says: 'Jemand hat ihn gerade genommen. Es wurde nichts geändert.',
      todo: 'Sag ihn im Gespräch ab und gib ihn danach frei.',
    },
  },
  {
    'counselling.missing': {
      title: 'There is no such page',
      says: 'The address is not quite right, or nobody is here any more.',
      todo: 'Check the address. In danger: 112. Somebody who listens: 0800 1110111, 116 111.',
    },
    'office.missing': {
      title: 'There is no such office',
      says: 'Perhaps somebody has discarded it. Nothing was changed.',
      todo: 'Go back to the list of offices.',
    },
    'group.missing': {
      title: 'There is no such group here',
      says: 'The address is not quite right, or the group has been deleted.',
      todo: 'Check the address. In danger: 112. Somebody who listens: 0800 1110111, 116 111.',
    },
    'office.open': {
      title: 'This office stays',
      says: 'It has a letter box, and somebody may have written already. Nothing was changed.',
      todo: 'Close the service if nobody is to write any more.',
    },
    'office.many': {
      title: 'Those are enough offices',
      says: 'A service has no more than 60 offices. None was added.',
      todo: 'Discard one that nobody uses.',
    },
    'counselling.unready': {
      title: 'Something is still missing',
      says: 'The service stays a test. What is missing stands with the offices.',
      todo: 'Go through the list; each point leads to where it can be settled.',
    },
    'roster.stranger': {
      title: 'This person is not of your organisation',
      says: 'In the duty roster there are only people of your organisation. Nothing was changed.',
      todo: 'Invite the person to your organisation, then plan them in.',
    },
    'roster.full': {
      title: 'The duty roster is full',
      says: 'There cannot be more entries. Nothing was changed.',
      todo: 'Remove days that are over.',
    },
    'slot.taken': {
      title: 'This appointment is taken',
      says: 'Somebody has just taken it. Nothing was changed.',
      todo: 'Call it off in the conversation, then free it.',
    },
  },
)

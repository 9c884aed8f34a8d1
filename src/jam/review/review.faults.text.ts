import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const reviewFaults = speak<Faults>(
  {
    'review.own': {
      title: 'Das ist ein Bedarf deiner eigenen Einrichtung',
      says: 'Niemand bewertet den eigenen Bedarf. Es wurde nichts gespeichert.',
      todo: 'Überlass diesen Bedarf den anderen.',
    },
    'review.conflict': {
      title: 'Hier bist du befangen',
      says: 'Du oder die Organisation habt gesagt, dass du diesen Bedarf nicht begutachtest. Es wurde nichts gespeichert.',
      todo: 'Überlass ihn den anderen. War es ein Versehen, nimm die Befangenheit in der Begutachtung zurück.',
    },
    'review.not-yours': {
      title: 'Dieser Bedarf ist dir nicht zugeteilt',
      says: 'In dieser Phase sieht sich jede*r nur an, was zugeteilt ist. Es wurde nichts gespeichert.',
      todo: 'Deine Bedarfe findest du in der Begutachtung.',
    },
    'review.phase': {
      title: 'Das geht in dieser Phase nicht',
      says: 'Die Begutachtung hat Phasen; gerade ist das nicht erlaubt. Es wurde nichts gespeichert.',
      todo: 'Auf der Seite der Begutachtung steht, welche Phase läuft und bis wann.',
    },
    'criteria.last': {
      title: 'Mindestens ein Kriterium muss zählen',
      says: 'Ohne ein Kriterium, das in die Gesamtzahl zählt, lässt sich nichts vergleichen. Es wurde nichts geändert.',
      todo: 'Füge zuerst ein anderes hinzu.',
    },
    'criteria.full': {
      title: 'Es sind schon 20 Kriterien',
      says: 'Mehr beantwortet niemand mit Sorgfalt. Es wurde nichts gespeichert.',
      todo: 'Ändere eines von denen, die da sind.',
    },
    'phases.full': {
      title: 'Es sind schon 12 Phasen',
      says: 'Mehr überblickt niemand. Es wurde nichts gespeichert.',
      todo: 'Ändere oder entferne eine von denen, die da sind.',
    },
    'question.open': {
      title: 'Diese Frage ist noch offen',
      says: 'Mehr dazu schreiben könnt ihr, sobald sie beantwortet ist. Es wurde nichts gespeichert.',
      todo: 'Stell eine neue Frage, wenn dir noch etwas einfällt.',
    },
    'decisions.moved': {
      title: 'Eine Entscheidung hat sich geändert',
      says: 'Jemand hat sie geändert, nachdem du sie angesehen hast. Es wurde nichts mitgeteilt und nichts verschickt.',
      todo: 'Öffne die Entscheidungen neu und sieh sie dir noch einmal an.',
    },
    'assignment.nothing': {
      title: 'Es gibt noch nichts zuzuteilen',
      says: 'Dafür braucht es mindestens einen offenen Bedarf und jemanden mit der Rolle Gutachter*in.',
      todo: 'Lade Gutachter*innen über die Rollen ein.',
    },
    'assignment.moved': {
      title: 'Während der Rechnung hat sich etwas geändert',
      says: 'Ein Bedarf, eine Befangenheit oder eine Festlegung von Hand kam dazwischen. Es wurde nichts zugeteilt.',
      todo: 'Rechne noch einmal.',
    },
    'assignment.conflict': {
      title: 'Diese Person ist hier befangen',
      says: 'Wer zu nah dran ist, begutachtet nicht, auch nicht von Hand zugeteilt. Es wurde nichts geändert.',
      todo: 'Nimm die Befangenheit zurück, wenn sie nicht mehr gilt.',
    },
  },
  {
    'review.own': {
      title: 'This is a need of your own organisation',
      says: 'Nobody reviews their own need. Nothing was stored.',
      todo: 'Leave this need to the others.',
    },
    'review.conflict': {
      title: 'You have a conflict of interest here',
      says: 'You or the organisers have said that you do not review this need. Nothing was stored.',
      todo: 'Leave it to the others. If it was a mistake, take the conflict back in the review.',
    },
    'review.not-yours': {
      title: 'This need is not assigned to you',
      says: 'In this phase everybody looks only at what was assigned. Nothing was stored.',
      todo: 'You find your needs in the review.',
    },
    'review.phase': {
      title: 'This cannot be done in this phase',
      says: 'The review has phases; this is not allowed at the moment. Nothing was stored.',
      todo: 'The page of the review says which phase is running and until when.',
    },
    'criteria.last': {
      title: 'At least one criterion must count',
      says: 'Without a criterion that counts in the total nothing can be compared. Nothing was changed.',
      todo: 'Add another one first.',
    },
    'criteria.full': {
      title: 'There are 20 criteria already',
      says: 'Nobody answers more with care. Nothing was stored.',
      todo: 'Change one of those that are there.',
    },
    'phases.full': {
      title: 'There are 12 phases already',
      says: 'Nobody keeps track of more. Nothing was stored.',
      todo: 'Change or remove one of those that are there.',
    },
    'question.open': {
      title: 'This question is still open',
      says: 'You can say more about it once it is answered. Nothing was stored.',
      todo: 'Ask a new question if something else comes to mind.',
    },
    'decisions.moved': {
      title: 'A decision has changed',
      says: 'Somebody changed it after you looked at it. Nothing was told and nothing was sent.',
      todo: 'Open the decisions again and look them over once more.',
    },
    'assignment.nothing': {
      title: 'There is nothing to assign yet',
      says: 'It takes at least one open need and somebody with the role of a reviewer.',
      todo: 'Invite reviewers by the roles.',
    },
    'assignment.moved': {
      title: 'Something changed while we calculated',
      says: 'A need, a conflict or something settled by hand came in between. Nothing was assigned.',
      todo: 'Calculate once more.',
    },
    'assignment.conflict': {
      title: 'This person has a conflict of interest here',
      says: 'Whoever is too close does not review, not even when assigned by hand. Nothing was changed.',
      todo: 'Take the conflict back if it no longer holds.',
    },
  },
)

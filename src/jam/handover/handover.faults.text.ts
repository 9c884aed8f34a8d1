import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const handoverFaults = speak<Faults>(
  {
    'handover.not-yours': {
      title: 'Diese Übergabe ist Sache von Team und Einrichtung',
      says: 'Abhaken und unterschreiben können nur, wer jetzt im Team ist oder zur Einrichtung gehört. Es wurde nichts geändert.',
      todo: 'Ist die Übergabe schon unterschrieben, dann ist der Zugang des Teams beendet. Deine Bescheinigung findest du im Jam.',
    },
    'handover.missing': {
      title: 'Hier gibt es noch keine Übergabe',
      says: 'Das Team hat noch keinen Dienst gestartet.',
      todo: 'Startet zuerst den Dienst auf der Seite des Teams.',
    },
    'acceptance.signed': {
      title: 'Die Abnahme ist schon unterschrieben',
      says: 'Was unterschrieben ist, ändert sich nicht mehr. Deine letzte Eingabe wurde nicht gespeichert.',
      todo: 'Öffne die Abnahme neu und sieh dir an, was darin steht.',
    },
    'acceptance.moved-on': {
      title: 'Jemand aus deiner Einrichtung war schneller',
      says: 'Die Abnahme hat sich geändert, seit du sie geöffnet hast. Deine Eingabe wurde nicht gespeichert.',
      todo: 'Öffne die Abnahme neu und ergänze, was fehlt.',
    },
    'acceptance.open': {
      title: 'Ein Punkt ist noch offen',
      says: 'Unterschreiben kann man erst, wenn jeder Punkt beantwortet ist. Deine Unterschrift wurde nicht gesetzt.',
      todo: 'Geh zurück zur Abnahme, beantworte die offenen Punkte und sichere sie.',
    },
    'handover.signed': {
      title: 'Es ist schon unterschrieben',
      says: 'Was eine Seite unterschrieben hat, ändert sich nicht mehr. Deine letzte Eingabe wurde nicht gespeichert.',
      todo: 'Öffne die Übergabe neu und sieh dir den jetzigen Stand an.',
    },
    'handover.incomplete': {
      title: 'Die Liste ist noch nicht fertig',
      says: 'Unterschreiben kann man erst, wenn alle Punkte erledigt sind. Deine Unterschrift wurde nicht gesetzt.',
      todo: 'Geh zurück zur Übergabe und hakt gemeinsam ab, was noch offen ist.',
    },
    'handover.unbelievable': {
      title: 'Das fehlt beim Dienst noch',
      says: 'Dieser Punkt lässt sich erst abhaken, wenn die Angabe beim Dienst steht. Es wurde nichts geändert.',
      todo: 'Öffne den Dienst, ergänze die Angabe und hake den Punkt dann ab.',
    },
    'handover.two-people': {
      title: 'Für jede Seite unterschreibt ein anderer Mensch',
      says: 'Du hast schon für die andere Seite unterschrieben. Eine zweite Unterschrift wurde nicht gesetzt.',
      todo: 'Bitte jemand anderen aus dem Team oder der Einrichtung, zu unterschreiben.',
    },
  },
  {
    'handover.not-yours': {
      title: 'This handover is between team and organisation',
      says: 'Only who is in the team now or belongs to the organisation can tick and sign. Nothing was changed.',
      todo: 'If the handover is signed, the access of the team has ended. You find your certificate in the jam.',
    },
    'handover.missing': {
      title: 'There is no handover here yet',
      says: 'The team has not started a service.',
      todo: 'Start the service first, on the page of the team.',
    },
    'acceptance.signed': {
      title: 'The acceptance is signed already',
      says: 'What is signed does not change any more. Your last input was not stored.',
      todo: 'Open the acceptance again and see what it says.',
    },
    'acceptance.moved-on': {
      title: 'Somebody of your organisation was faster',
      says: 'The acceptance has changed since you opened it. Your input was not stored.',
      todo: 'Open the acceptance again and add what is missing.',
    },
    'acceptance.open': {
      title: 'A point is still open',
      says: 'One can sign when every point has an answer. Your signature was not set.',
      todo: 'Go back to the acceptance, answer the open points and save them.',
    },
    'handover.signed': {
      title: 'It is signed already',
      says: 'What one side has signed does not change any more. Your last input was not stored.',
      todo: 'Open the handover again and look at its present state.',
    },
    'handover.incomplete': {
      title: 'The list is not finished',
      says: 'One can sign when all points are done. Your signature was not set.',
      todo: 'Go back to the handover and tick together what is still open.',
    },
    'handover.unbelievable': {
      title: 'This is still missing at the service',
      says: 'This point can be ticked when the detail stands at the service. Nothing was changed.',
      todo: 'Open the service, add the detail, then tick the point.',
    },
    'handover.two-people': {
      title: 'A different person signs for each side',
      says: 'You have signed for the other side already. No second signature was set.',
      todo: 'Ask somebody else of the team or the organisation to sign.',
    },
  },
)

import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const matchingFaults = speak<Faults>(
  {
    'matching.over': {
      title: 'Der Jam ist vorbei',
      says: 'Teams werden jetzt nicht mehr neu zusammengesetzt. Es wurde nichts geändert.',
      todo: 'Die Teams, wie sie waren, findest du in der Teamliste.',
    },
    'matching.nothing': {
      title: 'Es gibt noch nichts zu rechnen',
      says: 'Dafür braucht es mindestens einen angemeldeten IT-Profi und einen angenommenen Bedarf.',
      todo: 'Auf der Seite der Zuteilung steht, was fehlt.',
    },
    'matching.missing': {
      title: 'Diese Berechnung gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig.',
      todo: 'Öffne die Zuteilung neu.',
    },
    'matching.no-plan': {
      title: 'Diese Berechnung hat keinen Plan ergeben',
      says: 'Sie läuft noch, oder sie wurde abgebrochen. Es wurde nichts veröffentlicht.',
      todo: 'Öffne die Zuteilung neu und sieh dir den jetzigen Stand an.',
    },
    'matching.newer': {
      title: 'Es gibt schon einen neueren Plan',
      says: 'Inzwischen wurde noch einmal gerechnet. Es wurde nichts veröffentlicht und nichts verschickt.',
      todo: 'Öffne die Zuteilung neu, sieh dir den neuen Plan an und veröffentliche ihn.',
    },
    'matching.outdated': {
      title: 'Seit der Berechnung hat sich etwas geändert',
      says: 'Jemand mit einem Platz hat sich abgemeldet, ein Bedarf wurde zurückgezogen, oder ihr habt etwas neu festgelegt. Es wurde nichts veröffentlicht und nichts verschickt.',
      todo: 'Öffne die Zuteilung: Dort steht, was sich geändert hat. Rechne mit wenigen Wechseln neu, dann veröffentliche.',
    },
    'team.exists': {
      title: 'Für diesen Bedarf gibt es schon ein Team',
      says: 'Jemand hat die Zuteilung gerade veröffentlicht. Es wurde nichts geändert.',
      todo: 'Lade die Seite neu und sieh dir die Teams an.',
    },
    'team.elsewhere': {
      title: 'Jemand ist schon in einem anderen Team',
      says: 'Niemand kann in zwei Teams zugleich sein. Es wurde nichts geändert.',
      todo: 'Sieh in der Teamliste nach und rechne die Zuteilung neu.',
    },
    'room.missing': {
      title: 'Diesen Raum gibt es hier nicht mehr',
      says: 'Vielleicht hat ihn gerade jemand entfernt. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Ort und sieh dir die Räume an.',
    },
    'rooms.moved': {
      title: 'Der Raumplan hat sich gerade geändert',
      says: 'Jemand hat dieses Team in einem anderen Fenster umgesetzt. Deine Änderung wurde nicht gespeichert.',
      todo: 'Öffne den Raumplan neu und sieh, ob deine Änderung noch nötig ist.',
    },
    'rooms.quiet': {
      title: 'In diesem Raum arbeitet kein Team',
      says: 'Es ist ein Ruheraum. Es wurde nichts geändert.',
      todo: 'Wähl im Raumplan einen anderen Raum.',
    },
    'rooms.none': {
      title: 'Dafür fehlt noch etwas',
      says: 'Es gibt noch keine Teams oder keinen bestätigten Ort mit Räumen. Es wurde nichts geändert.',
      todo: 'Bestätige zuerst einen Ort und veröffentliche die Zuteilung.',
    },
  },
  {
    'matching.over': {
      title: 'The jam is over',
      says: 'Teams are not put together anew any more. Nothing was changed.',
      todo: 'You find the teams as they were in the list of teams.',
    },
    'matching.nothing': {
      title: 'There is nothing to calculate yet',
      says: 'It takes at least one registered IT professional and one accepted need.',
      todo: 'The page of the matching says what is missing.',
    },
    'matching.missing': {
      title: 'There is no such calculation',
      says: 'The address may be incomplete.',
      todo: 'Open the matching again.',
    },
    'matching.no-plan': {
      title: 'This calculation has no plan',
      says: 'It is still running, or it was cancelled. Nothing was published.',
      todo: 'Open the matching again and look at how it stands.',
    },
    'matching.newer': {
      title: 'There is a newer plan',
      says: 'Somebody has calculated again meanwhile. Nothing was published or sent.',
      todo: 'Open the matching again, look at the new plan and publish that one.',
    },
    'matching.outdated': {
      title: 'Something has changed since the calculation',
      says: 'Somebody with a place has withdrawn, a need was withdrawn, or you have settled something new. Nothing was published or sent.',
      todo: 'Open the matching: it says what has changed. Calculate again with few moves, then publish.',
    },
    'team.exists': {
      title: 'There is a team for this need already',
      says: 'Somebody has just published the matching. Nothing was changed.',
      todo: 'Load the page again and look at the teams.',
    },
    'team.elsewhere': {
      title: 'Somebody is in another team already',
      says: 'Nobody can be in two teams at once. Nothing was changed.',
      todo: 'Look at the list of teams and run the matching again.',
    },
    'room.missing': {
      title: 'This room is not here any more',
      says: 'Perhaps somebody has just removed it. Nothing was changed.',
      todo: 'Go back to the venue and look at its rooms.',
    },
    'rooms.moved': {
      title: 'The room plan has just changed',
      says: 'Somebody moved this team in another window. Your change was not saved.',
      todo: 'Open the room plan again and see whether your change is still needed.',
    },
    'rooms.quiet': {
      title: 'No team works in this room',
      says: 'It is a room to rest in. Nothing was changed.',
      todo: 'Choose another room in the room plan.',
    },
    'rooms.none': {
      title: 'Something is missing for that',
      says: 'There are no teams yet, or no confirmed venue with rooms. Nothing was changed.',
      todo: 'Confirm a venue and publish the matching first.',
    },
  },
)

import { speak } from '#kernel/text.ts'
import type { SeatGoal } from './seating/seat-goal.ts'

const teams = (count: number) => (count === 1 ? 'ein Team' : `${count} Teams`)
const teamsEn = (count: number) => (count === 1 ? 'one team' : `${count} teams`)

// A strip of six takes one socket and gives six.
const strips = (sockets: number) =>
  sockets <= 5 ? 'eine Mehrfachsteckdose' : `${Math.ceil(sockets / 5)} Mehrfachsteckdosen`
const stripsEn = (sockets: number) =>
  sockets <= 5 ? 'one power strip' : `${Math.ceil(sockets / 5)} power strips`

export const roomWords = speak(
  {
    title: 'Raumplan',
    lead: 'Wer arbeitet wo? So steht es auch an den Türen.',
    edit: 'Teams setzen',
    editTitle: 'Teams in Räume setzen',
    editLead:
      'Zieh ein Team in einen Raum, oder nimm die Knöpfe. Was nicht zusammenpasst, steht gleich darüber.',
    print: 'Zum Ausdrucken: Drucken im Browser. Menü und Knöpfe bleiben weg.',
    signs: 'Türschilder',
    venues: 'Orte',
    back: 'Zum Raumplan',
    backToTeam: 'Zum Team',
    none: 'Noch kein Raumplan',
    noneSays: 'Es gibt ihn, sobald ein Ort bestätigt ist und die Teams feststehen.',
    empty: 'Noch niemand.',
    unseated: 'Noch ohne Raum',
    unseatedNone: 'Alle Teams haben einen Raum.',
    people: (count: number) => (count === 1 ? 'ein Mensch' : `${count} Menschen`),
    chairs: (free: number) =>
      free < 0
        ? `${-free} Stühle zu wenig`
        : free === 0
          ? 'alle Stühle besetzt'
          : free === 1
            ? 'ein Stuhl frei'
            : `${free} Stühle frei`,
    quiet: 'Ruheraum',
    calm: 'leise',
    stepFree: 'ohne Stufen',
    sleeps: 'schläft zu Hause',
    choices: (count: number) => (count === 1 ? 'ein Ortswunsch' : `${count} Ortswünsche`),
    move: 'Umsetzen',
    seat: 'Setzen',
    here: 'Hierher',
    out: 'Aus dem Raum nehmen',
    cancel: 'Doch nicht',
    moving: (name: string) => `Wohin mit „${name}“?`,
    pin: 'Festhalten',
    unpin: 'Loslassen',
    pinned: 'festgehalten',
    drag: (name: string) => `„${name}“ ziehen`,
    moved: 'Das Team ist umgesetzt.',
    pinnedNow: 'Festgehalten: Ein neuer Vorschlag lässt dieses Team, wo es ist.',
    unpinnedNow: 'Ein neuer Vorschlag darf dieses Team wieder umsetzen.',
    propose: 'Vorschlag rechnen',
    proposeAgain: 'Neu rechnen, wenige umsetzen',
    proposeAll: 'Ganz neu rechnen',
    proposing: 'Der Vorschlag wird gerechnet',
    proposingSince: (time: string) => `Seit ${time}. Er erscheint hier von selbst; du kannst weiterarbeiten.`,
    reload: 'Stand neu laden',
    proposalFailed: 'Die Rechnung ist gescheitert. Der Plan ist, wie er war. Versuche es noch einmal.',
    proposalOutdated:
      'Während der Rechnung hat jemand den Plan geändert. Er ist, wie er geändert wurde. Rechne noch einmal.',
    proposed: (moved: number, isBest: boolean) =>
      moved > 0
        ? `Neu gesetzt: ${teams(moved)}.`
        : isBest
          ? 'Der Plan ist schon so gut, wie er sein kann.'
          : 'Einen besseren Plan haben wir nicht gefunden.',
    conflicts: 'Was noch nicht zusammenpasst',
    noConflicts: 'Alles passt zusammen.',
    conflict: {
      unseated: (team: string) => `${team}: noch ohne Raum.`,
      lost: (team: string) =>
        `${team}: der Raum ist nicht mehr da. Der Ort wurde zurückgezogen oder geändert.`,
      quiet: (team: string, room: string) => `${team}: ${room} ist ein Ruheraum.`,
      steps: (team: string, room: string) =>
        `${team} braucht einen Weg ohne Stufen; zu ${room} gibt es keinen.`,
      night: (team: string, room: string) => `${team} bleibt über Nacht; ${room} ist dann geschlossen.`,
      seats: (count: number) => (count === 1 ? 'es fehlt ein Stuhl.' : `es fehlen ${count} Stühle.`),
      tables: (count: number) => (count === 1 ? 'es fehlt ein Tisch.' : `es fehlen ${count} Tische.`),
      sockets: (count: number) =>
        `${count === 1 ? 'es fehlt eine Steckdose' : `es fehlen ${count} Steckdosen`}: ${strips(count)}.`,
      down: (count: number) => `für die Teams dort fehlen ${count} Mbit/s beim Herunterladen.`,
      up: (count: number) => `für die Teams dort fehlen ${count} Mbit/s beim Hochladen.`,
      wifi: (count: number) => `das WLAN schafft ${count} Geräte zu wenig.`,
      hours: (count: number) => `${count} Stunden des Jams ist geschlossen.`,
    },
    quality: 'Wie gut ist der letzte Vorschlag?',
    qualitySays: (seconds: string) =>
      `Gerechnet in ${seconds} Sekunden. „Bestenfalls“ ist bewiesen: Besser geht es mit diesen Räumen nicht.`,
    goal: 'Ziel',
    byHand: 'von Hand',
    found: 'gefunden',
    best: 'bestenfalls',
    gap: 'Abstand',
    goals: {
      unseated: 'Teams ohne Raum',
      missing: 'Steckdosen und Mbit/s, die fehlen',
      wishes: 'Wünsche, die nicht gehen',
      moves: 'Teams, die umziehen',
    } as Record<SeatGoal, string>,
    door: 'Hier arbeitet',
    scan: (team: string) => `Seite des Teams ${team}`,
    restDoor: 'Ruheraum',
    restSays: 'Hier wird geschlafen und geschwiegen. Bitte leise.',
    signsLead: 'Ein Blatt je Raum. Der Code führt zur Seite des Teams; ohne Anmeldung zeigt sie nichts.',
    noSigns: 'Noch keine Schilder',
    noSignsSays: 'Sobald Teams in Räumen sitzen, gibt es für jeden Raum ein Blatt.',
    ownTitle: 'Unser Raum',
    ownNone: 'Euer Raum steht noch nicht fest.',
    ownNoneSays:
      'Die Organisation setzt die Teams, sobald die Orte feststehen. Sagt jetzt schon, was ihr braucht.',
    ownRemote: 'Euer Bedarf wird von überall gebaut; einen Raum braucht ihr nicht.',
    where: 'Raum',
    venue: 'Ort',
    way: 'Weg',
    contact: 'Wen ruft man an?',
    neighbours: 'Wer sonst hier arbeitet',
    alone: 'niemand sonst',
    wish: 'Was brauchen wir?',
    wishLead: 'Der Raumplan richtet sich danach. Es sieht nur, wer im Team ist, und die Organisation.',
    wishStepFree: 'Einen Weg ohne Stufen',
    wishCalm: 'Einen leisen Raum',
    wishSleeps: 'Wir schlafen zu Hause; nachts brauchen wir keinen Raum',
    save: 'Speichern',
    wished: 'Gemerkt. Der nächste Vorschlag richtet sich danach.',
  },
  {
    title: 'Room plan',
    lead: 'Who works where? The same stands on the doors.',
    edit: 'Seat the teams',
    editTitle: 'Put teams into rooms',
    editLead: 'Drag a team into a room, or take the buttons. What does not go together is said right above.',
    print: 'To print: use your browser. Menu and buttons stay away.',
    signs: 'Door signs',
    venues: 'Venues',
    back: 'To the room plan',
    backToTeam: 'To the team',
    none: 'No room plan yet',
    noneSays: 'There is one as soon as a venue is confirmed and the teams are known.',
    empty: 'Nobody yet.',
    unseated: 'Without a room yet',
    unseatedNone: 'Every team has a room.',
    people: (count) => (count === 1 ? 'one person' : `${count} people`),
    chairs: (free) =>
      free < 0
        ? `${-free} chairs too few`
        : free === 0
          ? 'all chairs taken'
          : free === 1
            ? 'one chair free'
            : `${free} chairs free`,
    quiet: 'quiet room',
    calm: 'calm',
    stepFree: 'without steps',
    sleeps: 'sleeps at home',
    choices: (count) => (count === 1 ? 'one wish for a venue' : `${count} wishes for a venue`),
    move: 'Move',
    seat: 'Seat',
    here: 'Here',
    out: 'Take out of the room',
    cancel: 'Never mind',
    moving: (name) => `Where to with "${name}"?`,
    pin: 'Pin',
    unpin: 'Let go',
    pinned: 'pinned',
    drag: (name) => `Drag "${name}"`,
    moved: 'The team is moved.',
    pinnedNow: 'Pinned: a new proposal leaves this team where it is.',
    unpinnedNow: 'A new proposal may move this team again.',
    propose: 'Calculate a proposal',
    proposeAgain: 'Calculate again, move few',
    proposeAll: 'Calculate all anew',
    proposing: 'The proposal is being calculated',
    proposingSince: (time) => `For ${time}. It appears here by itself; you can go on working.`,
    reload: 'Look again',
    proposalFailed: 'The calculation has failed. The plan is as it was. Try once more.',
    proposalOutdated:
      'Somebody changed the plan during the calculation. It is as they changed it. Calculate once more.',
    proposed: (moved, isBest) =>
      moved > 0
        ? `Seated anew: ${teamsEn(moved)}.`
        : isBest
          ? 'The plan is as good as it can be already.'
          : 'We have found no better plan.',
    conflicts: 'What does not go together yet',
    noConflicts: 'Everything goes together.',
    conflict: {
      unseated: (team) => `${team}: without a room yet.`,
      lost: (team) => `${team}: its room is not there any more. The venue was withdrawn or changed.`,
      quiet: (team, room) => `${team}: ${room} is a room to rest in.`,
      steps: (team, room) => `${team} needs a way without steps; there is none to ${room}.`,
      night: (team, room) => `${team} stays overnight; ${room} is closed then.`,
      seats: (count) => `${count === 1 ? 'one chair' : `${count} chairs`} missing.`,
      tables: (count) => `${count === 1 ? 'one table' : `${count} tables`} missing.`,
      sockets: (count) => `${count === 1 ? 'one socket' : `${count} sockets`} missing: ${stripsEn(count)}.`,
      down: (count) => `the teams there lack ${count} Mbit/s of download.`,
      up: (count) => `the teams there lack ${count} Mbit/s of upload.`,
      wifi: (count) => `the Wi-Fi takes ${count} devices too few.`,
      hours: (count) => `closed for ${count} hours of the jam.`,
    },
    quality: 'How good is the last proposal?',
    qualitySays: (seconds) =>
      `Calculated in ${seconds} seconds. "At best" is proven: with these rooms there is no better plan.`,
    goal: 'Goal',
    byHand: 'by hand',
    found: 'found',
    best: 'at best',
    gap: 'gap',
    goals: {
      unseated: 'Teams without a room',
      missing: 'Sockets and Mbit/s missing',
      wishes: 'Wishes not granted',
      moves: 'Teams that move',
    },
    door: 'Working here',
    scan: (team) => `Page of the team ${team}`,
    restDoor: 'Quiet room',
    restSays: 'People sleep and are silent here. Please be quiet.',
    signsLead: "One sheet per room. The code leads to the team's page; without signing in it shows nothing.",
    noSigns: 'No signs yet',
    noSignsSays: 'As soon as teams sit in rooms there is a sheet for each room.',
    ownTitle: 'Our room',
    ownNone: 'Your room is not known yet.',
    ownNoneSays: 'The organisers seat the teams as soon as the venues are known. Say now what you need.',
    ownRemote: 'Your need is built from everywhere; you need no room.',
    where: 'Room',
    venue: 'Venue',
    way: 'Way',
    contact: 'Whom does one call?',
    neighbours: 'Who else works here',
    alone: 'nobody else',
    wish: 'What do we need?',
    wishLead: 'The room plan goes by it. Only the people of the team and the organisers see it.',
    wishStepFree: 'A way without steps',
    wishCalm: 'A calm room',
    wishSleeps: 'We sleep at home and need no room at night',
    save: 'Save',
    wished: 'Noted. The next proposal goes by it.',
  },
)

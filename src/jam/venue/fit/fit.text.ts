import { speak } from '#kernel/text.ts'
import type { Demand } from './demand.ts'
import type { CheckName, Fit } from './fit.ts'

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const fitWords = speak(
  {
    question: 'Passt es? Was fehlt?',
    report: (teams: number) => (teams === 1 ? 'Reicht es für ein Team?' : `Reicht es für ${teams} Teams?`),
    holds: (teams: number, of: number) =>
      teams >= of
        ? `Platz für alle ${of} Teams`
        : teams === 0
          ? 'Noch kein Platz für ein ganzes Team'
          : teams === 1
            ? `Platz für ein Team von ${of}`
            : `Platz für ${teams} von ${of} Teams`,
    limit: (name: string) => `zuerst knapp: ${name}`,
    together: 'Alle Orte zusammen',
    togetherSays: (count: number) =>
      count === 1 ? 'Der eine Ort, den wir haben.' : `${count} Orte, die sich die Teams teilen.`,
    assumed: (demand: Demand) =>
      `Gerechnet mit ${demand.people} Menschen je Team, ${demand.devices} Geräten je Mensch und ${demand.downMbit} Mbit/s je Gerät, das gerade lädt (${demand.active} %).`,
    change: 'Annahmen ändern',
    teams: 'Für wie viele Teams?',
    compute: 'Vergleichen',
    what: 'Was',
    has: 'vorhanden',
    needs: 'gebraucht',
    verdict: 'reicht',
    fits: { fits: 'passt', nearly: 'passt fast', not: 'passt noch nicht' } as Record<Fit, string>,
    met: 'reicht',
    lacks: 'fehlt',
    wished: 'wäre gut',
    asks: 'bitte erfragen',
    unknown: 'unbekannt',
    yes: 'ja',
    no: 'nein',
    all: 'Hier ist alles da, was die Teams brauchen.',
    missing: 'Genau das fehlt',
    good: 'Das wäre gut',
    missingThing: (name: CheckName, gap: number): string =>
      ({
        seats: many(gap, 'Stuhl', 'Stühle'),
        tables: many(gap, 'Tisch', 'Tische'),
        sockets: many(Math.ceil(gap / 5), 'Mehrfachsteckdose', 'Mehrfachsteckdosen'),
        circuits: many(gap, 'Stromkreis mit eigener Sicherung', 'Stromkreise mit eigener Sicherung'),
        down: `${gap} Mbit/s mehr beim Herunterladen`,
        up: `${gap} Mbit/s mehr beim Hochladen`,
        wifi: `${many(Math.ceil(gap / 30), 'WLAN-Zugangspunkt', 'WLAN-Zugangspunkte')} für ${gap} Geräte`,
        hours: many(gap, 'Stunde Öffnungszeit', 'Stunden Öffnungszeit'),
        night: 'die Erlaubnis, nachts zu bleiben',
        stepFree: 'ein Arbeitsraum ohne Stufen',
        quiet: 'ein Ruheraum',
        kitchen: 'eine Küche',
      })[name],
    askThing: (name: CheckName): string =>
      name === 'circuits' ? 'wie viele Stromkreise jeder Raum hat' : 'was niemand angegeben hat',
    ask: 'Das weiß noch niemand',
    checks: {
      seats: 'Sitzplätze',
      tables: 'Tische',
      sockets: 'Steckdosen',
      circuits: 'Stromkreise',
      down: 'Herunterladen (Mbit/s)',
      up: 'Hochladen (Mbit/s)',
      wifi: 'Geräte im WLAN',
      hours: 'Stunden geöffnet',
      night: 'Nachts nutzbar',
      stepFree: 'Ohne Stufen',
      quiet: 'Ruheraum',
      kitchen: 'Küche',
    } as Record<CheckName, string>,
    demand: 'Was braucht ein Team?',
    demandLead:
      'Mit diesen Zahlen vergleicht die Seite jeden Ort. Sie sind geschätzt und für euch änderbar; wie wir darauf kommen, steht in der Dokumentation (docs/venue.md).',
    demandSaved: 'Ab jetzt wird mit euren Zahlen gerechnet.',
    demandReset: 'Ab jetzt wird wieder mit den üblichen Zahlen gerechnet.',
    reset: 'Zurück zu den üblichen Zahlen',
    save: 'Speichern',
    back: 'Alle Orte',
    demands: {
      people: ['Menschen in einem Team', ''],
      guests: ['Gäste je Team', 'Die Einrichtung, eine Mentorin: auch sie brauchen einen Stuhl.'],
      tables: ['Tische je Team', ''],
      sockets: ['Steckdosen je Mensch', ''],
      devices: ['Geräte je Mensch', 'Meist ein Laptop und ein Telefon.'],
      active: ['Davon laden gleichzeitig', 'Nicht alle Geräte übertragen im selben Augenblick.'],
      downMbit: ['Herunterladen je ladendem Gerät', 'Ein Videogespräch in mittlerer Güte.'],
      upMbit: ['Hochladen je ladendem Gerät', ''],
      watts: ['Strom je Mensch', 'Laptop, Telefon und ein Anteil am Bildschirm.'],
    } as Record<keyof Demand, [string, string]>,
    units: { active: '%', downMbit: 'Mbit/s', upMbit: 'Mbit/s', watts: 'Watt' } as Partial<
      Record<keyof Demand, string>
    >,
    problem: {
      'people.wrong': 'Bitte gib eine ganze Zahl zwischen 1 und 20 ein.',
      'small.wrong': 'Bitte gib eine ganze Zahl zwischen 0 und 10 ein.',
      'one.wrong': 'Bitte gib eine ganze Zahl zwischen 1 und 10 ein.',
      'active.wrong': 'Bitte gib eine ganze Zahl zwischen 1 und 100 ein.',
      'mbit.wrong': 'Bitte gib eine ganze Zahl zwischen 0 und 1000 ein.',
      'watts.wrong': 'Bitte gib eine ganze Zahl zwischen 1 und 3000 ein.',
    } as Record<string, string>,
  },
  {
    question: 'Does it fit? What is missing?',
    report: (teams) => (teams === 1 ? 'Is it enough for one team?' : `Is it enough for ${teams} teams?`),
    holds: (teams, of) =>
      teams >= of
        ? `Room for all ${of} teams`
        : teams === 0
          ? 'No room for a whole team yet'
          : teams === 1
            ? `Room for one team of ${of}`
            : `Room for ${teams} of ${of} teams`,
    limit: (name) => `short first: ${name}`,
    together: 'All venues together',
    togetherSays: (count) =>
      count === 1 ? 'The one venue that we have.' : `${count} venues that the teams share.`,
    assumed: (demand) =>
      `Counted with ${demand.people} people per team, ${demand.devices} devices per person and ${demand.downMbit} Mbit/s per device that is loading something (${demand.active} %).`,
    change: 'Change the assumptions',
    teams: 'For how many teams?',
    compute: 'Compare',
    what: 'What',
    has: 'there is',
    needs: 'needed',
    verdict: 'enough',
    fits: { fits: 'fits', nearly: 'nearly fits', not: 'does not fit yet' },
    met: 'enough',
    lacks: 'missing',
    wished: 'would be good',
    asks: 'please ask',
    unknown: 'unknown',
    yes: 'yes',
    no: 'no',
    all: 'Everything that the teams need is here.',
    missing: 'Exactly this is missing',
    good: 'This would be good',
    missingThing: (name, gap) =>
      ({
        seats: many(gap, 'chair', 'chairs'),
        tables: many(gap, 'table', 'tables'),
        sockets: many(Math.ceil(gap / 5), 'power strip', 'power strips'),
        circuits: many(gap, 'circuit with a fuse of its own', 'circuits with fuses of their own'),
        down: `${gap} Mbit/s more of download`,
        up: `${gap} Mbit/s more of upload`,
        wifi: `${many(Math.ceil(gap / 30), 'Wi-Fi access point', 'Wi-Fi access points')} for ${gap} devices`,
        hours: many(gap, 'hour of opening', 'hours of opening'),
        night: 'the permission to stay at night',
        stepFree: 'a room for work without steps',
        quiet: 'a quiet room',
        kitchen: 'a kitchen',
      })[name],
    askThing: (name) => (name === 'circuits' ? 'how many circuits each room has' : 'what nobody has told'),
    ask: 'Nobody knows this yet',
    checks: {
      seats: 'Seats',
      tables: 'Tables',
      sockets: 'Sockets',
      circuits: 'Circuits',
      down: 'Download (Mbit/s)',
      up: 'Upload (Mbit/s)',
      wifi: 'Devices on the Wi-Fi',
      hours: 'Hours open',
      night: 'Usable at night',
      stepFree: 'Without steps',
      quiet: 'Quiet room',
      kitchen: 'Kitchen',
    },
    demand: 'What does a team need?',
    demandLead:
      'The page compares every venue with these figures. They are estimates and yours to change; how we came by them is told in the documentation (docs/venue.md).',
    demandSaved: 'From now on your figures count.',
    demandReset: 'From now on the usual figures count again.',
    reset: 'Back to the usual figures',
    save: 'Save',
    back: 'All venues',
    demands: {
      people: ['People in a team', ''],
      guests: ['Guests per team', 'The organisation, a mentor: they need a chair as well.'],
      tables: ['Tables per team', ''],
      sockets: ['Sockets per person', ''],
      devices: ['Devices per person', 'Mostly a laptop and a telephone.'],
      active: ['Loading at the same time', 'Not all devices transfer something in the same moment.'],
      downMbit: ['Download per loading device', 'A video call of medium quality.'],
      upMbit: ['Upload per loading device', ''],
      watts: ['Power per person', 'Laptop, telephone and a share of the screen.'],
    },
    units: { active: '%', downMbit: 'Mbit/s', upMbit: 'Mbit/s', watts: 'watts' },
    problem: {
      'people.wrong': 'Please enter a whole number between 1 and 20.',
      'small.wrong': 'Please enter a whole number between 0 and 10.',
      'one.wrong': 'Please enter a whole number between 1 and 10.',
      'active.wrong': 'Please enter a whole number between 1 and 100.',
      'mbit.wrong': 'Please enter a whole number between 0 and 1000.',
      'watts.wrong': 'Please enter a whole number between 1 and 3000.',
    },
  },
)

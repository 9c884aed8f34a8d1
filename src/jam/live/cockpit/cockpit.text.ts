import { speak } from '#kernel/text.ts'

const list = (names: readonly string[], and: string) =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(and)

export const cockpitWords = speak(
  {
    title: 'Jetzt',
    hour: (now: number, of: number) => `Stunde ${now} von ${of}`,
    clock: (day: string, time: string) => `${day}, ${time} Uhr`,
    untilStart: 'bis der Jam beginnt',
    untilEnd: 'bis zum Ende des Jams',
    over: 'Der Jam ist vorbei',
    overSince: (span: string) => `seit ${span}`,
    runs: (hours: number) =>
      hours === 1 ? 'Der Jam läuft seit einer Stunde' : `Der Jam läuft seit ${hours} Stunden`,
    screen: 'Leinwand öffnen',
    screenLink: 'Link für die Leinwand',
    next: 'Als Nächstes',
    teams: 'Teams',
    noTeams: 'Noch keine Teams.',
    noTeamsTodo: 'Die Zuteilung macht aus Bedarfen und Menschen Teams.',
    toMatching: 'Zur Zuteilung',
    allTeams: 'Alle Teams',
    team: 'Team',
    state: 'Stand',
    service: 'Dienst',
    last: 'Letzter Check-in',
    overdue: 'überfällig',
    way: 'Auf dem Weg',
    started: 'Dienst gestartet',
    looked: 'Vorschau angesehen',
    live: 'Dienst live',
    signed: 'Abnahme unterschrieben',
    handedOver: 'Übergeben',
    needs: 'Bedarfe',
    people: 'IT-Profis',
    arrived: 'angekommen',
    helpers: 'Helfer*innen',
    waiting: 'warten auf Hilfe',
    red: 'Rot',
    late: 'Überfällig',
    soon: 'Bald',
    good: 'Gut',
    now: 'Jetzt',
    things: {
      red: (team: string) => `Team „${team}“ kommt nicht weiter`,
      help: (team: string) => `Team „${team}“ bittet um Hilfe`,
      free: (count: number, skill: string) =>
        count === 0
          ? `Niemand mit ${skill} ist frei.`
          : count === 1
            ? `Ein*e Mentor*in mit ${skill} ist frei.`
            : `${count} Mentor*innen mit ${skill} sind frei.`,
      overdue: (count: number, time: string) =>
        count === 1
          ? `Ein Team hat sich um ${time} nicht gemeldet`
          : `${count} Teams haben sich um ${time} nicht gemeldet`,
      faltering: (count: number) => (count === 1 ? 'Ein Team stockt' : `${count} Teams stocken`),
      unready: (count: number) =>
        count === 1 ? 'Ein Dienst ist noch nicht live' : `${count} Dienste sind noch nicht live`,
      unreadyDetail: 'Ab jetzt nichts Neues mehr: Was da ist, wird fertig.',
      checkin: (time: string) => `Check-in um ${time} läuft von selbst`,
      checkinDetail: (count: number) =>
        count === 1 ? 'Ein Team wird gefragt.' : `${count} Teams werden gefragt.`,
      review: (count: number) =>
        count === 1
          ? 'Ein Bedarf wartet auf die Begutachtung'
          : `${count} Bedarfe warten auf die Begutachtung`,
      reviewDetail: 'Die Einrichtungen hoffen auf eine Antwort.',
      matching: 'Die Zuteilung ist noch nicht veröffentlicht',
      matchingDetail: 'Die Anmeldung ist zu. Die Teams wollen sich vorher kennenlernen.',
      mentors: 'Noch hat niemand zugesagt, als Mentor*in zu helfen',
      mentorsDetail: 'Lade Menschen ein, die Teams auch nachts weiterhelfen.',
      shift: (title: string, taken: number, needed: number) =>
        `„${title}“ hat ${taken} von ${needed} Helfer*innen`,
      shifts: (count: number) =>
        count === 1 ? 'Eine Schicht sucht noch Helfer*innen' : `${count} Schichten suchen noch Helfer*innen`,
      venue: 'Noch hat der Jam keinen Ort',
      venueDetail: 'Bestätige ein Angebot oder bitte ein Unternehmen um Räume.',
      handovers: (count: number) =>
        count === 1 ? 'Eine Übergabe fehlt noch' : `${count} Übergaben fehlen noch`,
      calm: 'Alles läuft, gerade braucht dich niemand',
      calmDetail: 'Trink etwas, schau im Saal vorbei.',
    },
    names: (names: readonly string[]) => list(names, ' und '),
  },
  {
    title: 'Now',
    hour: (now, of) => `Hour ${now} of ${of}`,
    clock: (day, time) => `${day}, ${time}`,
    untilStart: 'until the jam begins',
    untilEnd: 'until the jam ends',
    over: 'The jam is over',
    overSince: (span) => `for ${span}`,
    runs: (hours) => (hours === 1 ? 'The jam has run for an hour' : `The jam has run for ${hours} hours`),
    screen: 'Open the big screen',
    screenLink: 'Link for the screen',
    next: 'Next',
    teams: 'Teams',
    noTeams: 'No teams yet.',
    noTeamsTodo: 'The matching makes teams of needs and people.',
    toMatching: 'To the matching',
    allTeams: 'All teams',
    team: 'Team',
    state: 'State',
    service: 'Service',
    last: 'Last check-in',
    overdue: 'overdue',
    way: 'On the way',
    started: 'Service started',
    looked: 'Preview seen',
    live: 'Service live',
    signed: 'Acceptance signed',
    handedOver: 'Handed over',
    needs: 'Needs',
    people: 'IT professionals',
    arrived: 'arrived',
    helpers: 'Helpers',
    waiting: 'waiting for help',
    red: 'Red',
    late: 'Overdue',
    soon: 'Soon',
    good: 'Good',
    now: 'Now',
    things: {
      red: (team) => `Team “${team}” cannot go on`,
      help: (team) => `Team “${team}” asks for help`,
      free: (count, skill) =>
        count === 0
          ? `Nobody with ${skill} is free.`
          : count === 1
            ? `One mentor with ${skill} is free.`
            : `${count} mentors with ${skill} are free.`,
      overdue: (count, time) =>
        count === 1 ? `One team did not report at ${time}` : `${count} teams did not report at ${time}`,
      faltering: (count) => (count === 1 ? 'One team is faltering' : `${count} teams are faltering`),
      unready: (count) =>
        count === 1 ? 'One service is not live yet' : `${count} services are not live yet`,
      unreadyDetail: 'Nothing new from now on: what is there gets finished.',
      checkin: (time) => `The check-in at ${time} runs by itself`,
      checkinDetail: (count) => (count === 1 ? 'One team is asked.' : `${count} teams are asked.`),
      review: (count) =>
        count === 1 ? 'One need waits for its review' : `${count} needs wait for their review`,
      reviewDetail: 'The organisations hope for an answer.',
      matching: 'The matching is not published yet',
      matchingDetail: 'Registration is closed. The teams want to meet beforehand.',
      mentors: 'Nobody has agreed to be a mentor yet',
      mentorsDetail: 'Invite people who help the teams on, also at night.',
      shift: (title, taken, needed) => `“${title}” has ${taken} of ${needed} helpers`,
      shifts: (count) =>
        count === 1 ? 'One shift still looks for helpers' : `${count} shifts still look for helpers`,
      venue: 'The jam has no venue yet',
      venueDetail: 'Confirm an offer or ask a company for rooms.',
      handovers: (count) => (count === 1 ? 'One handover is missing' : `${count} handovers are missing`),
      calm: 'All is going well, nobody needs you right now',
      calmDetail: 'Have a drink, take a walk through the hall.',
    },
    names: (names) => list(names, ' and '),
  },
)

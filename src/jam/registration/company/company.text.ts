import { speak } from '#kernel/text.ts'

export const companyWords = speak(
  {
    newTitle: 'Als Unternehmen mitmachen',
    newLead: 'Du bekommst einen Link für deine Leute. Alle, die damit kommen, stehen auf deiner Liste.',
    company: 'Name des Unternehmens',
    seats: 'Wie viele Leute könnt ihr schicken?',
    seatsHint: 'Eine Schätzung genügt. Du kannst die Zahl später ändern.',
    mayHost: 'Wir könnten auch Räume anbieten',
    mayHostHint: 'Du gibst sie danach unter „Orte“ ein.',
    contactLegend: 'Ansprechperson',
    send: 'Unternehmen anmelden',
    registered: (name: string) => `${name} ist dabei. Schick jetzt den Link an deine Leute.`,
    pageLead: 'Ein Link, eine Liste.',
    link: 'Link für deine Leute',
    linkSays: 'Wer ihn öffnet, meldet sich selbst an und belegt einen eurer Plätze.',
    invite: 'Einladung zum Kopieren',
    inviteText: ({ jam, when, place, link }: { jam: string; when: string; place: string; link: string }) =>
      `Hallo zusammen,\n\nwir machen beim ${jam} mit: In 24 Stunden bauen IT-Profis digitale Dienste für gemeinnützige Initiativen.\n\n` +
      `Beginn: ${when}\nOrt: ${place}, online geht auch\n\nMelde dich hier an, es dauert drei Minuten:\n${link}\n\n` +
      'Du sagst, was du kannst und woran du bauen willst. Wer zusammenbleiben will, kann das angeben.',
    statement: 'Was ihr beigetragen habt: die Bescheinigung für euer Unternehmen',
    seatsTaken: 'Belegte Plätze',
    seatsText: (taken: number, seats: number) => `${taken} von ${seats}`,
    people: 'Deine Leute',
    nobody: 'Noch hat sich niemand angemeldet',
    nobodySays: 'Schick den Link in euren Chat oder per E-Mail.',
    personName: 'Name',
    registeredAt: 'Angemeldet am',
    privacy: 'Fähigkeiten und Wünsche sehen nur die Organisation und das Team.',
    details: 'Angaben ändern',
    save: 'Speichern',
    saved: 'Die Angaben sind gespeichert.',
    offerVenue: 'Räume anbieten',
    state: 'Stand',
    states: {
      in: 'angemeldet',
      sure: 'kommt sicher',
      waits: 'auf der Warteliste',
      asked: 'gefragt, noch keine Antwort',
    },
    counts: { people: 'angemeldet', sure: 'kommen sicher', waits: 'warten', free: 'Plätze frei' },
    leaveTitle: 'Leute abmelden',
    leaveSays: 'Kann jemand nicht? Wähle einzelne oder alle. Du siehst erst, was das für die Teams heißt.',
    leaveWho: 'Wen möchtest du abmelden?',
    leaveLook: 'Ansehen, was das heißt',
    leaveAll: 'Alle auswählen',
    leaveNone: 'Wähle mindestens einen Menschen aus deiner Liste.',
    leaveCount: (count: number) => (count === 1 ? 'Ein Mensch geht' : `${count} Menschen gehen`),
    leaveNoTeam: 'Niemand von ihnen ist schon in einem Team. Ihre Plätze werden frei.',
    team: 'Team',
    leaves: 'gehen',
    stays: 'bleiben',
    least: 'gebraucht',
    works: 'kann weitermachen',
    short: 'zu klein',
    follows: 'Was dann geschieht',
    followsSays: [
      'Sie sind sofort abgemeldet und bekommen eine E-Mail. Wer will, kann sich ohne euch wieder anmelden.',
      'Ihre Plätze in den Teams sind frei. Die Orga bekommt eine E-Mail und kann neu zuteilen.',
      'Wer auf der Warteliste steht, rückt nach.',
    ],
    leaveYes: (count: number) =>
      count === 1 ? 'Ja, diesen Menschen abmelden' : `Ja, alle ${count} abmelden`,
    left: (count: number) =>
      count === 1
        ? 'Ein Mensch ist abgemeldet.'
        : `${count} Menschen sind abgemeldet. Die Orga weiß Bescheid.`,
    leftMail: {
      subject: (company: string, count: string) => `${company} meldet ${count} ab`,
      body: ({
        name,
        company,
        count,
        jam,
        teams,
        link,
      }: Record<'name' | 'company' | 'count' | 'jam' | 'teams' | 'link', string>) =>
        `Hallo ${name},\n\n${company} hat gerade ${count} vom ${jam} abgemeldet. Ihre Plätze sind frei.\n\n` +
        `Teams, die jetzt zu klein sind (bleiben/gebraucht):\n${teams}\n\n` +
        `Rechne die Zuteilung mit wenigen Wechseln neu:\n${link}\n`,
    },
    withdraw: 'Unternehmen abmelden',
    withdrawAsk: 'Das Unternehmen abmelden?',
    withdrawExplain: 'Der Link gilt dann nicht mehr. Wer schon angemeldet ist, bleibt dabei.',
    withdrawYes: 'Ja, abmelden',
    withdrawn: 'Das Unternehmen ist abgemeldet. Der Link gilt nicht mehr.',
    problem: {
      'name.empty': 'Bitte gib deinen Namen ein.',
      'name.long': 'Der Name ist zu lang. Höchstens 80 Zeichen.',
      'email.wrong': 'Das ist keine vollständige E-Mail-Adresse. Beispiel: kim@firma.de',
      'company.empty': 'Bitte gib den Namen des Unternehmens ein.',
      'company.long': 'Der Name ist zu lang. Höchstens 120 Zeichen.',
      'seats.wrong': 'Bitte gib eine Zahl zwischen 1 und 500 ein.',
      'company.seats': 'Es sind schon mehr Leute angemeldet. Wähle eine größere Zahl.',
    } as Record<string, string>,
    mail: {
      subject: (jam: string) => `Euer Link für den ${jam}`,
      body: ({
        name,
        company,
        jam,
        link,
        page,
      }: {
        name: string
        company: string
        jam: string
        link: string
        page: string
      }) =>
        `Hallo ${name},\n\n${company} ist beim ${jam} dabei.\n\nSchick diesen Link an deine Leute:\n${link}\n\n` +
        `Wer sich angemeldet hat, siehst du hier:\n${page}\n`,
    },
  },
  {
    newTitle: 'Take part as a company',
    newLead: 'You get one link for your people. Everybody who comes by it stands on your list.',
    company: 'Name of the company',
    seats: 'How many people can you send?',
    seatsHint: 'An estimate will do. You can change the number later.',
    mayHost: 'We could also offer rooms',
    mayHostHint: 'You enter them under “Venues” afterwards.',
    contactLegend: 'Contact',
    send: 'Register the company',
    registered: (name) => `${name} is in. Now send the link to your people.`,
    pageLead: 'One link, one list.',
    link: 'Link for your people',
    linkSays: 'Whoever opens it registers themselves and takes one of your seats.',
    invite: 'Invitation to copy',
    inviteText: ({ jam, when, place, link }) =>
      `Hello everybody,\n\nwe take part in ${jam}: within 24 hours IT professionals build digital services for non-profit initiatives.\n\n` +
      `Begins: ${when}\nPlace: ${place}, or online\n\nRegister here, it takes three minutes:\n${link}\n\n` +
      'You say what you know and what you want to build. Those who want to stay together can say so.',
    statement: 'What you have given: the statement for your company',
    seatsTaken: 'Seats taken',
    seatsText: (taken, seats) => `${taken} of ${seats}`,
    people: 'Your people',
    nobody: 'Nobody has registered yet',
    nobodySays: 'Send the link into your chat or by e-mail.',
    personName: 'Name',
    registeredAt: 'Registered on',
    privacy: 'Only the organisers and the team see skills and wishes.',
    details: 'Change the details',
    save: 'Save',
    saved: 'The details are saved.',
    offerVenue: 'Offer rooms',
    state: 'State',
    states: {
      in: 'registered',
      sure: 'will surely come',
      waits: 'on the waiting list',
      asked: 'asked, no answer yet',
    },
    counts: { people: 'registered', sure: 'will surely come', waits: 'wait', free: 'seats left' },
    leaveTitle: 'Withdraw people',
    leaveSays: 'Somebody cannot come? Choose some or all. First you see what it means for the teams.',
    leaveWho: 'Whom would you like to withdraw?',
    leaveLook: 'See what it means',
    leaveAll: 'Choose all',
    leaveNone: 'Choose at least one person of your list.',
    leaveCount: (count) => (count === 1 ? 'One person leaves' : `${count} people leave`),
    leaveNoTeam: 'None of them is in a team yet. Their places become free.',
    team: 'Team',
    leaves: 'leave',
    stays: 'stay',
    least: 'needed',
    works: 'can go on',
    short: 'too small',
    follows: 'What happens then',
    followsSays: [
      'They are withdrawn at once and get an e-mail. Those who want to can register again without you.',
      'Their places in the teams are free. The organisers get an e-mail and can place people anew.',
      'Whoever is on the waiting list moves up.',
    ],
    leaveYes: (count) => (count === 1 ? 'Yes, withdraw this person' : `Yes, withdraw all ${count}`),
    left: (count) =>
      count === 1 ? 'One person is withdrawn.' : `${count} people are withdrawn. The organisers know.`,
    leftMail: {
      subject: (company, count) => `${company} withdraws ${count}`,
      body: ({ name, company, count, jam, teams, link }) =>
        `Hello ${name},\n\n${company} has just withdrawn ${count} from ${jam}. Their places are free.\n\n` +
        `Teams that are too small now (stay/needed):\n${teams}\n\n` +
        `Calculate the placement again with few moves:\n${link}\n`,
    },
    withdraw: 'Withdraw the company',
    withdrawAsk: 'Withdraw the company?',
    withdrawExplain: 'The link is no longer valid then. Those who have registered stay.',
    withdrawYes: 'Yes, withdraw',
    withdrawn: 'The company is withdrawn. The link is no longer valid.',
    problem: {
      'name.empty': 'Please enter your name.',
      'name.long': 'The name is too long. At most 80 characters.',
      'email.wrong': 'This is not a complete e-mail address. Example: kim@company.com',
      'company.empty': 'Please enter the name of the company.',
      'company.long': 'The name is too long. At most 120 characters.',
      'seats.wrong': 'Please enter a number between 1 and 500.',
      'company.seats': 'More people have registered already. Choose a larger number.',
    },
    mail: {
      subject: (jam) => `Your link for ${jam}`,
      body: ({ name, company, jam, link, page }) =>
        `Hello ${name},\n\n${company} takes part in ${jam}.\n\nSend this link to your people:\n${link}\n\n` +
        `You see here who has registered:\n${page}\n`,
    },
  },
)

import { speak } from '#kernel/text.ts'

type About = { name: string; jam: string; place: string; when: string; link: string; next: string }

export const registrationWords = speak(
  {
    title: 'Mitmachen',
    lead: 'Wie willst du dabei sein? Du kannst auch mehreres sein.',
    ways: {
      professional: [
        'Als IT-Profi',
        'Du baust 24 Stunden lang in einem Team mit. Du sagst, was du kannst und woran du bauen willst.',
      ],
      helper: [
        'Als Helfer*in',
        'Du übernimmst eine Schicht: Einlass, Essen, Technik, Nacht. IT-Wissen brauchst du nicht.',
      ],
      company: [
        'Als Unternehmen',
        'Du bekommst einen Link für deine Leute, eine Liste und eine Bescheinigung.',
      ],
      host: ['Als Gastgeber*in', 'Du bietest Räume an. Wir sagen dir gleich, ob sie passen.'],
    } as Record<'professional' | 'helper' | 'company' | 'host', [string, string]>,
    already: 'Du bist schon dabei.',
    toMine: 'Zu deiner Seite',
    opens: (day: string) => `Die Anmeldung beginnt am ${day}. Trag dir den Termin ein und komm dann wieder.`,
    closedTitle: 'Die Anmeldung für IT-Profis ist zu',
    closedSays:
      'Die Teams werden gerade gebildet. Helfer*innen suchen wir bis zum Schluss. Oder komm zum nächsten Jam: Der Feed auf der Seite des Jams sagt dir, wann.',
    over: 'Dieser Jam ist vorbei. Sieh dir an, was entstanden ist.',
    professionalTitle: 'Als IT-Profi mitmachen',
    professionalLead: 'Drei Minuten. Du kannst alles später ändern oder zurückziehen.',
    changeTitle: 'Deine Angaben ändern',
    helperTitle: 'Als Helfer*in mitmachen',
    helperLead: 'Danach suchst du dir eine Schicht aus.',
    comesWith: (company: string) => `Du kommst mit ${company}.`,
    seatsLeft: (count: number) =>
      count === 1 ? 'Ein Platz ist noch frei.' : `${count} Plätze sind noch frei.`,
    fullTitle: (company: string) => `Alle Plätze von ${company} sind vergeben`,
    fullSays:
      'Frag deine Ansprechperson im Unternehmen, ob sie Plätze dazunimmt. Du kannst dich auch ohne Unternehmen anmelden.',
    alone: 'Ohne Unternehmen anmelden',
    you: 'Über dich',
    name: 'Dein Name',
    nameHint: 'So sehen dich Team und Organisation.',
    email: 'Deine E-Mail-Adresse',
    emailHint: 'Wir schicken dir einen Code, damit niemand sonst dich anmeldet.',
    mode: 'Wo willst du mitarbeiten?',
    modes: { onsite: 'vor Ort', remote: 'online', both: 'beides ist mir recht' } as Record<string, string>,
    experienced: 'Ich habe so etwas schon gemacht',
    experiencedHint:
      'Ein Jam, ein Hackathon oder ein Projekt mit einer Initiative. Jedes Team soll jemanden dabeihaben, die oder der das kennt.',
    skills: 'Was bringst du mit?',
    skillsHint: 'Öffne die Gruppen und wähle, was auf dich zutrifft. Den Rest lässt du leer.',
    none: '–',
    wants: 'Was möchtest du lernen?',
    wantsHint: 'Bis zu drei Fähigkeiten. Passen mehrere Teams gleich gut zu dir, entscheidet das.',
    want: (at: number) => `Das möchte ich lernen (${at})`,
    learns: 'Magst du mehr dazu sagen?',
    learnsHint: 'Was dich reizt, oder was du gern einmal sehen würdest.',
    consentLegend: 'Einverständnis',
    consent: 'Die Organisation und mein Team dürfen meinen Namen und diese Angaben sehen',
    consentHint: 'Nur für diesen Jam. Du kannst dich jederzeit abmelden und dein Konto löschen.',
    named: 'Mein Name darf öffentlich bei meinem Projekt stehen',
    send: 'Anmelden',
    save: 'Änderungen speichern',
    registered: (name: string) => `Du bist dabei, ${name}! Such dir jetzt aus, woran du mitbauen willst.`,
    helping: (name: string) => `Schön, dass du hilfst, ${name}! Such dir jetzt eine Schicht aus.`,
    changed: 'Deine Angaben sind gespeichert.',
    codeTitle: 'Nur noch der Code',
    codeSays: (email: string) =>
      `Wir haben einen Code an ${email} geschickt. Er gilt 15 Minuten. Mit ihm ist deine Anmeldung fertig.`,
    codeNoMail:
      'Dieser Server verschickt noch keine E-Mails. Die Organisation findet den Code im Postausgang.',
    code: 'Code aus der E-Mail',
    codeSend: 'Bestätigen',
    codeBack: 'Angaben ändern oder neuen Code holen',
    problem: {
      'name.empty': 'Bitte gib deinen Namen ein.',
      'name.long': 'Der Name ist zu lang. Höchstens 80 Zeichen.',
      'email.wrong': 'Das ist keine vollständige E-Mail-Adresse. Beispiel: kim@firma.de',
      'mode.missing': 'Bitte wähle, wo du mitarbeiten willst.',
      'skills.none': 'Bitte wähle mindestens eine Fähigkeit, auch wenn es nur Grundlagen sind.',
      'learns.empty': 'Bitte prüfe dieses Feld.',
      'learns.long': 'Das ist zu lang. Höchstens 400 Zeichen.',
      'consent.missing': 'Ohne dein Einverständnis können wir dich nicht anmelden.',
      'code.wrong':
        'Dieser Code stimmt nicht oder gilt nicht mehr. Prüfe die Ziffern oder hol dir einen neuen.',
    } as Record<string, string>,
    mail: {
      subject: (jam: string) => `Du bist dabei: ${jam}`,
      professional: ({ name, jam, when, place, link, next }: About) =>
        `Hallo ${name},\n\ndu bist als IT-Profi beim ${jam} angemeldet.\n\nBeginn: ${when}\nOrt: ${place}\n\n` +
        `Als Nächstes: Such dir bis zu fünf Bedarfe aus, an denen du mitbauen willst:\n${next}\n\n` +
        `Deine Seite (ändern, Kolleg*innen, abmelden):\n${link}\n\nDer Termin hängt an dieser E-Mail.\n`,
      helper: ({ name, jam, when, place, link, next }: About) =>
        `Hallo ${name},\n\ndu bist als Helfer*in beim ${jam} angemeldet.\n\nBeginn: ${when}\nOrt: ${place}\n\n` +
        `Als Nächstes: Such dir eine Schicht aus:\n${next}\n\nDeine Seite (Schichten, abmelden):\n${link}\n\n` +
        'Der Termin hängt an dieser E-Mail.\n',
    },
  },
  {
    title: 'Take part',
    lead: 'How do you want to take part? You can be several things.',
    ways: {
      professional: [
        'As an IT professional',
        'You build in a team for 24 hours. You say what you know and what you want to build.',
      ],
      helper: ['As a helper', 'You take a shift: door, food, technology, night. You need not know about IT.'],
      company: ['As a company', 'You get one link for your people, one list and one certificate.'],
      host: ['As a host', 'You offer rooms. We tell you at once whether they fit.'],
    },
    already: 'You are in already.',
    toMine: 'To your page',
    opens: (day) => `Registration opens on ${day}. Note the date and come back then.`,
    closedTitle: 'Registration for IT professionals is closed',
    closedSays:
      'The teams are being made. We look for helpers until the end. Or come to the next jam: the feed on the page of the jam tells you when.',
    over: 'This jam is over. Look at what came out of it.',
    professionalTitle: 'Take part as an IT professional',
    professionalLead: 'Three minutes. You can change or withdraw everything later.',
    changeTitle: 'Change what you said',
    helperTitle: 'Take part as a helper',
    helperLead: 'Then you choose a shift.',
    comesWith: (company) => `You come with ${company}.`,
    seatsLeft: (count) => (count === 1 ? 'One seat is left.' : `${count} seats are left.`),
    fullTitle: (company) => `All seats of ${company} are taken`,
    fullSays:
      'Ask your contact in the company whether they take more seats. You can also register without the company.',
    alone: 'Register without the company',
    you: 'About you',
    name: 'Your name',
    nameHint: 'This is how your team and the organisers see you.',
    email: 'Your e-mail address',
    emailHint: 'We send you a code, so that nobody else registers you.',
    mode: 'Where do you want to work?',
    modes: { onsite: 'on site', remote: 'online', both: 'either is fine' },
    experienced: 'I have done this before',
    experiencedHint:
      'A jam, a hackathon or a project with an initiative. Each team should have somebody who knows it.',
    skills: 'What do you bring?',
    skillsHint: 'Open the groups and choose what is true of you. Leave the rest empty.',
    none: '–',
    wants: 'What would you like to learn?',
    wantsHint: 'Up to three skills. Where several teams suit you equally well, this decides.',
    want: (at) => `I would like to learn this (${at})`,
    learns: 'Would you like to say more about it?',
    learnsHint: 'What attracts you, or what you would like to see done once.',
    consentLegend: 'Consent',
    consent: 'The organisers and my team may see my name and what I say here',
    consentHint: 'For this jam only. You can withdraw and delete your account at any time.',
    named: 'My name may stand publicly beside my project',
    send: 'Register',
    save: 'Save changes',
    registered: (name) => `You are in, ${name}! Now choose what you want to help build.`,
    helping: (name) => `Good that you help, ${name}! Now choose a shift.`,
    changed: 'What you said is saved.',
    codeTitle: 'Just the code',
    codeSays: (email) =>
      `We have sent a code to ${email}. It is valid for 15 minutes and completes your registration.`,
    codeNoMail: 'This server does not send e-mails yet. The organisers find the code in the outbox.',
    code: 'Code from the e-mail',
    codeSend: 'Confirm',
    codeBack: 'Change something or get a new code',
    problem: {
      'name.empty': 'Please enter your name.',
      'name.long': 'The name is too long. At most 80 characters.',
      'email.wrong': 'This is not a complete e-mail address. Example: kim@company.com',
      'mode.missing': 'Please choose where you want to work.',
      'skills.none': 'Please choose at least one skill, even if you only know the basics.',
      'learns.empty': 'Please check this field.',
      'learns.long': 'This is too long. At most 400 characters.',
      'consent.missing': 'Without your consent we cannot register you.',
      'code.wrong': 'This code is wrong or no longer valid. Check the digits or get a new one.',
    },
    mail: {
      subject: (jam) => `You are in: ${jam}`,
      professional: ({ name, jam, when, place, link, next }) =>
        `Hello ${name},\n\nyou are registered as an IT professional for ${jam}.\n\nBegins: ${when}\nPlace: ${place}\n\n` +
        `Next: choose up to five needs you would like to help build:\n${next}\n\n` +
        `Your page (change, colleagues, withdraw):\n${link}\n\nThe date is attached to this e-mail.\n`,
      helper: ({ name, jam, when, place, link, next }) =>
        `Hello ${name},\n\nyou are registered as a helper for ${jam}.\n\nBegins: ${when}\nPlace: ${place}\n\n` +
        `Next: choose a shift:\n${next}\n\nYour page (shifts, withdraw):\n${link}\n\nThe date is attached to this e-mail.\n`,
    },
  },
)

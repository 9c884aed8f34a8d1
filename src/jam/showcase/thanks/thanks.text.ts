import { speak } from '#kernel/text.ts'

type Mail = { name: string; words: string; gave: string; link: string; certificate: string }

export const thanksWords = speak(
  {
    title: 'Danke',
    lead: (jam: string) => `An alle, die den ${jam} möglich gemacht haben.`,
    edit: 'Dank schreiben',
    toPage: 'Zur Seite',
    hidden: 'Diese Seite seht nur ihr, bis ihr sie zeigt.',
    teams: 'Die Teams',
    by: (organisation: string) => `für ${organisation}`,
    others: (count: number) => (count === 1 ? 'und noch jemand' : `und ${count} weitere`),
    companies: 'Die Unternehmen',
    people: (count: number) => (count === 1 ? '1 Mensch' : `${count} Menschen`),
    venues: 'Die Gastgeber*innen',
    helpers: 'Die Helfer*innen und Mentor*innen',
    helpersOnly: (count: number) =>
      count === 1 ? 'Ein Mensch, der geholfen hat' : `${count} Menschen, die geholfen haben`,
    editLead:
      'Eure Worte stehen oben auf der Seite und im Brief. Im Brief liest jede Person auch, was sie selbst gegeben hat.',
    de: 'Dank auf Deutsch',
    en: 'Dank auf Englisch',
    wordsHint: 'Ein paar Sätze. Leer auf Englisch: Dann lesen alle die deutschen.',
    usual:
      '24 Stunden lang habt ihr gebaut, geholfen, gekocht, beraten und wach gehalten. Was entstanden ist, bleibt. Danke!',
    save: 'Sichern',
    saved: 'Gesichert.',
    show: 'Seite allen zeigen',
    hide: 'Seite verbergen',
    shownNow: 'Alle können die Seite lesen.',
    hiddenNow: 'Die Seite ist verborgen.',
    letters: 'Der Brief',
    recipients: (count: number) =>
      count === 1 ? 'Er geht an einen Menschen.' : `Er geht an ${count} Menschen, an jeden einmal.`,
    template: 'Rahmen und Anrede des Briefes ändern',
    preview: 'So liest ihn',
    send: 'Brief an alle verschicken',
    sendAsk: 'Jetzt an alle verschicken?',
    sendSays: 'Das geht nur einmal. Danach könnt ihr die Seite noch ändern, den Brief nicht mehr.',
    sendWait: 'Verschicken könnt ihr ihn, sobald der Jam vorbei ist und die Worte gesichert sind.',
    sent: (count: number) => (count === 1 ? 'Ein Brief ist unterwegs.' : `${count} Briefe sind unterwegs.`),
    sentBefore: 'Der Brief ist schon hinaus.',
    sentOn: 'Verschickt am',
    nobody: 'Noch hat niemand etwas gegeben, wofür zu danken wäre.',
    gave: {
      team: (team: string, organisation: string) => `Du hast „${team}“ für ${organisation} gebaut.`,
      hours: (count: number) =>
        count === 1 ? 'Du hast eine Stunde geholfen.' : `Du hast ${count} Stunden geholfen.`,
      helped: (count: number) =>
        count === 1 ? 'Du hast einem Team weitergeholfen.' : `Du hast ${count} Teams weitergeholfen.`,
      reviews: (count: number) =>
        count === 1 ? 'Du hast einen Bedarf begutachtet.' : `Du hast ${count} Bedarfe begutachtet.`,
      venue: (venue: string) => `Du hast den Ort gegeben: ${venue}.`,
      company: (company: string, count: number) =>
        count === 1
          ? `${company} hat einen Menschen geschickt.`
          : `${company} hat ${count} Menschen geschickt.`,
      need: (need: string) => `Ihr habt den Bedarf „${need}“ eingebracht und begleitet.`,
      there: 'Du warst da.',
    },
    mail: {
      subject: (jam: string) => `Danke: ${jam}`,
      body: ({ name, words, gave, link, certificate }: Mail) =>
        `Hallo ${name},\n\n${words}\n\n${gave}\n\nWas ihr zusammen geschafft habt, steht hier: ${link}\n\n` +
        `Deine Bescheinigung: ${certificate}\n\nDigital Service Jam\n`,
    },
    problem: { 'words.long': 'Kürzer, bitte: höchstens 4.000 Zeichen.' } as Record<string, string>,
  },
  {
    title: 'Thank you',
    lead: (jam) => `To everybody who made the ${jam} possible.`,
    edit: 'Write the thanks',
    toPage: 'To the page',
    hidden: 'Only you see this page until you show it.',
    teams: 'The teams',
    by: (organisation) => `for ${organisation}`,
    others: (count) => (count === 1 ? 'and somebody else' : `and ${count} more`),
    companies: 'The companies',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    venues: 'The hosts',
    helpers: 'The helpers and mentors',
    helpersOnly: (count) => (count === 1 ? 'One person who helped' : `${count} people who helped`),
    editLead:
      'Your words stand at the top of the page and in the letter. In the letter each person also reads what they gave.',
    de: 'Thanks in German',
    en: 'Thanks in English',
    wordsHint: 'A few sentences. Empty in English: then everybody reads the German ones.',
    usual:
      'For 24 hours you have built, helped, cooked, advised and kept awake. What came into being will stay. Thank you!',
    save: 'Save',
    saved: 'Saved.',
    show: 'Show the page to all',
    hide: 'Hide the page',
    shownNow: 'Everybody can read the page.',
    hiddenNow: 'The page is hidden.',
    letters: 'The letter',
    recipients: (count) =>
      count === 1 ? 'It goes to one person.' : `It goes to ${count} people, to each once.`,
    template: 'Change the frame and greeting of the letter',
    preview: 'As read by',
    send: 'Send the letter to all',
    sendAsk: 'Send it to all now?',
    sendSays: 'This works once only. Afterwards you can still change the page, but not the letter.',
    sendWait: 'You can send it as soon as the jam is over and the words are saved.',
    sent: (count) => (count === 1 ? 'One letter is on its way.' : `${count} letters are on their way.`),
    sentBefore: 'The letter has gone out already.',
    sentOn: 'Sent on',
    nobody: 'Nobody has given anything yet that could be thanked for.',
    gave: {
      team: (team, organisation) => `You built “${team}” for ${organisation}.`,
      hours: (count) => (count === 1 ? 'You helped for one hour.' : `You helped for ${count} hours.`),
      helped: (count) => (count === 1 ? 'You helped a team on.' : `You helped ${count} teams on.`),
      reviews: (count) => (count === 1 ? 'You reviewed one need.' : `You reviewed ${count} needs.`),
      venue: (venue) => `You gave the venue: ${venue}.`,
      company: (company, count) =>
        count === 1 ? `${company} sent one person.` : `${company} sent ${count} people.`,
      need: (need) => `You brought the need “${need}” and stayed with it.`,
      there: 'You were there.',
    },
    mail: {
      subject: (jam) => `Thank you: ${jam}`,
      body: ({ name, words, gave, link, certificate }) =>
        `Hello ${name},\n\n${words}\n\n${gave}\n\nWhat you have done together stands here: ${link}\n\n` +
        `Your certificate: ${certificate}\n\nDigital Service Jam\n`,
    },
    problem: { 'words.long': 'Shorter, please: at most 4,000 characters.' },
  },
)

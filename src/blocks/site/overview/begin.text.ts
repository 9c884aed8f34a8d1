import { speak } from '#kernel/text.ts'

export const beginWords = speak(
  {
    title: 'Neue Website',
    back: 'Unsere Dienste',
    lead: 'Danach stellen wir zwölf Fragen, und acht Seiten stehen da. Öffentlich ist noch nichts.',
    organisation: 'Für welche Einrichtung?',
    name: 'Wie heißt sie bei euch?',
    nameHint: 'Nur für euch, in der Liste eurer Dienste. Zum Beispiel: Website.',
    usual: 'Website',
    begin: 'Anlegen',
    begun: 'Die Website ist angelegt.',
    noOrganisation: 'Du gehörst noch zu keiner Einrichtung',
    noOrganisationTodo: 'Eine Website gehört einer Einrichtung. Bitte sie um eine Einladung.',
    problem: {
      'organisation.missing': 'Bitte wähle die Einrichtung.',
      'name.missing': 'Bitte gib der Website einen Namen.',
      'text.long': 'Das ist zu lang. Kürze es bitte.',
    } as Record<string, string>,
  },
  {
    title: 'New website',
    back: 'Our services',
    lead: 'After this we ask twelve questions, and eight pages are there. Nothing is public yet.',
    organisation: 'For which organisation?',
    name: 'What do you call it?',
    nameHint: 'Only for you, in the list of your services. For example: website.',
    usual: 'Website',
    begin: 'Set it up',
    begun: 'The website is set up.',
    noOrganisation: 'You do not belong to an organisation yet',
    noOrganisationTodo: 'A website belongs to an organisation. Ask it for an invitation.',
    problem: {
      'organisation.missing': 'Please choose the organisation.',
      'name.missing': 'Please give the website a name.',
      'text.long': 'This is too long. Please shorten it.',
    },
  },
)

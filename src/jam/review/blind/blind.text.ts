import { speak } from '#kernel/text.ts'

const de = {
  title: 'Fassung zum Blindlesen',
  lead: 'Links steht, was die Einrichtung geschrieben hat; es bleibt so. Rechts steht, was Gutachter*innen in einer blinden Phase lesen.',
  back: 'Zum Bedarf',
  automatic:
    'Noch hat niemand diese Fassung bearbeitet. Bekannte Namen sind von selbst geschwärzt; sieh nach, ob andere Stellen etwas verraten.',
  edited: 'Diese Fassung ist von Hand bearbeitet.',
  hidden: 'Name der Einrichtung, Website und genannte Menschen werden in einer blinden Phase nie gezeigt.',
  original: 'Original',
  copyOf: (field: string) => `${field}, wie es blind gelesen wird`,
  needTitle: 'Titel',
  teaser: 'Kurztext',
  save: 'Fassung speichern',
  saved: 'Die Fassung ist gespeichert. Das Original ist unverändert.',
  reset: 'Wieder von selbst schwärzen',
  resetAsk: 'Die bearbeitete Fassung verwerfen?',
  resetSays: 'Danach werden wieder nur bekannte Namen geschwärzt. Das Original ist davon nicht berührt.',
  resetDone: 'Es gilt wieder die Fassung, die von selbst entsteht.',
  blindNow: 'Du liest gerade blind: Wer das geschrieben hat, bleibt verborgen.',
  problem: {
    'title.empty': 'Bitte lass einen Titel stehen.',
    'title.long': 'Der Titel ist zu lang. Höchstens 120 Zeichen.',
    'teaser.long': 'Der Kurztext ist zu lang. Höchstens 600 Zeichen.',
    'answer.long': 'Der Text ist zu lang. Höchstens 4.000 Zeichen.',
  } as Record<string, string>,
}

export const blindWords = speak<typeof de>(de, {
  title: 'Copy for blind reading',
  lead: 'On the left is what the organisation wrote; it stays so. On the right is what reviewers read in a blind phase.',
  back: 'To the need',
  automatic:
    'Nobody has edited this copy yet. Known names are blackened by themselves; see whether other places give something away.',
  edited: 'This copy was edited by hand.',
  hidden:
    'The name of the organisation, its website and people who are named are never shown in a blind phase.',
  original: 'Original',
  copyOf: (field) => `${field}, as it is read blind`,
  needTitle: 'Title',
  teaser: 'Teaser',
  save: 'Save the copy',
  saved: 'The copy is saved. The original is unchanged.',
  reset: 'Blacken by itself again',
  resetAsk: 'Throw the edited copy away?',
  resetSays: 'After that only known names are blackened. The original is not touched.',
  resetDone: 'The copy that makes itself holds again.',
  blindNow: 'You are reading blind: who wrote this stays hidden.',
  problem: {
    'title.empty': 'Please leave a title.',
    'title.long': 'The title is too long. At most 120 characters.',
    'teaser.long': 'The teaser is too long. At most 600 characters.',
    'answer.long': 'The text is too long. At most 4,000 characters.',
  },
})

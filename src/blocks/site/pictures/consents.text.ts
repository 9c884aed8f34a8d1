import { speak } from '#kernel/text.ts'

export const consentWords = speak(
  {
    title: 'Einwilligungen',
    lead: 'Wer auf einem Bild zu erkennen ist, muss vorher zugestimmt haben (§ 22 KUG, Art. 6 und 7 DSGVO). Hier steht, wer wozu ja gesagt hat, und wer es widerrufen hat. Menschen, für die es ein Geheimnis ist, dass sie zu euch kommen, gehören auf kein Bild, auch wenn sie zustimmen.',
    back: 'Zur Website',
    add: 'Einwilligung eintragen',
    who: 'Von wem?',
    whoHint:
      'Der Name, oder „Gruppe Dienstagsfrühstück“ mit eurer Liste. Nur Menschen eurer Einrichtung sehen ihn. Bei Kindern: auch, wer für sie zugestimmt hat.',
    givenOn: 'Wann?',
    how: 'Wie?',
    ways: { paper: 'Auf Papier', mail: 'Per E-Mail', form: 'Mit einem Formular', spoken: 'Gesprochen' },
    covers: 'Wozu?',
    coversHint: 'Zum Beispiel „Bilder vom Sommerfest auf der Website, ohne Namen“.',
    save: 'Eintragen',
    given: 'Eingetragen. Kreuze sie jetzt bei den Bildern an.',
    all: 'Verzeichnis',
    none: 'Noch keine Einwilligung',
    noneTodo: 'Trage oben die erste ein, bevor das erste Bild mit Menschen hinausgeht.',
    columns: { who: 'Von wem', what: 'Wozu', when: 'Wann und wie', pictures: 'Bilder', act: 'Handlung' },
    pictures: (count: number) => (count === 0 ? 'keins' : count === 1 ? '1 Bild' : `${count} Bilder`),
    withdrawnOn: (day: string) => `Widerrufen am ${day}`,
    withdraw: 'Widerruf eintragen',
    withdrawAsk: 'Hat die Person ihre Einwilligung widerrufen?',
    withdrawSays: (count: number) =>
      count === 0
        ? 'Kein Bild hängt daran.'
        : `${count === 1 ? 'Ein Bild hängt' : `${count} Bilder hängen`} daran. Mit der nächsten Veröffentlichung ist davon nichts mehr zu sehen. Veröffentliche also gleich danach.`,
    withdrawYes: 'Ja, eintragen',
    withdrawn: (count: number) =>
      count === 0
        ? 'Eingetragen.'
        : `Eingetragen. ${count === 1 ? 'Ein Bild geht' : `${count} Bilder gehen`} mit der nächsten Veröffentlichung herunter: Bitte veröffentliche jetzt.`,
    affected: 'Mit der nächsten Veröffentlichung nicht mehr zu sehen',
    remove: 'Löschen',
    removeAsk: 'Eintrag löschen?',
    removeSays: 'Kein Bild braucht ihn mehr. Das lässt sich nicht rückgängig machen.',
    removeYes: 'Ja, löschen',
    removed: 'Der Eintrag ist gelöscht.',
    of: (who: string) => `von ${who}`,
    problem: {
      'who.empty': 'Bitte sag, von wem.',
      'who.long': 'Kürzer, bitte: höchstens 200 Zeichen.',
      'on.empty': 'Bitte gib den Tag an, zum Beispiel 2027-03-01.',
      'on.later': 'Dieser Tag kommt erst noch.',
      'how.empty': 'Bitte sag, wie.',
      'covers.empty': 'Bitte sag, wozu.',
      'covers.long': 'Kürzer, bitte: höchstens 400 Zeichen.',
    } as Record<string, string>,
  },
  {
    title: 'Consents',
    lead: 'Whoever can be recognised on a picture must have agreed before (§ 22 KUG, Art. 6 and 7 GDPR). Here stands who said yes to what, and who has withdrawn it. People for whom it is a secret that they come to you belong on no picture, even if they agree.',
    back: 'To the website',
    add: 'Enter a consent',
    who: 'By whom?',
    whoHint:
      'The name, or “Tuesday breakfast group” with your list. Only people of your organisation see it. For children: also who agreed for them.',
    givenOn: 'When?',
    how: 'How?',
    ways: { paper: 'On paper', mail: 'By e-mail', form: 'With a form', spoken: 'Spoken' },
    covers: 'To what?',
    coversHint: 'For example “pictures of the summer party on the website, without names”.',
    save: 'Enter',
    given: 'Entered. Tick it at the pictures now.',
    all: 'Register',
    none: 'No consent yet',
    noneTodo: 'Enter the first one above, before the first picture with people goes out.',
    columns: { who: 'By whom', what: 'To what', when: 'When and how', pictures: 'Pictures', act: 'Act' },
    pictures: (count) => (count === 0 ? 'none' : count === 1 ? '1 picture' : `${count} pictures`),
    withdrawnOn: (day) => `Withdrawn on ${day}`,
    withdraw: 'Enter a withdrawal',
    withdrawAsk: 'Has this person withdrawn their consent?',
    withdrawSays: (count) =>
      count === 0
        ? 'No picture depends on it.'
        : `${count === 1 ? 'One picture depends' : `${count} pictures depend`} on it. With the next publishing nothing of it is to be seen. So publish right afterwards.`,
    withdrawYes: 'Yes, enter',
    withdrawn: (count) =>
      count === 0
        ? 'Entered.'
        : `Entered. ${count === 1 ? 'One picture comes' : `${count} pictures come`} off with the next publishing: please publish now.`,
    affected: 'No longer to be seen with the next publishing',
    remove: 'Delete',
    removeAsk: 'Delete the entry?',
    removeSays: 'No picture needs it any more. This cannot be undone.',
    removeYes: 'Yes, delete',
    removed: 'The entry is deleted.',
    of: (who) => `of ${who}`,
    problem: {
      'who.empty': 'Please say by whom.',
      'who.long': 'Shorter, please: at most 200 characters.',
      'on.empty': 'Please give the day, for example 2027-03-01.',
      'on.later': 'This day is still to come.',
      'how.empty': 'Please say how.',
      'covers.empty': 'Please say to what.',
      'covers.long': 'Shorter, please: at most 400 characters.',
    },
  },
)

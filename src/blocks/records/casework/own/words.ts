import { speak } from '#kernel/text.ts'

const de = {
  title: 'Nur für dich',
  says: 'Mit eigenem Schlüssel: Niemand sonst im Verein liest das, auch keine Leitung. Es steht in keinem Export, keinem Bericht und keiner Auskunft.',
  board: 'Die Bögen des Vorstands für den Notfall öffnen auch diese Notizen.',
  leaving:
    'Verlässt du den Verein oder verlierst du alle Wege in deinen Tresor, kann sie niemand mehr lesen. Die Verwaltung vernichtet dann den Bereich, in dem sie liegen; die Akte bleibt davon unberührt.',
  more: 'Wer das liest und was später damit geschieht',
  begin: 'Eigene Notizen beginnen',
  beginSays: 'Dafür entsteht im Tresor ein Bereich, den nur du liest. Das dauert einen Moment.',
  space: (name: string) => `Eigene Notizen von ${name}`,
  write: 'Notiz nur für dich',
  keep: 'Notiz sichern',
  kept: 'Gesichert. Nur du liest das.',
  waits: 'Auf diesem Gerät gesichert. Es geht hinaus, sobald Netz da ist.',
  waiting: 'wartet auf das Netz',
  change: 'Ändern',
  erase: 'Löschen',
  eraseAsk: 'Diese Notiz für immer löschen?',
  stop: 'Lassen',
  all: 'Meine Notizen',
  none: 'Du hast hier noch nichts für dich notiert. Das geht auf der Seite jeder Akte.',
  gone: 'Zu Einträgen, die es nicht mehr gibt',
  goneSays:
    'Der Eintrag wurde gelöscht oder liegt in einem Fach, das du nicht mehr liest. Was du nicht brauchst, solltest du löschen.',
  eraseGone: (count: number) => (count === 1 ? 'Diese Notiz löschen' : `Alle ${count} löschen`),
  eraseGoneAsk: 'Notizen zu Einträgen, die nicht mehr da sind, für immer löschen?',
  untitled: 'Ohne Namen',
}

const en: typeof de = {
  title: 'Only for you',
  says: 'With a key of its own: nobody else in the organisation reads this, no manager either. It stands in no export, no report and no dossier.',
  board: 'The sheets that the board has for an emergency open these notes too.',
  leaving:
    'If you leave the organisation, or lose every way into your vault, nobody can read them any more. An admin then destroys the area they lie in; the record itself stays as it is.',
  more: 'Who reads this, and what becomes of it',
  begin: 'Begin notes of your own',
  beginSays: 'An area that only you read is made in the vault. It takes a moment.',
  space: (name) => `Own notes of ${name}`,
  write: 'A note only for you',
  keep: 'Save the note',
  kept: 'Saved. Only you read it.',
  waits: 'Saved on this device. It goes out as soon as there is a network.',
  waiting: 'waits for the network',
  change: 'Change',
  erase: 'Erase',
  eraseAsk: 'Erase this note for ever?',
  stop: 'Leave it',
  all: 'My notes',
  none: 'You have noted nothing for yourself yet. You can, on the page of every record.',
  gone: 'About records that are not there any more',
  goneSays:
    'The record was erased, or lies in a drawer that you no longer read. What you do not need you should erase.',
  eraseGone: (count) => (count === 1 ? 'Erase this note' : `Erase all ${count}`),
  eraseGoneAsk: 'Erase the notes about records that are gone for ever?',
  untitled: 'Without a name',
}

/** The words of notes that one keeps for oneself. */
export const ownWords = speak(de, en)

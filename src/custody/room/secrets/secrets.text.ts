import { speak } from '#kernel/text.ts'

/** What is said while somebody gets new words: shown once, typed back once. */
export const secretWords = speak(
  {
    title: 'Deine sieben Wörter',
    says: 'Mit ihnen schließt du auf. Schreib sie auf oder lass sie von deinem Passwort-Manager merken. Niemand hat sie ausgedacht, darum kann sie niemand erraten.',
    others: 'Andere Wörter vorschlagen',
    again: 'Tipp die sieben Wörter einmal ab',
    againHint: 'So wissen wir beide, dass sie bei dir angekommen sind.',
    notTheSame: 'Das sind noch nicht dieselben sieben Wörter. Vergleich sie Wort für Wort.',
    next: 'Weiter',
    ownInstead: 'Lieber ein eigener Satz',
    oursInstead: 'Doch lieber sieben vorgeschlagene Wörter',
    ownTitle: 'Dein eigener Satz',
    ownSays:
      'Mindestens 16 Zeichen, und nichts, was andere über dich wissen oder was in Liedern und Büchern steht. Sieben vorgeschlagene Wörter sind sicherer.',
    own: 'Dein Satz',
    ownAgain: 'Noch einmal derselbe Satz',
    ownShort: 'Das ist zu kurz. Nimm mindestens 16 Zeichen oder sieben unserer Wörter.',
    ownCommon:
      'Das ließe sich erraten: häufige Wörter, Wiederholungen oder dein Name. Nimm etwas, das nur dir einfällt, oder sieben unserer Wörter.',
    ownDiffers: 'Das ist nicht zweimal dasselbe. Tipp den Satz noch einmal.',
    sheet: 'Dein Notfallblatt',
    sheetSays:
      'Zwölf Wörter, falls die sieben verloren gehen. Druck sie aus oder schreib sie mit der Hand ab, und leg das Blatt an einen sicheren Ort: nicht neben den Rechner.',
    sheetTitle: (name: string) => `Notfallblatt für den Tresor von ${name}`,
    sheetWhose: (person: string) =>
      `Es öffnet den Schlüsselbund von ${person}. Wer es findet, kann aufschließen.`,
    sheetUse: (host: string) =>
      `Im Notfall: auf ${host} anmelden, Tresor öffnen, „Mit dem Notfallblatt“ wählen, die zwölf Wörter eintippen.`,
    sheetMade: (day: string) => `Gedruckt am ${day}. Ältere Blätter gelten nicht mehr.`,
    safe: 'Ich habe die zwölf Wörter gedruckt oder abgeschrieben',
    fifth: 'Welches ist das fünfte Wort auf deinem Blatt?',
    writeItDown: 'Bitte druck oder schreib die zwölf Wörter zuerst ab. Später zeigen wir sie nicht mehr.',
    fifthWrong: 'Das ist nicht das fünfte Wort. Schau auf dein Blatt.',
    save: 'Fertig',
    saving: 'Wird verschlossen …',
  },
  {
    title: 'Your seven words',
    says: 'You open with them. Write them down or let your password manager remember them. Nobody thought them up, so nobody can guess them.',
    others: 'Suggest other words',
    again: 'Type the seven words once',
    againHint: 'So we both know that they have reached you.',
    notTheSame: 'These are not the same seven words yet. Compare them word by word.',
    next: 'Next',
    ownInstead: 'A sentence of my own instead',
    oursInstead: 'Seven suggested words after all',
    ownTitle: 'Your own sentence',
    ownSays:
      'At least 16 characters, and nothing that others know about you or that stands in songs and books. Seven suggested words are safer.',
    own: 'Your sentence',
    ownAgain: 'The same sentence again',
    ownShort: 'This is too short. Take at least 16 characters or seven of our words.',
    ownCommon:
      'This could be guessed: frequent words, repetitions or your name. Take something that only you think of, or seven of our words.',
    ownDiffers: 'These are not the same. Type the sentence again.',
    sheet: 'Your emergency sheet',
    sheetSays:
      'Twelve words in case the seven get lost. Print them or copy them by hand, and put the sheet in a safe place: not beside the computer.',
    sheetTitle: (name: string) => `Emergency sheet for the vault of ${name}`,
    sheetWhose: (person: string) => `It opens the keyring of ${person}. Whoever finds it can open it.`,
    sheetUse: (host: string) =>
      `In an emergency: sign in at ${host}, open the vault, choose "With the emergency sheet", type the twelve words.`,
    sheetMade: (day: string) => `Printed on ${day}. Older sheets do not count any more.`,
    safe: 'I have printed or copied the twelve words',
    fifth: 'Which is the fifth word on your sheet?',
    writeItDown: 'Please print or copy the twelve words first. We do not show them again later.',
    fifthWrong: 'That is not the fifth word. Look at your sheet.',
    save: 'Done',
    saving: 'Locking it …',
  },
)

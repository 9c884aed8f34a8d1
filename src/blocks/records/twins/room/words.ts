import { speak } from '#kernel/text.ts'

const de = {
  title: (name: string) => `Doppelte in ${name}`,
  says: 'Einträge, die wie derselbe aussehen: gleich oder ähnlich geschrieben, gleich geboren, gleich zu erreichen. Ein Mensch entscheidet.',
  none: 'Nichts sieht doppelt aus',
  noneSays: 'Wenn zwei Einträge einander gleichen, stehen sie hier.',
  list: 'Sehen gleich aus',
  shownOf: (shown: number, all: number) => `Die ${shown} ähnlichsten von ${all}.`,
  one: 'Der eine',
  other: 'Der andere',
  by: 'Gleich in',
  look: 'Vergleichen',
  lookAt: (one: string, other: string) => `${one} und ${other} vergleichen`,
  back: 'Zurück zur Liste',
  compare: 'Nebeneinander',
  gone: 'Einen der beiden gibt es hier nicht mehr.',
  stays: 'Dieser Eintrag bleibt',
  about: (entries: number, links: number) =>
    `${entries === 1 ? 'ein Verlaufseintrag' : `${entries} Verlaufseinträge`}, ${links === 1 ? 'ein Verweis' : `${links} Verweise`} hierher`,
  same: 'In beiden gleich',
  empty: '(leer)',
  both: 'beides',
  merge: 'Zusammenführen',
  mergeSays:
    'Was du nicht nimmst, bleibt im Hintergrund erhalten, mit Verlauf und Dateien. Du kannst es zurücknehmen.',
  apart: 'Das sind zwei',
  apartSays: 'Wählst du „Das sind zwei“, fragt niemand mehr nach ihnen.',
  past: 'Zusammengeführt',
  pastSays: (day: string, who: string) => `${day}, ${who}.`,
  into: (goes: string, stays: string) => `${goes} in ${stays}`,
  undo: 'Zurücknehmen',
  undoOf: (goes: string) => `${goes}: Zusammenführen zurücknehmen`,
  undone: 'Es sind wieder zwei.',
  undoneLeft: (count: number) =>
    count === 1
      ? 'Es sind wieder zwei. Ein Feld wurde seither geändert und blieb, wie es ist.'
      : `Es sind wieder zwei. ${count} Felder wurden seither geändert und blieben, wie sie sind.`,
  finish: 'Den anderen endgültig löschen',
  finishOf: (goes: string) => `${goes} endgültig löschen`,
  finishYes: 'Ja, endgültig löschen',
  finishSays: 'Ist der andere endgültig gelöscht, lässt es sich nicht mehr zurücknehmen.',
  finished: 'Der andere Eintrag ist endgültig gelöscht.',
  untitled: 'ohne Namen',
  troubles: {
    'records.merge-gone': 'Das wurde inzwischen geändert. Nichts ging verloren; lade die Liste neu.',
    'records.merge-waits':
      'Einer der beiden ist noch nicht auf dem Server angekommen oder beschädigt. Beide bleiben, wie sie sind; versuch es später noch einmal.',
    'records.merge-needed':
      'Am anderen Eintrag hängen Dateien, ein Verlauf oder eine Schicht, die du nicht liest. Er bleibt im Hintergrund und geht mit dem, der bleibt.',
  } as { [code: string]: string },
}

const en: typeof de = {
  title: (name) => `Duplicates in ${name}`,
  says: 'Records that look like the same: written alike, born on the same day, reached the same way. A person decides.',
  none: 'Nothing looks double',
  noneSays: 'When two records look alike, they stand here.',
  list: 'Look alike',
  shownOf: (shown, all) => `The ${shown} likest of ${all}.`,
  one: 'The one',
  other: 'The other',
  by: 'Alike in',
  look: 'Compare',
  lookAt: (one, other) => `Compare ${one} and ${other}`,
  back: 'Back to the list',
  compare: 'Side by side',
  gone: 'One of the two is not here any more.',
  stays: 'This record stays',
  about: (entries, links) =>
    `${entries === 1 ? 'one timeline entry' : `${entries} timeline entries`}, ${links === 1 ? 'one link' : `${links} links`} to it`,
  same: 'The same in both',
  empty: '(empty)',
  both: 'both',
  merge: 'Merge',
  mergeSays: 'What you do not take is kept in the background, with timeline and files. You can undo it.',
  apart: 'They are two',
  apartSays: 'If you choose “They are two”, nobody asks about them again.',
  past: 'Merged',
  pastSays: (day, who) => `${day}, ${who}.`,
  into: (goes, stays) => `${goes} into ${stays}`,
  undo: 'Undo',
  undoOf: (goes) => `${goes}: undo the merge`,
  undone: 'They are two again.',
  undoneLeft: (count) =>
    count === 1
      ? 'They are two again. One field was changed since and stays as it is.'
      : `They are two again. ${count} fields were changed since and stay as they are.`,
  finish: 'Erase the other for good',
  finishOf: (goes) => `Erase ${goes} for good`,
  finishYes: 'Yes, erase for good',
  finishSays: 'Once the other is erased for good, it cannot be undone.',
  finished: 'The other record is erased for good.',
  untitled: 'without a name',
  troubles: {
    'records.merge-gone': 'This was changed meanwhile. Nothing was lost; load the list anew.',
    'records.merge-waits':
      'One of the two has not arrived on the server yet, or is damaged. Both stay as they are; try again later.',
    'records.merge-needed':
      'Files, a timeline or a layer that you do not read hang on the other record. It stays in the background and goes with the one that stays.',
  },
}

/** What the pages of duplicates say. */
export const twinWords = speak(de, en)

import { speak } from '#kernel/text.ts'

export const redirectsWords = speak(
  {
    title: 'Weiterleitungen',
    back: 'Zur Website',
    lead: 'Wer eine alte Adresse aufruft, kommt auf die richtige Seite. Sie wirken mit der nächsten Veröffentlichung.',
    none: 'Noch keine Weiterleitung',
    noneSays: 'Wird eine Seite umbenannt, entsteht sie von selbst.',
    from: 'Von',
    to: 'Nach',
    kind: 'Art',
    code: { 301: 'für immer', 302: 'vorübergehend' } as Record<301 | 302, string>,
    remove: 'Entfernen',
    removed: 'Die Weiterleitung ist entfernt.',
    one: 'Eine Weiterleitung hinzufügen',
    fromField: 'Alte Adresse',
    fromHint:
      'Beginnt mit einem Schrägstrich, zum Beispiel /verein/vorstand. Du kannst auch die ganze alte Adresse einfügen.',
    toField: 'Neue Adresse',
    toHint: 'Eine Adresse auf eurer Website wie /verein.html, oder eine fremde, die mit https:// beginnt.',
    temporary: 'Nur vorübergehend',
    temporaryHint: 'Dann merken sich Suchmaschinen die alte Adresse weiter.',
    add: 'Hinzufügen',
    added: (count: number) =>
      count === 1 ? 'Die Weiterleitung ist gespeichert.' : `${count} Weiterleitungen sind gespeichert.`,
    many: 'Viele auf einmal',
    manyField: 'Eine Zeile für jede: alte Adresse, Leerzeichen, neue Adresse',
    manyHint:
      'Zum Beispiel: /?page_id=12 /verein.html. Zeilen, die keine Weiterleitung sind, nennen wir dir.',
    left: (count: number, first: string) =>
      count === 1
        ? `Eine Zeile ist keine Weiterleitung: „${first}“. Alles andere ist noch nicht gespeichert.`
        : `${count} Zeilen sind keine Weiterleitungen, die erste: „${first}“. Alles andere ist noch nicht gespeichert.`,
    fromWrong: 'Das ist keine Adresse dieser Website. Sie beginnt mit einem Schrägstrich.',
    toWrong: 'Das ist kein Ziel. Es beginnt mit einem Schrägstrich oder mit https://.',
    same: 'Beide Adressen sind gleich.',
    empty: 'Bitte gib mindestens eine Zeile ein.',
    find: 'Suchen',
    found: (count: number) => (count === 1 ? 'Eine Weiterleitung' : `${count} Weiterleitungen`),
    onlyEditors: 'Weiterleitungen ändert die Redaktion.',
  },
  {
    title: 'Redirects',
    back: 'To the website',
    lead: 'Whoever opens an old address comes to the right page. They work from the next publishing on.',
    none: 'No redirect yet',
    noneSays: 'When a page is renamed, there is one by itself.',
    from: 'From',
    to: 'To',
    kind: 'Kind',
    code: { 301: 'for ever', 302: 'for a while' },
    remove: 'Remove',
    removed: 'The redirect is removed.',
    one: 'Add a redirect',
    fromField: 'Old address',
    fromHint: 'Begins with a slash, for example /verein/vorstand. You may also paste the whole old address.',
    toField: 'New address',
    toHint: 'An address on your website like /verein.html, or another one that begins with https://.',
    temporary: 'For a while only',
    temporaryHint: 'Then search engines go on remembering the old address.',
    add: 'Add',
    added: (count: number) => (count === 1 ? 'The redirect is stored.' : `${count} redirects are stored.`),
    many: 'Many at once',
    manyField: 'One line for each: old address, blank, new address',
    manyHint: 'For example: /?page_id=12 /verein.html. We name the lines that are no redirects.',
    left: (count: number, first: string) =>
      count === 1
        ? `One line is no redirect: “${first}”. Nothing else is stored yet.`
        : `${count} lines are no redirects, the first: “${first}”. Nothing else is stored yet.`,
    fromWrong: 'This is no address of this website. It begins with a slash.',
    toWrong: 'This is no target. It begins with a slash or with https://.',
    same: 'Both addresses are the same.',
    empty: 'Please enter at least one line.',
    find: 'Search',
    found: (count: number) => (count === 1 ? 'One redirect' : `${count} redirects`),
    onlyEditors: 'Redirects are for the editors.',
  },
)

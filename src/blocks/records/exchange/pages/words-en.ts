// Long: everything that is said while records come in and go out.
import type { Counts } from '../import/run/paper.ts'
import type { de } from './words-de.ts'

const rows = (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en-GB')} rows`)
const records = (n: number) => (n === 1 ? '1 record' : `${n.toLocaleString('en-GB')} records`)

/** The English words of import and export. */
export const en: typeof de = {
  in: 'Read in',
  out: 'Export',
  back: (name: string) => `Back to: ${name}`,

  file: 'File',
  fileSays:
    'A table from Excel, LibreOffice or another program (.xlsx, .ods, .csv), or an export from here (.json). It is read in this browser only and leaves it sealed.',
  choose: 'Choose a file',
  paste: 'Or paste from a table',
  pasteSays: 'Mark and copy the cells there, with their headings, and paste them here.',
  readPasted: 'Read what was pasted',
  reading: 'The file is being read …',

  found: 'What we found in it',
  foundRows: (n: number, name: string) => `${rows(n)}${name ? ` in “${name}”` : ''}`,
  kind: { csv: 'CSV', xlsx: 'Excel', ods: 'LibreOffice', pasted: 'pasted' },
  otherwise: 'Does it look wrong? Read it otherwise',
  encoding: 'Letters',
  separator: 'Separator',
  quote: 'Quotation marks',
  sheet: 'Sheet',
  head: 'Headings',
  noHead: 'none, the table begins at once',
  headRow: (nth: number, text: string) => `Row ${nth}: ${text}`,

  mapping: 'Which column becomes what?',
  mappingSays: 'What we know is there already. Please look at every line.',
  saved: 'Kept mapping',
  noSaved: 'guessed afresh',
  column: 'Column of the file',
  becomes: 'Becomes',
  read: 'Read as',
  examples: 'e.g.',
  leaveOut: 'leave out',
  newField: 'Make a new field',
  kindOf: 'Kind of the new field',
  layer: { base: 'General', sensitive: 'Confidential', private: 'Personal' },
  layerOf: 'Who may read it?',
  step: 'Step',
  part: {
    ...{ title: 'title', first: 'first name', last: 'last name', street: 'street', more: 'more' },
    ...{ postcode: 'postcode', town: 'town', country: 'country' },
  },
  order: 'Order within dates',
  orders: { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' },
  proof: (said: string) => `proven by ${said}`,
  noProof: 'without a proof, please check',
  torn: 'Careful: both orders stand here. One of them is read wrongly.',
  decimal: 'Sign of decimals',
  decimals: { ',': 'comma (1.234,56)', '.': 'point (1,234.56)' },
  unread: (n: number, of: number, example: string) =>
    `${n.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} cells do not fit, e.g. “${example}”.`,
  allRead: 'all readable',
  unknown: 'What is not here yet',
  unknownDo: 'What is unknown',
  unknowns: { make: 'make it', leave: 'leave it empty', refuse: 'do not take the row' },
  asNew: 'make it',
  asEmpty: 'leave it empty',
  times: (n: number) => `${n.toLocaleString('en-GB')} times`,
  by: 'Found by',
  byTitle: 'its name',
  notFound: 'Not found',

  rules: 'What is there already',
  key: 'How do we know that a record is there already?',
  keySays: 'A field that each record has for itself, like a number. Several count together.',
  match: 'If the record is there',
  matches: { update: 'change what differs', leave: 'leave it' },
  empty: 'Empty cells',
  empties: { keep: 'leave what is there', clear: 'empty the field' },
  lookalikes: 'If a row looks like another record',
  lookalikesDo: { leave: 'do not take it, into the error file', take: 'make it anyway' },
  drawer: 'New records go to',

  try: 'Trial run',
  trySays: 'Nothing is changed by it.',
  trying: (done: number, all: number) =>
    `Trial run: ${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
  tryNow: 'Try it',
  wouldBe: 'What would come out',
  counts: {
    new: 'new',
    changed: 'changed',
    same: 'there already',
    refused: 'faulty',
    duplicate: 'likely duplicates',
  } satisfies {
    [is in keyof Counts]: string
  } as { [is in keyof Counts]: string },
  makes: (fields: string[], choices: number) =>
    [
      fields.length > 0 && `New fields: ${fields.join(', ')}.`,
      choices > 0 && `${choices === 1 ? 'One new choice is' : `${choices} new choices are`} made.`,
    ]
      .filter(Boolean)
      .join(' '),
  left: 'What is not taken',
  leftMore: (n: number) => `and ${n.toLocaleString('en-GB')} more in the error file.`,
  line: 'Line',
  why: 'Why',
  errorFile: 'Save the error file',
  errorFileSays:
    'The error file holds these rows as they were, and what is wrong. You can mend them and read it in again.',
  errorName: (file: string) => `errors ${file || 'pasted'}.csv`,
  samples: 'What the first ones would look like',

  run: (n: number) => `Read in ${records(n)}`,
  nothingToDo: 'There is nothing to do: no row is new or different.',
  running: (done: number, all: number) =>
    `${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} rows are through`,
  runningSays: 'You can stop. If the tab is closed nothing is lost: with the same file it goes on.',
  stop: 'Stop',
  ready: 'Read in',
  readySays: (counts: Counts) =>
    `${records(counts.new)} new, ${counts.changed.toLocaleString('en-GB')} changed.`,
  toRecords: 'To the records',
  another: 'Another file',
  keepMapping: 'Keep the mapping for next time',
  keepAs: 'Name of the mapping',
  kept: 'Kept.',
  keep: 'Keep',

  whole: (title: string, n: number) => `An export of the collection “${title}” with ${records(n)}.`,
  wholeSays: (made: number) =>
    `What comes from here is put as it was then; everything else is made anew.${made > 0 ? ` ${made === 1 ? 'One field is' : `${made} fields are`} added.` : ''}`,

  past: 'Earlier ones',
  noPast: 'Nothing was read in here yet.',
  pastOf: (file: string) => file || 'pasted',
  state: {
    running: 'cut off',
    stopped: 'stopped',
    done: 'done',
    undoing: 'being undone',
    undone: 'undone',
  },
  goOn: 'Go on',
  goOnSays: (file: string, done: number, all: number) =>
    `Rows are still missing (${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}). Choose the same file “${file}” above to go on. Nothing comes twice.`,
  sameFile: 'This is the file that you have begun with.',
  undo: 'Undo',
  undoAsk: 'Take back everything that this has done?',
  undoSays:
    'New records go, changed ones are as they were. What somebody has worked with since stays, and we say what it is.',
  undoing: (done: number, all: number) =>
    `Undone: ${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
  undone: (erased: number, restored: number) =>
    `Undone: ${records(erased)} gone, ${restored.toLocaleString('en-GB')} as before.`,
  undoKept: (n: number) => `${records(n)} stay since somebody has worked with them:`,

  outSays: (n: number) => `${records(n)}, as the view shows them. What you may not export is not among them.`,
  outWarn: 'The file then lies open on this device. Delete it when you do not need it any more.',
  view: 'View',
  everything: 'All records',
  format: 'Kind of file',
  formats: {
    xlsx: 'Excel (.xlsx)',
    ods: 'LibreOffice (.ods)',
    csv: 'text with separators (.csv)',
    pdf: 'to print (.pdf)',
    json: 'everything, to be read in again (.json)',
  },
  columns: 'Columns',
  all: 'All',
  none: 'None',
  guard: 'Disarm cells that a spreadsheet would take for formulas',
  guardSays: 'Switch it off only if another program reads the file.',
  course: 'With what happened, each record on a page of its own',
  jsonSays:
    'Holds all fields and what happened, as far as you may export them, and how the collection is made.',
  take: 'Make the file',
  taken: 'The file is saved.',
  closed:
    'You may not export from this collection. Those in charge can change that under “Roles and rights”.',

  letters: 'Letters',
  lettersSay:
    'A template from Word (.docx) or LibreOffice (.odt) with placeholders like {{Name}}. Each record of the view becomes a letter. All placeholders are below.',
  template: 'Choose a template',
  placeholders: 'Placeholders',
  repeats: 'For linked records: between {{#field}} and {{/field}} everything is repeated, with their fields.',
  unknownHolders: (names: string[]) =>
    `We do not know these placeholders, they stay empty: ${names.join(', ')}`,
  noHolders: 'There is no placeholder in this template that we know.',
  badTemplate: {
    macro: 'This template has macros. Please save it without (.docx or .odt).',
    unknown: 'This is no document of Word or LibreOffice (.docx, .odt).',
    broken: 'This template is damaged. Please save it anew.',
    unclosed: 'A {{#…}} of the template has no end {{/…}}, or they do not lie on the same level.',
  },
  makeLetters: (n: number) => (n === 1 ? 'Make 1 letter' : `Make ${n.toLocaleString('en-GB')} letters`),
  mostLetters: '2,000 at once at most. Please choose a narrower view.',
  plain: 'A plain letter',
  plainSays: 'Or write it here: it becomes a PDF, each letter on a page of its own.',
  subject: 'Subject',
  text: 'Text',
  plainText: 'Dear {{Name}},\n\n\n\nKind regards',
  makePdf: 'Make a PDF',
}

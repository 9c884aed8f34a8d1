import type { de } from './words-de.ts'

const cases = (n: number) => (n === 1 ? '1 case' : `${n.toLocaleString('en')} cases`)
const records = (n: number) => (n === 1 ? '1 record' : `${n.toLocaleString('en')} records`)

/** The English words of answers that become records. */
export const en: typeof de = {
  title: 'Take over from a form or counselling',
  lead: 'What came by a form, or what somebody began a talk with, becomes records here. Where it arrived everything stays as it is.',
  back: (name) => `Back to: ${name}`,
  source: 'From where',
  talkSays:
    'Only what the talk began with is taken over: name, topic, urgency, language, first message and day. More people may read the collection than the talk: take over only what the person knows or expects.',
  talk: {
    name: 'Name',
    topic: 'Topic',
    urgency: 'Urgency',
    lang: 'Language',
    text: 'First message',
    at: 'Begun on',
    urgencies: { calm: 'no hurry', soon: 'soon', now: 'urgent' },
  },
  pick: 'Please choose',
  noSources: 'Your organisation has no published form and no counselling office with a letter box yet.',
  notMine: 'You cannot read these answers. Whoever looks after the form can add you there.',
  opening: (done, all) =>
    all > 0
      ? `Opening cases: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`
      : 'Opening cases …',
  waiting: (n) => `${cases(n)} not taken over yet.`,
  nothing: 'Everything that came has been taken over.',
  odd: (n) =>
    `${cases(n)} are conspicuous or do not open. They are not taken over; please look at them in the inbox.`,
  withFiles: (n) => `${cases(n)} have files or signatures. Those stay with the case in the inbox.`,
  mapping: 'Which question fills which field?',
  mappingSays:
    'What we have recognised stands there already. Please look at every row; the next time it will be the same.',
  question: 'Question',
  drawer: 'New records go into',
  try: 'See what would become of them',
  trySays: 'Nothing is changed by this.',
  makes: (fields, choices) =>
    `The collection gets ${[fields > 0 && `${fields} new fields`, choices > 0 && `${choices} new choices`].filter(Boolean).join(' and ')} for it.`,
  nth: (row) => `Case ${row + 1}`,
  refused: 'Cannot be taken over like this',
  alike: 'Looks like somebody who is there already',
  alikeSays: 'About these you decide. Without a decision they wait on.',
  like: (title) => `Resembles: ${title || 'a record without a title'}`,
  likeCase: (nth, title) => `Looks like: ${nth} here, ${title}. Take that one in first.`,
  decision: 'What should become of it?',
  decisions: {
    '': 'let it wait',
    new: 'is somebody else: a new record',
    into: 'take it over into this record',
    never: 'do not take it over',
  },
  takes: 'Take over these fields',
  change: (label, was, now) => `${label}: ${was || '–'} → ${now}`,
  same: 'Nothing differs from this record.',
  take: (n) => (n === 0 ? 'Take over' : `Take over ${cases(n)}`),
  taking: (done, all) => `${done.toLocaleString('en')} of ${all.toLocaleString('en')} taken over`,
  done: 'Taken over',
  doneSays: (made, changed, left) =>
    `${records(made)} new, ${changed.toLocaleString('en')} changed.${left > 0 ? ` ${cases(left)} wait on.` : ''}`,
  toRecords: 'To the records',
  automatic: 'From now on by itself',
  automaticSays:
    'As soon as somebody with both keys opens this room, what is new is taken over. What resembles somebody or does not fit waits for a person.',
  past: 'Taken over and read in before',
}

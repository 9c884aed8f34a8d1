import type { CaseState, Exit, Form, Jump, Page, Terms } from '#field/form/form.ts'
import type { Choice, Demand, Group, Item, Note, Question, QuestionKind } from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'
import { answer, call, constant, type Rule } from '#field/rule/rule.ts'
import { usualTerms } from '../empty-form.ts'
import type { Start, Template, Topic } from './template.ts'

/** The same words in German and English. */
export type Both = readonly [de: string, en: string]
export const both = ([de, en]: Both): Wording => ({ de, en })

/** A choice as it is written down: value, German, English. */
export type Offer = readonly [value: string, de: string, en: string, more?: Partial<Choice>]
export const offers = (list: readonly Offer[]): Choice[] =>
  list.map(([value, de, en, more]) => ({ value, label: { de, en }, ...more }))

type More = Partial<
  Pick<
    Question,
    | 'required'
    | 'show'
    | 'limits'
    | 'personal'
    | 'autofill'
    | 'look'
    | 'other'
    | 'shuffle'
    | 'keepMonths'
    | 'value'
    | 'list'
  >
> & {
  hint?: Both
  help?: Both
  must?: Both
  choices?: readonly Offer[]
  rows?: readonly Offer[]
  demand?: readonly [Rule, Both]
  ends?: readonly [low: Both, high: Both]
}

/** A question that may be left out. */
export function may(kind: QuestionKind, name: string, label: Both, more: More = {}): Question {
  const { hint, help, must, choices, rows, demand, ends, ...rest } = more
  const demands: Demand[] | undefined = demand && [{ rule: demand[0], says: both(demand[1]) }]
  return {
    ...{ is: 'question', name, kind, label: both(label), ...rest },
    ...(hint && { hint: both(hint) }),
    ...(help && { help: both(help) }),
    ...(must && { requiredSays: both(must) }),
    ...(choices && { choices: offers(choices) }),
    ...(rows && { rows: offers(rows) }),
    ...(demands && { demands }),
    ...(ends && { ends: { low: both(ends[0]), high: both(ends[1]) } }),
  }
}

/** A question that must be answered. */
export const must = (kind: QuestionKind, name: string, label: Both, more: More = {}): Question =>
  may(kind, name, label, { required: true, ...more })

export const note = (name: string, label: Both, show?: Rule): Note => ({
  ...{ is: 'note', name, label: both(label) },
  ...(show && { show }),
})

type GroupMore = { show?: Rule; hint?: Both; repeat?: { fewest?: number; most?: number; one: Both } }

export function group(name: string, label: Both, items: Item[], more: GroupMore = {}): Group {
  const { repeat, hint, show } = more
  return {
    ...{ is: 'group', name, label: both(label), items },
    ...(show && { show }),
    ...(hint && { hint: both(hint) }),
    ...(repeat && { repeat: { ...repeat, one: both(repeat.one) } }),
  }
}

type PageMore = { lead?: Both; show?: Rule; jumps?: Jump[] }

export const page = (name: string, title: Both, items: Item[], more: PageMore = {}): Page => ({
  ...{ name, title: both(title), items },
  ...(more.lead && { lead: both(more.lead) }),
  ...(more.show && { show: more.show }),
  ...(more.jumps && { jumps: more.jumps }),
})

export const exit = (name: string, title: Both, text: Both, address?: string): Exit => ({
  ...{ name, title: both(title), text: both(text) },
  ...(address && { address }),
})

/** Somebody has chosen this. */
export const is = (name: string, value: string | number | boolean): Rule =>
  call('=', answer(name), constant(value))
/** Among several things somebody has chosen this. */
export const has = (name: string, value: string): Rule => call('has', answer(name), constant(value))
export const any = (...rules: Rule[]): Rule => call('or', ...rules)
export const every = (...rules: Rule[]): Rule => call('and', ...rules)

export type Reply = readonly [title: string, text: Both]
export const state = (
  name: string,
  label: Both,
  replies: readonly Reply[] = [],
  isEnd?: true,
): CaseState => ({
  ...{ name, label: both(label) },
  ...(isEnd && { isEnd }),
  ...(replies.length > 0 && { replies: replies.map(([title, text]) => ({ title, text: both(text) })) }),
})

type Sketch = {
  lead: Both
  pages: Page[]
  exits?: Exit[]
  lists?: Form['lists']
  thanks: Both
  /** Why it is asked for, and on what ground of Art. 6 GDPR. */
  purpose: Both
  ground: keyof typeof grounds
  /** Further sentences: special categories, recipients. */
  morePrivacy?: Both
  keepMonths: number
  terms?: Partial<Terms>
  states: CaseState[]
}

/** What is asked, with all that a form needs besides: privacy, contact, terms, states. */
export function template(
  about: { name: string; topic: Topic; title: Both; says: Both; also: string },
  sketch: Sketch,
): Template {
  const { name, topic, title, says, also } = about
  return {
    name,
    topic,
    title: both(title),
    says: both(says),
    also,
    make: (start) => made(title, sketch, start),
  }
}

function made(title: Both, sketch: Sketch, start: Start): Form {
  const { lead, pages, exits = [], lists, thanks, keepMonths, terms, states } = sketch
  return structuredClone({
    schema: 1,
    langs: ['de', 'en'],
    ...{ title: both(title), lead: both(lead), pages, exits, thanks: both(thanks) },
    ...(lists && { lists }),
    privacy: both(privacyOf(sketch, start)),
    contact: {
      de: `${start.organisation}\n\n${start.contact}`,
      en: `${start.organisation}\n\n${start.contact}`,
    },
    terms: { ...usualTerms, ...terms, keepMonths },
    states,
  })
}

const grounds = {
  consent: [
    'Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Sie können sie jederzeit zurücknehmen; eine Nachricht genügt',
    'your consent (Art. 6 (1) (a) GDPR). You can take it back at any time; a message will do',
  ],
  contract: [
    'die Vereinbarung mit Ihnen oder was ihr vorausgeht (Art. 6 Abs. 1 Buchst. b DSGVO)',
    'the agreement with you or what precedes it (Art. 6 (1) (b) GDPR)',
  ],
  duty: [
    'eine gesetzliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO)',
    'a legal obligation (Art. 6 (1) (c) GDPR)',
  ],
  interest: [
    'unser berechtigtes Interesse, unsere Arbeit gut zu machen (Art. 6 Abs. 1 Buchst. f DSGVO). Sie können widersprechen',
    'our legitimate interest in doing our work well (Art. 6 (1) (f) GDPR). You can object',
  ],
} as const satisfies Record<string, Both>

function privacyOf({ purpose, ground, morePrivacy, keepMonths }: Sketch, start: Start): Both {
  const { organisation, contact } = start
  const more: Both = morePrivacy ?? ['', '']
  return [
    [
      `**Wer verantwortlich ist:** ${organisation}, ${oneLine(contact)}.`,
      `**Wofür:** ${purpose[0]}`,
      `**Rechtsgrundlage:** ${grounds[ground][0]}.${more[0] && ` ${more[0]}`}`,
      '**Wer es liest:** nur zuständige Menschen von uns. Ihre Antworten werden verschlüsselt, bevor sie gespeichert werden; wer diese Seite betreibt, kann sie nicht lesen.',
      `**Wie lange:** ${monthsDe(keepMonths)} nach dem Eingang werden sie gelöscht.`,
      '**Ihre Rechte:** Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit, Widerspruch. Sie können sich auch bei der Datenschutz-Aufsicht Ihres Bundeslandes beschweren. Sie müssen nichts angeben; ohne die Pflichtfelder können wir Ihr Anliegen aber nicht bearbeiten.',
    ].join('\n\n'),
    [
      `**Who is responsible:** ${organisation}, ${oneLine(contact)}.`,
      `**What for:** ${purpose[1]}`,
      `**Legal ground:** ${grounds[ground][1]}.${more[1] && ` ${more[1]}`}`,
      '**Who reads it:** only those of us who deal with it. Your answers are encrypted before they are stored; whoever runs this page cannot read them.',
      `**How long:** they are erased ${monthsEn(keepMonths)} after they arrived.`,
      '**Your rights:** access, rectification, erasure, restriction, portability, objection. You can also complain to the data protection authority of your state. You need not tell us anything; without the required answers we cannot deal with your request, though.',
    ].join('\n\n'),
  ]
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ', ')

const monthsDe = (months: number): string =>
  months % 12 === 0 && months > 0
    ? months === 12
      ? 'ein Jahr'
      : `${months / 12} Jahre`
    : months === 1
      ? 'einen Monat'
      : `${months} Monate`
const monthsEn = (months: number): string =>
  months % 12 === 0 && months > 0
    ? months === 12
      ? 'one year'
      : `${months / 12} years`
    : months === 1
      ? 'one month'
      : `${months} months`

import type { Form, Page } from '#field/form/form.ts'
import type { Group, Item, Note, Question } from '#field/form/question.ts'
import { blankForm } from '../../blank.ts'
import { guessedLanguage } from '../../languages.ts'
import type { Ledger } from '../../ledger.ts'
import { newNameBook } from '../../naming.ts'
import { opened, paged } from '../../pages.ts'
import { type Json, membersOf, objectsIn, textAt } from '../value.ts'
import { enabledIf, type Linked } from './enabling.ts'
import { extensionsOf } from './extensions.ts'
import { type Asking, isKnown, questionInto } from './question.ts'
import { wordsAt } from './words.ts'

/** A Questionnaire of FHIR R4 or R5. */
export function formOfQuestionnaire(json: Json, ledger: Ledger): Form {
  const members = membersOf(json, ledger, 'Questionnaire', '')
  members.read('resourceType')
  const items = objectsIn(members.silent('item'))
  const texts = [textAt(json.title), ...items.map((item) => textAt(item.text))]
  const lang = textAt(members.read('language')) || guessedLanguage(texts)
  const linked: Linked = new Map()
  const asking: Asking = {
    ledger,
    lang,
    langs: new Set([lang]),
    names: newNameBook(),
    linked,
    contained: objectsIn(json.contained),
    read: new Set(),
  }
  nameAll(items, asking)
  const title = wordsAt(members, 'title', asking)
  const name = textAt(members.read('name'))
  const lead = wordsAt(members, 'description', asking)
  members.silent('contained')
  const made = items.flatMap((item) => itemsOf(item, asking))
  const form = blankForm([lang, ...[...asking.langs].filter((one) => one !== lang)])
  form.title = Object.keys(title).length > 0 ? title : { [lang]: name }
  form.lead = lead
  form.pages = paged(opened(made), form.langs)
  for (const one of asking.contained) ledger.kept(`contained ${textAt(one.resourceType)}`, textAt(one.id))
  const groups = keptOfOpened(made, form.pages)
  const rest = {
    ...members.rest(),
    ...(groups ? { groups } : {}),
    ...(asking.contained.length > 0 ? { contained: json.contained } : {}),
  }
  if (Object.keys(rest).length > 0) form.kept = { fhir: rest }
  return form
}

/** What was kept of groups that have become pages. */
function keptOfOpened(made: Item[], pages: Page[]): Json | undefined {
  const left = new Set(pages.flatMap(({ items }) => items))
  const lost = (items: Item[]): [string, unknown][] =>
    items.flatMap((item) =>
      item.is === 'group' && !left.has(item) && !item.repeat
        ? [[item.name, { label: item.label, ...item.kept }] as [string, unknown], ...lost(item.items)]
        : [],
    )
  const found = lost(made)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** Every item gets its name before rules ask for it. */
function nameAll(items: Json[], asking: Asking): void {
  for (const item of items) {
    const linkId = textAt(item.linkId)
    const name = asking.names.take(linkId || textAt(item.text).slice(0, 40) || 'item')
    asking.linked.set(linkId, { name, item })
    for (const { question } of objectsIn(item.enableWhen)) asking.read.add(textAt(question))
    nameAll(objectsIn(item.item), asking)
  }
}

/** An item: itself, and what belongs to it. */
function itemsOf(json: Json, asking: Asking): Item[] {
  const linkId = textAt(json.linkId)
  const { ledger } = asking
  const members = membersOf(json, ledger, 'item', linkId)
  const extensions = extensionsOf(members.silent('extension'), ledger, linkId)
  const name = asking.linked.get(linkId)?.name ?? asking.names.take('item')
  members.read('linkId')
  const type = textAt(members.silent('type'))
  ledger[isKnown(type) ? 'understood' : 'kept'](`type ${type}`, linkId)
  const prefix = textAt(members.read('prefix'))
  const text = wordsAt(members, 'text', asking)
  const label = prefix
    ? Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, `${prefix} ${words}`]))
    : text
  const children = objectsIn(members.silent('item'))
  const show = enabledIf(members, extensions, asking)
  const base = { name, label, ...(show ? { show } : {}) }
  const inner = children.filter((child) => !isHelp(child)).flatMap((child) => itemsOf(child, asking))
  const made: Item[] =
    type === 'display'
      ? [{ is: 'note', ...base } as Note]
      : type === 'group'
        ? [groupOf(base, members, extensions, inner)]
        : asked(questionInto(base, type, members, extensions, asking), children.filter(isHelp), inner, asking)
  const rest = { ...members.rest(), ...extensions.rest() }
  const first = made[0]
  if (first && Object.keys(rest).length > 0) first.kept = { ...first.kept, fhir: { ...rest, linkId } }
  else if (first && linkId !== name) first.kept = { ...first.kept, fhir: { linkId } }
  return made
}

type Base = Pick<Group, 'name' | 'label' | 'show'>
type Extensions = ReturnType<typeof extensionsOf>

function groupOf(
  base: Base,
  members: ReturnType<typeof membersOf>,
  extensions: Extensions,
  items: Item[],
): Group {
  const isRepeated = members.read('repeats') === true
  const isRequired = members.read('required') === true
  const isHidden = extensions.value('questionnaire-hidden') === true
  const fewest = Number(extensions.value('questionnaire-minOccurs') ?? (isRequired ? 1 : Number.NaN))
  const most = Number(extensions.value('questionnaire-maxOccurs') ?? Number.NaN)
  const repeat = { ...(fewest >= 0 ? { fewest } : {}), ...(most > 0 ? { most } : {}) }
  return {
    is: 'group',
    ...base,
    ...(isHidden ? { show: { is: 'constant', value: false } } : {}),
    items,
    ...(isRepeated ? { repeat } : {}),
    ...(!isRepeated && Object.keys(base.label).length === 0 ? { unsaid: true } : {}),
  }
}

/** A question, and behind it what it brings along. Several answers of one kind are rows. */
function asked(question: Question, help: Json[], inner: Item[], asking: Asking): Item[] {
  for (const one of help) {
    const members = membersOf(one, asking.ledger, 'item', textAt(one.linkId))
    const words = wordsAt(members, 'text', asking)
    if (!question.help) question.help = words
    for (const name of ['linkId', 'type', 'extension']) members.read(name)
    const rest = members.rest()
    if (rest) question.kept = { ...question.kept, fhirhelp: rest }
  }
  const own = question.kept?.fhirrepeats ? rowsOf(question, asking) : question
  if (inner.length === 0) return [own]
  const group: Group = {
    is: 'group',
    name: asking.names.take(`${question.name}_more`),
    label: {},
    items: inner,
    unsaid: true,
  }
  return [own, { ...group, ...(question.show ? { show: question.show } : {}) }]
}

/** Several answers where nothing is chosen: one row for each. */
function rowsOf(question: Question, asking: Asking): Group {
  const { show, kept: _kept, ...inner } = question
  const group: Group = {
    is: 'group',
    name: asking.names.take(`${question.name}_rows`),
    label: question.label,
    items: [inner],
    repeat: {},
  }
  return show ? { ...group, show } : group
}

const controlOf = (json: Json): string => JSON.stringify(json.extension ?? '')
const isHelp = (json: Json): boolean =>
  json.type === 'display' && /"code":"(help|flyover)"/.test(controlOf(json))

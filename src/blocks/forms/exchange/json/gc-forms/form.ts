import type { Form, Page } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'
import { answer, call, constant, type Rule } from '#field/rule/rule.ts'
import { blankForm } from '../../blank.ts'
import type { Ledger } from '../../ledger.ts'
import { newNameBook } from '../../naming.ts'
import { paged } from '../../pages.ts'
import { type Json, membersOf, objectAt, objectsIn, textAt } from '../value.ts'
import { itemOf, type Reading } from './elements.ts'
import { both } from './words.ts'

/** A form of GC Forms: in English and French, in groups that lead on by what was chosen. */
export function formOfGcForms(json: Json, ledger: Ledger): Form {
  const members = membersOf(json, ledger, 'form', '')
  const form = blankForm(['en', 'fr'])
  const said = (name: string): Wording => both(objectAt(members.read(name)), 'description')
  form.title = both({ titleEn: members.read('titleEn'), titleFr: members.read('titleFr') }, 'title')
  form.lead = said('introduction')
  form.privacy = said('privacyPolicy')
  form.thanks = said('confirmation')
  const reading: Reading = { ledger, names: newNameBook(), asked: new Map() }
  const elements = ordered(objectsIn(members.silent('elements')), members.read('layout'))
  const items = new Map(elements.map((element) => [textAt(element.id), itemOf(element, reading)]))
  members.read('lastGeneratedElementId')
  const groups = objectAt(members.silent('groups'))
  members.silent('groupsLayout')
  form.pages =
    Object.keys(groups).length > 0
      ? pagesOf(groups, json.groupsLayout, items, form, reading)
      : paged([...items.values()], form.langs)
  for (const [id, element] of elements.map((one) => [textAt(one.id), one] as const))
    showOf(id, element, reading)
  const confirmation = objectAt(json.confirmation)
  const rest = members.rest()
  const kept = { ...rest, ...(confirmation.referrerUrlEn ? { confirmation } : {}) }
  if (Object.keys(kept).length > 0) form.kept = { gcforms: kept }
  return form
}

function ordered(elements: Json[], layout: unknown): Json[] {
  const order = Array.isArray(layout) ? layout.map(textAt) : []
  const place = ({ id }: Json) => (order.includes(textAt(id)) ? order.indexOf(textAt(id)) : order.length)
  return [...elements].sort((one, other) => place(one) - place(other))
}

/** Shown if one of these choices was made: `4.0` is the first choice of element 4. */
function showOf(id: string, element: Json, reading: Reading): void {
  const asked = reading.asked.get(id)
  const rules = objectsIn(objectAt(element.properties).conditionalRules)
  const parts = rules.flatMap(({ choiceId }) => {
    const rule = chosen(textAt(choiceId), reading)
    reading.ledger[rule ? 'understood' : 'kept']('conditionalRules', id)
    return rule ? [rule] : []
  })
  const [only] = parts
  if (asked && only) asked.item.show = parts.length === 1 ? only : call('or', ...parts)
}

function chosen(choiceId: string, { asked }: Reading): Rule | undefined {
  const [id = '', place = ''] = choiceId.split('.')
  const source = asked.get(id)
  if (source?.item.is !== 'question') return undefined
  const value = source.values[Number(place)]
  // Without a choice it is enough that something was answered.
  if (value === undefined)
    return place === '' ? call('not', call('empty', answer(source.item.name))) : undefined
  const operator = source.item.kind === 'multiple-choice' ? 'has' : '='
  return call(operator, answer(source.item.name), constant(value))
}

function pagesOf(
  groups: Json,
  layout: unknown,
  items: Map<string, Item>,
  form: Form,
  reading: Reading,
): Page[] {
  const names = groupOrder(groups, layout)
  const pages = names.map((name): Page => {
    const members = membersOf(objectAt(groups[name]), reading.ledger, 'group', name)
    const title = both({ titleEn: members.read('titleEn'), titleFr: members.read('titleFr') }, 'title')
    members.read('name')
    const ids = Array.isArray(members.silent('elements'))
      ? (objectAt(groups[name]).elements as unknown[]).map(textAt)
      : []
    const found = ids.flatMap((id) => {
      const item = items.get(id)
      items.delete(id)
      return item ? [item] : []
    })
    members.silent('nextAction')
    for (const one of ['autoFlow', 'exitUrlEn', 'exitUrlFr']) members.silent(one)
    const rest = members.rest()
    if (rest) form.kept = { ...form.kept, gcgroups: { ...objectAt(form.kept?.gcgroups), [name]: rest } }
    return { name: pageName(name), title, items: found }
  })
  // What no group names is asked all the same.
  if (items.size > 0)
    pages.push({ name: 'more', title: { en: 'More', fr: 'Plus' }, items: [...items.values()] })
  for (const name of names) lead(name, groups, pages, form, reading)
  return pages.filter(({ items, jumps }) => items.length > 0 || jumps)
}

const pageName = (name: string): string =>
  (/^[A-Za-z_]/.test(name) ? name : `g-${name}`).replace(/[^\w-]/g, '_')
const ends = ['review', 'end']

function groupOrder(groups: Json, layout: unknown): string[] {
  const given = Array.isArray(layout) ? layout.map(textAt).filter((name) => name in groups) : []
  const all = Object.keys(groups).filter((name) => !ends.includes(name))
  const rest = all.filter((name) => !given.includes(name) && name !== 'start')
  const first = all.includes('start') && !given.includes('start') ? ['start'] : []
  const order = [...first, ...given.filter((name) => !ends.includes(name))]
  // Without a layout one group follows the other as they lead on.
  for (let name = order.at(-1); name; ) {
    const next: unknown = objectAt(groups[name]).nextAction
    name = typeof next === 'string' && rest.includes(next) && !order.includes(next) ? next : undefined
    if (name) order.push(name)
  }
  return [...order, ...rest.filter((name) => !order.includes(name))]
}

/** Where a group leads: always, or by what was chosen. */
function lead(name: string, groups: Json, pages: Page[], form: Form, reading: Reading): void {
  const page = pages.find((one) => one.name === pageName(name))
  const next = objectAt(groups[name]).nextAction
  if (!page || next === undefined) return
  reading.ledger.understood('group.nextAction', name)
  const ways = typeof next === 'string' ? [{ choiceId: 'always', groupId: next }] : objectsIn(next)
  const rules = ways.map(({ choiceId }) =>
    isOtherwise(choiceId) ? constant(true) : (chosen(textAt(choiceId), reading) ?? constant(true)),
  )
  for (const [at, { groupId }] of ways.entries()) {
    const when = rules[at] ?? constant(true)
    const target = textAt(groupId)
    const following = pages[pages.indexOf(page) + 1]?.name
    if (target === 'exit')
      page.jumps = [...(page.jumps ?? []), { when, to: { exit: exitOf(name, groups, form) } }]
    else if (ends.includes(target)) skipTo(undefined, page, pages, when)
    else if (
      pages.some((one) => one.name === pageName(target)) &&
      !(typeof next === 'string' && following === pageName(target))
    )
      page.jumps = [...(page.jumps ?? []), { when, to: { page: pageName(target) } }]
  }
}

const isOtherwise = (choiceId: unknown): boolean => /^(always|catch-all)/.test(textAt(choiceId))

/** Straight to the end: nothing behind this page is asked. */
function skipTo(_end: undefined, page: Page, pages: Page[], when: Rule): void {
  if (when.is === 'constant') return
  for (const later of pages.slice(pages.indexOf(page) + 1)) {
    const not = call('not', when)
    later.show = later.show ? call('and', later.show, not) : not
  }
}

function exitOf(name: string, groups: Json, form: Form): string {
  const group = objectAt(groups[name])
  const exit = `exit-${pageName(name)}`
  const address = textAt(group.exitUrlEn) || textAt(group.exitUrlFr)
  if (!form.exits.some((one) => one.name === exit))
    form.exits.push({
      name: exit,
      title: both(group, 'title'),
      text: both(group, 'description'),
      ...(address ? { address } : {}),
    })
  return exit
}

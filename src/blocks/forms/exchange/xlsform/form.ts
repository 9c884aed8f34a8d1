import type { Form, Page } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import { emptyForm } from '../../empty-form.ts'
import type { Ledger } from '../ledger.ts'
import { paged } from '../pages.ts'
import { isJam, jamIn, type KeptBook } from './kept.ts'
import { langsOf } from './langs.ts'
import { listsOf } from './line/choices.ts'
import { itemOf } from './line/question.ts'
import { placesOf } from './names.ts'
import type { Line, Survey } from './survey.ts'
import { type Node, type Sections, treeOf } from './tree.ts'

/** An XLSForm as a form. Everything it holds is written into the ledger. */
export function formOfSurvey(survey: Survey, ledger: Ledger, sections: Sections = () => undefined): Form {
  const langs = langsOf(survey)
  const tree = treeOf(survey, ledger, sections)
  const lists = listsOf(survey.choices, langs, ledger)
  const external = listsOf(survey.external, langs, ledger)
  const places = placesOf(tree)
  const nodes = new Map(all(tree).map((node) => [node.name, node]))
  const writing = {
    nameOf: (name: string) => nodes.get(name)?.original ?? name,
    kindOf: (name: string) => nodes.get(name)?.kind,
  }
  const book = { survey, langs, lists, external, own: new Set<string>(), places, writing, ledger }
  const asking = tree.filter(({ type }) => type.is !== 'instance')
  const items = asking.map((node) => itemOf(node, book))
  const named = tree.filter(({ type }) => type.is === 'instance').map(({ line }) => ({ ...line, line: 0 }))
  for (const line of named) ledger.kept(`type ${line.cells.type}`, line.cells.name)
  const kept = keptOf(survey, langs.names, named, ledger)
  const shared = Object.entries(lists).filter(([name]) => !book.own.has(name))
  const title =
    survey.settings.cells.form_title ?? survey.settings.cells.title ?? survey.settings.cells.form_id ?? ''
  const [first] = langs.langs
  const blank = emptyForm(title)
  const form: Form = {
    ...blank,
    langs: langs.langs,
    title: { [first]: title },
    lead: {},
    pages: paged(items, langs.langs),
    ...(shared.length > 0 ? { lists: Object.fromEntries(shared) } : {}),
    thanks: {},
    privacy: {},
    contact: {},
    ...(Object.keys(kept).length > 0 ? { kept: { xlsform: kept } } : {}),
  }
  return overridden(form, survey.settings, ledger)
}

const all = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...all(node.children)])

const understood = ['form_title', 'title', 'default_language', 'style']

function keptOf(survey: Survey, names: { [tag: string]: string }, lines: Line[], ledger: Ledger): KeptBook {
  const settings: { [name: string]: string } = {}
  for (const [name, value] of Object.entries(survey.settings.cells)) {
    ledger[understood.includes(name) || isJam(name) ? 'understood' : 'kept'](`setting ${name}`)
    if (!isJam(name) && name !== 'form_title') settings[name] = value
  }
  for (const { name } of survey.sheets) ledger.kept(`sheet ${name}`)
  return {
    ...(Object.keys(names).length > 0 ? { langs: names } : {}),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
    ...(survey.sheets.length > 0 ? { sheets: survey.sheets } : {}),
    ...(survey.external.length > 0 ? { external: survey.external } : {}),
    ...(lines.length > 0 ? { lines } : {}),
  }
}

type Layout = Omit<Page, 'items'> & { items: string[] }

/** What an earlier export of ours wrote down of the whole form: its terms, its pages, its words. */
function overridden(form: Form, settings: Line, ledger: Ledger): Form {
  const said = jamIn(settings.cells)
  if (!said) return form
  try {
    const { pages, ...members } = JSON.parse(said) as Partial<Form> & { pages?: Layout[] }
    const changed = Object.entries({ ...form, ...members }).filter(([, value]) => value !== null)
    return {
      ...(Object.fromEntries(changed) as unknown as Form),
      pages: pages ? laidOut(pages, form) : form.pages,
    }
  } catch {
    ledger.lost('setting jam')
    return form
  }
}

/** The same questions on the pages on which they were; what is new comes last. */
function laidOut(pages: Layout[], form: Form): Page[] {
  const items = new Map(form.pages.flatMap((page) => page.items).map((item) => [item.name, item]))
  const made = pages.map(({ items: names, ...page }) => {
    const found = names.flatMap((name) => items.get(name) ?? [])
    for (const name of names) items.delete(name)
    return { ...page, items: found }
  })
  const rest: Item[] = [...items.values()]
  if (rest.length > 0) made.at(-1)?.items.push(...rest)
  return made
}

import type { Form } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import { silent } from '../../ledger.ts'
import type { Kind } from '../../xpath/names.ts'
import { formOfSurvey } from '../form.ts'
import { jamCells, keptBook, keptLine } from '../kept.ts'
import { type Line, noLine, type Survey } from '../survey.ts'
import { type Difference, differences, formDifference } from './difference.ts'
import { linesOf, type Out } from './line.ts'
import { outLists } from './lists.ts'
import { langNamesOf } from './words.ts'

/**
 * A form as an XLSForm. It is read again at once, and what the sheets cannot say goes into a column of its own (`jam`), so
 * that the same form comes back.
 */
export function surveyOfForm(form: Form): Survey {
  const first = written(form, new Set(), new Map())
  const changed = differences(form, formOfSurvey(first, silent))
  const plain = new Set(changed.map(({ name }) => name))
  const kinds = new Map(changed.flatMap(kindAlone))
  const second = plain.size > 0 ? written(form, plain, kinds) : first
  const overrides = new Map([...kinds, ...overridesOf(form, second)])
  const third = overrides.size > 0 ? written(form, plain, overrides) : second
  return withSettings(third, form)
}

/** What a question is comes first: rules of others are read by it. */
const kindAlone = ({ name, set, own }: Difference): [string, string][] =>
  set.kind === undefined && !own
    ? []
    : [
        [
          name,
          JSON.stringify({ set: set.kind === undefined ? {} : { kind: set.kind }, ...(own ? { own } : {}) }),
        ],
      ]

function overridesOf(form: Form, survey: Survey): [string, string][] {
  const lines = new Map(survey.survey.map((line) => [line.cells.name ?? '', line]))
  const names = namesOf(form)
  const kinds = new Map(
    allItems(form).flatMap((item) => (item.is === 'question' ? [[item.name, item.kind] as const] : [])),
  )
  return differences(form, formOfSurvey(survey, silent)).map(({ name, set, own }) => {
    const line = lines.get(names(name)) ?? noLine
    const before = kindIn(line) ? { kind: kinds.get(name) } : {}
    const { show, demands, required, value, ...rest } = set
    const when = Object.fromEntries(
      Object.entries({ show, demands, required, value })
        .filter(([, one]) => one !== undefined)
        .map(([member, one]) => {
          const column = columnOf(member, line)
          return [member, [column, line.cells[column] ?? '', one]]
        }),
    )
    const isOwn = own || /"own":true/.test(line.cells.jam ?? '')
    const override = {
      set: { ...before, ...rest },
      ...(Object.keys(when).length > 0 ? { when } : {}),
      ...(isOwn ? { own: true } : {}),
    }
    return [name, JSON.stringify(override)]
  })
}

const kindIn = (line: Line): boolean => /"kind":/.test(line.cells.jam ?? '')

const columns: { [member: string]: string } = {
  show: 'relevant',
  demands: 'constraint',
  required: 'required',
}
const columnOf = (member: string, line: Line): string =>
  columns[member] ?? (line.cells.calculation ? 'calculation' : 'default')

function written(form: Form, plain: ReadonlySet<string>, overrides: ReadonlyMap<string, string>): Survey {
  const names = langNamesOf(form)
  const lists = outLists(form, names)
  const book = keptBook(form.kept)
  const kinds = new Map<string, Kind>(
    allItems(form).map((item) => [item.name, item.is === 'question' ? item.kind : item.is]),
  )
  const survey: Survey = {
    survey: [],
    choices: lists.lines,
    external: book.external ?? [],
    settings: noLine,
    sheets: book.sheets ?? [],
  }
  const writing = { nameOf: namesOf(form), kindOf: (name: string) => kinds.get(name) }
  const out: Out = {
    form,
    names,
    lists,
    writing,
    survey,
    plain,
    overrides: new Map([...ownFlags(form, lists), ...overrides]),
  }
  survey.survey = [
    ...form.pages.flatMap((page) => page.items.flatMap((item) => linesOf(item, out))),
    ...(book.lines ?? []),
  ]
  survey.settings = { line: 2, cells: settingsOf(form), words: {} }
  return survey
}

/** Choices that are one question's alone are marked from the beginning. */
function ownFlags(form: Form, lists: ReturnType<typeof outLists>): [string, string][] {
  return allItems(form).flatMap((item) =>
    item.is === 'question' && lists.listOf(item).own ? [[item.name, '{"own":true}'] as [string, string]] : [],
  )
}

function settingsOf(form: Form): Line['cells'] {
  const kept = keptBook(form.kept).settings
  const [first] = form.langs
  const title = form.title[first] ?? Object.values(form.title)[0] ?? ''
  const name = kept && 'title' in kept ? 'title' : 'form_title'
  // A title that is the id stays there.
  const isId = kept?.form_id !== undefined && kept.form_id === title
  return {
    ...(isId || title === '' ? {} : { form_title: title }),
    ...(kept ??
      (keptBook(form.kept).langs ? {} : { default_language: langNamesOf(form).nameOf(first) || first })),
    ...(name === 'title' && !isId ? { title } : {}),
  }
}

function withSettings(survey: Survey, form: Form): Survey {
  const said = formDifference(form, formOfSurvey(survey, silent))
  if (!said) return survey
  return {
    ...survey,
    settings: { ...survey.settings, cells: { ...survey.settings.cells, ...jamCells(said) } },
  }
}

const allItems = (form: Form): Item[] => {
  const inside = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => (item.is === 'group' ? [item, ...inside(item.items)] : [item]))
  return form.pages.flatMap((page) => inside(page.items))
}

function namesOf(form: Form): (name: string) => string {
  const originals = new Map(allItems(form).map((item) => [item.name, keptLine(item.kept).name ?? item.name]))
  return (name) => originals.get(name) ?? name
}

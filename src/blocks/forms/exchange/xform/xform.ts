import { childrenOf, type Element } from '#field/office/xml.ts'
import type { Line, Survey } from '../xlsform/survey.ts'
import { type Branch, bindCells, bodyCells, bodyWords, controls, type Making } from './lines.ts'
import { listsOfInstances } from './lists.ts'
import { type Leaf, modelOf } from './model.ts'
import { referencesOf } from './references.ts'
import { selectType } from './select.ts'
import { unseen } from './unseen.ts'

/** An XForm as the lines of an XLSForm. @throws BadFile */
export function surveyOfXform(source: string): Survey {
  const model = modelOf(source)
  const lists = listsOfInstances(model)
  const making: Making = { model, references: referencesOf(model.tree), lists, used: new Set(), number: 0 }
  const branches = childrenOf(model.body).flatMap((element) => branchOf(element, making))
  unseen(branches, making)
  lists.rest()
  const files = [...model.instances].filter(([, { attributes }]) => attributes.src)
  const named = files.map(
    ([id, { attributes }]): Line => ({
      line: 0,
      cells: {
        type: /csv/.test(attributes.src ?? '') ? 'csv-external' : 'xml-external',
        name: id,
        'instance::src': attributes.src ?? '',
      },
      words: {},
    }),
  )
  return {
    survey: [...named, ...branches.flatMap(linesOf)].map((line, at) => ({ ...line, line: at + 2 })),
    choices: lists.choices,
    external: [],
    settings: { line: 2, cells: settingsOf(making), words: {} },
    sheets: [],
  }
}

const linesOf = (branch: Branch): Line[] => [
  branch.line,
  ...branch.children.flatMap(linesOf),
  ...(branch.end ? [{ line: 0, cells: { type: branch.end }, words: {} }] : []),
]

function settingsOf({ model }: Making): Line['cells'] {
  const { action, base64RsaPublicKey: key } = model.submission
  const { id, version } = model.attributes
  const first = model.langs[0]
  const name = [...model.binds].find(([path]) => /\/meta\/instanceName$/.test(path))?.[1].calculate?.trim()
  return {
    ...(model.title ? { form_title: model.title } : {}),
    ...(id ? { form_id: id } : {}),
    ...(version ? { version } : {}),
    ...(first ? { default_language: first } : {}),
    ...(name ? { instance_name: name } : {}),
    ...(action ? { submission_url: action } : {}),
    ...(key ? { public_key: key } : {}),
  }
}

function branchOf(element: Element, making: Making): Branch[] {
  const { name } = element
  if (name === 'group' || name === 'repeat') return [groupOf(element, making)]
  if (controls.includes(name)) return [controlOf(element, making)]
  return []
}

function pathOf(element: Element, making: Making): string | undefined {
  const { ref, nodeset, bind } = element.attributes
  const said = ref ?? nodeset ?? bind
  return said === undefined ? undefined : making.model.resolve(said)
}

/** A group around a repeated group is one thing: its heading. */
function groupOf(element: Element, making: Making): Branch {
  const inner = childrenOf(element, 'repeat')[0]
  const parts = childrenOf(element).filter(({ name }) => name !== 'label' && name !== 'hint')
  const path = pathOf(element, making)
  const isFrame = inner && parts.length === 1 && (path === undefined || path === pathOf(inner, making))
  const repeat = isFrame ? inner : element.name === 'repeat' ? element : undefined
  const at = path ?? (repeat && pathOf(repeat, making)) ?? `/${making.model.root}/group_${++making.number}`
  making.used.add(at)
  const { cells, words } = bindCells(at, making)
  const count = repeat?.attributes['jr:count']
  const children = childrenOf(repeat ?? element).flatMap((child) => branchOf(child, making))
  const line: Line = {
    line: 0,
    cells: {
      type: repeat ? 'begin repeat' : 'begin group',
      name: at.split('/').at(-1) ?? '',
      ...cells,
      ...(count ? { repeat_count: making.references.in(count, at.slice(1).split('/')) } : {}),
      ...bodyCells(element),
      ...(repeat ? bodyCells(repeat) : {}),
    },
    words: { ...words, ...bodyWords(element, at, making) },
  }
  return { path: at, line, children, end: repeat ? 'end repeat' : 'end group' }
}

function controlOf(element: Element, making: Making): Branch {
  const path = pathOf(element, making) ?? `/${making.model.root}/question_${++making.number}`
  making.used.add(path)
  const bind = bindCells(path, making)
  const value = valueAt(making.model.tree, path)
  const type = typeOf(element, path, making, bind.cells)
  // A note is a text that nobody can write in.
  if (type === 'note') delete bind.cells.readonly
  const cells = {
    type,
    name: path.split('/').at(-1) ?? '',
    ...bind.cells,
    ...bodyCells(element),
    ...selectType.further(element, path, making),
  }
  const parameters = rangeOf(element)
  const line: Line = {
    line: 0,
    cells: { ...cells, ...(value ? { default: value } : {}), ...(parameters ? { parameters } : {}) },
    words: { ...bind.words, ...bodyWords(element, path, making) },
  }
  return { path, line, children: [] }
}

function rangeOf({ name, attributes: { start, end, step } }: Element): string {
  if (name !== 'range') return ''
  return [start && `start=${start}`, end && `end=${end}`, step && `step=${step}`].filter(Boolean).join(' ')
}

const typed: { [type: string]: string } = {
  string: 'text',
  int: 'integer',
  integer: 'integer',
  decimal: 'decimal',
  double: 'decimal',
  float: 'decimal',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  barcode: 'barcode',
  boolean: 'text',
  select1: 'text',
}

function typeOf(element: Element, path: string, making: Making, cells: Line['cells']): string {
  const type = (making.model.binds.get(path)?.type ?? 'string').replace(/^\w+:/, '').toLowerCase()
  switch (element.name) {
    case 'select':
    case 'select1':
    case 'rank':
      return selectType.of(element, path, making)
    case 'trigger':
      return 'acknowledge'
    case 'range':
      return 'range'
    case 'upload':
      return uploadOf(element.attributes.mediatype)
    default: {
      const isNote =
        cells.readonly === 'yes' && !cells.calculation && (type === 'string' || type === 'select1')
      return isNote ? 'note' : (typed[type] ?? 'text')
    }
  }
}

function uploadOf(mediatype = ''): string {
  const family = mediatype.split('/')[0] ?? ''
  return ['image', 'audio', 'video'].includes(family) ? family : 'file'
}

function valueAt(tree: Leaf, path: string): string | undefined {
  let leaf: Leaf | undefined = tree
  for (const step of path.slice(1).split('/').slice(1))
    leaf = leaf?.children.find((one) => one.path.at(-1) === step)
  return leaf?.value || undefined
}

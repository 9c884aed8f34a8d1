import type { Question } from '../form/question.ts'
import { choicesOf, shapeOf } from '../form/questions.ts'
import { isForeign } from '../rule/evaluate.ts'
import { isSafePattern } from '../rule/pattern.ts'
import { namesRead, partsOf } from '../rule/rules.ts'
import { blocking, type Finding, worth } from './finding.ts'
import { isQuestion, type Whole } from './whole.ts'

/** Names that are there twice, or asked for and not there; lists, choices and rows that are missing. */
export function checkNames(whole: Whole): Finding[] {
  return [...doubles(whole), ...unknown(whole), ...foreign(whole), ...choices(whole)]
}

function doubles({ form, stands }: Whole): Finding[] {
  const spaces = [
    stands.map(({ item }) => item.name),
    [...form.pages, ...form.exits].map(({ name }) => name),
    form.states.map(({ name }) => name),
  ]
  return spaces.flatMap((names) => [...twice(names)].map((name) => blocking('name-double', name)))
}

function twice(names: string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)))
}

function unknown({ form, rules, byName }: Whole): Finding[] {
  const isKnown = (name: string): boolean => {
    if (byName.has(name)) return true
    const dot = name.lastIndexOf('.')
    return dot > 0 && isKnown(name.slice(0, dot))
  }
  const findings = rules.flatMap(({ where, rule }) => [
    ...namesRead(rule)
      .filter((name) => !isKnown(name))
      .map((name) => blocking('name-unknown', where, name)),
    ...[...partsOf(rule)].flatMap((part) => {
      const group = part.is === 'over' ? byName.get(part.group)?.item : undefined
      return part.is === 'over' && group && !(group.is === 'group' && group.repeat)
        ? [blocking('group-unknown', where, part.group)]
        : []
    }),
  ])
  const targets = new Set([...form.pages.map(({ name }) => name)])
  const exits = new Set(form.exits.map(({ name }) => name))
  const jumps = form.pages.flatMap((page) =>
    (page.jumps ?? []).flatMap(({ to }) => {
      const isThere = 'page' in to ? targets.has(to.page) : exits.has(to.exit)
      return isThere ? [] : [blocking('jump-unknown', page.name, 'page' in to ? to.page : to.exit)]
    }),
  )
  return [...once(findings), ...jumps]
}

function foreign({ rules, stands }: Whole): Finding[] {
  const patterns = stands.flatMap(({ item }) => {
    const pattern = isQuestion(item) ? item.limits?.pattern : undefined
    return pattern === undefined || isSafePattern(pattern) ? [] : [worth('pattern-unknown', item.name)]
  })
  return [
    ...once(rules.filter(({ rule }) => isForeign(rule)).map(({ where }) => worth('rule-unknown', where))),
    ...patterns,
  ]
}

function once(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}

const choosing: Question['kind'][] = [
  'single-choice',
  'multiple-choice',
  'dropdown',
  'autocomplete',
  'image-choice',
  'ranking',
  'image-map',
]

function choices({ form, stands }: Whole): Finding[] {
  return stands.flatMap(({ item }) => {
    if (!isQuestion(item)) return []
    if (item.list !== undefined && !item.choices && !Object.hasOwn(form.lists ?? {}, item.list))
      return [blocking('list-unknown', item.name, item.list)]
    const all = choicesOf(form, item)
    const double = [
      ...twice(all.map(({ value }) => value)),
      ...twice((item.rows ?? []).map(({ value }) => value)),
    ]
    const isMatrix = shapeOf(item) === 'rows'
    const needs =
      choosing.includes(item.kind) || item.kind === 'matrix-single' || item.kind === 'matrix-multiple'
    return [
      ...double.slice(0, 3).map((value) => blocking('choice-double', item.name, value)),
      ...(needs && all.length === 0 ? [blocking('choices-missing', item.name)] : []),
      ...(isMatrix && !item.rows?.length && all.length === 0 ? [blocking('rows-missing', item.name)] : []),
    ]
  })
}

import type { QuestionKind } from '#field/form/question.ts'
import type { Ledger } from '../ledger.ts'
import { newNameBook } from '../naming.ts'
import type { Kind } from '../xpath/names.ts'
import { kindOf } from './line/kind.ts'
import { type Type, typeOf } from './line/question-type.ts'
import type { Line, Survey } from './survey.ts'

/** A line of the survey where it belongs. */
export type Node = {
  line: Line
  type: Type
  kind: Kind
  /** As it is called here, and in the file. */
  name: string
  original: string
  /** Original names from the root, its own last. */
  path: string[]
  /** Our names of the repeated groups around it, the outermost first. */
  repeats: string[]
  children: Node[]
  /** The lines that it was made from, where it is written shorter than it is: a loop, an included section. */
  source?: Line[]
}

export type Sections = (name: string) => Survey | undefined

type Frame = { what: string; children: Node[]; path: string[]; repeats: string[] }
type Growing = {
  survey: Survey
  ledger: Ledger
  sections: Sections
  names: ReturnType<typeof newNameBook>
  depth: number
}

/** Lines as the groups say that they belong together. */
export function treeOf(survey: Survey, ledger: Ledger, sections: Sections): Node[] {
  const growing = { survey, ledger, sections, names: newNameBook(), depth: 0 }
  return grow(survey.survey, growing, { what: '', children: [], path: [], repeats: [] })
}

function grow(lines: readonly Line[], growing: Growing, root: Frame): Node[] {
  const frames = [root]
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    const top = frames.at(-1) as Frame
    const type = typeAt(line)
    const where = placeOf(line)
    if (!line.cells.type) growing.ledger.lost('line without type', where)
    else if (type.is === 'end') {
      // Any kind of end closes; what is open longest is the root.
      if (frames.length > 1) frames.pop()
      else growing.ledger.lost(`end ${type.what}`, where)
    } else if (type.is === 'begin' && type.what === 'loop') at = loop(lines, at, growing, top)
    else {
      const node = nodeOf(line, type, growing, top)
      top.children.push(node)
      if (type.is === 'include') include(node, type.section, growing)
      if (type.is === 'begin') {
        if (frames.length > 60) growing.ledger.lost('group too deep', where)
        else frames.push(inside(node, type.what))
      }
    }
  }
  for (const frame of frames.slice(1)) growing.ledger.lost(`end ${frame.what}`, frame.path.at(-1) ?? '')
  return root.children
}

const inside = (node: Node, what: string): Frame => ({
  what,
  children: node.children,
  path: node.path,
  repeats: what === 'repeat' ? [...node.repeats, node.name] : node.repeats,
})

function nodeOf(line: Line, type: Type, growing: Growing, top: Frame, within?: string): Node {
  const original = line.cells.name ?? (type.is === 'include' ? type.section : `${type.is}_${line.line}`)
  const name = growing.names.take(original, within ?? top.path.at(-1))
  const kind = saidKind(line) ?? kindOf(type, line, growing.survey)
  return {
    line,
    type,
    kind,
    name,
    original,
    path: [...top.path, original],
    repeats: top.repeats,
    children: [],
  }
}

/** The kind that an earlier export of ours has written down. */
function saidKind(line: Line): QuestionKind | undefined {
  const kind = /"kind":"([a-z-]+)"/.exec(line.cells.jam ?? '')?.[1]
  return kind as QuestionKind | undefined
}

/** `include` may name its section in the type or as its name. */
function typeAt({ cells }: Line): Type {
  const type = typeOf(cells.type ?? '')
  const isInclude = type.is === 'unknown' && cells.type?.toLowerCase() === 'include'
  return isInclude && cells.name ? { is: 'include', section: cells.name } : type
}

export const placeOf = (line: Line): string => line.cells.name ?? `${line.line}`

/** Once for every choice of a list, with what the choice is called in every text. */
function loop(lines: readonly Line[], at: number, growing: Growing, top: Frame): number {
  const line = lines[at] as Line
  const type = typeOf(line.cells.type ?? '')
  const end = endOf(lines, at)
  const over = type.is === 'begin' ? type.over : ''
  const body = lines.slice(at + 1, end)
  const node = nodeOf(line, type, growing, top)
  node.source = lines.slice(at, end + 1).map((one) => ({ ...one, line: 0 }))
  top.children.push(node)
  const choices = growing.survey.choices.filter(({ cells }) => cells.list_name === over).slice(0, 200)
  if (growing.depth > 3) return end
  for (const choice of choices) {
    const value = choice.cells.name ?? ''
    const head: Line = {
      line: line.line,
      cells: { type: 'begin group', name: value },
      words: choice.words.label ? { label: choice.words.label } : {},
    }
    const group = nodeOf(
      head,
      { is: 'begin', what: 'group', over: '' },
      growing,
      inside(node, 'group'),
      node.name,
    )
    node.children.push(group)
    grow(
      body.map((one) => filledIn(one, choice)),
      { ...growing, depth: growing.depth + 1 },
      { ...inside(group, 'group') },
    )
  }
  return end
}

function endOf(lines: readonly Line[], at: number): number {
  let open = 0
  for (let end = at; end < lines.length; end += 1) {
    const { is } = typeOf(lines[end]?.cells.type ?? '')
    if (is === 'begin') open += 1
    if (is === 'end') open -= 1
    if (open === 0) return end
  }
  return lines.length
}

function filledIn(line: Line, choice: Line): Line {
  const said = (text: string, lang: string) =>
    text
      .replaceAll('%(name)s', choice.cells.name ?? '')
      .replaceAll('%(label)s', choice.words.label?.[lang] ?? Object.values(choice.words.label ?? {})[0] ?? '')
  const words = Object.entries(line.words).map(([column, all]) => [
    column,
    Object.fromEntries(Object.entries(all).map(([lang, text]) => [lang, said(text, lang)])),
  ])
  const cells = Object.entries(line.cells).map(([column, text]) => [column, said(text, '')])
  return { line: line.line, cells: Object.fromEntries(cells), words: Object.fromEntries(words) }
}

/** What stands in another file of the same folder. */
function include(node: Node, section: string, growing: Growing): void {
  const found = growing.depth < 4 ? growing.sections(section) : undefined
  // What is not found goes out again as it stood there; what is found is asked here.
  if (!found) {
    node.source = [{ ...node.line, line: 0 }]
    return
  }
  growing.survey.choices.push(
    ...found.choices.filter(
      ({ cells }) => !growing.survey.choices.some((one) => one.cells.list_name === cells.list_name),
    ),
  )
  grow(found.survey, { ...growing, depth: growing.depth + 1 }, inside(node, 'group'))
}

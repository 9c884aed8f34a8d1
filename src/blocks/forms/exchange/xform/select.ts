import { childOf, type Element } from '#field/office/xml.ts'
import type { Line } from '../xlsform/survey.ts'
import type { Making } from './lines.ts'

const words: { [control: string]: string } = {
  select: 'select_multiple',
  select1: 'select_one',
  rank: 'rank',
}

type Itemset = { list: string; filter: string; isShuffled: boolean; isElsewhere: boolean }

/** Where the choices of a control come from. */
function itemsetOf(element: Element, path: string, making: Making): Itemset | undefined {
  const nodeset = childOf(element, 'itemset')?.attributes.nodeset?.trim()
  if (!nodeset) return undefined
  const shuffled = /^randomize\(([\s\S]*?)(?:,\s*[^,()]+)?\)$/.exec(nodeset)
  const inner = (shuffled?.[1] ?? nodeset).trim()
  const found = /^instance\(\s*['"]([^'"]+)['"]\s*\)\/[\w.-]+\/[\w.-]+\s*(?:\[([\s\S]*)\])?$/.exec(inner)
  const set = childOf(element, 'itemset')
  const value = lastOf(childOf(set, 'value')?.attributes.ref) || 'name'
  const label = childOf(set, 'label')?.attributes.ref?.trim() || 'label'
  const known = found?.[1] ? making.lists.of(found[1], value, label) : undefined
  const list = known ?? found?.[1] ?? inner
  const filter = found?.[2] ? making.references.in(found[2], path.slice(1).split('/')) : ''
  return { list, filter, isShuffled: shuffled !== null, isElsewhere: known === undefined }
}

const lastOf = (ref: string | undefined): string => ref?.trim().split('/').at(-1) ?? ''

export const selectType = {
  of(element: Element, path: string, making: Making): string {
    const word = words[element.name] ?? 'select_one'
    const set = itemsetOf(element, path, making)
    if (!set) return `${word} ${making.lists.inline(path, element)}`
    if (!set.isElsewhere) return `${word} ${set.list}`
    const source = making.model.instances.get(set.list)?.attributes.src?.split('/').at(-1)
    if (source) return `${word}_from_file ${source}`
    return `${word} \${${set.list.split('/').at(-1)?.replace(/\[.*$/, '')}}`
  },
  further(element: Element, path: string, making: Making): Line['cells'] {
    const set = itemsetOf(element, path, making)
    return {
      ...(set?.filter ? { choice_filter: set.filter } : {}),
      ...(set?.isShuffled ? { parameters: 'randomize=true' } : {}),
    }
  },
}

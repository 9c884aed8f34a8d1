import { addLeft, type FoundPage, type Left } from '../found.ts'
import type { WxrItem } from './wxr-items.ts'

type Entry = {
  id: string
  above: string
  object: string
  type: string
  says: string
  order: number
  url: string
}

/** The menu that people saw: which pages stand in it, below which, and what they are called there. */
export function applyMenu(items: readonly WxrItem[], pages: FoundPage[], left: Left[]): void {
  const entries = mainMenu(items)
  if (entries.length === 0) return
  const byKey = new Map(pages.map((page) => [page.key, page]))
  const pageOf = (entry: Entry | undefined) =>
    entry?.type === 'post_type' ? byKey.get(entry.object) : undefined
  for (const page of pages) page.inMenu = false
  for (const entry of entries) {
    const page = pageOf(entry)
    if (page?.kind !== 'page') {
      addLeft(left, 'menu-link', entry.says || entry.url || entry.object)
      continue
    }
    page.inMenu = true
    page.menu = entry.says === page.title ? '' : entry.says
    page.order = entry.order
    const above = pageOf(entries.find(({ id }) => id === entry.above))
    page.parent = above && above !== page ? above.key : null
  }
}

/** Of several menus the one that looks like the main one: by its name, else the one with most pages. */
function mainMenu(items: readonly WxrItem[]): Entry[] {
  const menus = new Map<string, Entry[]>()
  for (const item of items) {
    if (item.fields.get('wp:post_type')?.trim() !== 'nav_menu_item') continue
    const menu = item.terms.find(({ domain }) => domain === 'nav_menu')?.nicename ?? ''
    menus.set(menu, [...(menus.get(menu) ?? []), entryOf(item)])
  }
  const named = /(^|[-_ ])(main|primary|haupt\w*|header|top|navigation|menu-1)([-_ ]|$)/i
  const weigh = ([name, entries]: [string, Entry[]]) =>
    entries.filter(({ type }) => type === 'post_type').length +
    entries.filter(({ above }) => above !== '' && above !== '0').length / 100 +
    (named.test(name) ? 1000 : 0)
  const [best] = [...menus].sort((one, other) => weigh(other) - weigh(one))
  return (best?.[1] ?? []).toSorted((one, other) => one.order - other.order)
}

function entryOf(item: WxrItem): Entry {
  const meta = (name: string) => item.meta.get(`_menu_item_${name}`)?.trim() ?? ''
  return {
    id: item.fields.get('wp:post_id')?.trim() ?? '',
    above: meta('menu_item_parent'),
    object: meta('object_id'),
    type: meta('type'),
    says: item.fields.get('title')?.trim() ?? '',
    order: Number(item.fields.get('wp:menu_order')) || 0,
    url: meta('url'),
  }
}

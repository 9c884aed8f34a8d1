import type { Page } from '#field/form/form.ts'
import type { Group, Item } from '#field/form/question.ts'
import type { FormLang, Wording } from '#field/form/wording.ts'
import { call, type Rule } from '#field/rule/rule.ts'

/** So many questions that stand alone are asked on one page. */
const most = 10

/** Items on pages: a group with a heading is a page of its own, what stands between is asked in portions. */
export function paged(items: readonly Item[], langs: readonly FormLang[]): Page[] {
  const pages: Page[] = []
  let loose: Item[] = []
  const names = new Set<string>()
  const put = (page: Omit<Page, 'name'>, wanted: string) => {
    let name = wanted
    for (let number = 2; names.has(name); number += 1) name = `${wanted}-${number}`
    names.add(name)
    pages.push({ name, ...page })
  }
  const settle = () => {
    const seen = loose.filter(isSeen)
    if (loose.length > 0 && seen.length === 0 && pages.length > 0) pages.at(-1)?.items.push(...loose)
    else if (loose.length > 0)
      put({ title: partOf(pages.length + 1, langs), items: loose }, `page-${pages.length + 1}`)
    loose = []
  }
  for (const item of items) {
    if (isPage(item)) {
      // What is never seen goes along with the first page.
      const before = loose.some(isSeen) || pages.length > 0 ? [] : loose
      if (before.length > 0) loose = []
      settle()
      const title = Object.keys(item.label).length > 0 ? item.label : partOf(pages.length + 1, langs)
      put({ title, ...(item.show ? { show: item.show } : {}), items: [...before, item] }, item.name)
    } else {
      loose.push(item)
      if (loose.filter(isSeen).length >= most) settle()
    }
  }
  settle()
  if (pages.length === 0) put({ title: partOf(1, langs), items: [] }, 'page-1')
  return pages
}

const isSeen = (item: Item): boolean => item.is !== 'question' || item.kind !== 'hidden'

/** A group that asks several things, and not one row after the other. */
const isPage = (item: Item): item is Group =>
  item.is === 'group' &&
  !item.repeat &&
  item.items.filter((one) => one.is !== 'note' && isSeen(one)).length > 1

const words: { [lang: string]: string } = {
  de: 'Teil',
  en: 'Part',
  fr: 'Partie',
  es: 'Parte',
  nl: 'Deel',
  it: 'Parte',
  pt: 'Parte',
  pl: 'Część',
}

export const partOf = (number: number, langs: readonly FormLang[]): Wording =>
  Object.fromEntries(langs.map((lang) => [lang, `${words[lang.split('-')[0] ?? ''] ?? ''} ${number}`.trim()]))

/** Groups that ask more than one page holds are opened: what is in them stands on pages of its own. */
export function opened(items: readonly Item[], most = 25): Item[] {
  return items.flatMap((item) => {
    if (item.is !== 'group' || item.repeat || count(item) <= most) return [item]
    const inner = item.show ? item.items.map((one) => under(item.show as Rule, one)) : item.items
    return opened(inner, most)
  })
}

const count = (item: Item): number =>
  item.is === 'group' ? item.items.reduce((sum, one) => sum + count(one), 0) : item.is === 'question' ? 1 : 0

const under = (rule: Rule, item: Item): Item => ({
  ...item,
  show: item.show ? call('and', rule, item.show) : rule,
})

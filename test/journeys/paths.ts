import type { Person } from '#test/house.ts'
import type { Stage } from './stage.ts'

/** A page that somebody finds by following links; pages of one shape differ by ids only. `forms`: those that want something. */
export type Found = { path: string; shape: string; person: Person; length: number; forms: number }

/** Where people begin who know an address. */
const starts = [
  '/',
  '/me',
  '/sign-in',
  '/showcase',
  '/privacy',
  '/services',
  '/jams/beispiel',
  '/jams/beispiel/me',
]
const most = 600

/** Every page that somebody comes to from there, one of each shape. */
export async function pagesOf(stage: Stage, person: Person): Promise<Found[]> {
  const seen = new Set(starts.map(shapeOf))
  const queue = [...starts]
  const found: Found[] = []
  for (let path = queue.shift(); path && found.length < most; path = queue.shift()) {
    const { html, to } = await look(stage, person, path)
    if (html) found.push({ path, shape: shapeOf(path), person, length: html.length, forms: formsOf(html) })
    for (const next of to) {
      if (seen.has(shapeOf(next)) || /^\/(language|files|look)\b|\.(ics|csv|atom|json)$/.test(next)) continue
      seen.add(shapeOf(next))
      queue.push(next)
    }
  }
  return found
}

/** Of each shape the shortest and the longest page that anybody sees of it: what is too wide or without a heading shows there. */
export function furthestApart(pages: readonly Found[]): Found[] {
  const byShape = Map.groupBy(pages, ({ shape }) => shape)
  return [...byShape.values()].flatMap((all) => {
    const [shortest, longest] = [all.toSorted((a, b) => a.length - b.length)[0], longestOf(all)]
    return shortest === longest ? [longest] : [shortest as Found, longest]
  })
}

/** Of each shape the page that has most to show. */
export const fullest = (pages: readonly Found[]): Found[] =>
  [...Map.groupBy(pages, ({ shape }) => shape).values()].map(longestOf)

const longestOf = (all: readonly Found[]): Found => all.toSorted((a, b) => b.length - a.length)[0] as Found

const formsOf = (html: string): number =>
  (html.match(/<form\b[^>]*method="post".*?<\/form>/gs) ?? []).filter((form) =>
    /\s(required|aria-required="true")[\s/>]/.test(form),
  ).length

async function look(stage: Stage, person: Person, path: string): Promise<{ html: string; to: string[] }> {
  const answer = await stage.as(person).get(path)
  const onward = answer.headers.get('location')
  if (onward?.startsWith('/')) return { html: '', to: [onward.replace(/#.*/, '')] }
  const isPage = answer.status === 200 && answer.headers.get('content-type')?.includes('text/html')
  if (!isPage) {
    await answer.body?.cancel()
    return { html: '', to: [] }
  }
  const html = await answer.text()
  const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)]
  return { html, to: links.map(([, href = '']) => href.replaceAll('&amp;', '&')) }
}

/** The address without what only says which one: ids, tokens, names, what was searched for. */
const shapeOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id')
    .replace(/\/(?=[\w-]*\d)[\w-]{30,}/g, '/:token')
    // One page with another text: what the jam writes, and what its handbook says.
    .replace(/\/letters\/\w+\.[\w-]+$/, '/letters/:letter')
    .replace(/\/handbook\/[\w-]+$/, '/handbook/:chapter')

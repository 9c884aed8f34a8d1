import type { Person, TestHouse } from '#test/house.ts'

export type Found = { path: string; from: string; status: number; html: string; seconds: number }

const id = /[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{40,}/g

/** An address or a form's action without what is only one of many. */
export const shapeOf = (path: string): string => path.replace(id, ':id').replace(/\?.*/, '?')

/** Follows links of this house as somebody, each address once, those of one shape only a few times. */
export async function crawl(house: TestHouse, person: Person, starts: readonly string[]): Promise<Found[]> {
  const found: Found[] = []
  const seen = new Set<string>(starts)
  const perShape = new Map<string, number>()
  const queue = starts.map((path) => ({ path, from: '' }))
  for (let next = queue.shift(); next; next = queue.shift()) {
    const began = process.cpuUsage()
    const answer = await house.as(person).get(next.path)
    const html = (answer.headers.get('content-type') ?? '').includes('text/html') ? await answer.text() : ''
    await answer.body?.cancel().catch(() => {})
    const { user, system } = process.cpuUsage(began)
    found.push({ ...next, status: answer.status, html, seconds: (user + system) / 1e6 })
    for (const path of linksOf(next.path, html, answer.headers.get('location'))) {
      const times = (perShape.get(shapeOf(path)) ?? 0) + 1
      if (seen.has(path) || times > 2) continue
      seen.add(path)
      perShape.set(shapeOf(path), times)
      queue.push({ path, from: next.path })
    }
  }
  return found
}

function linksOf(path: string, html: string, to: string | null): string[] {
  // The style page shows parts with made-up addresses.
  if (path === '/look') return []
  const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) => href)
  return [...links.map((href) => href.replaceAll('&amp;', '&')), ...(to?.startsWith('/') ? [to] : [])].filter(
    (link) => !link.startsWith('/language/'),
  )
}

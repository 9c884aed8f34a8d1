import type { Person, TestHouse } from '#test/house.ts'

export type Found = { path: string; from: string; status: number; html: string }

/** Follows links of this house, each address once, ids of one kind only a few times. */
export async function crawl(
  house: TestHouse,
  person: Person,
  starts: string[],
  most = 400,
): Promise<Found[]> {
  const found: Found[] = []
  const seen = new Set<string>(starts)
  const perShape = new Map<string, number>()
  const queue = starts.map((path) => ({ path, from: '' }))
  for (let next = queue.shift(); next && found.length < most; next = queue.shift()) {
    const answer = await house.as(person).get(next.path)
    const html = (answer.headers.get('content-type') ?? '').includes('text/html') ? await answer.text() : ''
    await answer.body?.cancel().catch(() => {})
    found.push({ ...next, status: answer.status, html })
    // The style page shows parts with made-up addresses.
    const links =
      next.path === '/look'
        ? []
        : [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) =>
            href.replaceAll('&amp;', '&'),
          )
    const to = answer.headers.get('location')
    for (const path of to?.startsWith('/') ? [...links, to] : links) {
      const shape = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '?')
      const times = (perShape.get(shape) ?? 0) + 1
      if (seen.has(path) || times > 3 || path.startsWith('/language/')) continue
      seen.add(path)
      perShape.set(shape, times)
      queue.push({ path, from: next.path })
    }
  }
  return found
}

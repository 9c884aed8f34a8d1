import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formsOf, type PageForm } from '#app/rehearsal/page-forms.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
  told = await world(house)
})
afterAll(() => house.close())

/** What a hurried, a clumsy or a hostile person types. */
const garbage: Record<string, string> = {
  empty: '',
  'far too long': 'Ä'.repeat(20_000),
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&',
  'right-to-left marks': '\u202eevil\u2066\u200f',
  emoji: '👩‍👩‍👧‍👦🍓',
  NUL: 'a\0b',
  'a number out of range': '-99999999999999999999',
  'no id': 'not-a-uuid',
  'a foreign id': '00000000-0000-4000-8000-000000000000',
}

const starts = [
  '/',
  '/me',
  '/sign-in',
  '/look',
  '/privacy',
  '/showcase',
  '/jams/quartier-u1',
  '/jams/quartier-u1/now',
]

describe('every page that a link leads to', () => {
  const people = (): [string, Person][] => [
    ['nobody', nobody],
    ['the organiser', told.founder],
    ['a reviewer', told.reviewer],
    ['a stranger', told.stranger],
  ]

  test('answers whoever follows it, and no link of ours leads nowhere', { timeout: 120_000 }, async () => {
    const broken: string[] = []
    for (const [who, person] of people()) {
      for (const { path, from, status } of await crawl(person)) {
        if (status >= 500 || (status === 404 && from))
          broken.push(`${who}: ${path} (from ${from}) → ${status}`)
      }
    }
    expect(broken).toEqual([])
  })

  test('takes any nonsense in its forms with a page, never with a fault', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    for (const [who, person] of people()) {
      const forms = uniqueForms((await crawl(person)).flatMap(({ html }) => formsOf(html)))
      for (const form of forms) {
        for (const [what, text] of Object.entries(garbage)) {
          const status = await send(person, form, text)
          if (status >= 500) faults.push(`${who}: ${form.action} with ${what} → ${status}`)
        }
      }
    }
    expect(faults).toEqual([])
  })
})

type Found = { path: string; from: string; status: number; html: string }

/** Follows links of this house, each address once, ids of one kind only a few times. */
async function crawl(person: Person): Promise<Found[]> {
  const found: Found[] = []
  const seen = new Set<string>(starts)
  const perShape = new Map<string, number>()
  const queue = starts.map((path) => ({ path, from: '' }))
  for (let next = queue.shift(); next && found.length < 400; next = queue.shift()) {
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

function uniqueForms(forms: PageForm[]): PageForm[] {
  const shape = (form: PageForm) =>
    `${form.method} ${form.action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`
  return [...new Map(forms.map((form) => [shape(form), form])).values()].filter(
    ({ action }) => action && !/sign-out|deletion/.test(action),
  )
}

async function send(person: Person, form: PageForm, text: string): Promise<number> {
  const fields = Object.fromEntries(Object.keys(form.fields).map((name) => [name, text]))
  if (form.method === 'get')
    return (await house.as(person).get(`${form.action}?${new URLSearchParams(fields)}`)).status
  return (await house.as(person).post(form.action, fields)).status
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { crawl, type Found, shapeOf } from './crawl.ts'
import type { Kind } from './standing.ts'
import { holdStill } from './still.ts'
import { type Story, wholeStory } from './story.ts'
import { formsIn, type TypedForm } from './typed.ts'

const walkers: Kind[] = [
  'nobody',
  'stranger',
  'founder',
  'reviewer',
  'mentor',
  'team',
  'past',
  'admin',
  'helper',
  'host',
  'company',
]

let house: TestHouse
let story: Story
let found: [Kind, Found[]][]
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
  found = []
  for (const kind of walkers) found.push([kind, await crawl(house, story.people[kind], startsOf(kind))])
}, 120_000)
afterAll(() => house.close())

function startsOf(kind: Kind): string[] {
  const { team, scoping, companyToken } = story.idsOf(kind)
  const jam = '/jams/quartier-u1'
  const own = {
    founder: [`${jam}/now`],
    reviewer: [`${jam}/review`],
    team: [`${jam}/teams/${team}`],
    admin: [`${jam}/teams/${team}/handover`],
    nobody: [`/scopings/${scoping}`, `${jam}/companies/${companyToken}`],
  }
  return [
    '/',
    '/me',
    '/sign-in',
    '/showcase',
    '/services',
    jam,
    `${jam}/me`,
    ...(own[kind as keyof typeof own] ?? []),
  ]
}

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
  'a word of the language': 'constructor',
}

describe('every page that a link leads to', () => {
  test('answers whoever follows it soon, and no link of ours leads nowhere', () => {
    const broken = found.flatMap(([kind, pages]) =>
      pages
        .filter(({ status, from, seconds }) => status >= 500 || (status >= 400 && from) || seconds > 2)
        .map(
          ({ path, from, status, seconds }) => `${kind}: ${path} (from ${from}) → ${status}, ${seconds} s`,
        ),
    )
    expect(found.map(([, pages]) => pages.length).every((many) => many > 10)).toBe(true)
    expect(broken).toEqual([])
  })

  test('takes any nonsense in its forms soon, without a fault, and gives back what was typed', {
    timeout: 120_000,
  }, async () => {
    const goOn = holdStill(house)
    const faults: string[] = []
    let kept = 0
    const seen = new Set<string>()
    for (const [kind, pages] of found) {
      for (const form of pages.flatMap(({ html }) => formsIn(html))) {
        const shape = `${form.method} ${shapeOf(form.action)}`
        if (
          seen.has(shape) ||
          /jams\/(probe|anderswo)/.test(form.action) ||
          /sign-out|deletion/.test(form.action)
        )
          continue
        seen.add(shape)
        for (const [what, text] of Object.entries(garbage)) {
          const first = await timed(() => send(kind, form, text))
          // What takes long only once was the collector, tidying up after all that came before.
          const { status, html, work } = first.work > 2e6 ? await timed(() => send(kind, form, text)) : first
          const trouble = status >= 500 ? `→ ${status}` : work > 2e6 ? 'takes too long' : ''
          const lost = status === 422 && what !== 'NUL' ? lostIn(html, form, text) : []
          if (status === 422) kept += form.typed.length - lost.length
          if (trouble || lost.length > 0)
            faults.push(`${kind}: ${shape} with ${what} ${trouble} ${lost.length > 0 ? `loses ${lost}` : ''}`)
        }
      }
    }
    goOn()
    expect(faults).toEqual([])
    expect(seen.size).toBeGreaterThan(60)
    expect(kept).toBeGreaterThan(300)
  })
})

/** How much work it was, in microseconds of the processor: the clock would count what others do as well. */
async function timed<T>(act: () => Promise<T>): Promise<T & { work: number }> {
  const began = process.cpuUsage()
  const done = await act()
  const { user, system } = process.cpuUsage(began)
  return { ...done, work: user + system }
}

async function send(kind: Kind, form: TypedForm, text: string): Promise<{ status: number; html: string }> {
  const fields = Object.fromEntries(Object.keys(form.fields).map((name) => [name, text]))
  const browser = house.as(story.people[kind], form.action + text.slice(0, 9))
  const query = `${form.action}?${new URLSearchParams(fields)}`
  const answer = form.method === 'get' ? await browser.get(query) : await browser.post(form.action, fields)
  return { status: answer.status, html: await answer.text() }
}

/** Which fields the page has forgotten. */
function lostIn(html: string, { action, method, typed }: TypedForm, text: string): string[] {
  const again =
    formsIn(html).find((form) => form.action === action && form.method === method) ?? formsIn(html)[0]
  return typed.filter((name) => again?.fields[name] !== text)
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#test/house.ts'
import { bringAlong, complaintsOf } from './axe.ts'
import { leaving } from './hands.ts'
import { type Found, fullest, furthestApart, pagesOf } from './paths.ts'
import { openStage, type Stage } from './stage.ts'
import { visitorsOfSample } from './visitors.ts'

const lanes = 3

let stage: Stage
let people: Person[]
let pages: Found[]
beforeAll(async () => {
  stage = await openStage()
  people = await visitorsOfSample(stage)
  pages = (await Promise.all(people.map((person) => pagesOf(stage, person)))).flat()
}, 300_000)
afterAll(() => stage.close())

test('the sample jam leads to the pages of every kind of people', () => {
  const shapes = new Set(pages.map(({ shape }) => shape))
  expect(shapes.size, [...shapes].join(' ')).toBeGreaterThan(60)
  for (const person of people) expect(pages.filter((one) => one.person === person).length).toBeGreaterThan(12)
})

describe('every page', { timeout: 1_200_000 }, () => {
  test('fits on a telephone, has one heading, and can be read by eye and by ear', async () => {
    const problems: string[] = []
    const looked = new Set(fullest(pages))
    await inLanes(async (page, found) => {
      const { path, person } = found
      const says = (what: string) => problems.push(`${person.name} ${path}: ${what}`)
      await page.goto(path)
      if ((await countOf(page, 'h1')) !== 1) says('not one h1')
      if ((await sideways(page)) > 0) says(`${await sideways(page)} px too wide at 320`)
      if (!looked.has(found)) return
      await page.setViewportSize({ width: 360, height: 640 })
      if ((await sideways(page)) > 0) says(`${await sideways(page)} px too wide at 360`)
      for (const fault of await barriers(page)) says(fault)
    }, furthestApart(pages))
    expect(problems).toEqual([])
  })

  test('that refuses says so on a page that is as good', async () => {
    const [, , , , , professional] = people
    const id = '00000000-0000-4000-8000-000000000000'
    const refused: [string, number][] = [
      ['/not-here', 404],
      [`/jams/beispiel/needs/${id}`, 404],
      ['/jams/beispiel/now', 403],
      ['/jams/beispiel/people', 403],
      [`/services/${id}`, 404],
      [`/welcome/${'a'.repeat(43)}`, 410],
    ]
    const page = await stage.tab(professional, { width: 320 })
    for (const [path, status] of refused) {
      expect((await page.goto(path))?.status(), path).toBe(status)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await sideways(page), path).toBeLessThanOrEqual(0)
      expect(await barriers(page), path).toEqual([])
    }
    await page.context().close()
  })
})

test('every form that is sent empty comes back with what is wrong, on a page as good', {
  timeout: 600_000,
}, async () => {
  const problems: string[] = []
  let sent = 0
  await inLanes(
    async (page, { path, person }) => {
      await page.goto(path)
      for (const [turn, at] of (await asking(page)).entries()) {
        if (turn > 0) await page.goto(path)
        if (!(await sendEmpty(page, at))) continue
        const says = (what: string) => problems.push(`${person.name} ${path} form ${at + 1}: ${what}`)
        if ((await countOf(page, '.problems a, .problems li')) === 0) says('does not say what is wrong')
        if (!(await isAtProblems(page))) says(`the focus is on ${await focusOf(page)}, not on what is wrong`)
        if ((await sideways(page)) > 0) says('too wide')
        // What is wrong is said in the same colours everywhere: in the dark a tenth of them tells.
        const isTenth = sent++ % 10 === 0
        for (const fault of await (isTenth ? barriers(page) : complaintsOf(page, { without: alike })))
          says(fault)
      }
    },
    fullest(pages.filter(({ forms }) => forms > 0)),
  )
  expect(problems).toEqual([])
})

// Past locators: the first one of each page brings a script along that takes longer than all else that is asked here.
const countOf = (page: Page, what: string): Promise<number> =>
  page.evaluate((selector) => document.querySelectorAll(selector).length, what)

/** Whether the focus is on what is wrong: it comes there with the first picture of a page, which may be later than its text. */
const isAtProblems = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => document.activeElement?.className === 'problems', null, { timeout: 10_000 })
    .then(() => true)
    .catch(() => false)

const focusOf = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80))

const forms = 'form.form[method=post]'

/** Which forms of the page want something. */
const asking = (page: Page): Promise<number[]> =>
  page.evaluate((selector) => {
    const isAsking = ({ type, required, ariaRequired }: HTMLInputElement) =>
      type !== 'hidden' && (required || ariaRequired === 'true')
    return [...document.querySelectorAll<HTMLFormElement>(selector)].flatMap((form, at) =>
      ([...form.elements] as HTMLInputElement[]).some(isAsking) ? [at] : [],
    )
  }, forms)

/** Empties all fields of a form and sends it. @returns whether it came back to be completed */
async function sendEmpty(page: Page, at: number): Promise<boolean> {
  const answer = page.waitForResponse((one) => one.request().isNavigationRequest())
  const send = ([selector, which]: readonly [string, number]) => {
    const form = document.querySelectorAll<HTMLFormElement>(selector)[which]
    for (const field of form?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? []) {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = false
      else if (field.type !== 'hidden') field.value = ''
    }
    form?.requestSubmit()
  }
  await leaving(page, () => page.evaluate(send, [forms, at] as const))
  return (await answer).status() === 422
}

/** What axe finds by day, in the dark, and where the colours are the reader's own. */
async function barriers(page: Page): Promise<string[]> {
  const found: string[] = []
  const note = (when: string, complaints: string[]) =>
    found.push(...complaints.map((one) => `${when} ${one}`))
  await page.setViewportSize({ width: 1280, height: 800 })
  note('by day', await complaintsOf(page, { without: alike }))
  await page.emulateMedia({ colorScheme: 'dark' })
  note('by night', await complaintsOf(page, { without: alike, only: 'contrast' }))
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  if ((await sideways(page)) > 0) found.push('in forced colours: too wide')
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 320, height: 640 })
  return found
}

// The tenth row or card is made like the ninth.
const alike = ['tbody tr:nth-child(n + 9)', '.grid > :nth-child(n + 9)']

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const atOnce = 16

/** Sends several tabs through the pages, each person in a browser of their own, a few pages at a time: no tab is left alone. */
async function inLanes(
  visit: (page: Page, found: Found) => Promise<void>,
  all: readonly Found[],
): Promise<void> {
  const queue = people
    .map((person) => all.filter((one) => one.person === person))
    .flatMap((own) => Array.from({ length: Math.ceil(own.length / atOnce) }, (_, at) => piece(own, at)))
  const lane = async () => {
    for (let own = queue.shift(); own; own = queue.shift()) {
      const page = await stage.tab(own[0]?.person, { width: 320 })
      await bringAlong(page)
      for (const one of own) await visit(page, one)
      await page.context().close()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const piece = (own: readonly Found[], at: number) => own.slice(at * atOnce, (at + 1) * atOnce)

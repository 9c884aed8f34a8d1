import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { themeNames } from '../../src/blocks/site/model/site.ts'
import { buildSite } from '../../src/blocks/site/output/building.tsx'
import type { Built } from '../../src/blocks/site/output/built.ts'
import { type Eyes, openEyes } from '../site/looking.ts'
import { sampleDraft, sampleOptions } from '../site/sample.ts'
import { arabicDraft } from '../site/sample-arabic.ts'
import { crowdDraft, faces, signs } from '../site/sample-crowd.ts'
import { serveSites } from '../site/serve.ts'
import { complaintsOf } from './axe.ts'

/** Together they hold every kind of section that has colours of its own. */
const rich = ['index', 'hilfe', 'verein', 'mithelfen', 'termine/flohmarkt']

const sites = new Map<string, Built>()
let web: Awaited<ReturnType<typeof serveSites>>
let browser: Browser
let eyes: Eyes

beforeAll(async () => {
  for (const theme of themeNames) {
    // What is read from the right is looked at in one of them as well.
    const draft = theme === 'paper' ? arabicDraft({ theme }) : sampleDraft({ theme })
    // One search is enough: it looks the same in all of them.
    draft.settings.search = theme === 'paper'
    sites.set(
      `${theme}/`,
      await buildSite(draft, { ...sampleOptions, address: 'https://lichtblick.example/' }),
    )
  }
  for (const theme of ['harbour', 'paper'] as const)
    sites.set(`crowd-${theme}/`, await buildSite(crowdDraft({ theme }), sampleOptions))
  web = await serveSites(sites)
  eyes = await openEyes()
  browser = eyes.browser
}, 180_000)

afterAll(async () => {
  await eyes?.close()
  await web?.close()
})

describe('a site', () => {
  test('bars nobody on any of its pages, asks for little, and moves nothing', async () => {
    const waiting = [...(sites.get('paper/')?.files.keys() ?? [])].filter((path) => path.endsWith('.html'))
    expect(waiting.length).toBeGreaterThan(40)
    const look = async () => {
      for (let path = waiting.pop(); path; path = waiting.pop()) await lookAt(path)
    }
    await Promise.all([look(), look(), look()])
  }, 600_000)

  test.each([
    // Names such as Doğan need a second file of letters: on a wide screen, where all pictures are in sight, that is the seventh.
    ['harbour', 360, 740],
    ['paper', 360, 740],
    ['paper', 1280, 900],
  ])(
    'of a dozen people and a dozen partners asks for as little (%s, %i pixels), and moves nothing when one comes back',
    async (theme, width, height) => {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
      for (const path of ['index', 'haus']) {
        expect(await askedOf(context, `crowd-${theme}/${path}.html`), path).toBeLessThanOrEqual(6)
        expect(
          await askedOf(context, `crowd-${theme}/${path}.html`),
          `${path}, once more`,
        ).toBeLessThanOrEqual(6)
      }
      await context.close()
    },
  )

  test('shows each of them by their own name', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 })
    await open(page, 'crowd-paper/index.html')
    for (const { name, colour } of [...signs, ...faces]) {
      const seen = page.getByRole('img', { name, exact: true })
      await expect.poll(() => middleOf(seen), { timeout: 60_000, message: name }).toBe(colour)
    }
    await page.close()
  }, 60_000)

  test.each(themeNames)(
    'can be read in the look "%s" by day and by night, and fits on a small phone',
    async (theme) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
      for (const path of rich) {
        await open(page, `${theme}/${path}.html`)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const complaints = await complaintsOf(page, { only: 'contrast', without: ['iframe'] })
          expect(complaints, `${path} ${colorScheme}`).toEqual([])
        }
        // 1280 pixels at 400 %: WCAG 1.4.10.
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await widthLeft(page), path).toBeGreaterThanOrEqual(0)
        await page.setViewportSize({ width: 1280, height: 900 })
      }
      await page.close()
    },
    120_000,
  )

  test('shows its menu on a phone without a script, by keys too', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    await open(page, 'harbour/index.html')
    const menu = page.getByRole('navigation', { name: 'Hauptmenü' })
    await expect.poll(() => menu.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menü', exact: true }).press('Enter')
    await menu.getByRole('link', { name: 'Presse' }).click()
    await page.waitForURL('**/presse.html')
    expect(await page.locator('h1').textContent()).toBe('Presse')
    await context.close()
  })

  test('finds words in the language of the page, and only when somebody looks for them', async () => {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await open(page, 'paper/suche.html')
    expect(asked.filter((one) => one.includes('pagefind'))).toEqual([])
    await page.getByRole('searchbox').fill('Hochbeete')
    await page.getByRole('main').getByRole('link', { name: 'Der Garten ist offen' }).first().waitFor()
    await page.getByText('gefunden').waitFor({ timeout: 60_000 })
    expect(await page.locator('#funde mark').first().textContent()).toMatch(/Hochbeet/i)
    await page.getByRole('searchbox').fill('Xylophonkonzert')
    await page.getByText('Dazu haben wir nichts gefunden.').waitFor({ timeout: 60_000 })
    await page.close()
  })
})

describe('Lighthouse on a phone', () => {
  // Each look once, each language, each kind of page; all of them by each other: npm run bench -- site.
  test.each([
    ['paper', 'index'],
    ['leaf', 'en/index'],
    ['harbour', 'leicht/hilfe'],
    ['brick', 'verein'],
    ['night', 'aktuelles/garten'],
    ['plain', 'termine/index'],
  ])(
    'gives the look "%s" all it has (%s)',
    async (theme, path) => {
      let scores = { performance: 0 }
      // A busy machine takes long to draw: what counts is what the page can do.
      for (let go = 0; go < 4 && scores.performance !== 100; go += 1)
        scores = (await eyes.look(`${web.at}${theme}/${path}.html`, [copied])).scores
      expect(scores).toEqual({ performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 })
    },
    120_000,
  )
})

/** Lighthouse would take a page for a copy of the one that it names. */
const copied = 'canonical'

/** As somebody sees a page who was never here: nothing lies in their browser. */
async function lookAt(path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  const asked: string[] = []
  page.on('request', (one) => asked.push(one.url()))
  // Letters that come while the first line is drawn may be taken or left, as it happens; what stands around them may not move.
  await page.route('**/*.woff2', (route) => route.abort())
  await open(page, `paper/${path}`)
  expect(await movedOf(page), path).toBe(0)
  // What a browser draws the buttons of its player with is asked of nobody.
  const own = asked.filter((one) => one.startsWith(web.at))
  expect(own.length, own.join('\n')).toBeLessThanOrEqual(6)
  expect(await complaintsOf(page, { without: ['iframe'] }), path).toEqual([])
  expect(await widthLeft(page), path).toBeGreaterThanOrEqual(0)
  await page.close()
}

/** How much a visitor of this browser asks for; nothing may move. What lies in the browser is asked for by nobody. */
async function askedOf(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (one) => asked.push(one.url()))
  await open(page, path)
  expect(await movedOf(page), path).toBe(0)
  const own = asked.filter((one) => one.startsWith(web.at))
  await page.close()
  return own.length
}

/** The colour in the middle of what is shown, among those of the sample. */
async function middleOf(shown: Locator): Promise<string> {
  const { data, info } = await sharp(await shown.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3
  const dot = [...data.subarray(at, at + 3)]
  const far = (colour: string) =>
    dot.reduce(
      (sum, one, part) => sum + Math.abs(one - Number.parseInt(colour.slice(1 + part * 2, 3 + part * 2), 16)),
      0,
    )
  return faces.find(({ colour }) => far(colour) < 30)?.colour ?? dot.join()
}

const open = (page: Page, path: string) => page.goto(web.at + path, { waitUntil: 'load' })

/** How much of what one saw has moved since it was there (CLS). */
const movedOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const shifts = (list: PerformanceEntryList) =>
          list.reduce((sum, one) => sum + (one as PerformanceEntry & { value: number }).value, 0)
        new PerformanceObserver((list) => done(shifts(list.getEntries()))).observe({
          type: 'layout-shift',
          buffered: true,
        })
        // Where nothing has moved, nobody is told.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, 0)))
      }),
  )

/** How much narrower a page is than its window; less than nothing when one has to scroll sideways. */
const widthLeft = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.clientWidth - document.documentElement.scrollWidth)

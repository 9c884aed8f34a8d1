import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptedNeed, handedOver, teamOf, worldWithTeam } from '#test/team.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof worldWithTeam>>
const at = '/jams/quartier-u1'
beforeAll(async () => {
  stage = await openStage()
  story = await worldWithTeam(stage)
  const { jam, team, need, lichtblick: organisation } = story
  await handedOver(stage, { jam: jam.id, team, need, organisation, name: 'Chat' })
  for (const name of ['Anmeldung', 'Webseite']) {
    const other = await acceptedNeed(stage, jam.id, organisation, 'Lichtblick', name)
    await teamOf(stage, { jam: jam.id, need: other, organisation, name }, [])
  }
})
afterAll(() => stage.close())

const order = async () =>
  (
    await stage.owner.query('select t.name from demo_slot s join team t on t.id = s.team order by s.place')
  ).rows.map(({ name }) => name as string)

describe('the presentations', () => {
  test('are ordered by dragging a team, and by the keys alone', async () => {
    const page = await stage.tab(story.organiser)
    await page.goto(`${at}/demo/edit`)
    await expectAccessible(page)
    const items = page.locator('rank-list li')
    const [grip, first] = [items.nth(2).locator('.icon').first(), items.nth(0)]
    await grip.hover()
    await page.mouse.down()
    const { x = 0, y = 0 } = (await first.boundingBox()) ?? {}
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/demo/order'))
    await page.mouse.move(x + 40, y + 2, { steps: 8 })
    await page.mouse.up()
    await saved
    expect(await order()).toEqual(['Webseite', 'Anmeldung', 'Schreiben statt anrufen'])
    const again = page.waitForResponse((answer) => answer.url().endsWith('/demo/order'))
    await items.nth(0).locator('button[value$=":down"]').focus()
    await page.keyboard.press('Enter')
    await again
    expect(await order()).toEqual(['Anmeldung', 'Webseite', 'Schreiben statt anrufen'])
    await page.context().close()
  })

  test('tell everybody without a reload who is on', async () => {
    const watching = await stage.tab(story.jonas)
    await watching.goto(`${at}/demo`)
    await watching.getByText('Noch ist niemand auf der Bühne.').waitFor()
    await stage.as(story.organiser).post(`${at}/demo/next`, { current: '' })
    await watching.getByRole('timer').waitFor()
    await expectAccessible(watching)
    await watching.context().close()
  })
})

describe('what is left of a jam', () => {
  test('is accessible on every page of it', { timeout: 60_000 }, async () => {
    const { organiser, amina } = story
    const pages = [
      [amina, `${at}/teams/${story.team}/acceptance`],
      [organiser, `${at}/pictures`],
      [organiser, `${at}/thanks/edit`],
      [organiser, `${at}/showcase/frame`],
      [organiser, `${at}/demo/jury`],
    ] as const
    for (const [person, path] of pages) {
      const page = await stage.tab(person, { width: 360 })
      await page.goto(path)
      await expectAccessible(page)
      await page.context().close()
    }
  })
})

describe('the showcase on a website of somebody else', () => {
  test('stands in a frame as high as it is, sets no cookie, and stays away where it may not', async () => {
    const site = await partnerSite(stage.address)
    await stage.as(story.organiser).post(`${at}/showcase/frame`, { origins: `http://localhost:${site.port}` })
    const allowed = await look(`http://localhost:${site.port}/`)
    const frame = allowed.frameLocator('iframe')
    await frame.getByRole('link', { name: 'Chat' }).waitFor()
    await allowed.waitForFunction(() => document.querySelector('iframe')?.style.blockSize !== '480px')
    expect(await allowed.locator('jam-showcase > a').isVisible()).toBe(false)
    expect(await allowed.context().cookies()).toEqual([])
    await allowed.context().close()
    const refused = await look(`http://127.0.0.1:${site.port}/`)
    await refused.locator('jam-showcase > a').waitFor()
    expect(
      await refused
        .frames()[1]
        ?.content()
        .catch(() => ''),
    ).not.toContain('Chat')
    await refused.context().close()
    await site.close()
  })
})

/** A foreign browser window: what it asks is nobody's business but its own. */
async function look(address: string): Promise<Page> {
  const context = await stage.browser.newContext({ locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** A partner's website that has copied our piece of HTML. */
async function partnerSite(address: string) {
  const link = `${address}${at}/showcase`
  const html = `<!doctype html><html lang="de"><title>Stadtteil</title><h1>Stadtteil</h1>
    <script src="${address}/embed/showcase.js" async></script>
    <jam-showcase src="${link}" lang="de"><a href="${link}">Ergebnisse ansehen</a></jam-showcase></html>`
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((done) => server.listen(0, done))
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise((done) => server.close(done)) }
}

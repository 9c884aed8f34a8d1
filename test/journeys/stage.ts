import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { talkDoor } from '#app/talk-door.ts'
import { builtAssets } from '#kernel/asset.ts'
import { listen } from '#kernel/listen.ts'
import { nobody, openTestHouse, type Person } from '#test/house.ts'
import { complaintsOf } from './axe.ts'
import { browserArgs } from './chromium.ts'
import { openLiveWire } from './live-wire.ts'

/** How somebody looks at the house. */
export type Eyes = {
  dark?: boolean
  width?: number
  script?: boolean
  lang?: 'de' | 'en'
  /** In the hall the browser may keep pages; everywhere else a journey meets the house itself. */
  hall?: boolean
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/** A house on a real port with the built browser files, and a real browser in front of it. @param more arguments for the browser */
export async function openStage(now?: Date, more: readonly string[] = []) {
  const entrance = await listen({ host: '127.0.0.1', port: 0, lang: 'en' })
  const address = `http://localhost:${entrance.port}` // Not 127.0.0.1: passkeys want a name.
  const assets = builtAssets('dist/browser')
  const test = await openTestHouse(now, { JAM_ADDRESS: address }, assets.address)
  let serving = test
  let door = talkDoor(test.house)
  const wire = await openLiveWire(() => door)
  const cable: Cable = { state: 'whole' }
  const lines = new Set<Socket>()
  entrance.open(
    getRequestListener(async (request, env) => {
      const { socket } = (env as { incoming: { socket: Socket } }).incoming
      lines.add(socket)
      const cut = () => socket.destroy()
      const isLost =
        cable.state === 'pulled' || (cable.state === 'no-checkins' && /checkins$/.test(request.url))
      if (isLost) {
        cut()
        return new Response(null)
      }
      const answer = await ofBuild(
        cable,
        request,
        assets.answer(request) ?? (await serving.app.fetch(request, env)),
      )
      while (cable.late?.test(request.url)) await pause(20)
      if (cable.state === 'cut-at-post' && request.method === 'POST') {
        cable.state = 'pulled'
        cut()
      }
      return answer
    }),
    wire,
  )
  const args = [...browserArgs(), ...more]
  const browser = await chromium.launch({ executablePath: inject('chromium'), args })
  /** What no page may do: break, be stopped by the content security policy, or ask somebody else. */
  const faults: string[] = []
  const leave = async () => {
    if (serving !== test) await serving.close()
  }
  return {
    ...test,
    address,
    browser,
    faults,
    cable,
    wire,
    /** Another process takes over on the same database, as after an update or a fall; whoever was connected is not. */
    startAgain: async () => {
      const next = await openTestHouse(test.clock, { JAM_ADDRESS: address }, assets.address, test.database)
      await leave()
      serving = next
      door = talkDoor(next.house)
      wire.cut()
      for (const line of lines) line.destroy()
    },
    /** Cuts whatever is open now, also what only listens. */
    cutLines: () => {
      for (const line of lines) line.destroy()
    },
    tab: (person: Person = nobody, eyes: Eyes = {}) => openTab(browser, { address, faults }, person, eyes),
    close: async () => {
      await browser.close()
      await entrance.close(0)
      await wire.close()
      await leave()
      await test.close()
      expect(faults).toEqual([])
    },
  }
}

/** The line to the house: whole, pulled, to be cut after the next form is stored and before it is answered, or too weak. */
type Cable = {
  state: 'whole' | 'pulled' | 'cut-at-post' | 'no-checkins'
  build?: string
  /** Answers that are on their way for as long as this says so. */
  late?: RegExp | undefined
}

/** Hands out the worker of another build, as after an update of the house. */
async function ofBuild({ build }: Cable, request: Request, answer: Response): Promise<Response> {
  if (!build || new URL(request.url).pathname !== '/service-worker.js') return answer
  return new Response((await answer.text()).replace(/\b[0-9a-f]{12}\b/g, build), answer)
}

/** A page of ours is there in a blink; who waits longer waits for something that does not come. */
const patience = 60_000

/** A browser of somebody's own, signed in when the person has a session. */
async function openTab(
  browser: Browser,
  { address, faults }: { address: string; faults: string[] },
  person: Person,
  eyes: Eyes,
): Promise<Page> {
  const context = await browser.newContext(contextFor(address, eyes))
  if (person.token) await context.addCookies([{ name: 'house', value: person.token, url: address }])
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (line) => {
    const isAnswer = line.text().startsWith('Failed to load resource') // 404 and 422 are pages, too.
    if (line.type() === 'error' && !isAnswer) faults.push(`${page.url()}: ${line.text()}`)
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${address}/`))
      faults.push(request.url())
  })
  return page
}

const contextFor = (address: string, { dark, width, script, lang, hall }: Eyes): BrowserContextOptions => ({
  baseURL: address,
  locale: lang === 'en' ? 'en-GB' : 'de-DE',
  timezoneId: 'Europe/Berlin',
  colorScheme: dark ? 'dark' : 'light',
  viewport: { width: width ?? 1280, height: 800 },
  javaScriptEnabled: script ?? true,
  reducedMotion: 'reduce',
  serviceWorkers: hall ? 'allow' : 'block',
})

/** axe finds nothing to complain about on this page (WCAG 2.2 AA and its good practices). */
export async function expectAccessible(page: Page) {
  const told = (await complaintsOf(page)).map((one) => `${page.url()} ${one}`)
  expect(told).toEqual([])
}

/** Nothing sticks out to the side, not even on a small telephone. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { over, by } = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth,
    )
    return { over: scrollWidth - clientWidth, by: wide.at(-1)?.outerHTML.slice(0, 120) }
  })
  expect(over, `${page.url()} is ${over} px too wide by ${by}`).toBeLessThanOrEqual(0)
}

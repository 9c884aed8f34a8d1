import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../journeys/chromium.ts'

const rounds = 5

export const openEyes = () =>
  chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

const fields = 'main input:visible, main textarea:visible, #survey input:visible, #survey textarea:visible'

/** Milliseconds from the address until a letter that was typed stands in the first field, with nothing kept before. */
export async function untilFirstInput(browser: Browser, address: string): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const page = await (await browser.newContext()).newPage()
    const begun = performance.now()
    await page.goto(address, { waitUntil: 'commit' })
    const field = page.locator(fields).first()
    await field.waitFor()
    await field.focus()
    await page.keyboard.press('Space')
    // The first one starts the browser.
    if (round > 0) took.push(performance.now() - begun)
    await page.context().close()
  }
  return took
}

/** Milliseconds from a click on “go on” until the next page of the form is painted. The machinery is loaded by then. */
export async function untilNextPage(browser: Browser, address: string): Promise<number[]> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(address)
  await page.locator(fields).first().focus()
  await page.waitForLoadState('networkidle')
  const took = await page.evaluate(nextPages, rounds)
  await page.context().close()
  return took
}

async function nextPages(rounds: number): Promise<number[]> {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('sealed-form .page-of')].find((one) => one.offsetParent)
      ?.dataset.page
  const press = async (which: string) => {
    const [before, begun] = [shown(), performance.now()]
    document.querySelector<HTMLButtonElement>(`sealed-form [data-buttons] button[value=${which}]`)?.click()
    while (shown() === before && performance.now() - begun < 5000) await painted()
    await painted()
    return shown() === before ? Number.NaN : performance.now() - begun
  }
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    took.push(await press('next'))
    await press('back')
  }
  return took
}

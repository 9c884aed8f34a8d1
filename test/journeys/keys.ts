import type { Locator, Page } from 'playwright-core'

const mostStops = 400

/** The handful of things one does with a control. */
export type Way = {
  fill(field: Locator, text: string): Promise<void>
  choose(radio: Locator): Promise<void>
  tick(box: Locator): Promise<void>
  pick(list: Locator, option: string): Promise<void>
  press(control: Locator): Promise<void>
}

/** Uses a page with Tab, the arrows, Enter and the space bar, and fails where they do not lead. */
export function onTheKeys(page: Page): Way {
  const key = (name: string) => page.keyboard.press(name)
  const isAt = (control: Locator) => control.evaluate((element) => element === document.activeElement)

  /** Tabs on until the control has the focus, and sees that one sees it. */
  async function reach(control: Locator): Promise<void> {
    await control.waitFor()
    for (let stop = 0; stop < mostStops; stop++) {
      if (await isAt(control)) return mustBeSeen(control)
      await key('Tab')
    }
    throw new Error(`${page.url()}: no key leads to ${control}`)
  }

  /** The tab key stops at a group of radio buttons once; the arrows go on from there. */
  async function choose(radio: Locator): Promise<void> {
    await radio.waitFor()
    const name = await radio.getAttribute('name')
    const group = page.locator(`input[type=radio][name="${name}"]`)
    for (let stop = 0; stop < mostStops; stop++) {
      if (await page.evaluate((asked) => (document.activeElement as HTMLInputElement).name === asked, name))
        break
      await key('Tab')
    }
    await key('Space')
    for (let arrow = await group.count(); arrow > 0 && !(await isAt(radio)); arrow--) await key('ArrowDown')
    if (!(await radio.isChecked())) throw new Error(`${page.url()}: the arrows do not lead to ${radio}`)
  }

  return {
    choose,
    fill: async (field, text) => {
      await reach(field)
      await key('ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
    tick: async (box) => {
      await reach(box)
      await key('Space')
    },
    pick: async (list, option) => {
      await reach(list)
      const words = await list.locator('option', { hasText: option }).first().textContent()
      await page.keyboard.type(words ?? option)
    },
    press: async (control) => {
      await reach(control)
      await key('Enter')
    },
  }
}

/** Where the focus is has to be seen: an outline of the control, or of what is drawn around it. */
async function mustBeSeen(control: Locator): Promise<void> {
  const seen = await control.evaluate((element) => {
    const drawn = [element, element.parentElement].filter((one) => one !== null)
    const styles = drawn.flatMap((one) =>
      [null, '::before', '::after'].map((part) => getComputedStyle(one, part)),
    )
    return styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px')
  })
  if (!seen) throw new Error(`${control}: nothing shows that it has the focus`)
}

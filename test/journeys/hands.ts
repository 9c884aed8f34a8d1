import type { Page } from 'playwright-core'
import { onTheKeys, type Way } from './keys.ts'
import { literally } from './post.ts'

/** How somebody uses a page: everything by the words that stand on it. */
export type Hands = {
  page: Page
  /** Fills a field by its label. */
  type(label: string, text: string): Promise<void>
  /** Chooses one of several; where several questions offer the same words, of that question. */
  choose(option: string, question?: string): Promise<void>
  tick(label: string): Promise<void>
  /** Picks from a list that opens. */
  pick(label: string, option: string): Promise<void>
  /** Opens what is folded away. */
  open(summary: string): Promise<void>
  hand(label: string, path: string): Promise<void>
  /** Presses a button and waits for the page behind it. */
  press(button: string): Promise<void>
  follow(link: string | RegExp): Promise<void>
}

/** A hand on the mouse or a finger on the glass. */
export const byHand = (page: Page): Hands => handsOf(page, handy)

/** Nothing but the keys. Fails where a control cannot be reached. */
export const byKeys = (page: Page): Hands => handsOf(page, onTheKeys(page))

const handy: Way = {
  fill: (field, text) => field.fill(text),
  // A label lies above its option, so that a finger hits it anywhere.
  choose: (radio) => radio.check({ force: true }),
  tick: (box) => box.check({ force: true }),
  pick: async (list, option) => void (await list.selectOption(option)),
  press: (control) => control.click(),
}

function handsOf(page: Page, way: Way): Hands {
  const field = (label: string) => page.getByLabel(labelled(label))
  return {
    page,
    type: (label, text) => way.fill(field(label), text),
    choose: (option, question) => {
      const within = question ? page.getByRole('group', { name: question, exact: true }) : page
      return way.choose(within.getByRole('radio', { name: option, exact: true }))
    },
    tick: (label) => way.tick(page.getByRole('checkbox', { name: labelled(label) })),
    pick: (label, option) => way.pick(field(label), option),
    open: (summary) => way.press(page.locator('summary', { hasText: summary }).first()),
    hand: async (label, path) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), way.press(field(label))])
      await chooser.setFiles(path)
    },
    press: (button) =>
      leaving(page, () => way.press(page.getByRole('button', { name: button, exact: true }))),
    follow: (link) => {
      const name = typeof link === 'string' ? { name: link, exact: true } : { name: link }
      return leaving(page, () => way.press(page.getByRole('link', name).first()))
    },
  }
}

/** A label with or without the word that the field may stay empty. */
const labelled = (label: string) => new RegExp(`^${literally(label)}\\s*(\\(freiwillig\\))?\\s*$`)

/** Does something that leads to another page, and waits until that one is there. */
export async function leaving(page: Page, doing: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', 'not yet'))
  await doing()
  await page.waitForFunction(
    () => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-left'),
  )
}

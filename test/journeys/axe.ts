import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** What axe should look at: all its rules or the contrast alone, everything or without what is left out. */
type Look = { only?: 'contrast'; without?: string[] }

type Violation = { id: string; nodes: { html: string }[] }
type Axe = { run(context: unknown, options: unknown): Promise<{ violations: Violation[] }> }

const parts = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const source = readFileSync(parts.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe complains about on this page, a line for each rule. It is read in once for a page, and writes down only what it
 * complains about: with its own builder, which does both anew and in full each time, half of a journey was this. Contrast,
 * six sevenths of what is left, it measures once for all words of a page that look the same.
 */
export async function complaintsOf(page: Page, { only, without = [] }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(isThere))) await page.evaluate(source)
  const exclude = without.map((one) => [one])
  const found = only ? [] : await violationsOf(page, { include: [['html']], exclude }, allButContrast)
  if ((await markFirsts(page, without)) > 0)
    found.push(...(await violationsOf(page, { include: [[`[${mark}]`]] }, contrast)))
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Axe comes along with each page that the tab goes to: on its way from here, each time anew, it takes three times as long as its work. */
export const bringAlong = (page: Page): Promise<unknown> =>
  page.addInitScript({ content: `window.readAxe = () => { ${source} }` })

const isThere = "window.readAxe?.(); 'axe' in window"

const allButContrast = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } }
const contrast = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast'] } }
const mark = 'data-first-of-its-look'

const violationsOf = (page: Page, context: object, options: object): Promise<Violation[]> =>
  page.evaluate(
    async ([where, how]) => {
      const { axe } = window as unknown as { axe: Axe }
      const { violations } = await axe.run(where, how)
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
    },
    [context, options] as const,
  )

/** Marks of all words with the same colours, size, weight and surroundings the first. @returns how many */
const markFirsts = (page: Page, without: string[]): Promise<number> =>
  page.evaluate(
    ([name, left]) => {
      for (const old of document.querySelectorAll(`[${name}]`)) old.removeAttribute(name)
      const looks = new Set<string>()
      for (const element of document.body.querySelectorAll('*')) {
        const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
        const isFilled = /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)
        if ((!hasWords && !isFilled) || (left && element.closest(left)) || !element.checkVisibility())
          continue
        const look = lookOf(element)
        if (looks.has(look)) continue
        looks.add(look)
        element.setAttribute(name, '')
      }
      return looks.size

      /** Everything on the way up that may colour it, as far as the first ground that one cannot see through. */
      function lookOf(element: Element): string {
        const { color, fontSize, fontWeight } = getComputedStyle(element)
        const way = [element.tagName, color, fontSize, fontWeight]
        for (let at: Element | null = element; at; at = at.parentElement) {
          const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(at)
          way.push(`${at.className} ${backgroundColor} ${backgroundImage} ${opacity} ${position}`)
          if (/^rgb\(/.test(backgroundColor)) break
        }
        return way.join('\n')
      }
    },
    [mark, without.join(', ')] as const,
  )

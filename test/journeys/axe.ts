import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** What axe should look at: all its rules or only some, everything or without what is left out. */
type Look = { only?: string[]; without?: string[] }

type Violation = { id: string; nodes: { html: string }[] }
type Axe = { run(context: unknown, options: unknown): Promise<{ violations: Violation[] }> }

const parts = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const source = readFileSync(parts.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe complains about on this page, a line for each rule. It is read in once for a page, and writes down only what it
 * complains about: with its own builder, which does both anew and in full each time, half of a journey was this.
 */
export async function complaintsOf(page: Page, { only, without = [] }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const chosen = only ? { runOnly: { type: 'rule', values: only } } : {}
  const violations = await page.evaluate(
    async ([exclude, options]) => {
      const { axe } = window as unknown as { axe: Axe }
      const found = await axe.run({ include: [['html']], exclude }, options)
      return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
    },
    [without.map((one) => [one]), { ...chosen, resultTypes: ['violations'] }] as const,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = process.env.FILM
let number = 0

/** One picture of the film, if somebody is filming: `bin/film FOLDER`. */
export async function shoot(page: Page, title: string): Promise<void> {
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  number += 1
  const name = `${String(number).padStart(2, '0')}-${title.replace(/[^\p{L}\d]+/gu, '-')}.png`
  await page.screenshot({ path: join(folder, name), fullPage: true })
}

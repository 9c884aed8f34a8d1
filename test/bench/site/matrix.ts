import type { Page } from 'playwright-core'
import { themeNames } from '../../../src/blocks/site/model/site.ts'
import { complaintsOf } from '../../journeys/axe.ts'
import { type Eyes, type Looked, openEyes } from '../../site/looking.ts'
import type { Ground } from './ground.ts'

/** What was found on the pages of a site in all its looks. */
export type Matrix = {
  /** Pages that Lighthouse looked at, and those of them that it did not give all it has. */
  looked: number
  below: string[]
  /** The most of any page. */
  requests: number
  weight: number
  moved: number
  /** Pages that axe looked at by day and by night, and what it complained about. */
  checked: number
  complaints: string[]
}

/**
 * Looks at each page in each look and language: axe at all of them, Lighthouse at each page in one look, in turn, so that each look and
 * each language has its share; with `BENCH_MATRIX=all` at all of them, which takes a while.
 */
export async function lookAtAll(ground: Ground, site: string): Promise<Matrix> {
  const matrix: Matrix = {
    ...{ looked: 0, below: [], requests: 0, weight: 0, moved: 0, checked: 0, complaints: [] },
  }
  const paths = await pathsOf(site)
  const isWhole = process.env.BENCH_MATRIX === 'all'
  const eyes = await openEyes()
  try {
    for (const [turn, theme] of themeNames.entries()) {
      await ground.dress(theme)
      await ground.publish()
      await checkAll(eyes, site, paths, theme, matrix)
      for (const [at, path] of paths.entries())
        if (isWhole || at % themeNames.length === turn) await judge(eyes, site + path, theme, matrix)
    }
  } finally {
    await eyes.close()
  }
  return matrix
}

/** Every page once, without the copies that only make the site large; an archive is there when something is over. */
async function pathsOf(site: string): Promise<string[]> {
  const sitemap = await (await fetch(`${site}sitemap.xml`)).text()
  const found = [...sitemap.matchAll(/<loc>[^<]*\/w\/lichtblick\/([^<]*)<\/loc>/g)].map(
    ([, path = '']) => path,
  )
  const archive = await fetch(`${site}termine/archiv.html`)
  const lists = [...(archive.ok ? ['termine/archiv.html'] : []), 'suche.html', 'en/suche.html']
  return [...new Set([...found, ...lists])].filter((path) => !/-\d+\.html$/.test(path))
}

async function checkAll({ browser }: Eyes, site: string, paths: string[], theme: string, matrix: Matrix) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(site + path, { waitUntil: 'load' })
    await check(page, `${theme} ${path} by day`, undefined, matrix)
    await page.emulateMedia({ colorScheme: 'dark' })
    await check(page, `${theme} ${path} by night`, 'contrast', matrix)
    matrix.checked += 1
  }
  await page.close()
}

async function check(page: Page, where: string, only: 'contrast' | undefined, matrix: Matrix) {
  const found = await complaintsOf(page, { ...(only && { only }), without: ['iframe'] })
  matrix.complaints.push(...found.map((one) => `${where}: ${one.slice(0, 200)}`))
}

async function judge(eyes: Eyes, url: string, theme: string, matrix: Matrix) {
  let best = await eyes.look(url)
  // A busy machine takes long to draw: what counts is what the page can do.
  for (let go = 0; go < 2 && !hasAll(best); go += 1) {
    const next = await eyes.look(url)
    if (sumOf(next) > sumOf(best)) best = next
  }
  matrix.looked += 1
  if (!hasAll(best)) console.log(`  ${theme} ${url}: ${Object.values(best.scores).join('/')} ${best.missed}`)
  matrix.requests = Math.max(matrix.requests, best.requests)
  matrix.weight = Math.max(matrix.weight, best.weight)
  matrix.moved = Math.max(matrix.moved, best.moved)
  if (!hasAll(best))
    matrix.below.push(`${theme} ${url} ${Object.values(best.scores).join('/')} ${best.missed}`)
}

const hasAll = ({ scores }: Looked): boolean => Object.values(scores).every((one) => one === 100)
const sumOf = ({ scores }: Looked): number => Object.values(scores).reduce((sum, one) => sum + one, 0)

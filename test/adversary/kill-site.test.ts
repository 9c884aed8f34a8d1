import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mustFindPage, savePage } from '#blocks/site/pages.ts'
import { mustFindSite, saveSettings } from '#blocks/site/sites.ts'
import { openBeside } from '#test/beside.ts'
import { imprint, pageOf, readyPages, siteOf } from '#test/published.ts'
import { dataFolder, type Started, start } from './start.ts'

const many = 16
const kills = 5

test('kill -9 in the middle of publishing never shows half a site, and takes nothing back that was shown', async () => {
  const data = dataFolder()
  let house: Started = start({ JAM_DATA: data })
  let address = await house.address()
  const { test: beside, close } = await openBeside(data)
  const { amina, service, site } = await siteOf(beside, 'Lichtblick')
  await beside.as(amina).do(async (desk) => {
    const { settings, revision } = await mustFindSite(desk, service)
    await saveSettings(desk, service, { ...settings, imprint }, revision)
  })
  const slugs = Array.from({ length: many }, (_, at) => (at === 0 ? 'index' : `seite-${at}`))
  const ids = await readyPages(
    beside,
    amina,
    service,
    slugs.map((slug) => pageOf('page', slug, slug, 'Stand 0.')),
  )
  const write = (stand: number) =>
    beside.as(amina).do(async (desk) => {
      for (const [at, id] of ids.entries()) {
        const { page, revision } = await mustFindPage(desk, id)
        const { variants } = pageOf('page', slugs[at] ?? '', slugs[at] ?? '', `Stand ${stand}.`)
        await savePage(desk, id, { ...page, variants }, revision)
      }
    })
  const publish = () =>
    fetch(`${address}/services/${service}/site/publication`, {
      ...{ method: 'POST', redirect: 'manual' as const, body: new URLSearchParams() },
      headers: { cookie: amina.cookie, 'sec-fetch-site': 'same-origin' },
    }).then(
      ({ status }) => status,
      () => 'killed',
    )
  const stands = async () => {
    const seen = slugs.map(async (slug) => {
      const answer = await fetch(`${address}/w/${site.slug}/${slug}.html`)
      return /Stand (\d+)\./.exec(await answer.text())?.[1] ?? `status ${answer.status}`
    })
    return [...new Set(await Promise.all(seen))]
  }

  expect(await publish()).toBe(303)
  expect(await stands()).toEqual(['0'])
  let shown = 0
  await write(0)
  const began = performance.now()
  await publish()
  // As long as a whole publishing takes, and a little more.
  const usual = (performance.now() - began) * 1.2
  for (let stand = 1; stand <= kills; stand += 1) {
    await write(stand)
    const answered = publish()
    await pause((usual * stand) / kills)
    house.child.kill('SIGKILL')
    await house.ended
    const said = await answered
    house = start({ JAM_DATA: data })
    address = await house.address()
    const [now, ...others] = await stands()
    expect(others).toEqual([])
    expect(['303', 'killed']).toContain(String(said))
    expect(Number(now)).toBeGreaterThanOrEqual(said === 303 ? stand : shown)
    shown = Number(now)
  }
  expect(await publish()).toBe(303)
  expect(await stands()).toEqual([String(kills)])
  await close()
})

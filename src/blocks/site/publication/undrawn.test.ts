import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { pageOf, readyPages, siteOf } from '#test/published.ts'
import { listPublications, publish } from './publications.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('a publication whose pictures could not be drawn to the end changes nothing, and goes out the next time', async () => {
  const { amina, service, site } = await siteOf(house, 'Lichtblick')
  const ready = (names: string[], text: string) =>
    readyPages(
      house,
      amina,
      service,
      names.map((name) => pageOf('page', name, name, text)),
    )
  const out = () => house.as(amina).do((desk) => publish(desk, service))
  const all = () => house.as(amina).do((desk) => listPublications(desk, service))
  const seen = async (page: string) => (await house.as(nobody).get(`/w/${site.slug}/${page}.html`)).status
  await ready(['verein'], 'Wir sind ein Verein.')
  await out()
  await ready(['eins', 'zwei', 'drei', 'vier', 'fuenf', 'sechs'], 'Neu.')
  const before = await all()
  const [ended] = await Promise.all([out().catch(String), killEasel()])
  expect(ended).toContain('the process that draws has ended')
  expect(await all()).toEqual(before)
  expect([await seen('verein'), await seen('sechs')]).toEqual([200, 404])
  await out()
  expect([await seen('verein'), await seen('sechs')]).toEqual([200, 200])
})

/** Ends the process that draws for this one, as a system does that has no memory left. */
const killEasel = () =>
  vi.waitUntil(
    () => {
      const child = readdirSync('/proc').find((id) => /^\d+$/.test(id) && isEasel(id))
      return child !== undefined && process.kill(Number(child), 'SIGKILL')
    },
    { timeout: 20_000, interval: 5 },
  )

function isEasel(id: string): boolean {
  try {
    const isOurs = readFileSync(`/proc/${id}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`)
    return isOurs && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('easel.process')
  } catch {
    return false
  }
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { mustFindService, provisionService } from '#blocks/services.ts'
import { mustFindSite, provideSite } from '#blocks/site/sites.ts'
import { formOf, letterBox, published } from '#test/form.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { layFiles, nameDomain, siteOf } from '#test/published.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('a form is shown by the websites of its own organisation under their domains, and by those of no other', async () => {
  const { slug, service } = await published(house, await letterBox(house), formOf())
  const own = await house.itself(async (desk) => {
    const { organisation } = await mustFindService(desk, service)
    const wanted = { organisation, need: null, kind: 'site' as const, name: 'Website' }
    const of = await provisionService(desk, wanted, [])
    await provideSite(desk, of)
    return mustFindSite(desk, of.id)
  })
  const other = await siteOf(house, 'Nachbarschaft')
  for (const [site, domain] of [
    [own, 'www.verein.example'],
    [other.site, 'fremd.example'],
  ] as const) {
    await layFiles(house, site, { 'index.html': 'Start' })
    await nameDomain(house, site, domain, house.clock.now())
  }
  const { headers } = await house.as(nobody).get(`/f/${slug}`)
  expect(headers.get('content-security-policy')).toMatch(
    /frame-ancestors 'self' http:\/\/www\.verein\.example;/,
  )
})

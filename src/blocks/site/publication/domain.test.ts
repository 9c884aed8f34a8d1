import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { nameDomain, siteOf } from '#test/published.ts'
import { markOf } from '../serving/well-known.ts'
import { mustFindSite } from '../sites.ts'
import { askDomain, type LeadsTo, noteDomain } from './domain.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('a domain that does not point here is seen to lead elsewhere, or to nobody', async () => {
  let says = 'Hier steht die alte Website.'
  const other = createServer((_, answer) => answer.end(says))
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(other.address() as AddressInfo).port}`
  expect(await askDomain(house.house, host)).toBe('elsewhere')
  says = `${markOf(house.house, '127.0.0.1')}\n`
  expect(await askDomain(house.house, host)).toBe('here')
  await new Promise((done) => other.close(done))
  expect(await askDomain(house.house, host)).toBe('nowhere')
})

test('a site is seen under its domain from the moment it points here, and only as long as it does', async () => {
  const { amina, service, site } = await siteOf(house, 'Lichtblick')
  const domain = 'lichtblick.example'
  await nameDomain(house, site, domain)
  const seen = async (leadsTo: LeadsTo) => {
    await house.as(amina).do((desk) => noteDomain(desk, service, domain, leadsTo))
    return (await house.as(amina).do((desk) => mustFindSite(desk, service))).hostSeenAt !== null
  }
  expect(await seen('elsewhere')).toBe(false)
  expect(await (await house.as(amina).get(`/services/${service}/site/publication`)).text()).toContain(
    `${domain} zeigt noch nicht hierher.`,
  )
  expect(await seen('here')).toBe(true)
  expect(await seen('nowhere')).toBe(false)
})

import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { readDataPackage } from './data-package.ts'
import { exportEvent, importEvent } from './events.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const shared = '../shared/data/jam/dribdat'
const files = ['backboard_datapackage.json', 'mock_datapackage.json'].map((name) => `${shared}/${name}`)

const mustRead = (text: string) => {
  const { read, problems } = readDataPackage(text)
  if (!read) throw new Error(problems.join(', '))
  return read
}

describe.skipIf(!existsSync(shared))('an event of another system (skipped: no shared data)', () => {
  test.each(files)('comes in and goes out again without loss: %s', async (file) => {
    const text = readFileSync(file, 'utf8')
    const out = await house.itself(async (desk) =>
      exportEvent(desk, (await importEvent(desk, mustRead(text))).jam),
    )
    const [was, is] = [mustRead(text), mustRead(JSON.stringify(out.package))]
    expect(is.event).toEqual({ location: '', ...was.event })
    expect(is.projects).toEqual(was.projects)
    expect(is.about).toEqual(was.about)
  })
})

describe('an event of ours', () => {
  const own = {
    resources: [
      { name: 'events', data: [{ name: 'Jam', starts_at: '2027-03-14T12:00', ends_at: '2027-03-15T12:00' }] },
      { name: 'projects', data: [{ name: 'Ein Formular', summary: 'Kurz' }] },
    ],
  }

  test('is a valid schema.org Hackathon', async () => {
    const out = await house.itself(async (desk) =>
      exportEvent(desk, (await importEvent(desk, mustRead(JSON.stringify(own)))).jam),
    )
    expect(out.hackathon).toMatchObject({
      '@context': 'http://schema.org',
      '@type': 'Hackathon',
      startDate: '2027-03-14T12:00',
    })
    expect(out.hackathon.workPerformed).toHaveLength(1)
  })

  test('may come twice without meeting itself', async () => {
    const text = JSON.stringify(own)
    const slugs = await house.itself(async (desk) => [
      (await importEvent(desk, mustRead(text))).jam.slug,
      (await importEvent(desk, mustRead(text))).jam.slug,
    ])
    expect(new Set(slugs).size).toBe(2)
  })

  test('that is broken is refused with the place that is wrong', () => {
    expect(readDataPackage('{').problems).toEqual(['resources'])
    expect(readDataPackage(JSON.stringify({ resources: [] })).problems).toContain('events[0].')
    const late = {
      resources: [
        {
          name: 'events',
          data: [{ name: 'Jam', starts_at: '2027-03-15T12:00', ends_at: '2027-03-14T12:00' }],
        },
      ],
    }
    expect(readDataPackage(JSON.stringify(late)).problems).toEqual(['events[0].ends_at'])
  })
})

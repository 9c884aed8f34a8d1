import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { addStep } from '../../profile/plan/plans.ts'
import { sentenceOf } from './happening.ts'
import { deSubjects, deVerbs } from './happening-de.ts'
import { enSubjects, enVerbs } from './happening-en.ts'

let house: TestHouse
let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
  w = await world(house)
})
afterAll(() => house.close())

const at = '/jams/quartier-u1/log'

/** Kinds that the code of the jam records, as far as they are written out. */
function recordedKinds(): string[] {
  const kinds = new Set<string>()
  for (const file of globSync('src/{jam,blocks}/**/*.ts', { exclude: ['**/*.test.ts'] }))
    for (const [, kind = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:record|tell)\(\s*desk,\s*'([a-z-]+\.[a-z-]+)'/g,
    ))
      kinds.add(kind)
  return [...kinds]
}

describe('the log of a jam', () => {
  test('has words for everything that is recorded, in both languages', () => {
    const kinds = recordedKinds()
    expect(kinds.length).toBeGreaterThan(80)
    const isSilent = (kind: string) => {
      const [subject = '', verb = ''] = kind.split('.')
      return !(deSubjects[subject] && enSubjects[subject] && deVerbs[verb] && enVerbs[verb])
    }
    expect(kinds.filter(isSilent)).toEqual([])
    expect(sentenceOf('need.submitted', 'de')).toBe('Bedarf: eingereicht')
  })

  test('says who did what and when, to organisers and auditors', async () => {
    const form = { id: newId(), title: 'Kuchen', dueOn: new Date('2027-04-01T16:00:00Z'), owner: '' }
    await house.as(w.organiser).do((desk) => addStep(desk, w.jam, form))
    const auditor = await house.person('Ada Auditor', [['auditor', w.jam.id]])
    for (const person of [w.organiser, auditor]) {
      const page = await (await house.as(person).get(at)).text()
      expect(page).toContain('Olga Organiser')
      expect(page).toContain('Plan: geändert')
    }
    const english = await house
      .as(w.organiser)
      .fetch(`${at}?what=plan`, { headers: { cookie: `${w.organiser.cookie}; lang=en` } })
    expect(await english.text()).toContain('Plan: changed')
  })

  test('shows what it is asked for, and takes nonsense for nothing asked', async () => {
    const of = async (query: string) => (await house.as(w.organiser).get(`${at}?${query}`)).text()
    expect(await of(`who=${w.founder.account}`)).not.toContain('Plan: geändert')
    expect(await of('what=jam')).not.toContain('Plan: geändert')
    for (const query of ['what=%25', 'who=x', 'page=-4', 'page=1e9', 'what=toString'])
      expect((await house.as(w.organiser).get(`${at}?${query}`)).status).toBe(200)
    expect(await of('what=%25')).toContain('Plan: geändert')
  })

  test('leaves the house as a file only after a second proof', async () => {
    expect((await house.as(w.organiser).get(`${at}.csv`)).headers.get('location')).toContain('step-up')
    await house.stepUp(w.organiser)
    const file = await house.as(w.organiser).get(`${at}.csv`)
    expect(await file.text()).toContain('"Olga Organiser";"Plan: geändert"')
  })

  test('cannot be changed or shortened by anybody of the house', async () => {
    for (const act of ['update event set kind = $$x$$', 'delete from event'])
      await expect(
        house
          .as(w.organiser)
          .do(({ tx }) => tx.executeQuery({ sql: act, parameters: [], query: { kind: 'RawNode' } } as never)),
      ).rejects.toThrow()
  })
})

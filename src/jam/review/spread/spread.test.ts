import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { handIn, scored, worldInReview } from '#test/reviewing.ts'
import { listLines } from '../reviews.ts'
import { listCriteria } from '../setup/criteria.ts'
import { spreadOf } from './spread.ts'

const house = await openTestHouse()
afterAll(() => house.close())

let told: Awaited<ReturnType<typeof worldInReview>>
beforeEach(async () => {
  await house.empty()
  told = await worldInReview(house)
})

const spread = () =>
  house
    .as(told.organiser)
    .do(async (desk) => spreadOf(await listLines(desk, told.jam.id), await listCriteria(desk, told.jam.id)))

const page = async () => (await house.as(told.organiser).get(`${told.at}/spread`)).text()

async function scoreBoth(need: { id: string }, rafi: Record<string, string>, ravi: Record<string, string>) {
  await house.as(told.reviewer).post(`${told.at}/${need.id}/review`, rafi)
  await house.as(told.ravi).post(`${told.at}/${need.id}/review`, ravi)
}

describe('the spread report', () => {
  test('puts the need first on which reviewers disagree most, and says in what', async () => {
    const of = { id: told.lichtblick, name: 'Lichtblick' }
    const other = await handIn(house, told.jam.id, of, told.amina, { title: 'Eine Spendenliste' })
    await scoreBoth(told.need, scored('3'), { ...scored('3'), effect: '2' })
    await scoreBoth(other, scored('4'), { ...scored('4'), data: '1' })
    const { needs } = await spread()
    expect(needs.map(({ need, widest }) => [need.title, widest])).toEqual([
      ['Eine Spendenliste', 3],
      [told.need.title, 1],
    ])
    expect(await page()).toMatch(/Eine Spendenliste[\s\S]*Daten zur Hand[\s\S]*Ferienfreizeit/)
  })

  test('tells for each criterion how far reviewers lie apart', async () => {
    await scoreBoth(told.need, scored('2'), { ...scored('2'), size: '4' })
    const { criteria } = await spread()
    expect(criteria.find(({ criterion }) => criterion.key === 'size')).toMatchObject({ mean: 2, most: 2 })
    expect(criteria.find(({ criterion }) => criterion.key === 'data')).toMatchObject({ mean: 0, needs: 1 })
  })

  test('shows who is harsh and who is mild, beside the others on the same needs only', async () => {
    const of = { id: told.lichtblick, name: 'Lichtblick' }
    const hard = await handIn(house, told.jam.id, of, told.amina, { title: 'Ein schwerer Fall' })
    await scoreBoth(told.need, scored('2'), scored('4'))
    // Alone with a weak need nobody is called harsh for it.
    await house.as(told.ravi).post(`${told.at}/${hard.id}/review`, scored('1'))
    const { leanings } = await spread()
    expect(leanings.map(({ reviewer, lean, compared }) => [reviewer, lean, compared])).toEqual([
      ['Rafi Reviewer', -2, 1],
      ['Ravi Reviewer', 2, 1],
    ])
    const html = await page()
    expect(html).toMatch(/streng \(−2,0\)/)
    expect(html).toContain('<svg')
  })

  test('is empty, and says what to do, until two have reviewed the same', async () => {
    await house.as(told.reviewer).post(`${told.at}/${told.need.id}/review`, scored('4'))
    expect(await page()).toContain('Noch gibt es nichts zu vergleichen')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { formOf, type LetterBox, letterBox, published } from '#test/form.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { isPersonal, suppressed } from './answer.ts'
import { lookAtAnswers, publishAnswer, publishCounts, withdrawAnswer } from './answers.ts'

let house: TestHouse
let box: LetterBox
let open: { service: string; slug: string }
let shut: { service: string; slug: string }
beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
  open = await published(house, box, formOf({ publishes: true }))
  shut = await published(house, box, formOf({ publishes: false }))
})
afterAll(() => house.close())

const said = { question: 'Wann ist offen?', answer: 'Montags von 9 bis 12.', state: 'done' }
const seen = () => house.as(nobody).do((desk) => lookAtAnswers(desk, open.slug))

describe('a public answer', () => {
  test('is there for everybody once a member has published it, once, and goes when it is taken back', async () => {
    const id = newId()
    const publish = () => house.as(box.bea).do((desk) => publishAnswer(desk, id, open.service, said))
    await publish()
    await publish()
    expect((await seen()).answers).toMatchObject([said])
    await house.as(box.bea).do((desk) => withdrawAnswer(desk, open.service, id))
    expect((await seen()).answers).toEqual([])
  })

  test('is not published by a stranger, nor for a form that publishes nothing', async () => {
    const stranger = await house.person('Stefan Stranger')
    const publish = (who: typeof stranger, service: string) =>
      house.as(who).do((desk) => publishAnswer(desk, newId(), service, said))
    await expect(publish(stranger, open.service)).rejects.toMatchObject({ reason: 'missing' })
    await expect(publish(box.bea, shut.service)).rejects.toMatchObject({ code: 'answers.unpublished' })
    expect((await house.as(nobody).get(`/f/${shut.slug}/answers`)).status).toBe(404)
  })

  test('holds no address, number or account by which somebody is found', async () => {
    for (const text of [
      'Schreiben Sie an mara@example.org.',
      'Rufen Sie 0911 4711-123 an.',
      '+49 911 4711123',
      'DE89 3704 0044 0532 0130 00',
    ]) {
      expect([text, isPersonal(text)]).toEqual([text, true])
      const asked = { ...said, answer: text }
      const publish = house.as(box.bea).do((desk) => publishAnswer(desk, newId(), open.service, asked))
      await expect(publish).rejects.toMatchObject({ code: 'answers.personal' })
    }
    for (const text of ['Am 12.03.2027 um 09:30 Uhr.', 'Kosten: 1.200 Euro im Jahr 2027.', '90402 Nürnberg'])
      expect([text, isPersonal(text)]).toEqual([text, false])
  })
})

describe('public numbers', () => {
  test('name none below five, not even in the database', async () => {
    expect([4, 5].map(suppressed)).toEqual([null, 5])
    const counts = new Map([
      ['new', 2],
      ['done', 17],
      ['made-up', 30],
    ])
    await house.as(box.bea).do((desk) => publishCounts(desk, open.service, counts))
    const told = (await seen()).counts.map(({ state, cases }) => [state, cases])
    expect(told.toSorted()).toEqual([
      ['done', 17],
      ['new', null],
    ])
  })
})

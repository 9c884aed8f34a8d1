import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { again, worldInReview } from '#test/reviewing.ts'
import { listQuestions } from './talks.ts'

const house = await openTestHouse()
afterAll(() => house.close())

let told: Awaited<ReturnType<typeof worldInReview>>
let question: string
beforeEach(async () => {
  await house.empty()
  told = await worldInReview(house)
  await house.as(told.reviewer).post(`${told.at}/${told.need.id}/questions`, { question: 'Wer pflegt das?' })
  question = (await house.itself((desk) => listQuestions(desk, told.need.id)))[0]?.id ?? ''
})

const theirs = () => `/jams/${told.jam.slug}/needs/${told.need.id}/questions/${question}`
const ours = () => `${told.at}/${told.need.id}/questions/${question}`
const answer = (text: string) => house.as(told.amina).post(`${theirs()}/answer`, { answer: text })

describe('the ask-back thread', () => {
  test('goes to and fro between both sides, and each word is mailed to the other', async () => {
    await answer('Wir zu zweit.')
    await house.as(told.reviewer).post(`${ours()}/replies`, { text: 'Auch im August?' })
    expect((await again(house, told.need)).state).toBe('asked')
    await house.as(told.amina).post(`${theirs()}/replies`, { text: 'Ja, auch da.' })
    expect((await again(house, told.need)).state).toBe('submitted')
    const mails = (await house.mails()).map(({ recipient, body }) => `${recipient}: ${body}`)
    expect(mails.some((mail) => /^aminaadler.*Auch im August\?/s.test(mail))).toBe(true)
    expect(mails.some((mail) => /^rafireviewer.*Ja, auch da\./s.test(mail))).toBe(true)
    const html = await (await house.as(told.amina).get(`/jams/${told.jam.slug}/needs/${told.need.id}`)).text()
    expect(html).toMatch(/Wer pflegt das\?[\s\S]*Wir zu zweit\.[\s\S]*Auch im August\?[\s\S]*Ja, auch da\./)
  })

  test('says the same once, however often it is sent', async () => {
    await answer('Wir zu zweit.')
    for (const _ of [1, 2]) await house.as(told.reviewer).post(`${ours()}/replies`, { text: 'Danke!' })
    const [thread] = await house.itself((desk) => listQuestions(desk, told.need.id))
    expect(thread?.replies).toHaveLength(1)
  })

  test('waits for an answer before more is said', async () => {
    expect((await house.as(told.reviewer).post(`${ours()}/replies`, { text: 'Hallo?' })).status).toBe(409)
  })

  test('sends an empty message back to its own form, with what is wrong', async () => {
    await answer('Wir zu zweit.')
    const sent = await house.as(told.amina).post(`${theirs()}/replies`, { text: ' ' })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Bitte schreib eine Nachricht.')
    const long = 'Und im Winter? '.repeat(150)
    const kept = await house.as(told.reviewer).post(`${ours()}/replies`, { text: long })
    expect(kept.status).toBe(422)
    expect(await kept.text()).toContain(long.trim())
  })
})

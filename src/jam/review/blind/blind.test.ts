import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { again, handIn, phaseOf, worldInReview } from '#test/reviewing.ts'
import { listQuestions } from '../talk/talks.ts'
import { blackBar, blacken } from './redaction.ts'

const house = await openTestHouse()
afterAll(() => house.close())

let told: Awaited<ReturnType<typeof worldInReview>>
let need: Awaited<ReturnType<typeof handIn>>
beforeEach(async () => {
  await house.empty()
  told = await worldInReview(house)
  need = await handIn(house, told.jam.id, { id: told.lichtblick, name: 'Lichtblick e. V.' }, told.amina, {
    title: 'Ein Chat für Lichtblick',
    teaser: 'Lichtblick e. V. hilft jungen Menschen.',
    answers: {
      organisation: 'Lichtblick e. V.',
      website: 'https://www.lichtblick-nuernberg.de/start',
      problem: 'Bei lichtblick rufen alle Frau Adler an.',
      who: 'Amina Adler',
      data: 'none',
      kind: 'counselling',
    },
  })
})

const page = async (path: string, who = told.reviewer) => (await house.as(who).get(path)).text()
const copyAt = () => `${told.at}/${need.id}/redaction`

describe('blind reading', () => {
  test('hides names of organisation and people from reviewers, on every page that leads to a need', async () => {
    await phaseOf(house, told, { blind: true })
    for (const path of [told.at, `${told.at}/${need.id}`]) {
      const html = await page(path)
      expect(html).toContain(blackBar)
      for (const name of ['Lichtblick', 'lichtblick', 'Amina Adler'])
        expect(html.replace(/href="[^"]*"/g, '')).not.toContain(name)
    }
    const detour = await house.as(told.reviewer).get(`/jams/${told.jam.slug}/needs/${need.id}`)
    expect(detour.headers.get('location')).toBe(`${told.at}/${need.id}`)
  })

  test('hides nothing from organisers, who decide', async () => {
    await phaseOf(house, told, { blind: true })
    expect(await page(`${told.at}/${need.id}`, told.organiser)).toContain('Lichtblick')
  })

  test('shows a copy that an organiser edited beside the original, and keeps the original', async () => {
    await phaseOf(house, told, { blind: true })
    const edit = await page(copyAt(), told.organiser)
    expect(edit).toContain('Bei lichtblick rufen alle Frau Adler an.')
    expect(edit).toContain(`Bei ${blackBar} rufen alle Frau Adler an.`)
    const copy = { title: 'Ein Chat', teaser: 'Für junge Menschen.', 'answer-problem': 'Alle rufen eine an.' }
    expect((await house.as(told.organiser).post(copyAt(), copy)).status).toBe(303)
    const blind = await page(`${told.at}/${need.id}`)
    expect(blind).toContain('Alle rufen eine an.')
    expect(blind).not.toContain('Frau Adler')
    expect((await again(house, need)).title).toBe('Ein Chat für Lichtblick')
    expect(await page(`${told.at}/${need.id}`, told.organiser)).toContain('Frau Adler')
  })

  test('keeps the copy from being written over the original by a cut', async () => {
    await phaseOf(house, told, { blind: true })
    const cut = { title: 'Ein Chat', teaser: 'x', kind: 'form', fit: 'fits', mode: 'hybrid' }
    const sent = { ...cut, teamMin: '3', teamMax: '5' }
    expect((await house.as(told.reviewer).post(`${told.at}/${need.id}/cut`, sent)).status).toBe(409)
    expect(await page(`${told.at}/${need.id}`)).not.toContain('Zuschnitt speichern')
  })

  test('holds in the mail that brings a reviewer the answer', async () => {
    await phaseOf(house, told, { blind: true })
    await house.as(told.reviewer).post(`${told.at}/${need.id}/questions`, { question: 'Wer?' })
    const [asked] = await house.itself((desk) => listQuestions(desk, need.id))
    const at = `/jams/${told.jam.slug}/needs/${need.id}/questions/${asked?.id}/answer`
    await house.as(told.amina).post(at, { answer: 'Zwei von uns.' })
    const mail = (await house.mails()).find(({ recipient }) => recipient.startsWith('rafi'))
    expect(mail?.subject).toBe(`Antwort zu: Ein Chat für ${blackBar}`)
  })

  test('ends with its phase', async () => {
    expect(await page(`${told.at}/${need.id}`)).toContain('Lichtblick')
  })
})

test('a black bar covers a name in every spelling, and signs in a name are not taken for a rule', () => {
  expect(blacken('LICHTBLICK hilft. lichtblick (Süd) auch.', ['Lichtblick (Süd)', 'Lichtblick'])).toBe(
    `${blackBar} hilft. ${blackBar} auch.`,
  )
  expect(blacken('Nichts zu sehen', [])).toBe('Nichts zu sehen')
})

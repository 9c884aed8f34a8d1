import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstLink } from '#people/welcome.ts'
import { byHand, type Hands } from './hands.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

let stage: Stage
let mira: Hands
beforeAll(async () => {
  stage = await openStage()
  mira = byHand(await stage.tab())
})
afterAll(() => stage.close())

test('the first page explains what a jam is, and who may begin', async () => {
  const { page } = mira
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: '24 Stunden. Ein Dienst, der bleibt.' }).waitFor()
  await page.getByRole('heading', { name: 'So läuft ein Jam' }).waitFor()
  await page.getByText('findet im Terminal einen Link').waitFor()
})

test('the link of the terminal makes the first organiser, once', async () => {
  const link = await firstLink(stage.house)
  await mira.page.goto(link ?? '')
  await mira.type('Dein Name', 'Mira Muster')
  await mira.type('Deine E-Mail-Adresse', 'das ist keine')
  await mira.press('Loslegen')
  await mira.page.getByRole('link', { name: 'Das ist keine vollständige E-Mail-Adresse' }).waitFor()
  await mira.type('Deine E-Mail-Adresse', 'mira@verein.example')
  await mira.press('Loslegen')
  await mira.page.getByText('Mira Muster').first().waitFor()

  const late = await stage.tab()
  expect((await late.goto(link ?? ''))?.status()).toBe(410)
  await expectAccessible(late)
  await late.context().close()
})

test('one click opens the sample jam in its fifteenth hour', async () => {
  await mira.page.goto('/')
  await mira.press('Erst ein Beispiel ansehen')
  await mira.page.getByText('alle anderen sind erfunden').waitFor()
  await mira.page.goto('/jams/beispiel/now')
  await mira.page.getByText('Stunde 15 von 24').waitFor()
  expect(await mira.page.getByRole('row').count()).toBeGreaterThan(20)
  expect(await stage.owner.query('select from participant').then(({ rowCount }) => rowCount)).toBeGreaterThan(
    130,
  )
})

test('another click throws it away, with everybody and everything in it', async () => {
  await mira.page.goto('/jams/beispiel')
  await mira.open('Beispiel wegwerfen')
  await mira.press('Ja, wegwerfen')
  await mira.page.getByText('Jetzt ist Platz für deinen Jam').waitFor()
  for (const table of ['jam', 'organisation', 'service', 'participant', 'team', 'file', 'company', 'venue'])
    expect(await stage.owner.query(`select * from ${table}`).then(({ rows }) => rows), table).toEqual([])
  const left = await stage.owner.query('select name from account')
  expect(left.rows).toEqual([{ name: 'Mira Muster' }])
})

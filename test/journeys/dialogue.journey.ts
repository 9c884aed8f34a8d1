import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishAnswer, publishCounts } from '#blocks/forms/dialogue/answers.ts'
import { openCase } from '#custody/dialogue/cases.ts'
import { recordOf } from '#custody/dialogue/derived.ts'
import { newId } from '#kernel/id.ts'
import { send } from '#test/custody.ts'
import { formOf, type LetterBox, letterBox, published, sealAnswers } from '#test/form.ts'
import { nobody } from '#test/house.ts'
import { sealReply } from '#vault/outside/outside.ts'
import { newReceipt, type Receipt } from '#vault/outside/receipt.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let box: LetterBox
let service: string
let slug: string
let receipt: Receipt
let id: string
beforeAll(async () => {
  stage = await openStage()
  box = await letterBox(stage)
  const form = formOf({ dialogue: true, notice: true, publishes: true })
  const states = [
    { name: 'new', label: { de: 'Neu', en: 'New' } },
    { name: 'done', label: { de: 'Erledigt', en: 'Done' }, isEnd: true as const },
  ]
  ;({ service, slug } = await published(stage, box, { ...form, states }))
  const sealed = await sealAnswers(box, { name: 'Mara' }, true)
  receipt = sealed.receipt as Receipt
  id = sealed.letter.id
  const until = { deleteAfter: '2027-09-01' }
  await stage.as(nobody).do((desk) => openCase(desk, box, sealed.letter, sealed.back, [], until))
})
afterAll(() => stage.close())

async function reply(seq: number, body: { [name: string]: string | number }) {
  const me = await box.vault.at(box.bea)
  const at = { tenant: box.organisation, space: box.space, id, seq }
  const sealed = await sealReply(me, receipt.identity.card, at, { what: 'jam/reply/1', ...body })
  const key = box.vault.keys.get(box.space)
  const name = { id: await recordOf('reply', id, seq), version: 1, author: me.card.id }
  const copy = await sealEnvelope(key as never, name, { what: 'jam/said/1', case: id, seq, body }, me)
  const path = `POST /vault/spaces/${box.space}/cases/${id}/replies`
  const answer = await send(stage, box.bea, path, { reply: sealed, copy })
  expect(answer.status).toBe(204)
}

const typed = () => receipt.words.map((word) => word.slice(0, 4).toUpperCase()).join(' ')

describe('somebody with twelve words', () => {
  test('reads, writes on, is told elsewhere, and erases everything', async () => {
    await reply(0, { text: 'Guten Tag,\nwir melden uns am Montag.', state: 'new', heard: 1 })
    const page = await stage.tab(nobody, { width: 360 })
    await page.goto(`/f/${slug}/receipt`)
    await page.getByLabel('Ihre zwölf Wörter').fill('abend birne')
    await page.getByRole('button', { name: 'Öffnen' }).click()
    await page.getByText('Es müssen genau zwölf Wörter sein.').waitFor()
    await expectAccessible(page)
    const stranger = await newReceipt(box.organisation)
    await page.getByLabel('Ihre zwölf Wörter').fill(stranger.words.join(' '))
    await page.getByRole('button', { name: 'Öffnen' }).click()
    await page.getByText('Zu diesen Wörtern gibt es hier nichts').waitFor()

    await page.getByLabel('Ihre zwölf Wörter').fill(typed())
    await page.getByRole('button', { name: 'Öffnen' }).click()
    await page.getByText('wir melden uns am Montag.').waitFor()
    await page.getByText('2 Menschen bei Lichtblick').waitFor()
    await page.getByText('nach dem Mi., 1. September 2027').waitFor()
    await expectAccessible(page)
    await expectNoSideways(page)

    await page.getByRole('button', { name: 'Verschließen und senden' }).click()
    await page.getByText('Schreiben Sie etwas, oder legen Sie eine Datei dazu.').waitFor()
    await page.getByLabel('Ihre Nachricht').fill('Danke, Montag passt.')
    await page.getByLabel('Datei dazulegen').setInputFiles({
      name: 'Plan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Plan'),
    })
    await page.getByRole('button', { name: 'Entfernen Plan.txt' }).waitFor()
    await page.getByRole('button', { name: 'Verschließen und senden' }).click()
    await page.getByText('Gesendet.').waitFor()
    await page.getByRole('heading', { name: 'Ihr Brief' }).waitFor()

    await page.getByLabel('E-Mail-Adresse').fill('mara@example.org')
    await page.getByRole('button', { name: 'Bescheid geben', exact: true }).click()
    await page.getByText('Sie bekommen Bescheid').waitFor()
    await reply(1, { text: 'Erledigt.', state: 'done', heard: 2 })
    const [mail] = (await stage.mails()).filter(({ recipient }) => recipient === 'mara@example.org')
    const link = /http:\S+/.exec(mail?.body ?? '')?.[0] ?? ''
    await page.goto(link)
    expect(new URL(page.url()).pathname).toBe(`/f/${slug}/receipt`)
    await page.getByLabel('Ihre zwölf Wörter').fill(typed())
    await page.getByRole('button', { name: 'Öffnen' }).click()
    await page.getByText('Neuer Stand: Erledigt').waitFor()
    await page.getByRole('button', { name: 'Ja', exact: true }).click()
    await page.getByText('Danke, das ist angekommen.').waitFor()
    await expectAccessible(page)

    await page.locator('summary', { hasText: 'Alles löschen' }).click()
    await page.getByRole('button', { name: 'Ja, alles endgültig löschen' }).click()
    await page.getByRole('heading', { name: 'Alles ist gelöscht' }).waitFor()
    await page.getByText('3 Briefe, 2 Antworten, 1 Dateien').waitFor()
    await expectAccessible(page)
    const { rows } = await stage.owner.query('select count(*)::int as n from sealed_case')
    expect(rows[0].n).toBe(0)
  })

  test('leaves at once, and nothing is left in the window', async () => {
    const page = await stage.tab()
    await page.goto(`/f/${slug}/receipt`)
    await page.getByLabel('Ihre zwölf Wörter').fill(typed())
    await Promise.all([1, 2, 3].map(() => page.keyboard.press('Escape')))
    await page.waitForURL('about:blank')
  })

  test('is told without JavaScript why it cannot work', async () => {
    const page = await stage.tab(nobody, { script: false, dark: true })
    await page.goto(`/f/${slug}/receipt`)
    await page.getByText('Ihre zwölf Wörter verlassen diesen Browser nie').waitFor()
  })
})

describe('everybody', () => {
  test('reads what was published, and no number by which somebody is found', async () => {
    await stage.as(box.bea).do(async (desk) => {
      const said = {
        question: 'Wann ist das Büro offen?',
        answer: 'Montags von neun bis zwölf.',
        state: 'done',
      }
      await publishAnswer(desk, newId(), service, said)
      await publishCounts(
        desk,
        service,
        new Map([
          ['new', 3],
          ['done', 41],
        ]),
      )
    })
    const page = await stage.tab(nobody, { script: false, width: 360 })
    await page.goto(`/f/${slug}/answers`)
    await page.getByRole('heading', { name: 'Wann ist das Büro offen?' }).waitFor()
    const counts = await page.locator('dl').innerText()
    expect(counts).toMatch(/Neu\s+weniger als 5\s+Erledigt\s+41/)
    await expectNoSideways(page)
    const mine = await stage.tab(box.bea)
    await mine.goto(`/services/${service}/form/answers`)
    await mine.getByLabel('Frage, in eigenen Worten').fill('Wer hilft?')
    await mine.getByLabel('Antwort').last().fill('Rufen Sie 0911 4711123 an.')
    await mine.getByText('Niemand ist darin zu erkennen.').click()
    await mine.getByRole('button', { name: 'Veröffentlichen' }).first().click()
    await mine.getByText('Nimm sie heraus.').first().waitFor()
    await expectAccessible(mine)
  })
})

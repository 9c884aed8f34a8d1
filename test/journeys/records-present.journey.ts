import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeriesBody } from '#blocks/records/casework/attendance/series.ts'
import type { Collection } from '#blocks/records/model/collection.ts'
import { mustSend } from '#test/custody.ts'
import { nobody } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { founderCode } from '#vault/log/log.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { shoot } from './film.ts'
import { recordsRoom } from './records.steps.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let room = ''
let amina: Page

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
const series = newId()
const kids = (base: string): Collection => ({
  ...{ schema: 1, id: 'kids', version: 1, name: { de: 'Kinder' }, one: { de: 'Kind' }, title: ['name'] },
  fields: [
    { id: 'name', kind: 'full-name', label: { de: 'Name' }, layer: 'base' },
    { id: 'number', kind: 'autonumber', label: { de: 'Nummer' }, layer: 'base' },
  ],
  ...{
    drawers: [{ id: 'all', name: 'Alle', spaces: { base } }],
    steps: [],
    isCase: true,
    hasAttendance: true,
  },
  retention: { months: 36, ground: { de: 'Eigene Regel' }, end: 'erase' },
})
const course: SeriesBody = {
  ...{ what: 'jam/series/1', collection: 'kids', title: 'Hausaufgabenhilfe', calendar: newId() },
  ...{ recurrence: { from: today, every: 'week' }, who: { are: 'filter', collection: 'kids' } },
}

beforeAll(async () => {
  stage = await openStage(new Date())
  story = await sealedLichtblick(stage)
  const { vault } = story
  room = await recordsRoom(stage, story)
  const both = [story.amina, story.bea]
  const [plan, base] = [await vault.open(story.amina, both), await vault.open(story.amina, both)]
  await mustSend(stage, story.amina, `PUT ${room.replace('/room', '/plan')}`, { plan })
  const author = await vault.at(story.amina)
  const write = async (space: string, id: string, body: unknown) => {
    const key = vault.keys.get(space)
    if (!key) throw new Error('There is no key.')
    const envelope = await sealEnvelope(
      key,
      { id, version: 1, author: author.card.id },
      body as Canon,
      author,
    )
    expect((await vault.put(story.amina, space, [envelope])).status).toBe(201)
  }
  await write(plan, newId(), { what: 'jam/collection/1', collection: kids(base) })
  await write(plan, series, course)
  for (const [first, last, number] of [
    ['Ada', 'Seltsam', '1-AAA'],
    ['Ben', 'Kern', '2-AAA'],
  ]) {
    const values = { name: { first, last }, number }
    await write(base, newId(), { what: 'jam/record/1', collection: 'kids', schema: 1, values })
  }
  amina = await arrive(stage, story.amina, `${room}#/present/kids/${series}/${today}`)
}, 300_000)
afterAll(() => stage.close())

describe('people who are there', () => {
  let here = ''

  test('say so with their own telephone, by a code on the screen', async () => {
    await amina.getByText('Selbst einchecken lassen').click()
    await amina.getByRole('button', { name: 'Code erlauben' }).click()
    await amina.getByRole('button', { name: 'Code erlauben' }).waitFor({ state: 'detached' })
    const show = amina.getByRole('link', { name: 'Feld für Nummern zeigen' })
    const coded = amina.waitForResponse((answer) => answer.url().endsWith('/records/check-ins'))
    // The room is entered anew with the code, and what was unfolded may be folded again, now or in a moment.
    const follow = async () => {
      if (!(await show.isVisible())) await amina.getByText('Selbst einchecken lassen').click()
      return show.click({ timeout: 2_000 }).then(
        () => true,
        () => false,
      )
    }
    await expect.poll(follow).toBe(true)
    const { id } = await (await coded).json()
    await amina.getByRole('img', { name: /QR-Code/ }).waitFor()
    await expectAccessible(amina)
    await expectNoSideways(amina)
    await shoot(amina, 'Code am Bildschirm')
    here = `/here/${id}#${await founderCode(story.vault.state)}.${series}.${today}`
    const phone = await stage.tab(nobody, { width: 360 })
    await phone.goto(here)
    await phone.getByLabel('Ihre Nummer oder Ihr Name').fill('seltsam, ada')
    await expectAccessible(phone)
    await expectNoSideways(phone)
    await shoot(phone, 'Ich bin da')
    await phone.getByRole('button', { name: 'Ich bin da' }).click()
    await phone.getByText('Danke, Sie sind gemeldet.').waitFor()
    await amina.getByText('1 mit dem Handy eingetragen.').waitFor({ timeout: 60_000 })
    await phone.getByRole('button', { name: 'Noch jemanden melden' }).click()
    await phone.getByLabel('Ihre Nummer oder Ihr Name').fill('Xaver Unbekannt')
    await phone.getByRole('button', { name: 'Ich bin da' }).click()
    await amina
      .getByText('1 Meldung sehen')
      .or(amina.getByText('1 Meldung sieht'))
      .waitFor({ timeout: 60_000 })
  })

  test('stand on the list; of whom it is not clear a member decides', async () => {
    const bea = await arrive(stage, story.bea, `${room}#/present/kids/${series}/${today}`, { width: 360 })
    const ada = bea.getByRole('group', { name: 'Ada Seltsam' })
    await ada.locator('button[aria-pressed=true]', { hasText: /^da$/ }).waitFor()
    await bea.getByText('1 Meldung vom Handy ist offen').waitFor()
    await expectAccessible(bea)
    await expectNoSideways(bea)
    await shoot(bea, 'Meldung offen')
    await bea.getByLabel('Wer ist „Xaver Unbekannt“?').fill('Ben')
    await bea.getByRole('button', { name: 'Ben Kern' }).click()
    await bea.getByText('2 von 2 eingetragen').waitFor()
    await bea.getByText('1 Meldung vom Handy ist offen').waitFor({ state: 'detached' })
    const { rows } = await stage.owner.query(`select count(*)::int as letters from letter`)
    expect(rows).toEqual([{ letters: 0 }])
  })
})

test('notes for oneself are there on one’s own other device', async () => {
  amina = await arrive(stage, story.amina, `${room}#/c/kids`)
  await amina.getByRole('link', { name: 'Öffnen: Ada Seltsam' }).click()
  await amina.getByRole('button', { name: 'Eigene Notizen beginnen' }).click()
  await amina.getByLabel('Notiz nur für dich').fill('Heute sehr still.')
  await amina.getByRole('button', { name: 'Notiz sichern' }).click()
  await amina.getByText('Gesichert. Nur du liest das.').waitFor()
  await expectAccessible(amina)
  await shoot(amina, 'Nur fuer dich')
  const again = await arrive(stage, story.amina, `${room}#/own`, { width: 360, dark: true })
  await again.getByRole('paragraph').filter({ hasText: 'Heute sehr still.' }).waitFor()
  await expectAccessible(again)
})

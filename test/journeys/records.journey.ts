// Long: one story of two people and one collection, in the order in which it happens.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shoot } from './film.ts'
import { recordsRoom } from './records.steps.ts'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let room = ''
let amina: Page
let bea: Page

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  room = await recordsRoom(stage, story)
}, 300_000)
afterAll(() => stage.close())

describe('records', () => {
  test('begin with a template, and are added by a line', async () => {
    amina = await arrive(stage, story.amina, room)
    await amina.getByRole('heading', { name: 'Womit fangt ihr an?' }).waitFor()
    await expect.poll(() => amina.getByRole('radio').count()).toBe(13)
    await amina.getByRole('radio', { name: 'Leere Sammlung' }).check({ force: true })
    await amina.getByLabel('Wie heißt die Sammlung?').fill('Kontakte')
    await expectAccessible(amina)
    await shoot(amina, 'Vorlage')
    await amina.getByRole('button', { name: 'Anlegen', exact: true }).click()
    await amina.getByRole('heading', { name: 'Kontakte', level: 2 }).waitFor()
    for (const name of ['Ada', 'Bela', 'Cem']) {
      await amina.getByLabel('Name', { exact: true }).fill(name)
      await amina.keyboard.press('Enter')
      await amina.getByRole('gridcell', { name, exact: true }).waitFor()
    }
    await expectAccessible(amina)
    await expectNoSideways(amina)
    await shoot(amina, 'Tabelle')
    await amina.getByRole('link', { name: 'Felder', exact: true }).click()
    const adding = amina.getByRole('form', { name: 'Feld hinzufügen' })
    const fields = [
      ['Ort'],
      ['Mail', 'email'],
      ['Notiz', 'long-text'],
      ['Geboren', 'uncertain-date'],
    ] as const
    for (const [name, kind] of fields) {
      await adding.getByLabel('Was steht in dem Feld?').fill(name)
      if (kind) await adding.getByLabel('Art', { exact: true }).selectOption(kind)
      await adding.getByRole('button', { name: 'Hinzufügen' }).click()
    }
    await expectAccessible(amina)
    await shoot(amina, 'Felder')
    await amina.getByRole('button', { name: 'Felder speichern' }).click()
    await amina.getByRole('heading', { name: 'Wer liest was' }).waitFor()
    await shoot(amina, 'Faecher')
    await amina.getByRole('link', { name: 'Zurück zu: Kontakte' }).click()
    await amina.getByRole('columnheader', { name: 'Ort' }).waitFor()
  })

  test('are written in the table by keys, seen by others, and taken back', async () => {
    bea = await arrive(stage, story.bea, room, { width: 360, hall: true })
    await bea.getByRole('link', { name: 'Kontakte' }).click()
    await bea.getByRole('link', { name: 'Cem' }).waitFor()
    await expectNoSideways(bea)
    await shoot(bea, 'Telefon')
    const grid = amina.getByRole('grid', { name: 'Kontakte' })
    await grid.getByRole('gridcell', { name: 'Ada', exact: true }).click()
    await amina.keyboard.press('ArrowRight')
    await amina.keyboard.type('Ulm')
    await amina.keyboard.press('Enter')
    await grid.getByRole('gridcell', { name: 'Ulm', exact: true }).waitFor()
    await bea.getByText('Ulm').waitFor()
    await amina.keyboard.press('Control+z')
    await grid.getByRole('gridcell', { name: 'Ulm', exact: true }).waitFor({ state: 'detached' })
    await bea.getByText('Ulm').waitFor({ state: 'detached' })
  })

  test('stay in sight as they were typed when a device without a connection is full, to be copied or saved once more', async () => {
    const isFull = (full: boolean) =>
      Promise.all(
        amina.workers().map((worker) =>
          worker.evaluate((full) => {
            const { prototype } = IDBObjectStore as unknown as { prototype: { put: unknown; was?: unknown } }
            prototype.was ??= prototype.put
            prototype.put = full
              ? () => {
                  throw new DOMException('full', 'QuotaExceededError')
                }
              : prototype.was
          }, full),
        ),
      )
    await amina.context().setOffline(true)
    await isFull(true)
    const grid = amina.getByRole('grid', { name: 'Kontakte' })
    await grid.getByRole('gridcell', { name: 'Bela', exact: true }).click()
    await amina.keyboard.press('ArrowRight')
    await amina.keyboard.type('Passau')
    await amina.keyboard.press('Enter')
    const unkept = amina.getByRole('region', { name: 'Das ist nicht gespeichert' })
    await unkept.getByText('Bela · Ort: „Passau“').waitFor()
    await expectAccessible(amina)
    await shoot(amina, 'Volles Geraet')
    // It stays where a table becomes cards, and when one has been elsewhere.
    await amina.setViewportSize({ width: 360, height: 640 })
    await grid.waitFor({ state: 'detached' })
    await unkept.getByText('Bela · Ort: „Passau“').waitFor()
    await expectNoSideways(amina)
    await shoot(amina, 'Volles Geraet, schmal')
    await amina.setViewportSize({ width: 1280, height: 800 })
    await amina.getByRole('link', { name: 'Alle Sammlungen' }).click()
    await amina.getByRole('link', { name: 'Kontakte' }).click()
    await isFull(false)
    await amina.context().setOffline(false)
    await unkept.getByRole('button', { name: 'Noch einmal speichern' }).click()
    await unkept.waitFor({ state: 'detached' })
    await grid.getByRole('gridcell', { name: 'Passau', exact: true }).waitFor()
    await bea.getByText('Passau').waitFor()
  })

  test('keep what two have written at once, side by side until one decides', async () => {
    await amina.getByRole('link', { name: 'Öffnen: Ada' }).click()
    await bea.getByRole('link', { name: 'Ada', exact: true }).click()
    await amina.getByLabel('Ort').fill('Bonn')
    await amina.getByText('Noch nicht gespeichert').waitFor()
    await bea.getByLabel('Ort').fill('Trier')
    await bea.getByRole('button', { name: 'Speichern', exact: true }).click()
    await bea.getByText('Gespeichert.').waitFor()
    await amina.getByRole('button', { name: 'Speichern', exact: true }).click()
    const clash = amina.getByRole('alert', { name: 'Zwei haben dasselbe geändert.' })
    await clash.waitFor()
    expect(await clash.innerText()).toMatch(/Trier[\s\S]*Bonn/)
    await expectAccessible(amina)
    await shoot(amina, 'Zwei zugleich')
    await clash.getByRole('button', { name: 'Meines nehmen' }).click()
    await clash.waitFor({ state: 'detached' })
    await amina.getByText('Verlauf der Änderungen').click()
    await amina.locator('ins', { hasText: 'Trier' }).first().waitFor()
    await shoot(amina, 'Verlauf')
  })

  test('keep what is typed: when it is wrong, the window is another, and somebody else writes meanwhile', async () => {
    const [mail, note] = [amina.getByLabel('Mail'), amina.getByLabel('Notiz')]
    const save = () => amina.getByRole('button', { name: 'Speichern', exact: true }).click()
    await mail.fill('ada(at)example.org')
    await note.fill('Ruft am Dienstag an.')
    await save()
    await amina.getByText('Noch nicht gespeichert: 1 Feld passt nicht.').waitFor()
    const { width = 0, height = 0 } = amina.viewportSize() ?? {}
    for (const [wide, high] of [
      [360, 640],
      [width, height],
    ] as const) {
      await amina.setViewportSize({ width: wide, height: high })
      await amina.waitForTimeout(100)
      expect([await mail.inputValue(), await note.inputValue()]).toEqual([
        'ada(at)example.org',
        'Ruft am Dienstag an.',
      ])
    }
    await mail.fill('ada@example.org')
    await save()
    // Typed on while the first of it is on its way.
    await note.fill('Ruft am Mittwoch an.')
    await save()
    await expect.poll(() => bea.getByLabel('Notiz').inputValue()).toBe('Ruft am Mittwoch an.')
    // Typed and saved again in the very moment in which the first is done, before the page has heard of it.
    await amina.getByRole('form', { name: 'Felder des Eintrags' }).evaluate((place: HTMLFormElement) => {
      const put = (text: string) => {
        const note = place.querySelector('textarea') as HTMLTextAreaElement
        note.value = text
        note.dispatchEvent(new Event('input', { bubbles: true }))
        place.requestSubmit()
      }
      const button = place.querySelector('.rec-save button') as HTMLButtonElement
      const done = new MutationObserver(() => {
        if (button.disabled) return
        done.disconnect()
        put('Ruft am Freitag an.')
      })
      done.observe(button, { attributes: true })
      put('Ruft am Donnerstag an.')
    })
    await expect.poll(() => bea.getByLabel('Notiz').inputValue()).toBe('Ruft am Freitag an.')
    await bea.getByLabel('Notiz').fill('Hat angerufen.')
    await bea.getByRole('button', { name: 'Speichern', exact: true }).click()
    await expect.poll(() => note.inputValue()).toBe('Hat angerufen.')
    expect(await mail.inputValue()).toBe('ada@example.org')
    const born = amina.getByRole('group', { name: 'Geboren' })
    await born.getByLabel('Wie genau').selectOption('year')
    await born.getByRole('spinbutton').pressSequentially('1985')
    await save()
    await expect
      .poll(() => bea.getByRole('group', { name: 'Geboren' }).getByRole('spinbutton').inputValue())
      .toBe('1985')
  })

  test('keep what is typed on while a new one is being made, and make one and not two', async () => {
    await bea.getByRole('link', { name: 'Zurück zu: Kontakte' }).click()
    await bea.getByRole('link', { name: 'Neuer Eintrag' }).click()
    await bea.getByLabel('Name', { exact: true }).fill('Yildiz')
    const form = bea.getByRole('form', { name: 'Felder des Eintrags' })
    // In one moment, so that the answer cannot be there before.
    await form.evaluate((place) => {
      ;(place as HTMLFormElement).requestSubmit()
      const town = [...place.querySelectorAll('label')].find(({ textContent }) =>
        textContent?.includes('Ort'),
      )
      const input = town?.control as HTMLInputElement
      input.value = 'Fürth'
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    const grid = amina.getByRole('grid', { name: 'Kontakte' })
    await amina.getByRole('link', { name: 'Zurück zu: Kontakte' }).click()
    await grid.getByRole('gridcell', { name: 'Yildiz', exact: true }).waitFor()
    expect(await bea.getByLabel('Ort').inputValue()).toBe('Fürth')
    await bea.getByRole('button', { name: 'Anlegen' }).click()
    await bea.getByRole('heading', { name: 'Yildiz' }).waitFor()
    await grid.getByRole('gridcell', { name: 'Fürth', exact: true }).waitFor()
    expect(await grid.getByRole('gridcell', { name: 'Yildiz', exact: true }).count()).toBe(1)
    await amina.getByRole('link', { name: 'Öffnen: Ada' }).click()
  })

  test('are written without a connection and arrive by themselves', async () => {
    await bea.getByRole('link', { name: 'Zurück zu: Kontakte' }).click()
    // A record has a name as well, and what was typed there would be hers.
    await bea.getByRole('link', { name: 'Ada', exact: true }).waitFor()
    await bea.context().setOffline(true)
    await bea.getByLabel('Name', { exact: true }).fill('Dilara')
    await bea.keyboard.press('Enter')
    await bea.getByText('wartet auf Verbindung').waitFor()
    await shoot(bea, 'Ohne Verbindung')
    await bea.context().setOffline(false)
    await bea.getByText('wartet auf Verbindung').waitFor({ state: 'detached' })
    await amina.getByRole('link', { name: 'Zurück zu: Kontakte' }).click()
    await amina.getByRole('gridcell', { name: 'Dilara', exact: true }).waitFor()
  })

  test('open without a connection when the browser was closed, and take what is written on the way', async () => {
    const isKept = (path: string) => caches.match(path).then((page) => page !== undefined)
    await expect.poll(() => bea.evaluate(isKept, room)).toBe(true)
    const device = bea.context()
    await bea.close()
    Object.assign(stage.cable, { state: 'pulled' })
    await device.setOffline(true)
    bea = await device.newPage()
    await bea.goto(room)
    await unlock(bea, story.bea)
    await bea.getByText('Das ist der Stand dieses Geräts.').waitFor()
    await bea.getByRole('link', { name: 'Kontakte' }).click()
    await bea.getByRole('link', { name: 'Dilara' }).waitFor()
    await bea.getByLabel('Name', { exact: true }).fill('Emre')
    await bea.keyboard.press('Enter')
    await bea.getByText('wartet auf Verbindung').waitFor()
    await expectAccessible(bea)
    await shoot(bea, 'Nach dem Neustart ohne Verbindung')
    Object.assign(stage.cable, { state: 'whole' })
    await device.setOffline(false)
    await bea.getByText('wartet auf Verbindung').waitFor({ state: 'detached' })
    await amina.getByRole('gridcell', { name: 'Emre', exact: true }).waitFor()
  })

  test('are found as one types, and an old state comes back', async () => {
    await amina.getByRole('searchbox').fill('dila')
    await amina.getByText('1 Treffer').waitFor()
    await amina.getByRole('searchbox').fill('trier')
    await expect.poll(() => amina.getByRole('main').innerText()).toContain('Nichts gefunden.')
    await amina.getByRole('link', { name: 'Öffnen: Ada' }).click()
    await amina.getByText('Verlauf der Änderungen').click()
    const trier = amina
      .getByRole('listitem')
      .filter({ has: amina.locator('ins', { hasText: 'Trier' }) })
      .first()
    await trier.getByRole('button', { name: 'Diesen Stand zurückholen' }).click()
    await amina.getByText('Gespeichert.').waitFor()
    await expect.poll(() => amina.getByLabel('Ort').inputValue()).toBe('Trier')
  })

  test('keep what is changed of their fields and roles when somebody else changes them as well', async () => {
    await amina.getByRole('link', { name: 'Zurück zu: Kontakte' }).click()
    await amina.getByRole('link', { name: 'Felder', exact: true }).click()
    const other = await arrive(stage, story.amina, `${room}${new URL(amina.url()).hash}`)
    const [name, save] = ['Wie heißt die Sammlung?', 'Felder speichern'] as const
    const saved = (page: Page) => page.getByRole('button', { name: save }).click()
    await amina.getByLabel(name).fill('Bekannte')
    const adding = other.getByRole('form', { name: 'Feld hinzufügen' })
    await adding.getByLabel('Was steht in dem Feld?').fill('Telefon')
    await adding.getByRole('button', { name: 'Hinzufügen' }).click()
    await saved(other)
    await other.getByRole('heading', { name: 'Wer liest was' }).waitFor()
    expect(await amina.getByLabel(name).inputValue()).toBe('Bekannte')
    await saved(amina)
    await amina.getByText('Jemand hat das gerade auch geändert.').waitFor()
    await shoot(amina, 'Felder, zwei zugleich')
    expect(await amina.getByLabel(name).inputValue()).toBe('Bekannte')
    await amina.getByRole('button', { name: 'Doch nicht' }).click()
    await amina.getByText('Telefon').first().waitFor()
    await amina.getByLabel(name).fill('Bekannte')
    await saved(amina)
    await other.getByRole('heading', { name: 'Felder: Bekannte' }).waitFor()
    for (const page of [amina, other])
      await page.evaluate(() => {
        location.hash = '#/rights'
      })
    await amina.getByLabel('Neue Rolle').fill('Helfende')
    await amina.getByRole('button', { name: 'Hinzufügen' }).click()
    await other.getByLabel('Name der Rolle').waitFor()
    const role = amina.getByLabel('Name der Rolle')
    const keep = (page: Page) => page.getByRole('button', { name: 'Speichern', exact: true }).click()
    await role.fill('Team')
    await other.getByRole('checkbox', { name: 'darf Sammlungen' }).check({ force: true })
    await keep(other)
    await other.getByText('Noch nicht gespeichert').waitFor({ state: 'detached' })
    await keep(amina)
    await amina.getByText('Jemand hat das gerade auch geändert.').waitFor()
    expect(await role.inputValue()).toBe('Team')
    await expectAccessible(amina)
    await shoot(amina, 'Rolle, zwei zugleich')
    await amina.getByRole('button', { name: 'Doch nicht' }).click()
    await expect.poll(() => amina.getByRole('checkbox', { name: 'darf Sammlungen' }).isChecked()).toBe(true)
    expect(await role.inputValue()).toBe('Helfende')
    await role.fill('Team')
    await keep(amina)
    await other.getByRole('heading', { name: 'Team', exact: true }).waitFor()
    await other.context().close()
  })
})

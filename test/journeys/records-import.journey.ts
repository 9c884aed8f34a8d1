import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shoot } from './film.ts'
import { recordsRoom } from './records.steps.ts'
import { arrive, sealedLichtblick } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let amina: Page

beforeAll(async () => {
  stage = await openStage()
  const story = await sealedLichtblick(stage)
  amina = await arrive(stage, story.amina, await recordsRoom(stage, story))
}, 300_000)
afterAll(() => stage.close())

/** 2,000 rows as a German Excel writes them, some of them broken, some of them there twice. */
function membersFile(): Buffer {
  const rows = Array.from({ length: 2000 }, (_, at) => {
    const day = at === 40 ? '31.2.1980' : `${(at % 28) + 1}.${(at % 12) + 1}.${1950 + (at % 50)}`
    const fee = at === 90 ? 'fünf' : `1.${String(at % 1000).padStart(3, '0')},50`
    const number = at % 500 === 499 ? at - 1 : at
    const more = at === 7 ? ';zu viel' : ''
    return `${number};Müller ${at}, Jörg;${day};${fee};${['Beratung', 'Kurs', 'Sprachcafé'][at % 3]};"Größe; ""ß"""${more}`
  })
  const text = ['Mitgliedsnummer;Name;Geburtsdatum;Beitrag;Angebot;Bemerkung', ...rows].join('\r\n')
  return Buffer.from(text, 'latin1')
}

const file = { name: 'Mitglieder.csv', mimeType: 'text/csv', buffer: membersFile() }

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await shoot(page, name)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSideways(page)
  await shoot(page, `${name} Telefon`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, `${name} dunkel`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

describe('a table of 2,000 members', () => {
  test('is read as it is, and each column gets its field', async () => {
    await amina.getByRole('heading', { name: 'Womit fangt ihr an?' }).waitFor()
    await amina.getByRole('radio', { name: 'Leere Sammlung' }).check({ force: true })
    await amina.getByLabel('Wie heißt die Sammlung?').fill('Mitglieder')
    await amina.getByRole('button', { name: 'Anlegen', exact: true }).click()
    await amina.getByRole('link', { name: 'Einlesen' }).click()
    await amina.getByLabel('Datei wählen').setInputFiles(file)
    await amina.getByText('2.000 Zeilen in „Mitglieder.csv“').waitFor()
    await amina.getByText('Windows, Westeuropa (Excel auf Deutsch) · Semikolon ;').waitFor()
    for (const column of ['Mitgliedsnummer', 'Geburtsdatum', 'Beitrag', 'Angebot', 'Bemerkung'])
      await amina.getByRole('combobox', { name: `${column}: Wird zu` }).selectOption('new')
    await amina.getByLabel('Art des neuen Feldes').nth(4).waitFor()
    await amina.getByText('bewiesen durch 13.1.1962').waitFor()
    await amina.getByText('bewiesen durch 1.000,50').waitFor()
    await amina.getByText('passen nicht, z. B. „31.2.1980“').waitFor()
    await amina.getByRole('checkbox', { name: 'Mitgliedsnummer' }).check({ force: true })
    await lookedAt(amina, 'Zuordnung')
  })

  test('is tried first; what cannot be taken in is a file to be mended', async () => {
    await amina.getByRole('button', { name: 'Probelauf machen' }).click()
    await amina.getByRole('heading', { name: 'Das käme heraus' }).waitFor()
    await amina.getByRole('cell', { name: /31.2.1980.* ist kein Datum/ }).waitFor()
    await lookedAt(amina, 'Probelauf')
    const [download] = await Promise.all([
      amina.waitForEvent('download'),
      amina.getByRole('button', { name: 'Fehlerdatei speichern' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(download.suggestedFilename()).toBe('Fehler Mitglieder.csv.csv')
    expect(lines).toHaveLength(8)
    expect(lines[1]).toContain('mehr als 6 Zellen')
    expect(lines[2]).toContain('42;"40";"Müller 40, Jörg";"31.2.1980"')
    expect(lines[3]).toContain('Beitrag: „fünf“ ist keine Zahl.')
    expect(lines[4]).toContain('Das steht schon in Zeile 500.')
  })

  test('is read in, and undone as if it had never been', async () => {
    const begun = performance.now()
    await amina.getByRole('button', { name: '1.993 Einträge einlesen' }).click()
    await amina.getByText('1.993 Einträge neu, 0 geändert.').first().waitFor({ timeout: 100_000 })
    console.log(`2,000 rows are read in after ${Math.round(performance.now() - begun)} ms`)
    await lookedAt(amina, 'Eingelesen')
    await amina.getByRole('link', { name: 'Zu den Einträgen' }).click()
    await amina.getByRole('gridcell', { name: 'Müller 0, Jörg', exact: true }).waitFor()
    await amina.getByRole('link', { name: 'Exportieren' }).click()
    await amina.getByText('1.993 Einträge, wie die Ansicht sie zeigt.').waitFor()
    await lookedAt(amina, 'Exportieren')
    const [download] = await Promise.all([
      amina.waitForEvent('download'),
      amina.getByRole('button', { name: 'Datei erstellen' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^Mitglieder \d{4}-\d\d-\d\d\.xlsx$/)
    await amina.getByRole('link', { name: 'Zurück zu: Mitglieder' }).click()
    await amina.getByRole('link', { name: 'Einlesen' }).click()
    await amina.getByText('Rückgängig machen').first().click()
    await amina.getByRole('button', { name: 'Rückgängig machen' }).click()
    const undone = amina.getByText('Zurückgenommen: 1.993 Einträge entfernt, 0 wie vorher.')
    await undone.waitFor({ timeout: 100_000 })
    await amina.getByRole('link', { name: 'Zurück zu: Mitglieder' }).click()
    await amina.getByText('Hier steht noch nichts').waitFor()
  })
})

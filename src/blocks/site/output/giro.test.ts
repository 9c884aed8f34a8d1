import { create } from 'qrcode/lib/core/qrcode.js'
import { describe, expect, test } from 'vitest'
import { giroText } from './giro.tsx'

describe('a GiroCode', () => {
  // The example of EPC069-12, version 2.1: a name with an apostrophe and marks, no BIC, 12.30 EUR.
  test('says what the European Payments Council writes in its example', () => {
    const text = giroText({
      holder: "François D'Alsace S.A.",
      iban: 'FR14 2004 1010 0505 0001 3M02 606',
      purpose: 'Client:Marie Louise La Lune',
      cents: 1230,
    })
    expect(text?.split('\n')).toEqual([
      ...['BCD', '002', '1', 'SCT', '', "François D'Alsace S.A.", 'FR1420041010050500013M02606'],
      ...['EUR12.30', '', '', 'Client:Marie Louise La Lune'],
    ])
  })

  // The one in use by Wikimedia's German society, with a BIC.
  test('says what a code in use says', () => {
    const text = giroText({
      holder: 'Wikimedia Foerdergesellschaft',
      ...{
        iban: 'DE33100205000001194700',
        bic: 'BFSWDE33BER',
        purpose: 'Spende fuer Wikipedia',
        cents: 12345,
      },
    })
    expect(text).toBe(
      'BCD\n002\n1\nSCT\nBFSWDE33BER\nWikimedia Foerdergesellschaft\nDE33100205000001194700\nEUR123.45\n\n\nSpende fuer Wikipedia',
    )
  })

  test('is drawn for no account that is none, and for nobody', () => {
    expect(giroText({ holder: 'Lichtblick', iban: 'DE02120300000000202052', purpose: '' })).toBeNull()
    expect(giroText({ holder: ' ', iban: 'DE02120300000000202051', purpose: '' })).toBeNull()
  })

  test('leaves out a sum that is none, and what a line cannot hold', () => {
    const text = giroText({
      ...{ holder: 'Ł'.repeat(90), iban: 'DE02120300000000202051', bic: 'x' },
      ...{ purpose: `zwei\nZeilen ${'a'.repeat(200)}`, cents: 0 },
    })
    const [, , , , bic, name, , sum, , , purpose] = text?.split('\n') ?? []
    expect([bic, [...(name ?? '')].length, sum, purpose?.length]).toEqual(['', 70, '', 140])
    expect(purpose).toMatch(/^zwei Zeilen a+$/)
  })

  test('fits into the size that banking apps read (at most version 13)', () => {
    const text = giroText({
      holder: 'ü'.repeat(70),
      iban: 'DE02120300000000202051',
      purpose: 'ß'.repeat(140),
    })
    const { version } = create([{ data: Buffer.from(text ?? ''), mode: 'byte' }], {
      errorCorrectionLevel: 'M',
    })
    expect(version).toBeLessThanOrEqual(13)
  })
})

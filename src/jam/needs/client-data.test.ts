import { describe, expect, test } from 'vitest'
import { effortOf } from '#test/cpu.ts'
// Titles and summaries of 318 German projects for the common good, CC-BY 4.0 as each entry says.
import real from '#test/texts/civic-data-lab.json' with { type: 'json' }
import { findClientData } from './client-data.ts'

const kindsIn = (text: string) => findClientData(text).map(({ kind }) => kind)

describe('a need contains no client data', () => {
  test.each([
    ['birth', 'Lena, geb. 3.4.2012, wartet seit März auf einen Platz.'],
    ['birth', 'geboren am 12. Mai 1991'],
    ['birth', 'Maria Huber, * 03.11.1987'],
    ['birth', 'Jonas Weber (14.02.2015) braucht Hilfe'],
    ['birth', 'date of birth: 1.2.2003'],
    ['email', 'Schreibt ihr unter lena.huber@gmx.de'],
    ['phone', 'erreichbar unter 0911 2345678'],
    ['phone', 'Handy 0176/12345678, abends'],
    ['phone', '+49 (0)911 234567'],
    ['iban', 'Ihr Konto ist DE89 3704 0044 0532 0130 00.'],
    ['name', 'Frau Muster wartet seit März.'],
    ['name', 'Familie Yılmaz bekommt keinen Bescheid.'],
    ['name', 'Unser Klient Mehmet kommt jeden Montag.'],
    ['name', 'Lukas (7) spricht nicht.'],
    ['name', 'Emine Kaya, 34 Jahre, mit zwei Kindern'],
    ['case', 'Sie leidet unter Depressionen und kommt oft.'],
    ['case', 'Diagnose F32.1, seit zwei Jahren'],
    ['case', 'Nach ihrem: ihr Suizidversuch im Winter'],
    ['case', 'Er ist leider mehrfach vorbestraft.'],
    ['case', 'Aktenzeichen 12 F 345/20'],
  ])('so the checker warns of %s: %s', (kind, text) => {
    expect(kindsIn(text)).toContain(kind)
  })

  test.each([
    'Wir tippen 200 Anmeldungen ab, 35 Kinder und 12 Jugendliche.',
    'Der Verein besteht seit dem 3.4.1991 und hat 0,5 Stellen.',
    'Schreibt an info@lichtblick.de oder ruft 0800 1110111 an.',
    'Menschen mit Depressionen finden bei uns Rat, auch nach einem Suizidversuch.',
    'Etwa 200 Familien im Jahr und zwei Kolleginnen im Büro.',
    'Von 2019 bis 2024 wurden 12.345.678 Euro verteilt, Rechnung 2024-00815.',
    'Die Beratung ist Mo. 10–12 und Do. 14–16 Uhr, Raum 0.17.',
    'Frauen, Herren und Familien kommen mit ihren Anliegen.',
    'Unsere Bewohner*innen sind zwischen 60 und 95 Jahre alt.',
    'Das Formular DE 2024 0815 4711 muss ersetzt werden.',
    'https://example.org/2024/05/17/bericht-0911234567890.html',
  ])('and keeps quiet about: %s', (text) => {
    expect(findClientData(text)).toEqual([])
  })

  test('with few false alarms: none in 318 real texts', () => {
    const alarms = real.flatMap(({ text }) => findClientData(text))
    expect(real).toHaveLength(318)
    expect(alarms).toEqual([])
  })

  test('and finds it again inside of a real text', () => {
    for (const { text } of real.filter((_, at) => at % 20 === 0))
      expect(kindsIn(`${text} Frau Muster, geb. 3.4.1991, Telefon 0911 2345678.`)).toEqual([
        'birth',
        'phone',
        'name',
      ])
  })

  test('without hanging on a text made to make it hang', () => {
    const { ms } = effortOf(() => {
      for (const piece of ['0 ', '0911-', 'DE89 ', 'Aa', 'a.', 'ist ', '1.1.', 'Frau ', '*'])
        findClientData(piece.repeat(1000))
    })
    expect(ms).toBeLessThan(500)
  })
})

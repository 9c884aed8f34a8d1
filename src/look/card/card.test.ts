import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cardDrawing, cardPicture } from './card.ts'
import { linesOf, outlineOf, widthOf } from './outline.ts'

const card = {
  ...{ label: 'Lichtblick sucht ein Team', title: 'Schreiben statt anrufen: ein Chat für Öznur & Łęcka' },
  ...{ text: 'Menschen schreiben uns, auch nachts. '.repeat(9), foot: '14. – 15. März 2027 · Nürnberg' },
}

describe('a preview', () => {
  test('is a PNG of 1200 by 630, small enough for messengers', async () => {
    const picture = await cardPicture(card)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(picture.byteLength).toBeLessThan(100_000)
  })

  test('is drawn once for the same words', () => {
    expect(cardPicture({ ...card })).toBe(cardPicture(card))
    expect(cardPicture({ ...card, foot: 'x' })).not.toBe(cardPicture(card))
  })

  test('holds letters as outlines of our own font, and no text that another font would draw', () => {
    const drawing = cardDrawing({ ...card, title: '<b>"&' })
    expect(drawing).not.toMatch(/<text|<image|href|font|<b>/)
    expect(outlineOf('Łę', 0, 0, 30, 700).match(/<path/g)).toHaveLength(2)
    expect(outlineOf('字', 0, 0, 30, 700)).toBe('')
  })

  test('breaks long titles, and says with … that there is more', () => {
    const lines = linesOf('Anmeldung zur Ferienfreizeit für alle Kinder der Südstadt', 300, 40, 700, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(widthOf(line, 40, 700)).toBeLessThanOrEqual(300)
    expect(linesOf('Donaudampfschifffahrtsgesellschaftskapitän', 300, 40, 700, 2)[0]).toMatch(/…$/)
    expect(linesOf('', 300, 40, 700, 2)).toEqual([])
  })
})

import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Card, drawCard } from './card-drawing.ts'
import { atEasel } from './easel.ts'
import { pathsOfStrip, type Strip } from './strip.ts'
import { drawStrip } from './strip-drawing.ts'

const colours = {
  paper: '#fff',
  accent: '#c62828',
  onAccent: '#fff',
  spice: '#f9a825',
  ink: '#000',
  soft: '#555',
}
const card = (number: number): Card => ({
  words: { name: 'Lichtblick', title: `Seite ${number}`, text: '' },
  colours,
})
const photo = (background: string) =>
  sharp({ create: { width: 208, height: 208, channels: 3, background } })
    .webp({ lossless: true })
    .toBuffer()
const strip: Strip = {
  kind: 'faces',
  tiles: ['a', 'b'].map((hash) => ({ picture: hash, hash, focus: { x: 50, y: 50 } })),
  name: '0123456789abcdef',
}

test('many drawings at once come back as those that were asked for, dot for dot as they are drawn here', async () => {
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
  const drawn = await atEasel((easel) => Promise.all(numbers.map((number) => easel.card(card(number)))))
  const here = await Promise.all(numbers.map((number) => drawCard(card(number))))
  for (const [at, png] of here.entries())
    expect(Buffer.from(png).equals(drawn[at] ?? new Uint8Array())).toBe(true)
})

test('a strip comes back in all its files, as it is drawn here', async () => {
  const sources = await Promise.all([photo('#1565c0'), photo('#f9a825')])
  const drawn = await atEasel((easel) => easel.strip(strip, sources))
  const here = await drawStrip(strip, sources)
  expect([...drawn.keys()].toSorted()).toEqual(pathsOfStrip(strip).toSorted())
  for (const path of pathsOfStrip(strip))
    expect(Buffer.from(drawn.get(path) ?? []).equals(here.get(path) ?? new Uint8Array())).toBe(true)
})

test('what cannot be drawn is refused alone, and the next one is drawn', async () => {
  const sources = await Promise.all([photo('#1565c0'), photo('#f9a825')])
  await atEasel(async (easel) => {
    await expect(easel.strip(strip, [new Uint8Array([1, 2, 3])])).rejects.toThrow()
    expect((await easel.strip(strip, sources)).size).toBe(4)
  })
})

test('whoever leaves while something is drawn hears that it has ended', async () => {
  const sources = await Promise.all([photo('#1565c0'), photo('#f9a825')])
  let left: Promise<unknown> | undefined
  await atEasel(async (easel) => {
    left = easel.strip(strip, sources)
    left.catch(() => {})
  })
  await expect(left).rejects.toThrow('the process that draws has ended')
})

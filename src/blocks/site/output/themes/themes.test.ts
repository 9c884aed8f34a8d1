import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { themeNames } from '../../model/site.ts'
import { contrast, fitted, mixed } from './contrast.ts'
import { type Palette, paletteOf, themes } from './themes.ts'

const schemes = ['light', 'dark'] as const
const grounds = ['paper', 'card', 'band', 'tint'] as const

const texts: [keyof Palette, readonly (keyof Palette)[]][] = [
  ['ink', grounds],
  ['soft', grounds],
  ['accent', grounds],
  ['onAccent', ['accent']],
  ['onStage', ['stage']],
]

describe.each(themeNames)('the look "%s"', (theme) => {
  test.each(schemes)('can be read by %s', (scheme) => {
    const palette = themes[theme][scheme]
    for (const [text, all] of texts)
      for (const ground of all)
        expect(contrast(palette[text], palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['paper', 'card', 'band'] as const)
      expect(contrast(palette.edge, palette[ground]), `edge on ${ground}`).toBeGreaterThanOrEqual(3)
  })

  test('can be read with any colour an organisation may have', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((all) => `#${all.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colour, fc.constantFrom(...schemes), (accent, scheme) => {
        const palette = paletteOf({ theme, accent, logo: null }, scheme)
        for (const ground of grounds)
          expect(contrast(palette.accent, palette[ground])).toBeGreaterThanOrEqual(4.5)
        expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a colour', () => {
  test('stays as it is when it can be read', () => {
    expect(fitted('#a0321c', ['#ffffff'], 'darker')).toBe('#a0321c')
    expect(paletteOf({ theme: 'plain', accent: '#7a1fa2', logo: null }, 'light').accent).toBe('#7a1fa2')
  })

  test('that is too light gets darker and keeps its hue', () => {
    const yellow = fitted('#ffd500', ['#ffffff'], 'darker')
    expect(contrast(yellow, '#ffffff')).toBeLessThan(6)
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(yellow.slice(at, at + 2), 16))
    expect(r).toBeGreaterThan(b)
    expect(g).toBeGreaterThan(b)
  })

  test('that is none counts as not chosen', () => {
    expect(paletteOf({ theme: 'leaf', accent: 'red;}body{', logo: null }, 'light')).toBe(themes.leaf.light)
  })

  // WCAG 2.2, "contrast ratio" and "relative luminance": black on white is 21 : 1.
  test('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(mixed('#ffffff', '#000000', 0.5)).toBe('#808080')
  })
})

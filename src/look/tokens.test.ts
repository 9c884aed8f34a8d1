import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')
const tokens: Record<string, { light: string; dark: string }> = Object.fromEntries(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)
const grounds = ['paper', 'card', 'band', 'hover']

/** Which text stands on which ground, somewhere in the styles. */
const texts: [string, string[]][] = [
  ['ink', [...grounds, 'berry-tint', 'apricot-tint', 'leaf-tint', 'blue-tint']],
  ['soft', grounds],
  ['berry', [...grounds, 'berry-tint', 'apricot-tint', 'leaf-tint', 'blue-tint']],
  ['berry-deep', [...grounds, 'berry-tint']],
  ['on-berry', ['berry', 'berry-deep']],
  ['leaf', [...grounds, 'leaf-tint']],
  ['blue', [...grounds, 'blue-tint']],
  ['apricot-ink', [...grounds, 'apricot-tint']],
]
const controls: [string, string[]][] = [
  ['edge', [...grounds]],
  ['berry', [...grounds, 'line']],
  ['leaf', [...grounds, 'line']],
  ['blue', [...grounds, 'berry-tint', 'leaf-tint', 'apricot-tint']],
  ['care', [...grounds, 'apricot-tint']],
]

describe.each(['light', 'dark'] as const)('by %s', (scheme) => {
  test.each(pairs(texts))('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(pairs(controls))('%s can be seen on %s', (control, ground) => {
    expect(contrast(control, ground, scheme)).toBeGreaterThanOrEqual(3)
  })
})

test('browsers that do not know light-dark() get the light colours', () => {
  const plain = Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, hex]) => [name, hex]),
  )
  expect(plain).toEqual(Object.fromEntries(Object.entries(tokens).map(([name, { light }]) => [name, light])))
})

function pairs(list: [string, string[]][]): [string, string][] {
  return list.flatMap(([token, all]) => all.map((ground): [string, string] => [token, ground]))
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [a = 0, b = 0] = [one, other]
    .map((name) => luminance(tokens[name]?.[scheme] ?? ''))
    .sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

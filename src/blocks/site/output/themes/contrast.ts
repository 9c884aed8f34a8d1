/** Red, green and blue, 0 to 1, as they are written (sRGB). */
type Rgb = readonly [number, number, number]

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** How well one colour can be read on another, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const least = 4.5

/** The colour itself, or the nearest one of its hue that can be read on all grounds; darker by day and lighter by night. */
export function fitted(hex: string, grounds: readonly string[], to: 'darker' | 'lighter'): string {
  const [lightness, ...tone] = oklabOf(hex)
  for (let step = 0; step <= 50; step += 1) {
    const part = step / 50
    const tried = hexOf([
      to === 'darker' ? lightness * (1 - part) : lightness + (1 - lightness) * part,
      ...tone,
    ])
    if (grounds.every((ground) => contrast(tried, ground) >= least)) return tried
  }
  return to === 'darker' ? '#000000' : '#ffffff'
}

/** The one of two that can be read on a colour; where neither can, black or white can. */
export const readableOn = (ground: string, dark: string, light: string): string =>
  [light, dark, '#ffffff', '#000000'].find((one) => contrast(one, ground) >= least) ?? '#000000'

/** `part` of one colour in another. */
export function mixed(one: string, other: string, part: number): string {
  const [from, to] = [rgbOf(one), rgbOf(other)]
  return written([0, 1, 2].map((at) => (from[at] ?? 0) * part + (to[at] ?? 0) * (1 - part)) as unknown as Rgb)
}

function rgbOf(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [r, g, b]
}

const written = (rgb: Rgb): string =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const curved = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055

function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex)
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/** Oklab (Björn Ottosson, 2020): steps of lightness look even, and the hue stays. */
function oklabOf(hex: string): [number, number, number] {
  const [r, g, b] = rgbOf(hex).map(linear) as unknown as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function hexOf([lightness, a = 0, b = 0]: readonly number[] & { 0: number }): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return written([
    curved(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    curved(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    curved(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ])
}

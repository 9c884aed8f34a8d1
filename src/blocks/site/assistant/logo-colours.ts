/** Red, green, blue and how much covers, 0 to 255 each, dot after dot. */
export type Dots = Uint8Array

const mostColours = 4

/**
 * The colours a logo lives by, the strongest first, as `#rrggbb`: what is much of it and not white, black or grey. Shades of one
 * colour count together. None for a logo in black and white.
 */
export function coloursOf(dots: Dots): string[] {
  const shades = new Map<number, Shade>()
  for (let at = 0; at + 3 < dots.length; at += 4) {
    const [r = 0, g = 0, b = 0, cover = 0] = dots.subarray(at, at + 4)
    const strength = strengthOf(r, g, b)
    if (cover < 128 || strength < 0.18) continue
    const key = hueOf(r, g, b)
    const shade = shades.get(key) ?? { weight: 0, r: 0, g: 0, b: 0 }
    shade.weight += strength
    shade.r += r * strength
    shade.g += g * strength
    shade.b += b * strength
    shades.set(key, shade)
  }
  const strongest = [...shades.values()].toSorted((one, other) => other.weight - one.weight)
  // What is only the soft edge of something else is no colour of the logo.
  const least = (strongest[0]?.weight ?? 0) / 20
  return strongest
    .filter(({ weight }) => weight >= least)
    .slice(0, mostColours)
    .map(({ weight, r, g, b }) => hex(r / weight, g / weight, b / weight))
}

type Shade = { weight: number; r: number; g: number; b: number }

/** How far a dot is from grey, 0 to 1. */
const strengthOf = (r: number, g: number, b: number): number => (Math.max(r, g, b) - Math.min(r, g, b)) / 255

/** One of twelve hues, so that the shades of one colour come together. */
function hueOf(r: number, g: number, b: number): number {
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const span = most - least
  const turn = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span
  return Math.round(((turn + 6) % 6) * 2) % 12
}

const hex = (...parts: number[]): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

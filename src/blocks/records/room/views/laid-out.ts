export type Pin = { id: string; title: string; lat: number; lon: number }

/** Kilometres of a degree from south to north. */
const degree = 111.32

/**
 * Places on a square of 100 by 100, north above, at the same scale in both directions; and how many kilometres there are between
 * two of its lines.
 */
export function layOut(pins: readonly Pin[]) {
  const lats = pins.map(({ lat }) => lat)
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2
  const east = Math.cos((middle * Math.PI) / 180) * degree
  const flat = pins.map(({ id, title, lat, lon }) => ({ id, title, x: lon * east, y: -lat * degree }))
  const [left, top] = [Math.min(...flat.map(({ x }) => x)), Math.min(...flat.map(({ y }) => y))]
  const wide = Math.max(...flat.map(({ x }) => x)) - left
  const high = Math.max(...flat.map(({ y }) => y)) - top
  const side = Math.max(wide, high, 1) * 1.1
  const [indent, down] = [(side - wide) / 2, (side - high) / 2]
  const points = flat.map(({ x, y, ...rest }) => ({
    ...rest,
    x: ((x - left + indent) / side) * 100,
    y: ((y - top + down) / side) * 100,
  }))
  return { points, steps: [20, 40, 60, 80], kilometres: side / 5 }
}

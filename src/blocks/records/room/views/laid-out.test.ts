import { expect, test } from 'vitest'
import { layOut } from './laid-out.ts'

test('places lie as they lie to each other, north above, with a scale in kilometres', () => {
  const pin = (id: string, lat: number, lon: number) => ({ id, title: id, lat, lon })
  // Nürnberg, Fürth to its west, Erlangen to the north: 16 km.
  const { points, kilometres } = layOut([
    pin('n', 49.4521, 11.0767),
    pin('f', 49.4771, 10.9887),
    pin('e', 49.5897, 11.0119),
  ])
  const [n, f, e] = points
  expect(e?.y).toBeLessThan(f?.y ?? 0)
  expect(f?.x).toBeLessThan(n?.x ?? 0)
  const far = Math.hypot((n?.x ?? 0) - (e?.x ?? 0), (n?.y ?? 0) - (e?.y ?? 0))
  expect((far / 20) * kilometres).toBeCloseTo(16, 0)
})

test('a single place lies in the middle', () => {
  expect(layOut([{ id: 'a', title: '', lat: 49, lon: 11 }]).points).toEqual([
    { id: 'a', title: '', x: 50, y: 50 },
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropOf, cuttingOf, type Shape, shapes } from './cropping.ts'

const picture = { width: 2000, height: 1000 }

test('the whole picture is no crop', () => {
  expect(cropOf({ shape: 'whole', size: 0.5, x: 0, y: 0 }, picture)).toBeNull()
  expect(cuttingOf(null, picture).shape).toBe('whole')
})

test('a square is as high as the picture, and lies where it is put', () => {
  expect(cropOf({ shape: 'square', size: 1, x: 0.5, y: 0.5 }, picture)).toEqual({
    x: 0.25,
    y: 0,
    width: 0.5,
    height: 1,
  })
  expect(cropOf({ shape: 'square', size: 1, x: 0, y: 0.5 }, picture)?.x).toBe(0)
})

test('whatever is cut lies within the picture, has its shape, and is found again', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const size = fc.double({ min: 0.3, max: 1, noNaN: true })
  const side = fc.integer({ min: 200, max: 4000 })
  const shape = fc.constantFrom(...(Object.keys(shapes) as Shape[]).filter((one) => one !== 'whole'))
  fc.assert(
    fc.property(shape, size, share, share, side, side, (shape, size, x, y, width, height) => {
      const crop = cropOf({ shape, size, x, y }, { width, height })
      if (!crop) throw new Error('cut')
      expect(crop.x + crop.width).toBeLessThanOrEqual(1.0002)
      expect(crop.y + crop.height).toBeLessThanOrEqual(1.0002)
      const is = (crop.width * width) / (crop.height * height)
      expect(Math.abs(is / (shapes[shape] ?? 1) - 1)).toBeLessThan(0.02)
      expect(cuttingOf(crop, { width, height }).shape).toBe(shape)
    }),
  )
})

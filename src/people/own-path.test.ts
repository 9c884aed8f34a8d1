import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  '\n/x',
  undefined,
  ['/me'],
])('a link leads no person to another house (%j)', (next) => {
  expect(ownPath(next, '/safe')).toBe('/safe')
})

test('a link leads on to a page of this house, with what it asks for and without what a header would break at', () => {
  expect(ownPath('/jams/quartier-u1?page=2#top')).toBe('/jams/quartier-u1?page=2')
  expect(ownPath('/a\r\nSet-Cookie: x=1')).toBe('/aSet-Cookie:%20x=1')
})

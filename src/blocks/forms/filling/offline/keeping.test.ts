import { describe, expect, test } from 'vitest'
import { askedFor, digestIn, isForm, isShelfOf, shelfOf } from './keeping.ts'

const at = (path: string) => askedFor(`https://haus.example${path}`, '/f/ferien')

describe('a device that keeps a public form', () => {
  test('keeps its page in each language, and nothing that the address says about somebody', () => {
    expect(at('/f/ferien')).toBe('/f/ferien')
    expect(at('/f/ferien?lang=de-x-ls')).toBe('/f/ferien?lang=de-x-ls')
    for (const path of [
      '/f/ferien-2',
      '/f/ferien/receipt',
      '/f/ferien?kind=Mara',
      '/f/ferien?embed=1',
      '/me',
    ])
      expect(at(path), path).toBeUndefined()
  })

  test('knows a form that takes answers from a page that says it is closed, and one version from another', () => {
    const page = `<sealed-form slug="ferien" version="3" digest="${'d'.repeat(43)}">`
    expect(isForm(page)).toBe(true)
    expect(digestIn(page)).toBe('d'.repeat(43))
    expect(isForm('<h1>Geschlossen</h1>')).toBe(false)
    expect(digestIn('<h1>Geschlossen</h1>')).toBeUndefined()
  })

  test('knows whose shelf is whose, also when one address begins like another', () => {
    expect(isShelfOf(shelfOf('/f/ferien', 'a1'), '/f/ferien')).toBe(true)
    expect(isShelfOf(shelfOf('/f/ferien-2', 'a1'), '/f/ferien')).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanEmail, cleanPublic, cleanTarget, cleanWeb, placeOf } from './address.ts'
import { isIban } from './iban.ts'
import { cleanFrom, cleanTo, endsOf } from './redirect.ts'

describe('where a link leads', () => {
  test.each([
    ['page:5f0c', 'page:5f0c'],
    ['file:abc-1', 'file:abc-1'],
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'https://example.org/'],
    ['www.example.org/verein', 'https://www.example.org/verein'],
    ['info@example.org', 'mailto:info@example.org'],
    ['mailto:info@example.org?bcc=boese@example.com', 'mailto:info@example.org'],
    ['tel:+49 (0)89 / 123-456', 'tel:+4989123456'],
  ])('%s is kept as %s', (typed, kept) => expect(cleanTarget(typed)).toBe(kept))
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://bank.de@boese.example',
    'https://localhost/',
    '//example.org',
    '\\\\example.org',
    '',
    'Verein',
  ])('%j leads nowhere', (typed) => expect(cleanTarget(typed)).toBeNull())
  test('a form stands in this house or at https:, and nowhere else', () => {
    expect(cleanPublic('/f/anmeldung-x2k4')).toBe('/f/anmeldung-x2k4')
    expect(cleanPublic('https://forms.example.org/1')).toBe('https://forms.example.org/1')
    for (const typed of ['//boese.example', '/\\boese.example', '/f//x', 'javascript:1', '/f/../../x y'])
      expect(cleanPublic(typed), typed).toBeNull()
  })
  test('whatever is kept is good a second time and has one of five beginnings', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ size: 'xsmall' })), (typed) => {
        const kept = cleanTarget(typed)
        if (kept === null) return
        expect(kept).toMatch(/^(https:\/\/|mailto:|tel:|page:|file:)/)
        expect(cleanTarget(kept)).toBe(kept)
        expect(placeOf(kept)).not.toBeNull()
      }),
    )
  })
  test('a mailbox is a mailbox and an https: address one', () => {
    expect(cleanEmail(' wir@example.org ')).toBe('wir@example.org')
    expect(cleanEmail('a@b@example.org')).toBeNull()
    expect(cleanWeb('mailto:wir@example.org')).toBeNull()
  })
})

describe('a redirect', () => {
  test('begins at a path, also of a pasted address, and ends inside or at https:', () => {
    expect(cleanFrom('https://alt.example.org/verein/?p=3')).toBe('/verein/?p=3')
    expect(cleanFrom('verein')).toBeNull()
    expect(cleanFrom('/über uns')).toBe('/%C3%BCber%20uns')
    expect(cleanTo('/verein.html#team')).toBe('/verein.html#team')
    expect(cleanTo('//boese.example')).toBeNull()
    expect(cleanTo('/\\boese.example')).toBeNull()
    expect(cleanTo('javascript:alert(1)')).toBeNull()
  })
  test('leads somewhere, and never in a circle', () => {
    const go = (from: string, to: string) => ({ from, to, code: 301 as const })
    const end = (all: ReturnType<typeof go>[], from: string) => endsOf(all, [from]).get(from)
    expect(end([go('/a', '/b'), go('/b', '/c.html')], '/a')).toBe('/c.html')
    expect(end([go('/a', '/b'), go('/b', '/a')], '/a')).toBeNull()
    expect(end([go('/x', '/a'), go('/a', '/b'), go('/b', '/a')], '/x')).toBeNull()
    expect([...endsOf([go('/a', '/b'), go('/c', '/b')], ['/a', '/c', '/b', '/frei'])]).toEqual([
      ...[
        ['/a', '/b'],
        ['/c', '/b'],
        ['/b', '/b'],
        ['/frei', '/frei'],
      ],
    ])
  })
})

test('an IBAN is known by its length and its check digits', () => {
  expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true)
  expect(isIban('GB82 WEST 1234 5698 7654 32')).toBe(true)
  expect(isIban('DE89 3704 0044 0532 0130 01')).toBe(false)
  expect(isIban('DE8937040044053201300')).toBe(false)
  expect(isIban('')).toBe(false)
})

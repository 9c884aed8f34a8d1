import { describe, expect, test } from 'vitest'
import { holds, isHostname, sentencesIn } from './checks.ts'
import { isReady, judge, missing } from './gate.ts'
import { readTemplate, type Template } from './template.ts'
import short from './templates/short.yaml?raw'
import standard from './templates/standard.yaml?raw'

function must(text: string): Template {
  const read = readTemplate(text)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.template
}

const problemsOf = (text: string): string => {
  const read = readTemplate(text)
  return 'problems' in read ? read.problems.join('\n') : ''
}

const ready = {
  problem: 'Anmeldungen kommen auf Papier, wir tippen alles ab.',
  goal: 'Ein Formular mit Warteliste, das wir selbst ändern.',
  kind: 'form',
  fit: 'fits',
  data: 'contact',
  reach: 'there',
  home: 'house',
  domain: 'none',
  person: 'Amina Adler',
  payer: 'Der Verein',
  contact: 'Amina Adler',
  contactHow: 'am Tisch des Teams',
  privacy: 'Frau Berg, Träger',
  content: 'ready',
  contentWhere: 'im Ordner Ferien',
  access: 'none',
  test: 'Eine Familie meldet zwei Kinder an. Das Büro sieht beide in der Liste.',
}
const agreed = ['effort', 'takeover'].map((what) => ({ what, name: 'Amina', at: new Date(0) }))

describe('the stages of a need are data, not code', () => {
  test('both templates of the house can be read, and their planned steps fit into the promise', () => {
    expect(must(standard).effort).toEqual({ before: 240, during: 360 })
    expect(must(short).template).toBe('short')
  })

  test('another template asks for other things of the same need', () => {
    const big = { ...ready, kind: 'counselling', data: 'sensitive' }
    expect(isReady(judge(must(standard), big, agreed))).toBe(true)
    const { stages } = judge(must(short), big, agreed)
    expect(missing({ stages }).map(({ id }) => id)).toEqual(['small'])
  })

  test('what is wrong in a template is told with its place, all at once', () => {
    const wrong = standard
      .replace('check: hostname, of: host', 'check: hostnam, of: host')
      .replace('minutes: 90', 'minutes: ninety')
    const told = problemsOf(wrong)
    expect(told).toContain('stages[1].conditions[1].checks[1]')
    expect(told).toContain('stages[1].steps[1].minutes')
  })

  test('a template that asks for a fact nobody knows, or promises less than it plans, is refused', () => {
    expect(problemsOf(standard.replace('of: payer', 'of: payr'))).toContain('"payr" is not asked anywhere')
    expect(problemsOf(standard.replace('values: [ready, soon]', 'values: [ready, son]'))).toContain(
      '"content" is never "son"',
    )
    expect(problemsOf(standard.replace('before: 240', 'before: 120'))).toContain('promised are 120')
    expect(problemsOf(standard.replace('gate: admission', ''))).toContain('exactly one')
    expect(problemsOf('stages: [')).not.toBe('')
    expect(problemsOf('')).not.toBe('')
  })
})

describe('the readiness gate', () => {
  test('is green when home, address, person, payer, contact, data protection, content, access and test are there', () => {
    expect(isReady(judge(must(standard), ready, agreed))).toBe(true)
  })

  test.each([
    ['home', { home: '' }],
    ['home', { home: 'partner' }],
    ['domain', { domain: '' }],
    ['domain', { domain: 'ours', host: 'lichtblick', dns: 'Herr Blau' }],
    ['domain', { domain: 'ours', host: 'lichtblick.de', dns: '' }],
    ['person', { person: '' }],
    ['payer', { payer: '–' }],
    ['contact', { reach: 'nobody' }],
    ['contact', { contactHow: '' }],
    ['privacy', { privacy: '' }],
    ['content', { content: 'missing' }],
    ['access', { access: 'missing' }],
    ['test', { test: 'Es geht.' }],
  ])('is red without %s: %o', (id, change) => {
    const gate = judge(must(standard), { ...ready, ...change }, agreed)
    expect(missing(gate).map((one) => one.id)).toEqual([id])
    expect(isReady(gate)).toBe(false)
  })

  test('is red until the organisation has agreed', () => {
    expect(isReady(judge(must(standard), ready, agreed.slice(1)))).toBe(false)
  })

  test('asks nobody for data protection where there is no personal data', () => {
    expect(isReady(judge(must(standard), { ...ready, data: 'none', privacy: '' }, agreed))).toBe(true)
  })
})

describe('a check', () => {
  test('knows a name of the web from one that leads nowhere', () => {
    for (const good of ['lichtblick.de', 'chat.lichtblick.org', 'süd-stadt.de'])
      expect(isHostname(good)).toBe(true)
    for (const bad of ['lichtblick', 'a.example', 'x.test', '-a.de', 'a..de', 'http://a.de', ''])
      expect(isHostname(bad), bad).toBe(false)
  })

  test('counts what can be tried out, not full stops', () => {
    expect(sentencesIn('Ja. Gut. Toll.')).toBe(0)
    expect(sentencesIn('Eine Familie meldet sich an.\nDas Büro sieht die Anmeldung')).toBe(2)
  })

  test('counts only where its condition holds', () => {
    const check = { check: 'filled', of: 'dns', least: 3, when: { of: 'domain', is: ['ours'] } } as const
    expect(holds({ ...check, when: { ...check.when, is: [...check.when.is] } }, { domain: 'none' })).toBe(
      true,
    )
    expect(holds({ ...check, when: { ...check.when, is: [...check.when.is] } }, { domain: 'ours' })).toBe(
      false,
    )
  })
})

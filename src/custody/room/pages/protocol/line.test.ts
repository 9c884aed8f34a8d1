import { describe, expect, test } from 'vitest'
import { type Entry, kinds } from '#vault/log/entry.ts'
import { type Called, sentenceOfLine } from './line.text.ts'

const called: Called = {
  person: (member) => ({ a: 'Amina', b: 'Bea', v: 'der Vorstand' })[member] ?? 'Jemand',
  whom: (member) => ({ a: 'Amina', b: 'Bea', v: 'den Vorstand' })[member] ?? 'jemand',
  space: () => 'das Notizbuch',
  day: (time) => time.slice(0, 10),
}
const payloads: { [K in Entry['kind']]: Extract<Entry, { kind: K }>['payload'] } = {
  founded: { card: { id: 'a' } },
  member_added: { card: { id: 'b' }, role: 'admin' },
  member_removed: { member: 'b' },
  role_changed: { member: 'b', role: 'member' },
  space_opened: { space: 's', commitment: '', readers: [] },
  epoch_opened: { space: 's', epoch: 2, commitment: '', readers: [] },
  epoch_closed: { space: 's', epoch: 2 },
  intake_key_set: { space: 's', epoch: 1, recipient: '' },
  granted: { space: 's', member: 'b', until: '2027-04-01T00:00:00Z' },
  recovery_used: { by: 'colleague', lost: 'x', successor: 'b' },
  handed_over: { protocol: null },
  space_shredded: { space: 's' },
  service_retired: { service: 'd', spaces: ['s'] },
} as never

const said = (kind: Entry['kind'], more: object = {}, author = 'a', lang: 'de' | 'en' = 'de') =>
  sentenceOfLine({ kind, payload: { ...payloads[kind], ...more }, author } as Entry, called, lang)

describe('the log', () => {
  test('is told in whole sentences with names, in both languages, every kind of line in its own', () => {
    for (const lang of ['de', 'en'] as const) {
      const all = kinds.map((kind) => said(kind, {}, 'a', lang))
      expect(new Set(all).size).toBe(kinds.length)
      for (const sentence of all) expect(sentence).toMatch(/^Amina .+\.$/)
    }
  })

  test('says until when somebody may read', () => {
    expect(said('granted')).toBe('Amina lässt Bea das Notizbuch lesen, bis 2027-04-01.')
    expect(said('granted', { until: null })).toBe('Amina lässt Bea das Notizbuch lesen, auf Weiteres.')
  })

  test('says the board in the right case', () => {
    expect(said('granted', { member: 'v', until: null })).toBe(
      'Amina lässt den Vorstand das Notizbuch lesen, auf Weiteres.',
    )
  })

  test('hides nobody who came back by the board', () => {
    expect(said('recovery_used', { by: 'guardians' }, 'v')).toBe(
      'Bea hatte alles verloren und kam mit zwei Blättern des Vorstands zurück.',
    )
    expect(said('member_removed', {}, 'v')).toBe('Der Vorstand hat Bea herausgenommen.')
  })
})

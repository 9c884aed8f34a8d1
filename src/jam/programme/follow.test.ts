import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { localText } from '#kernel/zone.ts'
import type { Jam } from '../profile/jam.ts'
import { clockChangeOf, turnOf } from './clock-change.ts'
import { clashesOf, follow } from './follow.ts'
import type { Item, ItemKind } from './item.ts'
import { hoursOf } from './now-next.tsx'
import { templateNames } from './usual/templates.ts'
import { programmeBy, usualProgramme } from './usual/usual.ts'

const jamAt = (start: string): Jam => {
  const startsAt = new Date(start)
  const dates = { startsAt, endsAt: later(startsAt, 24 * hour) }
  return { id: 'jam', timeZone: 'Europe/Berlin', ...dates } as Jam
}
const jam = jamAt('2027-03-13T11:00:00Z')
const at = (hours: number) => later(jam.startsAt, hours * hour)

function item(id: string, from: number, until: number, sketch: Partial<Item> = {}): Item {
  const words = { title: id, titleEn: '', place: '', version: 'v', kind: 'other' as ItemKind }
  return { ...words, id, startsAt: at(from), endsAt: at(until), fixed: false, ...sketch }
}

const day = [
  item('opening', 0, 1),
  item('build', 1, 4),
  item('dinner', 4, 5, { fixed: true }),
  item('talk', 5, 6),
  item('night', 2, 9, { kind: 'night' }),
]
const moved = (id: string, from: number, until: number) => {
  const found = day.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return follow(day, jam, { item: found, startsAt: at(from), endsAt: at(until) })
}
const times = (items: readonly Item[]) =>
  Object.fromEntries(
    items.map(({ id, startsAt }) => [id, (startsAt.getTime() - jam.startsAt.getTime()) / hour]),
  )

describe('when one item moves', () => {
  test('the rest follows by as much, and what is fixed stays', () => {
    const following = moved('opening', 0.5, 1.5)
    expect(times(following.items)).toEqual({ opening: 0.5, build: 1.5, night: 2.5, dinner: 4, talk: 5.5 })
    expect(following.moved.map(({ after }) => after.id)).toEqual(['opening', 'build', 'talk', 'night'])
    expect(following.stays.map(({ id }) => id)).toEqual(['dinner'])
  })
  test('or is lengthened, what comes after it makes room', () => {
    expect(times(moved('build', 1, 4.5).items)).toMatchObject({ build: 1, dinner: 4, talk: 5.5 })
  })
  test('earlier, the rest moves up; what began before it stays', () => {
    expect(times(moved('talk', 4.5, 5.5).items)).toMatchObject({ opening: 0, build: 1, talk: 4.5 })
  })
  test('what then clashes is named, and nothing that clashed before', () => {
    expect(moved('build', 1, 4.5).clashes).toMatchObject([
      { kind: 'overlap', first: { id: 'build' }, second: { id: 'dinner' } },
    ])
    expect(moved('opening', 0, 1).clashes).toEqual([])
  })
  test('past the end of the jam, away from hour 21, or a check-in behind it, that is said', () => {
    const late = [
      item('end', 23, 24),
      item('freeze', 21, 21.25, { kind: 'freeze' }),
      item('c', 20, 20.5, { kind: 'checkin' }),
    ]
    const slip = (id: string, by: number) => {
      const one = late.find((other) => other.id === id) as Item
      const shift = {
        item: one,
        startsAt: later(one.startsAt, by * hour),
        endsAt: later(one.endsAt, by * hour),
      }
      return follow(late, jam, shift).clashes.map(({ kind }) => kind)
    }
    expect(slip('end', 1)).toEqual(['late'])
    expect(slip('freeze', 0.5)).toEqual(['freeze', 'late'])
    expect(slip('c', 2)).toContain('checkin')
  })
  test('over midnight nothing is different', () => {
    const night = [item('soup', 11.5, 12.5), item('quiet', 13, 19)]
    const following = follow(night, jam, { item: night[0] as Item, startsAt: at(12), endsAt: at(13) })
    expect(times(following.items)).toEqual({ soup: 12, quiet: 13.5 })
  })
  test('lengths stay, order stays, and moving back gives the programme there was', () => {
    const plan = usualProgramme({ ...jam, registrationClosesAt: jam.startsAt } as Jam).map((one) => ({
      ...one,
      fixed: false,
    }))
    fc.assert(
      fc.property(fc.nat(plan.length - 1), fc.integer({ min: 0, max: 90 }), (which, minutes) => {
        const one = plan[which] as Item
        const by = (some: Item, sign: number) => ({
          item: some,
          startsAt: some.startsAt,
          endsAt: later(some.endsAt, sign * minutes * minute),
        })
        const there = follow(plan, jam, by(one, 1))
        for (const { before, after } of there.moved)
          if (after.id !== one.id)
            expect(+after.endsAt - +after.startsAt).toBe(+before.endsAt - +before.startsAt)
        const longer = there.items.find(({ id }) => id === one.id) as Item
        const back = follow(there.items, jam, by(longer, -1))
        const sorted = (items: readonly Item[]) =>
          items.map(({ id, startsAt }) => `${id} ${+startsAt}`).toSorted()
        expect(sorted(back.items)).toEqual(sorted(plan))
      }),
    )
  })
})

describe('the night in which clocks are changed', () => {
  const october = jamAt('2026-10-24T10:00:00Z') // 12:00 in summer.
  test('has 24 real hours: the jam ends at 11 by the clock, check-ins stay four hours apart', () => {
    expect(localText(october.endsAt, 'Europe/Berlin')).toBe('2026-10-25T11:00')
    const checkins = usualProgramme(october).filter(({ kind }) => kind === 'checkin')
    expect(checkins.map(({ startsAt }) => (+startsAt - +october.startsAt) / hour)).toEqual([4, 8, 12, 16, 20])
    expect(checkins.map(({ startsAt }) => localText(startsAt, 'Europe/Berlin').slice(11))).toEqual([
      ...['16:00', '20:00', '00:00'],
      ...['03:00', '07:00'],
    ])
    const freeze = usualProgramme(october).find(({ kind }) => kind === 'freeze')
    expect((+(freeze?.startsAt ?? 0) - +october.startsAt) / hour).toBe(21)
  })
  test('has breakfast at seven by the clock on the wall', () => {
    const meals = usualProgramme(october).filter(({ kind }) => kind === 'meal')
    expect(meals.map(({ startsAt }) => localText(startsAt, 'Europe/Berlin').slice(11))).toContain('07:00')
  })
  test('says which of two half past twos is meant', () => {
    expect(clockChangeOf(october)).toMatchObject({ from: '03:00', to: '02:00', by: -hour })
    const [first, second] = [new Date('2026-10-25T00:30:00Z'), new Date('2026-10-25T01:30:00Z')]
    expect([turnOf(october, first), turnOf(october, second)]).toEqual(['first', 'second'])
    expect(turnOf(october, later(second, hour))).toBeNull()
    expect(hoursOf(october, { startsAt: first, endsAt: second }, 'de')).toBe(
      '02:30 (Sommerzeit) – 02:30 (Winterzeit)',
    )
  })
  test('in March goes from two to three, and moving an item by 15 minutes is 15 real minutes', () => {
    const march = jamAt('2027-03-27T11:00:00Z')
    expect(clockChangeOf(march)).toMatchObject({ from: '02:00', to: '03:00', by: hour })
    expect(turnOf(march, new Date('2027-03-28T01:30:00Z'))).toBeNull()
    expect(clockChangeOf(jam)).toBeNull()
    const plan = usualProgramme(march)
    const night = plan.find(({ kind }) => kind === 'night') as Item
    const later15 = {
      item: night,
      startsAt: later(night.startsAt, 15 * minute),
      endsAt: later(night.endsAt, 15 * minute),
    }
    for (const { before, after } of follow(plan, march, later15).moved)
      expect(+after.startsAt - +before.startsAt).toBe(15 * minute)
  })
})

describe('a template', () => {
  test.each(templateNames)(
    '%s has opening, pitches, team start, check-ins, meals, rest, freeze at hour 21, training, handover, closing',
    (name) => {
      const plan = programmeBy(name, jam)
      const kinds = new Set(plan.map(({ kind }) => kind))
      const all = [
        'opening',
        'pitches',
        'teams',
        'checkin',
        'meal',
        'night',
        'freeze',
        'training',
        'handover',
        'closing',
      ]
      for (const kind of all) expect(kinds).toContain(kind)
      expect(plan.find(({ kind }) => kind === 'freeze')?.startsAt).toEqual(at(21))
      expect(plan.at(-1)).toMatchObject({ kind: 'closing', endsAt: jam.endsAt })
      const hard = clashesOf(plan, jam).filter((clash) => clash.kind !== 'overlap')
      expect(hard).toEqual([])
    },
  )
  test('gives no two items one id', () => {
    const ids = templateNames.flatMap((name) => programmeBy(name, jam).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

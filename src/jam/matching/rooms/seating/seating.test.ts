import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { usualDemand } from '../../../venue/fit/demand.ts'
import type { Room, Venue } from '../../../venue/venue.ts'
import { chairsOf, conflictsOf, type Guests, noWish, obstaclesFor, type RoomPlan } from '../room-plan.ts'
import { seatByHand } from './by-hand.ts'
import { scoreOf } from './score.ts'
import { findSeats } from './seating.ts'

const startsAt = new Date('2027-03-13T11:00:00Z')

function venueOf(id: string, rooms: Partial<Room>[], facts: Partial<Venue> = {}): Venue {
  const plain = { quiet: false, calm: false, stepFree: true, circuits: 0, downMbit: 0, upMbit: 0, way: '' }
  return {
    ...{ id, jam: 'j', host: null, name: id, address: '', contact: '', timeZone: '', link: '' },
    ...{
      downMbit: 1000,
      upMbit: 1000,
      wifiClients: 500,
      stepFree: true,
      lift: true,
      kitchen: true,
      nightUse: true,
    },
    ...{ openFrom: null, openUntil: null, offeredAt: startsAt, confirmedAt: startsAt, withdrawnAt: null },
    ...facts,
    rooms: rooms.map((room, at) => ({
      ...{ ...plain, id: `${id}${at}`, venue: id, name: `${id}${at}`, seats: 12, tables: 4, sockets: 20 },
      ...room,
    })),
  }
}

const team = (id: string, sketch: Partial<Guests> = {}): Guests => ({
  ...{ id, name: id, size: 5, wish: noWish, choices: [], room: null, pinned: false },
  ...sketch,
})

const planOf = (venues: Venue[], teams: Guests[]): RoomPlan => ({
  teams,
  venues,
  spaces: venues.flatMap((venue) => venue.rooms.map((room) => ({ room, venue }))),
  demand: usualDemand,
  hours: { startsAt, endsAt: later(startsAt, 24 * hour) },
})

const seatsFor = async (plan: RoomPlan, calm = false) => (await findSeats(plan, calm)).seats
const settle = (plan: RoomPlan, seats: ReadonlyMap<string, string | null>): RoomPlan => ({
  ...plan,
  teams: plan.teams.map((one) => ({ ...one, room: seats.get(one.id) ?? null })),
})

describe('the room plan', () => {
  test('seats as many teams as there is room for, where a greedy hand leaves some outside', async () => {
    const venue = venueOf('a', [
      { seats: 12, tables: 6 },
      { seats: 12, tables: 6 },
    ])
    const plan = planOf(
      [venue],
      [5, 3, 3, 3, 2, 2].map((size, at) => team(`t${at}`, { size })),
    )
    const { goals } = await findSeats(plan, false)
    expect(goals.find(({ name }) => name === 'unseated')).toEqual({
      name: 'unseated',
      floor: 1,
      value: 0,
      bound: 0,
    })
  })
  test('puts a team that needs a way without steps where there is one, and nobody into the room to rest in', async () => {
    const venue = venueOf('a', [
      { stepFree: false, seats: 40 },
      { stepFree: true, seats: 6 },
      { quiet: true, seats: 90 },
    ])
    const seats = await seatsFor(
      planOf([venue], [team('x'), team('wheels', { wish: { ...noWish, stepFree: true } })]),
    )
    expect([...seats]).toEqual([
      ['x', 'a0'],
      ['wheels', 'a1'],
    ])
  })
  test('keeps a team that stays overnight out of a venue that closes', async () => {
    const day = venueOf('day', [{}], { nightUse: false })
    const plan = planOf([day], [team('owls'), team('larks', { wish: { ...noWish, sleepsElsewhere: true } })])
    const seats = await seatsFor(plan)
    expect(seats.get('owls')).toBeNull()
    expect(seats.get('larks')).toBe('day0')
  })
  test("goes by where a team's people want to work, and by who wants it calm", async () => {
    const [north, south] = [venueOf('n', [{}]), venueOf('s', [{}, { calm: true }])]
    const teams = [
      team('north', { choices: ['n', 'n', 's'] }),
      team('calm', { wish: { ...noWish, calm: true } }),
      team('south', { choices: ['s'] }),
    ]
    const seats = await seatsFor(planOf([north, south], teams))
    expect([seats.get('north'), seats.get('calm'), seats.get('south')?.[0]]).toEqual(['n0', 's1', 's'])
  })
  test('keeps who is pinned, even where nobody else would be put', async () => {
    const venue = venueOf('a', [{ seats: 3 }, { seats: 12 }])
    const plan = planOf([venue], [team('pinned', { room: 'a0', pinned: true }), team('other')])
    const seats = await seatsFor(plan)
    expect([seats.get('pinned'), seats.get('other')]).toEqual(['a0', 'a1'])
    expect(conflictsOf(settle(plan, seats)).map(({ kind }) => kind)).toEqual(['seats'])
  })
  test('lets go of a pin whose room is gone', async () => {
    const plan = planOf([venueOf('a', [{}])], [team('x', { room: 'gone', pinned: true })])
    expect([...(await seatsFor(plan))]).toEqual([['x', 'a0']])
  })
  test('moves few when it is made again after a room is gone', async () => {
    const venue = venueOf('a', [{ seats: 12 }, { seats: 12 }, { seats: 12 }, { seats: 12 }])
    const teams = Array.from({ length: 6 }, (_, at) => team(`t${at}`))
    const first = settle(planOf([venue], teams), await seatsFor(planOf([venue], teams)))
    const gone = venueOf('a', [{ seats: 12 }, { seats: 12 }, { seats: 12 }])
    const lost = planOf([gone], first.teams)
    const { seats, goals } = await findSeats(lost, true)
    expect(goals.find(({ name }) => name === 'unseated')?.value).toBe(0)
    expect(goals.find(({ name }) => name === 'moves')?.value).toBe(0)
    for (const one of first.teams) if (one.room !== 'a3') expect(seats.get(one.id)).toBe(one.room)
  })
  test('spreads teams so that as little as possible is missing: sockets and Mbit/s', async () => {
    const thin = venueOf('thin', [{ seats: 40, tables: 9, sockets: 5 }], { downMbit: 10, upMbit: 5 })
    const thick = venueOf('thick', [{ seats: 6, sockets: 5 }])
    const { goals } = await findSeats(planOf([thin, thick], [team('x'), team('y')]), false)
    expect(goals.find(({ name }) => name === 'missing')).toMatchObject({ value: 0, bound: 0 })
  })
  test('of no teams, or of no rooms, is a plan all the same', async () => {
    expect([...(await seatsFor(planOf([], [])))]).toEqual([])
    expect([...(await seatsFor(planOf([], [team('x')])))]).toEqual([['x', null]])
    expect([...(await seatsFor(planOf([venueOf('a', [{}])], [])))]).toEqual([])
  })
  test('is never worse than by hand, never overfull, never better than its bound', {
    timeout: 60_000,
  }, async () => {
    const arbitrary = fc.record({
      seats: fc.array(fc.integer({ min: 4, max: 30 }), { minLength: 1, maxLength: 5 }),
      sizes: fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 1, maxLength: 9 }),
      stairs: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ seats, sizes, stairs }) => {
        const rooms = seats.map((chairs, at) => ({ seats: chairs, stepFree: !(stairs && at === 0) }))
        const teams = sizes.map((size, at) =>
          team(`t${at}`, { size, wish: { ...noWish, stepFree: at % 3 === 0 } }),
        )
        const plan = planOf([venueOf('a', rooms)], teams)
        const found = await findSeats(plan, false)
        const [first] = found.goals
        expect(first?.value).toBeLessThanOrEqual(scoreOf(plan, seatByHand(plan)).unseated)
        for (const { value, bound } of found.goals) expect(value).toBeGreaterThanOrEqual(bound)
        for (const space of plan.spaces) {
          const here = plan.teams.filter(({ id }) => found.seats.get(id) === space.room.id)
          const chairs = here.reduce((sum, one) => sum + chairsOf(one, usualDemand), 0)
          expect(chairs).toBeLessThanOrEqual(space.room.seats)
          for (const one of here) expect(obstaclesFor(one, space, usualDemand)).toEqual([])
        }
      }),
      { numRuns: 8 },
    )
  })
})

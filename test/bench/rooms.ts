/** The room plan: a greedy hand as the floor, the solver, its bound as the ceiling, and the gap between them. */
import { seatGoals } from '#jam/matching/rooms/seating/seat-goal.ts'
import { findSeats } from '#jam/matching/rooms/seating/seating.ts'
import { inventHouses } from '../matching/houses.ts'
import { type Bar, printBars, tellBar } from './bars.ts'

const bars: Bar[] = []

for (const size of [
  { teams: 12, venues: 2, seed: 1 },
  { teams: 24, venues: 3, seed: 2 },
  { teams: 60, venues: 5, seed: 3 },
  { teams: 200, venues: 12, seed: 4 },
]) {
  const name = `${size.teams} teams, ${size.venues} venues`
  const plan = inventHouses(size)
  const found = await findSeats(plan, false)
  tellGoals(name, found, size.teams)
  add({ name: `${name}: seconds`, value: found.seconds, unit: 's', bar: 10, better: 'lower' })
  const [first] = plan.spaces
  const later = {
    ...plan,
    spaces: plan.spaces.filter((space) => space !== first),
    teams: plan.teams.map((team) => ({ ...team, room: found.seats.get(team.id) ?? null })),
  }
  const again = await findSeats(later, true)
  const moves = again.goals.find((goal) => goal.name === 'moves')
  const lost = later.teams.filter(({ room }) => room === first?.room.id).length
  add({
    name: `${name}: moved though their room is still there`,
    value: moves?.value ?? Number.NaN,
    unit: '',
    better: 'lower',
    note: `${lost} lost their room; bound ${moves?.bound}, ${again.seconds.toFixed(2)} s`,
  })
}
printBars('rooms', bars)

function tellGoals(name: string, { goals }: Awaited<ReturnType<typeof findSeats>>, teams: number) {
  for (const goal of seatGoals) {
    const found = goals.find((one) => one.name === goal)
    if (!found) continue
    const { floor, value, bound } = found
    const note = `by hand ${floor}, bound ${bound}, gap ${value - bound}`
    add({ name: `${name}: ${goal}`, value, unit: '', better: 'lower', note })
    // Who finds a room is proven, however many they are; what is missing is, at the size of a jam.
    if (goal === 'unseated' || (goal === 'missing' && teams <= 60))
      add({
        name: `${name}: ${goal}, gap to the bound`,
        value: value - bound,
        unit: '',
        bar: 0,
        better: 'lower',
      })
    add({
      name: `${name}: ${goal}, above the floor`,
      value: value - floor,
      unit: '',
      // A later goal may cost more than by hand, where an earlier one is the better for it.
      ...(goal === 'unseated' ? { bar: 0 } : {}),
      better: 'lower',
    })
  }
}

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

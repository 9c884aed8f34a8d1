import { z } from 'zod'
import { wholeNumber } from '#field/text-field.ts'

/**
 * What a team needs around it (Raumbedarf). The assumptions and their sources are told in docs/venue.md; every
 * sentence on the pages speaks these numbers.
 */
export type Demand = {
  /** People of a team, and guests beside them: the organisation, a mentor. */
  people: number
  guests: number
  tables: number
  /** Sockets for each person. */
  sockets: number
  /** Devices of each person in the Wi-Fi, and how many in a hundred of them load something at one moment. */
  devices: number
  active: number
  /** What one active device moves, in Mbit/s. */
  downMbit: number
  upMbit: number
  /** What the devices of one person draw. */
  watts: number
}

export const usualDemand: Demand = {
  people: 5,
  guests: 1,
  tables: 1,
  sockets: 1,
  devices: 2,
  active: 50,
  downMbit: 2,
  upMbit: 1,
  watts: 120,
}

export const demandNames = Object.keys(usualDemand) as (keyof Demand)[]

export const demandForm = z.object({
  people: wholeNumber('people', 1, 20),
  guests: wholeNumber('small', 0, 10),
  tables: wholeNumber('one', 1, 10),
  sockets: wholeNumber('small', 0, 10),
  devices: wholeNumber('one', 1, 10),
  active: wholeNumber('active', 1, 100),
  downMbit: wholeNumber('mbit', 0, 1000),
  upMbit: wholeNumber('mbit', 0, 1000),
  watts: wholeNumber('watts', 1, 3000),
})

/** What so many teams need, each figure one that a venue has. */
export type Wanted = {
  seats: number
  tables: number
  sockets: number
  down: number
  up: number
  wifi: number
  circuits: number
}

/** One fuse of 16 A at 230 V carries 3,680 W; what runs for hours stays below four fifths of it. */
export const wattsOfCircuit = 16 * 230 * 0.8

/** What teams of these sizes need together. People × devices × those active × Mbit/s. */
export function wantedBy(demand: Demand, sizes: readonly number[]): Wanted {
  const people = sizes.reduce((sum, size) => sum + size, 0)
  const active = (people * demand.devices * demand.active) / 100
  return {
    seats: people + sizes.length * demand.guests,
    tables: sizes.length * demand.tables,
    sockets: people * demand.sockets,
    down: Math.ceil(active * demand.downMbit),
    up: Math.ceil(active * demand.upMbit),
    wifi: people * demand.devices,
    circuits: Math.ceil((people * demand.watts) / wattsOfCircuit),
  }
}

/** The sizes of so many usual teams. */
export const usualSizes = (demand: Demand, teams: number): number[] =>
  Array.from({ length: teams }, () => demand.people)

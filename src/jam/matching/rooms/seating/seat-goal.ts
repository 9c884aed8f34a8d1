/** What a room plan is to make small, the first first: none is ever paid for a later one. */
export const seatGoals = ['unseated', 'missing', 'wishes', 'moves'] as const
export type SeatGoal = (typeof seatGoals)[number]

/** The same when few are to move: before wishes, and before what is missing. */
export const calmGoals = ['unseated', 'moves', 'missing', 'wishes'] as const

export type Score = Record<SeatGoal, number>

/** A goal as a greedy hand reaches it, as found, and as good as it can be at all. */
export type GoalReached = { name: SeatGoal; floor: number; value: number; bound: number }

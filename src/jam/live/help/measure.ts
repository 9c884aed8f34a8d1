/** An hour of the help desk: how many came, how long the one in the middle waited. No names. */
export type HourFigures = { hourAt: Date; answered: number; median: number }

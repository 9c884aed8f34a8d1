/** One figure of a benchmark against its bar; without one it only stands beside the others. */
export type Bar = {
  name: string
  value: number
  unit: string
  bar?: number
  better: 'higher' | 'lower'
  note?: string
}

/** Prints a figure as a line of the table, as soon as it is known. */
export function tellBar(bar: Bar): void {
  const sign = bar.better === 'higher' ? '>=' : '<='
  const figures = `${shown(bar.value)} ${bar.unit}`.padStart(18)
  const wanted = bar.bar === undefined ? '' : `${sign} ${shown(bar.bar)}`
  const mark = bar.bar === undefined ? '    ' : passes(bar) ? 'ok  ' : 'MISS'
  const line = `${mark} ${bar.name.padEnd(56)} ${figures}  ${wanted.padEnd(12)} ${bar.note ?? ''}`
  process.stdout.write(`${line.trimEnd()}\n`)
}

/** Prints all figures as JSON, the last line. What has no bar passes one that it cannot miss. */
export function printBars(bench: string, bars: readonly Bar[]): void {
  const told = bars.map((bar) => ({
    name: bar.name,
    value: bar.value,
    unit: bar.unit,
    bar: bar.bar ?? (bar.better === 'higher' ? 0 : bar.value),
    better: bar.better,
    pass: passes(bar),
  }))
  process.stdout.write(`${JSON.stringify({ bench, bars: told })}\n`)
}

// What could not be measured has not passed.
const passes = ({ value, bar, better }: Bar) =>
  Number.isFinite(value) && (bar === undefined || (better === 'higher' ? value >= bar : value <= bar))

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const shown = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2))

/** One figure of a benchmark against its bar. */
export type Bar = {
  name: string
  value: number
  unit: string
  bar: number
  better: 'higher' | 'lower'
  note?: string
}

const passes = ({ value, bar, better }: Bar) => (better === 'higher' ? value >= bar : value <= bar)

/** Prints the figures as a table and, as the last line, as JSON. */
export function printBars(bench: string, bars: Bar[]): void {
  for (const bar of bars) {
    const sign = bar.better === 'higher' ? '>=' : '<='
    const figures = `${shown(bar.value)} ${bar.unit}`.padStart(18)
    const wanted = Number.isFinite(bar.bar) ? `${sign} ${shown(bar.bar)}` : ''
    process.stdout.write(
      `${passes(bar) ? 'ok  ' : 'MISS'} ${bar.name.padEnd(52)} ${figures}  ${wanted.padEnd(12)} ${bar.note ?? ''}\n`,
    )
  }
  const told = bars.map(({ note: _, ...bar }) => ({ ...bar, pass: passes(bar) }))
  process.stdout.write(`${JSON.stringify({ bench, bars: told })}\n`)
}

const shown = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2))

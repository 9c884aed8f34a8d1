import type { Lang } from '#kernel/text.ts'
import { rehearsalWords } from './rehearsal.text.ts'
import type { Audience } from './rehearse.ts'

export type Terminal = { isTTY?: boolean | undefined; columns?: number; write(text: string): unknown }

const wide = 24

/** Shows how far a rehearsal is: a bar that moves in a terminal, a line per stage and quarter anywhere else. */
export function watchOn(terminal: Terminal, lang: Lang): Audience {
  const words = rehearsalWords(lang)
  let title = ''
  let told = 0
  const when = (at: Date) => at.toISOString().slice(0, 16).replace('T', ' ')
  return {
    begin(name) {
      title = words.stage[name]
      told = 0
      if (terminal.isTTY) terminal.write(`\r\x1b[2K${barOf(0)} ${title}`)
    },
    step(done, all, at) {
      const share = done / Math.max(1, all)
      const quarter = Math.floor(share * 4)
      if (terminal.isTTY) {
        const line = `${barOf(share)} ${title} ${done}/${all} · ${when(at)}`
        terminal.write(`\r\x1b[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`)
      } else if (quarter > told && quarter < 4)
        terminal.write(`  ${quarter * 25} % ${title} (${done}/${all})\n`)
      told = Math.max(told, quarter)
    },
    end({ many, seconds }) {
      const line = `${barOf(1)} ${title}: ${many} · ${seconds.toFixed(1)} s`
      terminal.write(`${terminal.isTTY ? '\r\x1b[2K' : ''}${line}\n`)
    },
  }
}

const barOf = (share: number): string => {
  const full = Math.round(Math.min(1, share) * wide)
  return `[${'#'.repeat(full)}${'.'.repeat(wide - full)}]`
}

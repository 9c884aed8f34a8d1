import { useRoom } from '../../room.ts'
import { notebookWords } from './notebook.text.ts'

/** How far something has come, since when, and from where it went on. */
export type Far = { done: number; all: number; waits: boolean; since: number; from?: number }

type ProgressProps = { far: Far; label: string; onStop: () => void }

/** How far it is and how long it will take; can be stopped. */
export function Progress({ far, label, onStop }: ProgressProps) {
  const t = notebookWords(useRoom().lang).file
  const { done, all, waits } = far
  const left = secondsLeft(far)
  return (
    <div class="gauge">
      <p>
        <b>{label}</b> <span>{Math.floor((done / all) * 100)} %</span>
      </p>
      <progress aria-label={label} value={done} max={all} />
      <p class="hint" role="status">
        {waits ? t.noConnection : left === null ? '' : t.left(left)}
      </p>
      <button type="button" class="button quiet" onClick={onStop}>
        {t.stop}
      </button>
    </div>
  )
}

/** null while there is too little to judge by. */
function secondsLeft({ done, all, since, from = 0 }: Far): number | null {
  const moved = done - from
  const taken = (performance.now() - since) / 1000
  return moved < 2 || taken < 1 ? null : Math.round((taken / moved) * (all - done))
}

/** `3,4 MB`: as file managers say it. */
export function sizeOf(bytes: number, lang: string): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const unit = steps[step] ?? 'byte'
  const digits = step < 2 ? 0 : 1
  const form = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(lang, form).format(bytes / 1000 ** step)
}

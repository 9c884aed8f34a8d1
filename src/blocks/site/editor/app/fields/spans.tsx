import { Key, Line } from '#look/workshop/inputs.tsx'
import type { Hours } from '../../../model/section.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Props = { of: string; spans: readonly Hours[]; onSpans: (spans: Hours[]) => void }

/** Spans of one day; none: closed. */
export function Spans({ of, spans, onSpans }: Props) {
  const { lang } = useStudio()
  const t = appWords(lang).hours
  const put = (at: number, more: Partial<Hours>) =>
    onSpans(spans.map((one, which) => (which === at ? { ...one, ...more } : one)))
  const last = spans.at(-1)
  const add = () =>
    onSpans([...spans, last ? { from: last.to, to: later(last.to) } : { from: '10:00', to: '16:00' }])
  return (
    <>
      {spans.length === 0 && <span class="hint">{t.closed}</span>}
      {spans.map((span, at) => (
        <span key={at} class="e-span">
          <Line
            label={t.from}
            type="time"
            width="short"
            value={span.from}
            onValue={(from) => put(at, { from })}
          />
          <Line
            label={t.to}
            type="time"
            width="short"
            value={span.to === '24:00' ? '' : span.to}
            onValue={(to) => put(at, { to: to || '24:00' })}
          />
          <Key icon="remove" bare tone="plain" of={of} onPress={() => onSpans(spans.toSpliced(at, 1))}>
            {t.drop}
          </Key>
        </span>
      ))}
      <Key icon="plus" tone="plain" of={of} onPress={add}>
        {spans.length === 0 ? t.open : t.again}
      </Key>
    </>
  )
}

/** Two hours later, within the day. */
function later(time: string): string {
  const hour = Math.min(23, Number(time.slice(0, 2)) + 2)
  return `${String(hour).padStart(2, '0')}:${time.slice(3) || '00'}`
}

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { useNarrow } from '../narrow.ts'

type JumpsProps = { place: RefObject<HTMLElement | null>; turn: unknown }

/** On a telephone: the parts of a long record, to jump to. An address would say where somebody is, so these are buttons. */
export function Jumps({ place, turn }: JumpsProps) {
  const { t } = useDesk()
  const isNarrow = useNarrow()
  const [parts, setParts] = useState<HTMLElement[]>([])
  useEffect(() => {
    const found = place.current?.querySelectorAll<HTMLElement>(
      'h3, .rec-layer > legend, details.section > summary',
    )
    // What asks whether one is sure is no part of the record.
    setParts(isNarrow && found ? [...found].filter((part) => !part.closest('.confirm')) : [])
  }, [turn, isNarrow])
  if (parts.length < 3) return null
  const jump = (part: HTMLElement) => {
    if (part.tagName !== 'SUMMARY') part.tabIndex = -1
    part.scrollIntoView()
    part.focus({ preventScroll: true })
  }
  return (
    <nav class="rec-jumps" aria-label={t.parts}>
      {parts.map((part) => (
        <button key={part.textContent} type="button" class="button plain" onClick={() => jump(part)}>
          {part.textContent}
        </button>
      ))}
    </nav>
  )
}

import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Notice, Row } from '#look/parts.tsx'
import type { SectionProps } from '../../room/record/section.ts'
import { Says } from '../../room/says.tsx'
import { askCasework } from '../asking.ts'
import { askingOf } from '../casework.ts'
import { useCase } from './case.ts'

/** Somebody wants the case to go on: whoever asked waits, everybody else may answer. */
export function Second({ collection, detail, again }: SectionProps) {
  const at = useCase(collection, detail, again)
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const open = askingOf(detail.entries, detail.line.step ?? '')
  const { w } = at
  if (!open) return <div role="status">{isOver && <Notice>{w.over}</Notice>}</div>
  const step = at.stepName(open.to)
  const answer = (yes: boolean) =>
    act(async () => {
      const said = { yes, at: at.today, text: text.trim() }
      if ((await askCasework('answerStep', detail.line.id, open.id, said)) === 'over') setOver(true)
      again()
    })
  if (open.by === at.me.member) return <Notice>{w.askedOwn(step)}</Notice>
  return (
    <Notice title={w.asked(at.nameOf(open.by), step)}>
      {open.text && <p class="as-written">{open.text}</p>}
      <Typed label={w.why} value={text} onTyped={setText} />
      <Row>
        <button type="button" class="button" aria-busy={isBusy} onClick={() => void answer(true)}>
          {w.agree}
        </button>
        <button type="button" class="button quiet" aria-busy={isBusy} onClick={() => void answer(false)}>
          {w.decline}
        </button>
      </Row>
      <Says trouble={trouble} />
    </Notice>
  )
}

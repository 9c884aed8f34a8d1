import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Says, Sure } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Card, Chip, Notice } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import type { Paper } from '../../worker/holding.ts'
import { watchExchange } from '../asking.ts'
import type { ImportPaper } from '../import/run/paper.ts'
import { type Far, Progress } from './progress.tsx'
import { exchangeWords } from './words.ts'

/** What was read in before: how it ended, and the way back. */
export function Past({
  imports,
  onChanged,
}: {
  imports: readonly Paper<ImportPaper>[]
  onChanged: () => void
}) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  if (imports.length === 0) return <p>{t.noPast}</p>
  return (
    <div class="rec-past">
      {imports.map((one) => (
        <Earlier key={one.id} paper={one} onChanged={onChanged} />
      ))}
    </div>
  )
}

type Undone = { erased: number; restored: number; kept: { id: string; title: string }[] }

function Earlier({ paper, onChanged }: { paper: Paper<ImportPaper>; onChanged: () => void }) {
  const { lang, nameOf } = useDesk()
  const t = exchangeWords(lang)
  const { file, at, by, state, counts, done, rows } = paper.body
  const { isBusy, trouble, act } = useAct()
  const [far, setFar] = useState<Far>([0, 0])
  const [undone, setUndone] = useState<Undone | null>(null)
  const undo = () =>
    act(async () => {
      setUndone(await watchExchange((now = 0, all = 0) => setFar([now, all]), 'undo', paper.id))
    }).finally(onChanged)
  const isOpen = state === 'running' || state === 'stopped'
  return (
    <Card
      title={t.pastOf(file)}
      chips={<Chip tone={state === 'done' ? 'leaf' : 'plain'}>{t.state[state]}</Chip>}
      who={[nameOf(by), dayAndTime(new Date(at), lang, 'Europe/Berlin')].filter(Boolean).join(', ')}
    >
      <p>{t.readySays(counts)}</p>
      {isOpen && <p class="hint">{t.goOnSays(t.pastOf(file), done, rows)}</p>}
      <Says trouble={trouble} />
      {isBusy && <Progress far={far} says={t.undoing(...far)} />}
      {undone && <Outcome undone={undone} />}
      {state !== 'undone' && (
        <Sure
          label={t.undo}
          of={t.pastOf(file)}
          question={t.undoAsk}
          explain={<p>{t.undoSays}</p>}
          yes={t.undo}
          isBusy={isBusy}
          onYes={() => void undo()}
        />
      )}
    </Card>
  )
}

function Outcome({ undone: { erased, restored, kept } }: { undone: Undone }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  return (
    <div role="status">
      <Notice tone="success">{t.undone(erased, restored)}</Notice>
      {kept.length > 0 && (
        <Notice tone="warning">
          <p>{t.undoKept(kept.length)}</p>
          <ul>
            {kept.slice(0, 20).map(({ id, title }) => (
              <li key={id}>
                <a href={`#/r/${id}`}>{title || id}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

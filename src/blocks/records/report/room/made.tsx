import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Sure } from '#custody/room/parts.tsx'
import { Empty } from '#look/parts.tsx'
import { Says } from '../../room/says.tsx'
import type { Paper } from '../../worker/holding.ts'
import { askReports } from '../asking.ts'
import { type Report, usualLeast } from '../report.ts'
import { Builder } from './builder.tsx'
import { useReports } from './desk.ts'
import { Shown } from './shown.tsx'

/** Saved reports, each with what comes out today, and a new one. */
export function Made() {
  const { w, opened, say, turn } = useReports()
  const { value, trouble, again } = useAsked(() => askReports('reports'), [turn])
  const [open, setOpen] = useState<string | null>(null)
  const first = opened.collections[0]?.body.collection
  if (!value || !first) return <Says trouble={trouble} />
  const blank: Report = {
    ...{ what: 'jam/report/1', name: {}, collection: first.id, rows: { column: '$drawer' } },
    ...{ measure: { is: 'count' }, least: usualLeast, chart: 'bar' },
  }
  return (
    <>
      {value.length === 0 && open !== 'new' && <Empty title={w.none}>{w.noneSays}</Empty>}
      {value.map((paper) => (
        <article key={paper.id} class="card">
          <h3>{say(paper.body.name)}</h3>
          {open === paper.id ? (
            <One paper={paper} again={again} onClose={() => setOpen(null)} />
          ) : (
            <Row onOpen={() => setOpen(paper.id)} report={paper.body} />
          )}
        </article>
      ))}
      {open === 'new' ? (
        <article class="card">
          <h3>{w.make}</h3>
          <Builder
            report={blank}
            onKept={(id) => {
              again()
              setOpen(id)
            }}
          />
          <div class="row">
            <button type="button" class="button plain" onClick={() => setOpen(null)}>
              {w.close}
            </button>
          </div>
        </article>
      ) : (
        <div class="row">
          <button type="button" class="button" onClick={() => setOpen('new')}>
            {w.make}
          </button>
        </div>
      )}
    </>
  )
}

function Row({ report, onOpen }: { report: Report; onOpen: () => void }) {
  const { w, say, seenBy, rowsWord } = useReports()
  return (
    <div class="row">
      <span class="hint">
        {say(seenBy(report)?.name)} · {rowsWord(report)}
      </span>
      <button type="button" class="button quiet" onClick={onOpen}>
        {w.open} <span class="unseen">{say(report.name)}</span>
      </button>
    </div>
  )
}

type OneProps = { paper: Paper<Report>; again: () => void; onClose: () => void }

function One({ paper, again, onClose }: OneProps) {
  const { w, say } = useReports()
  const [isEdited, setEdited] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const remove = () =>
    act(async () => {
      await askReports('removeReport', paper.id)
      again()
    })
  return (
    <>
      {isEdited ? (
        <Builder
          report={paper.body}
          before={paper}
          onKept={() => {
            setEdited(false)
            again()
          }}
        />
      ) : (
        <Shown of={paper.id} report={paper.body} />
      )}
      <Says trouble={trouble} />
      <div class="row">
        <button type="button" class="button quiet" onClick={() => setEdited(!isEdited)}>
          {isEdited ? w.close : w.edit}
        </button>
        <Sure
          label={w.remove}
          tone="quiet"
          of={say(paper.body.name)}
          question={w.removeAsk(say(paper.body.name))}
          explain={<p>{w.removeSays}</p>}
          yes={w.remove}
          isBusy={isBusy}
          onYes={() => void remove()}
        />
        <button type="button" class="button plain" onClick={onClose}>
          {w.close}
        </button>
      </div>
    </>
  )
}

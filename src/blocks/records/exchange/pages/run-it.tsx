import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Button } from '#look/form.tsx'
import { Notice, Row } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import type { Paper } from '../../worker/holding.ts'
import { askExchange, watchExchange } from '../asking.ts'
import type { Mapping } from '../import/mapping.ts'
import type { Counts, ImportPaper } from '../import/run/paper.ts'
import { CountFacts, ErrorFile } from './outcome.tsx'
import { type Far, Progress } from './progress.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  mapping: Mapping
  file: string
  counts: Counts
  goOn: Paper<ImportPaper> | undefined
  onChanged: () => void
}

/** Does what was tried; can be stopped, and goes on where it was. */
export function RunIt({ mapping, file, counts, goOn, onChanged }: Props) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const { isBusy, trouble, act } = useAct()
  const [far, setFar] = useState<Far>([0, 0])
  const [ran, setRan] = useState<{ paper: Paper<ImportPaper>; leftCount: number } | null>(null)
  const todo = counts.new + counts.changed
  const open = ran?.paper.body.state === 'stopped' ? ran.paper : ran ? undefined : goOn
  const go = () =>
    act(async () => {
      const told = (done = 0, all = 0) => setFar([done, all])
      setRan(await watchExchange(told, 'run', mapping, open?.id ?? null))
    }).finally(onChanged)
  if (ran && ran.paper.body.state === 'done') return <Ended ran={ran} mapping={mapping} file={file} />
  return (
    <>
      <Says trouble={trouble} />
      {isBusy ? (
        <>
          <Progress far={far} says={t.running(...far)} />
          <p class="hint">{t.runningSays}</p>
          <button type="button" class="button quiet" onClick={() => void askExchange('stop')}>
            {t.stop}
          </button>
        </>
      ) : (
        <div class="row">
          <button type="button" class="button" disabled={todo === 0 && !open} onClick={() => void go()}>
            {open ? t.goOn : t.run(todo)}
          </button>
        </div>
      )}
    </>
  )
}

function Ended({
  ran,
  mapping,
  file,
}: {
  ran: { paper: Paper<ImportPaper>; leftCount: number }
  mapping: Mapping
  file: string
}) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const { counts } = ran.paper.body
  return (
    <>
      <div role="status">
        <Notice tone="success" title={t.ready}>
          {t.readySays(counts)}
        </Notice>
      </div>
      <CountFacts counts={counts} />
      {ran.leftCount > 0 && <ErrorFile mapping={mapping} file={file} />}
      <Row>
        <Button href={`#/c/${mapping.collection}`}>{t.toRecords}</Button>
      </Row>
      {mapping.uses.length > 0 && <KeepMapping mapping={mapping} file={file} />}
    </>
  )
}

function KeepMapping({ mapping, file }: { mapping: Mapping; file: string }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const { isBusy, trouble, act } = useAct()
  const [name, setName] = useState(file.replace(/\.\w+$/, ''))
  const [isKept, setKept] = useState(false)
  const keep = () =>
    act(async () => {
      await askExchange('saveMapping', name.trim(), mapping)
      setKept(true)
    })
  if (isKept) return <p role="status">{t.kept}</p>
  return (
    <details>
      <summary>{t.keepMapping}</summary>
      <Typed label={t.keepAs} value={name} onTyped={setName} most={80} />
      <Says trouble={trouble} />
      <button
        type="button"
        class="button quiet"
        disabled={isBusy || name.trim() === ''}
        onClick={() => void keep()}
      >
        {t.keep}
      </button>
    </details>
  )
}

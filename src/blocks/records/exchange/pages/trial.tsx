import { useEffect, useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useDesk } from '../../room/desk.ts'
import type { Paper } from '../../worker/holding.ts'
import { watchExchange } from '../asking.ts'
import type { Mapping } from '../import/mapping.ts'
import type { Counts, ImportPaper } from '../import/run/paper.ts'
import type { Sample } from '../import/tasks.ts'
import { CountFacts, ErrorFile } from './outcome.tsx'
import { type Far, Progress } from './progress.tsx'
import { RunIt } from './run-it.tsx'
import { exchangeWords } from './words.ts'

type Tried = Awaited<ReturnType<typeof tryIt>>
const tryIt = (mapping: Mapping, told: (done?: number, all?: number) => void) =>
  watchExchange((...news) => told(...news), 'tryIt', mapping)

type Props = { mapping: Mapping; file: string; goOn: Paper<ImportPaper> | undefined; onChanged: () => void }

/** What would happen, before it happens; any change of the mapping makes it old. */
export function Trial({ mapping, file, goOn, onChanged }: Props) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const { isBusy, trouble, act } = useAct()
  const [tried, setTried] = useState<Tried | null>(null)
  const [far, setFar] = useState<Far>([0, 0])
  const wish = JSON.stringify(mapping)
  useEffect(() => setTried(null), [wish])
  const go = () => act(async () => setTried(await tryIt(mapping, (done = 0, all = 0) => setFar([done, all]))))
  const isAny = mapping.uses.some(({ field }) => field !== null)
  return (
    <Section title={t.try}>
      <p>{t.trySays}</p>
      <Says trouble={trouble} />
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={isBusy || !isAny}
          aria-busy={isBusy}
          onClick={() => void go()}
        >
          {t.tryNow}
        </button>
      </div>
      {isBusy && far[1] > 0 && <Progress far={far} says={t.trying(...far)} />}
      <div aria-live="polite">{tried && <Outcome tried={tried} />}</div>
      {tried && tried.leftCount > 0 && <LeftOut tried={tried} mapping={mapping} file={file} />}
      {tried && <Samples samples={tried.samples} />}
      {tried && (
        <RunIt mapping={mapping} file={file} counts={tried.counts} goOn={goOn} onChanged={onChanged} />
      )}
    </Section>
  )
}

function Outcome({ tried: { counts, fields, choices } }: { tried: Tried }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  return (
    <>
      <h3>{t.wouldBe}</h3>
      <CountFacts counts={counts} />
      {fields.length + choices > 0 && <p>{t.makes(fields, choices)}</p>}
    </>
  )
}

type LeftProps = { tried: Pick<Tried, 'left' | 'leftCount'>; mapping: Mapping; file: string }

function LeftOut({ tried: { left, leftCount }, mapping, file }: LeftProps) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const shown = left.slice(0, 8)
  return (
    <>
      <h3>{t.left}</h3>
      <DataTable
        caption={t.left}
        captionUnseen
        rows={shown}
        rowId={({ line }) => String(line)}
        columns={[
          { title: t.line, cell: ({ line }) => `${t.line} ${line}` },
          { title: t.why, cell: ({ says }) => says },
        ]}
      />
      {leftCount > shown.length && <p>{t.leftMore(leftCount - shown.length)}</p>}
      <ErrorFile mapping={mapping} file={file} />
    </>
  )
}

function Samples({ samples }: { samples: readonly Sample[] }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  if (samples.length === 0) return <Notice>{t.nothingToDo}</Notice>
  return (
    <details>
      <summary>{t.samples}</summary>
      <ul class="bare rec-samples">
        {samples.map(({ line, is, title, says }) => (
          <li key={line}>
            <b>
              {t.line} {line}: {t.counts[is as keyof Counts]} {title}
            </b>
            <dl>
              {says.map(({ label, now }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{now}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  )
}

import { useMemo } from 'preact/hooks'
import { Row } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { useViewing } from '../views/using.ts'
import { Clashes } from './clashes.tsx'
import { type Col, colsOf } from './columns.ts'
import { useKeeping } from './keeping.ts'
import type { Said } from './unkept.ts'

type Keeping = ReturnType<typeof useKeeping>

/** What became of cells that were written: what went wrong, what others wrote meanwhile, what could be kept nowhere. */
export function Kept({ columns, keeping }: { columns: readonly Col[]; keeping: Keeping }) {
  return (
    <>
      <Says trouble={keeping.trouble} />
      <Clashes {...{ columns }} clashes={keeping.clashes} onMine={keeping.insist} onTheirs={keeping.agree} />
      {keeping.unkept.length > 0 && <UnkeptCells keeping={keeping} />}
    </>
  )
}

/** The same where a view is no table: what was typed into one stays when the window becomes narrow. */
export function KeptElsewhere() {
  const { lang } = useDesk()
  const { collection, view } = useViewing()
  const columns = useMemo(() => colsOf(collection, view.columns, lang), [collection, view.columns, lang])
  return <Kept columns={columns} keeping={useKeeping(collection.id)} />
}

/** To be copied, or tried again. */
function UnkeptCells({ keeping: { unkept, tryAgain, letGo } }: { keeping: Keeping }) {
  const { t } = useDesk()
  return (
    <section class="notice warning" aria-label={t.unkept}>
      <div>
        <p>
          <b>{t.unkept}</b>
        </p>
        <Cells all={unkept} />
        <Row>
          <button type="button" class="button" onClick={tryAgain}>
            {t.keepAgain}
          </button>
          <button type="button" class="button quiet" onClick={letGo}>
            {t.leave}
          </button>
        </Row>
      </div>
    </section>
  )
}

export const Cells = ({ all }: { all: readonly Said[] }) => (
  <ul>
    {all.map((one, at) => (
      <li key={at}>
        {one.title} · {one.column}: „{one.text}“
      </li>
    ))}
  </ul>
)

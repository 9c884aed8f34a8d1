import { useMemo } from 'preact/hooks'
import { Empty, Notice, Row } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import { useViewing } from '../views/using.ts'
import { colsOf } from './columns.ts'
import { Grid } from './grid.tsx'
import { Cells, Kept } from './kept.tsx'
import { useLines } from './lines.ts'
import { writeTable } from './typed.ts'
import { useCellWriting } from './writing.ts'

/** A view as a table, with what is said about writing in it. */
export function GridView() {
  const { t, lang, turn, say } = useDesk()
  const { collection, view, asked, change } = useViewing()
  const columns = useMemo(
    () => colsOf(collection, view.columns, lang, view.pinned),
    [collection, view.columns, view.pinned, lang],
  )
  const ids = columns.map(({ id }) => id)
  const lines = useLines(asked, ids, turn)
  const writing = useCellWriting(collection, columns, lines)
  const sort = (column: string) => {
    const now = view.sorts.find((one) => one.column === column)
    change({ sorts: !now ? [{ column }] : now.down ? [] : [{ column, down: true }] })
  }
  const widen = (column: string, width: number) =>
    change({ columns: view.columns.map((one) => (one.column === column ? { ...one, width } : one)) })
  const copy = async (from: number, until: number, said: (line: never) => string[]) => {
    const all = await lines.fetchAll(from, until + 1)
    await navigator.clipboard.writeText(writeTable(all.map((line) => said(line as never))))
  }
  if (lines.queried?.total === 0)
    return <Empty title={t.noRecords}>{view.filter ? t.noMatchSays : t.noRecordsSay}</Empty>
  return (
    <>
      <Kept columns={columns} keeping={writing.keeping} />
      {writing.unread && <Notice tone="warning">{t.unread(writing.unread)}</Notice>}
      {writing.pasting && <Pasted writing={writing} />}
      <Grid
        label={say(collection.name)}
        {...{ columns, lines, sorts: view.sorts, onSort: sort, onWidth: widen }}
        onTyped={writing.typed}
        onPaste={(at, text) => void writing.paste(at, text)}
        onCopy={(from, until, said) => void copy(from, until, said)}
        onUndo={writing.undo}
      />
      <p class="hint">{t.gridKeys}</p>
    </>
  )
}

/** What was pasted, before it is written. */
function Pasted({ writing }: { writing: ReturnType<typeof useCellWriting> }) {
  const { t } = useDesk()
  const { pasting, takePasting, leavePasting } = writing
  if (!pasting) return null
  const { turns, unread, beyond } = pasting
  return (
    <section class="notice info" aria-label={t.pasting}>
      <div>
        <p>
          <b>{t.pastes(turns.length, new Set(turns.map(({ id }) => id)).size)}</b>
        </p>
        {beyond > 0 && <p>{t.pastesBeyond(beyond)}</p>}
        {unread.length > 0 && (
          <>
            <p>{t.pastesUnread(unread.length)}</p>
            <Cells all={unread.slice(0, 10)} />
          </>
        )}
        <Row>
          <button type="button" class="button" disabled={turns.length === 0} onClick={takePasting}>
            {t.pasteNow}
          </button>
          <button type="button" class="button quiet" onClick={leavePasting}>
            {t.leave}
          </button>
        </Row>
      </div>
    </section>
  )
}

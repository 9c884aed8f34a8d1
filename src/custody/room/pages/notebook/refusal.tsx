import { useState } from 'preact/hooks'
import { Notice, Pairs, Row } from '#look/parts.tsx'
import { askVault } from '../../../browser/keeper.ts'
import type { Notebook, RefusedNote } from '../../../browser/notebook.ts'
import { compareLines, mergeTexts, type Stretch } from '../../../notebook/merge.ts'
import { bodyOf, type Note, type NoteBody, nameOf } from '../../../notebook/note.ts'
import { useAct } from '../../asking.ts'
import { Says, Sure } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { sentenceOf } from '../../sentence.ts'
import { Copy } from './copy.tsx'
import { notebookWords } from './notebook.text.ts'
import { notebookPath, readAgain } from './use-notebook.ts'

type RefusalProps = { refused: RefusedNote[]; note: Note | undefined; book: Notebook; again: () => void }

/** What the server did not take. Two versions are compared; for all else there is the text and what to do with it. */
export function Refusal({ refused, note, book, again }: RefusalProps) {
  const mine = refused.at(-1) as RefusedNote
  const isConflict = refused.some(({ code }) => code === 'envelope.version') && note && !note.damaged
  const isGone = !note || mine.code === 'envelope.gone'
  return (
    <div class="settling">
      {isConflict ? (
        <Conflict {...{ note, mine, book, again }} />
      ) : (
        <Stranded {...{ mine, refused, book, again, isGone }} />
      )}
    </div>
  )
}

type ConflictProps = { note: Note; mine: RefusedNote; book: Notebook; again: () => void }

function Conflict({ note, mine, book, again }: ConflictProps) {
  const { organisation, lang } = useRoom()
  const t = notebookWords(lang).conflict
  const [merged, setMerged] = useState<NoteBody | null>(null)
  const { isBusy, trouble, act } = useAct()
  const take = (body: NoteBody) =>
    act(async () => {
      const place = { id: note.id, newest: note.version }
      await askVault('settleConflict', organisation, book.space, place, bodyOf(body))
      await readAgain(organisation, lang)
      again()
    })
  const lines = compareLines(mine.body.text, note.text)
  const who = book.names[note.author] ?? notebookWords(lang).somebody
  return (
    <>
      <Notice tone="warning" title={t.title}>
        {t.says(who)}
      </Notice>
      <Says trouble={trouble} />
      {merged ? (
        <Merging body={merged} isBusy={isBusy} onSave={take} onBack={() => setMerged(null)} />
      ) : (
        <>
          <Pairs>
            <Side title={t.theirs(who)} body={note} lines={lines} side="theirs" onTake={() => take(note)} />
            <Side title={t.mine} body={mine.body} lines={lines} side="mine" onTake={() => take(mine.body)} />
          </Pairs>
          <p>{t.kept}</p>
          <Row>
            <button type="button" class="button" onClick={() => setMerged(bothOf(mine.body, note))}>
              {t.merge}
            </button>
          </Row>
        </>
      )}
    </>
  )
}

type SideProps = {
  title: string
  body: NoteBody
  lines: Stretch[]
  side: 'mine' | 'theirs'
  onTake: () => void
}

function Side({ title, body, lines, side, onTake }: SideProps) {
  const t = notebookWords(useRoom().lang)
  const seen = lines.filter(({ from }) => from === 'both' || from === side)
  return (
    <article class="card">
      <h2>{title}</h2>
      <p>
        <b>{nameOf(body) || t.untitled}</b>
      </p>
      <div class="note-text">
        {seen.map(({ from, lines: said }, at) =>
          from === 'both' ? <div key={at}>{said.join('\n')}</div> : <mark key={at}>{said.join('\n')}</mark>,
        )}
      </div>
      {body.files.length > 0 && <p class="hint">{body.files.map(({ name }) => name).join(', ')}</p>}
      <div class="row">
        <button type="button" class="button quiet" onClick={onTake}>
          {t.conflict.take} <span class="unseen">{title}</span>
        </button>
      </div>
    </article>
  )
}

type MergingProps = { body: NoteBody; isBusy: boolean; onSave: (body: NoteBody) => void; onBack: () => void }

function Merging({ body, isBusy, onSave, onBack }: MergingProps) {
  const t = notebookWords(useRoom().lang)
  const [merged, setMerged] = useState(body)
  return (
    <form
      class="form note-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(merged)
      }}
    >
      <p>{t.conflict.mergeSays}</p>
      <div class="field">
        <label for="merged-title">{t.title}</label>
        <input
          id="merged-title"
          type="text"
          value={merged.title}
          onInput={(event) => setMerged({ ...merged, title: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="merged-text">{t.text}</label>
        <textarea
          id="merged-text"
          rows={16}
          value={merged.text}
          onInput={(event) => setMerged({ ...merged, text: event.currentTarget.value })}
        />
      </div>
      <Row>
        <button type="submit" class="button" aria-busy={isBusy}>
          {t.save}
        </button>
        <button type="button" class="button plain" onClick={onBack}>
          {t.conflict.back}
        </button>
      </Row>
    </form>
  )
}

const bothOf = (mine: NoteBody, theirs: NoteBody): NoteBody => ({
  title: theirs.title === mine.title ? mine.title : [theirs.title, mine.title].filter(Boolean).join(' / '),
  text: mergeTexts(mine.text, theirs.text),
  files: [...theirs.files, ...mine.files.filter(({ id }) => !theirs.files.some((file) => file.id === id))],
  deleteAfter: longer(mine.deleteAfter, theirs.deleteAfter),
})

/** Nothing goes sooner than one of the two wanted. */
const longer = (one: string | null, other: string | null) =>
  one === null || other === null ? null : one > other ? one : other

type StrandedProps = {
  mine: RefusedNote
  refused: RefusedNote[]
  book: Notebook
  again: () => void
  isGone: boolean
}

function Stranded({ mine, refused, book, again, isGone }: StrandedProps) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const { isBusy, trouble, act } = useAct()
  const asNew = () =>
    act(async () => {
      const id = await askVault('saveAsNew', room.organisation, book.space, mine.key)
      for (const { key } of refused) if (key !== mine.key) await askVault('drop', key)
      await readAgain(room.organisation, room.lang)
      room.go(notebookPath(room, id ?? ''))
    })
  const tryAgain = () =>
    act(async () => {
      for (const { key } of refused) await askVault('tryAgain', key)
      again()
    })
  const discard = () =>
    act(async () => {
      for (const { key } of refused) await askVault('drop', key)
      await readAgain(room.organisation, room.lang)
      if (isGone) room.go(notebookPath(room))
      else again()
    })
  return (
    <>
      <Notice tone="warning" title={isGone ? t.refusal.goneTitle : t.refusal.title}>
        <p>{isGone ? t.refusal.gone : sentenceOf({ code: mine.code }, room.lang)}</p>
      </Notice>
      <Says trouble={trouble} />
      <article class="note">
        <h2>{nameOf(mine.body) || t.untitled}</h2>
        <pre class="note-text">{mine.body.text}</pre>
        <Copy text={`${mine.body.title}\n\n${mine.body.text}`} of={t.refusal.all} />
        <Row>
          <button type="button" class="button" aria-busy={isBusy} onClick={isGone ? asNew : tryAgain}>
            {isGone ? t.refusal.asNew : t.refusal.again}
          </button>
        </Row>
        <Sure label={t.discard} question={t.discardSure} yes={t.discardYes} onYes={discard} />
      </article>
    </>
  )
}

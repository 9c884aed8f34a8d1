import type { Answers } from '../answer/answer.ts'
import type { Group, Item, Note } from '../form/question.ts'
import { useSaid } from './frame.tsx'
import { useAnswer } from './lines.tsx'
import { Markdown } from './markdown.tsx'
import { QuestionField } from './question-field.tsx'
import { idOf, RowContext, useFilling, useWeave } from './state.ts'
import { Woven } from './woven.tsx'

/** Where a new row says what number it has: replaced by the browser. */
export const newRow = '__row__'

type ItemsProps = {
  items: readonly Item[]
  /** `group.0.` inside a row. */
  within?: string | undefined
  /** There is only one question, and its label is the heading. */
  heading?: boolean | undefined
}

/** Questions, notes and groups in their order. */
export function Items({ items, within = '', heading }: ItemsProps) {
  return items.map((item) => {
    const path = within + item.name
    if (item.is === 'question')
      return <QuestionField key={path} question={item} path={path} heading={heading} />
    if (item.is === 'note') return <NoteText key={path} note={item} path={path} />
    if (item.repeat) return <Repeated key={path} group={item} path={path} />
    return <OneGroup key={path} group={item} path={path} within={within} />
  })
}

function NoteText({ note, path }: { note: Note; path: string }) {
  const { say, hidden } = useFilling()
  const hint = say(note.hint)
  return (
    <div data-q={path} hidden={hidden?.has(path)}>
      <Markdown text={say(note.label)} />
      {hint && (
        <p class="hint">
          <Woven text={hint} />
        </p>
      )}
    </div>
  )
}

function OneGroup({ group, path, within }: { group: Group; path: string; within: string }) {
  const { label, hint, isHidden, described } = useSaid(group, path)
  if (group.unsaid || !label)
    return (
      <div class="bare" data-q={path} hidden={isHidden}>
        <Items items={group.items} within={within} />
      </div>
    )
  return (
    <fieldset class="fields" data-q={path} hidden={isHidden} aria-describedby={described}>
      <legend>
        <Woven text={label} />
      </legend>
      {hint && (
        <p class="hint" id={`${idOf(path)}-hint`}>
          <Woven text={hint} />
        </p>
      )}
      <Items items={group.items} within={within} />
    </fieldset>
  )
}

/** As often as somebody adds it. Without JavaScript the buttons send the page, and it comes back with one more or less. */
function Repeated({ group, path }: { group: Group; path: string }) {
  const { say, t, problems, rows: laidOut } = useFilling()
  const { label, hint, isHidden, described } = useSaid(group, path)
  const given = useAnswer(path)
  const rows = Array.isArray(given) ? (given as Answers[]).length : 0
  const { fewest = 1, most = 200, count: counted, one } = group.repeat ?? {}
  const name = useWeave()(say(one)) || t.entry
  const count = Math.min(most, Math.max(rows, laidOut?.[path] ?? (counted ? 0 : fewest)))
  return (
    <fieldset
      class="fields repeat"
      {...{
        'data-q': path,
        'data-repeat': path,
        'data-most': most,
        'data-fewest': fewest,
        'data-counted': counted && '',
      }}
      hidden={isHidden}
      aria-describedby={described}
      id={idOf(path)}
      tabindex={-1}
    >
      <legend>
        <Woven text={label || name} />
      </legend>
      {hint && (
        <p class="hint" id={`${idOf(path)}-hint`}>
          <Woven text={hint} />
        </p>
      )}
      {problems[path] && (
        <p class="problem" id={`${idOf(path)}-problem`}>
          {problems[path]}
        </p>
      )}
      {Array.from({ length: count }, (_, at) => (
        <Row key={`${path}.${at}`} {...{ group, path, name, at }} />
      ))}
      <template>
        <Row {...{ group, path, name }} at={newRow} />
      </template>
      {!counted && (
        <button
          class="button quiet"
          type="submit"
          name="_do"
          value={`add:${path}`}
          lang={say(one) ? undefined : t.lang}
        >
          {t.add(name)}
        </button>
      )}
    </fieldset>
  )
}

type RowProps = { group: Group; path: string; name: string; at: number | typeof newRow }

function Row({ group, path, name, at }: RowProps) {
  const { t } = useFilling()
  const row = `${path}.${at}`
  const number = typeof at === 'number' ? at + 1 : Number.NaN
  const said = (words: string) => words.replace('NaN', newRow)
  return (
    <fieldset class="fields row-of" data-row={row}>
      <legend>{said(t.row(name, number))}</legend>
      <input type="hidden" name={`${row}._`} value="1" />
      <RowContext.Provider value={row}>
        <Items items={group.items} within={`${row}.`} />
      </RowContext.Provider>
      {!group.repeat?.count && (
        <button class="button plain" type="submit" name="_do" value={`less:${row}`}>
          {said(t.remove(name, number))}
        </button>
      )}
    </fieldset>
  )
}

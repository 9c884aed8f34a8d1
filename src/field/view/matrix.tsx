import type { Choice, Question } from '../form/question.ts'
import { useChoices } from './choices.tsx'
import { type FieldProps, Frames } from './frame.tsx'
import { numberText, useAnswer } from './lines.tsx'
import { stepsOf } from './scales.tsx'
import { idOf, useFilling } from './state.ts'
import type { FieldWords } from './view.text.ts'
import { Woven } from './woven.tsx'

/**
 * One question about several things: a table, on a phone a list of its rows. Each control carries the name of its row and
 * of its column, so that whoever hears the page needs no table to know where they are.
 */
export function MatrixField(props: FieldProps) {
  const { question, path } = props
  const { t, say } = useFilling()
  const choices = useChoices(question)
  const columns = columnsOf(question, choices, t)
  const rows = question.rows ?? choices
  const isTyped = question.kind === 'matrix-text' || question.kind === 'matrix-number'
  return (
    <Frames {...props}>
      <table class="matrix">
        {!isTyped && (
          <thead>
            <tr>
              <td />
              {columns.map(({ value, label }) => (
                <th key={value} scope="col">
                  <Woven text={label ? say(label) : value} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row.value}>
              <th scope="row" id={`${idOf(path)}.${row.value}-row`}>
                <Woven text={say(row.label)} />
              </th>
              {isTyped ? (
                <Typed {...{ question, path, row }} />
              ) : (
                <Picked {...{ question, path, row, columns }} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Frames>
  )
}

type Column = { value: string; label?: Choice['label'] | undefined }
type CellProps = { question: Question; path: string; row: Choice }

function Picked({ question, path, row, columns }: CellProps & { columns: Column[] }) {
  const { say } = useFilling()
  const name = `${path}.${row.value}`
  const answered = useAnswer(path) as { [row: string]: unknown } | undefined
  const value = answered?.[row.value]
  const chosen = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]
  return (
    <>
      {columns.map((column) => {
        const id = `${idOf(name)}=${column.value}`
        return (
          <td key={column.value}>
            <span class="option">
              <input
                type={question.kind === 'matrix-multiple' ? 'checkbox' : 'radio'}
                {...{ id, name, value: column.value, checked: chosen.includes(column.value) }}
                aria-labelledby={`${idOf(name)}-row ${id}-says`}
              />
              <label for={id} id={`${id}-says`}>
                <Woven text={column.label ? say(column.label) : column.value} />
              </label>
            </span>
          </td>
        )
      })}
    </>
  )
}

function Typed({ question, path, row }: CellProps) {
  const { lang } = useFilling()
  const name = `${path}.${row.value}`
  const value = (useAnswer(path) as { [row: string]: unknown } | undefined)?.[row.value]
  const isNumber = question.kind === 'matrix-number'
  return (
    <td>
      <input
        type="text"
        id={idOf(name)}
        name={name}
        inputmode={isNumber ? 'decimal' : undefined}
        class={isNumber ? 'short' : undefined}
        value={typeof value === 'number' ? numberText(value, lang) : String(value ?? '')}
        aria-labelledby={`${idOf(name)}-row`}
      />
    </td>
  )
}

function columnsOf(question: Question, choices: Choice[], t: FieldWords): Column[] {
  if (choices.length > 0 && question.rows) return choices
  if (question.kind === 'scale') return stepsOf(question, [])
  const word = (value: 'yes' | 'maybe' | 'no') => ({ value, label: { [t.lang]: t[value] } })
  return question.kind === 'poll' ? [word('yes'), word('maybe'), word('no')] : []
}

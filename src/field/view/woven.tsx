import { Fragment } from 'preact'
import { useContext } from 'preact/hooks'
import { holdsAnswers, piecesOf } from '../answer/references.ts'
import { sayNamed } from '../answer/woven.ts'
import { FillingContext, RowContext } from './state.ts'

/** A text of a form with the answers in it, each in an element of its own: a browser follows them (`weaveIn`). */
export function Woven({ text }: { text: string }) {
  const filling = useContext(FillingContext)
  const path = useContext(RowContext)
  if (!filling || !holdsAnswers(text)) return <>{text}</>
  const { form, lang, answers, counted = answers } = filling
  return piecesOf(text).map((piece, at) =>
    typeof piece === 'string' ? (
      <Fragment key={at}>{piece}</Fragment>
    ) : (
      <bdi key={at} data-woven={piece.name}>
        {sayNamed(piece.name, { form, lang, answers: counted, path })}
      </bdi>
    ),
  )
}

/** The attribute by which a browser keeps the text of an option as the answers are. */
export const wovenText = (text: string) => (holdsAnswers(text) ? { 'data-woven-text': text } : {})

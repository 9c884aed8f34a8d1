import { linesOf } from '../../../notebook/lines.ts'
import { useRoom } from '../../room.ts'
import { Copy } from './copy.tsx'
import { notebookWords } from './notebook.text.ts'

/** The text of a note as it was typed: addresses can be followed, what stands behind a colon can be copied. */
export function NoteText({ text }: { text: string }) {
  const t = notebookWords(useRoom().lang)
  if (text === '') return null
  return (
    <div class="note-text">
      {linesOf(text).map(({ pieces, name, value }, at) => (
        <div key={at} class="note-line">
          <span>
            {pieces.map((piece, place) =>
              piece.href ? (
                <a key={place} href={piece.href} rel="noreferrer noopener" target="_blank">
                  {piece.text}
                </a>
              ) : (
                piece.text
              ),
            )}
          </span>
          {value && <Copy text={value} of={name ?? t.line} />}
        </div>
      ))}
    </div>
  )
}

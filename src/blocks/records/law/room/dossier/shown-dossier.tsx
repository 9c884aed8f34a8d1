import type { Redacted, Redaction, Shown } from '../../dossier/redact.ts'
import { sayDay, useLaw } from '../desk.ts'

type Changes = { redaction: Redaction; onChange: (redaction: Redaction) => void }

/** A dossier as it would be handed out, with a button on each bar, and one for each part that may be left out. */
export function ShownDossier({ found, ...changes }: Changes & { found: Redacted }) {
  const { w, lang } = useLaw()
  const text = new Map(found.texts.map((one) => [one.path, one]))
  const show = (path: string, says: string) => <Text says={says} shown={text.get(path)} {...changes} />
  return (
    <div class="dossier">
      {found.dossier.sheets.map((sheet) => (
        <article key={sheet.record} class="card">
          <h3>
            {sheet.called}: {show(`${sheet.record}/title`, sheet.title)}
          </h3>
          {!sheet.isOwn && <p class="hint">{w.linked}</p>}
          <p class="hint">
            {w.keptUntil}: {sheet.until ? sayDay(sheet.until, lang) : w.keptOpen}{' '}
            {sheet.ground && `· ${sheet.ground}`}
          </p>
          {sheet.unread.length > 0 && <p>{w.unread(sheet.title)}</p>}
          <dl class="rec-pairs">
            {sheet.values.map(({ field, label, says }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>
                  {show(`${sheet.record}/${field}`, says)}{' '}
                  <Out path={`${sheet.record}/${field}`} name={label} {...changes} />
                </dd>
              </div>
            ))}
          </dl>
          {sheet.entries.length > 0 && <h4>{w.entriesTitle}</h4>}
          <ul>
            {sheet.entries.map(({ id, at, author, says }) => (
              <li key={id}>
                <span class="hint">
                  {sayDay(at.slice(0, 10), lang)}, {author}
                </span>{' '}
                {show(`${sheet.record}/${id}`, says)}{' '}
                <Out path={`${sheet.record}/${id}`} name={at.slice(0, 10)} {...changes} />
              </li>
            ))}
          </ul>
          {sheet.files.length > 0 && (
            <>
              <h4>{w.filesTitle}</h4>
              <p class="hint">{w.filesSay}</p>
              <ul>
                {sheet.files.map(({ file, name }) => (
                  <li key={file}>{show(`${sheet.record}/files/${file}`, name)}</li>
                ))}
              </ul>
            </>
          )}
        </article>
      ))}
    </div>
  )
}

/** The words with their bars. Only here what is black can be seen again: what is handed out holds the bars alone. */
function Text({ says, shown, redaction, onChange }: Changes & { says: string; shown: Shown | undefined }) {
  const { w } = useLaw()
  if (!shown || shown.isOut) return <span class="lines">{says}</span>
  const parts = []
  let at = 0
  for (const { from, to, isOn } of shown.marks) {
    const place = `${shown.path}@${from}`
    const turn = () =>
      onChange({
        ...redaction,
        shown: isOn ? [...redaction.shown, place] : redaction.shown.filter((one) => one !== place),
      })
    const word = shown.text.slice(from, to)
    parts.push(shown.text.slice(at, from))
    parts.push(
      <button
        key={place}
        type="button"
        class={isOn ? 'bar-on' : 'bar-off'}
        aria-pressed={isOn}
        title={isOn ? w.unmark : w.mark}
        onClick={turn}
      >
        <span class="unseen">{isOn ? w.unmark : w.mark}: </span>
        <span class="word">{word}</span>
      </button>,
    )
    at = to
  }
  parts.push(shown.text.slice(at))
  return <span class="lines">{parts}</span>
}

function Out({ path, name, redaction, onChange }: Changes & { path: string; name: string }) {
  const { w } = useLaw()
  const isOut = redaction.without.includes(path)
  const without = isOut ? redaction.without.filter((one) => one !== path) : [...redaction.without, path]
  return (
    <button type="button" class="rec-small no-print" onClick={() => onChange({ ...redaction, without })}>
      {isOut ? w.takeIn : w.leaveOut} <span class="unseen">{name}</span>
    </button>
  )
}

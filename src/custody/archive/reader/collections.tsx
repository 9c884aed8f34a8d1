import { useState } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'
import { holding } from '../../notebook/note.ts'
import { collectionWords } from '../collection-words.ts'
import type { ReadCollection, ReadRecord } from '../collections.ts'
import { readerWords } from './reader.text.ts'

/** So many records at once; more are found by searching. */
const most = 200

/** The records of an archive, each collection with its own search. */
export function Collections({ collections, lang }: { collections: readonly ReadCollection[]; lang: Lang }) {
  return collections.map((one, at) => <Collection key={at} id={`find-${at}`} collection={one} lang={lang} />)
}

function Collection({ id, collection, lang }: { id: string; collection: ReadCollection; lang: Lang }) {
  const t = readerWords(lang)
  const [asked, setAsked] = useState('')
  const words = asked.split(/\s+/).filter(Boolean)
  const found = collection.records.filter((record) => words.every(holding(wordsOf(record))))
  return (
    <section class="section">
      <h2>{collection.name}</h2>
      <search class="field">
        <label for={id}>{t.search}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          value={asked}
          onInput={(event) => setAsked(event.currentTarget.value)}
        />
        <p role="status" class="hint">
          {t.found(Math.min(found.length, most), collection.records.length)}
        </p>
      </search>
      {found.slice(0, most).map((record, at) => (
        <details key={at}>
          <summary>{record.title || t.untitled}</summary>
          <dl>
            {record.lines.map(({ label, says }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          {record.entries.length > 0 && <h3>{collectionWords(lang).happened}</h3>}
          <ul class="log">
            {record.entries.map((entry, nth) => (
              <li key={nth}>{entry}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

const wordsOf = ({ title, lines, entries }: ReadRecord): string =>
  [title, ...lines.map(({ says }) => says), ...entries].join('\n')

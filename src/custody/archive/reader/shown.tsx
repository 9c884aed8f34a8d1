import { useState } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'
import { dayAndTime } from '#look/dates.ts'
import { Notice } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { VaultFault } from '#vault/fault.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { type Note, nameOf, search } from '../../notebook/note.ts'
import { sentenceOf } from '../../room/sentence.ts'
import { Collections } from './collections.tsx'
import type { Contents, ReadNote } from './contents.ts'
import { readerWords } from './reader.text.ts'

type ShownProps = { contents: Contents; lang: Lang }
type Tab = 'notes' | 'collections' | 'members' | 'log' | 'others'

/** An open archive: notes with their files, who belonged to it, the log in plain words. */
export function Shown({ contents, lang }: ShownProps) {
  const t = readerWords(lang)
  const [tab, setTab] = useState<Tab>('notes')
  const { members, log, others, collections, shut, damaged } = contents
  const all: Tab[] = ['notes', 'collections', 'members', 'log', 'others']
  const isThere = (tab: Tab) =>
    tab === 'others' ? others.length > 0 : tab !== 'collections' || collections.length > 0
  const tabs = all.filter(isThere)
  return (
    <>
      <Notice tone="success">{t.opened}</Notice>
      {shut > 0 && <Notice>{t.shut(shut)}</Notice>}
      {damaged > 0 && <Notice tone="warning">{t.damaged(damaged)}</Notice>}
      <nav class="row tabs" aria-label={t.contents}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            class={one === tab ? 'button' : 'button quiet'}
            aria-pressed={one === tab}
            onClick={() => setTab(one)}
          >
            {t.tabs[one]}
          </button>
        ))}
      </nav>
      {tab === 'notes' && <Notes contents={contents} lang={lang} />}
      {tab === 'collections' && <Collections collections={collections} lang={lang} />}
      {tab === 'members' && <Lines title={t.tabs.members} lines={members} />}
      {tab === 'log' && <Lines title={t.tabs.log} lines={log} />}
      {tab === 'others' && (
        <section class="section">
          <h2>{t.tabs.others}</h2>
          {others.map(({ name, body }, at) => (
            <details key={at}>
              <summary>{name}</summary>
              <pre>{body}</pre>
            </details>
          ))}
        </section>
      )}
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      <ul class="log">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Notes({ contents, lang }: ShownProps) {
  const t = readerWords(lang)
  const [asked, setAsked] = useState('')
  const found = search(contents.notes, asked) as ReadNote[]
  return (
    <section class="section">
      <h2>{t.tabs.notes}</h2>
      <search class="field">
        <label for="find">{t.search}</label>
        <input
          id="find"
          type="search"
          autocomplete="off"
          value={asked}
          onInput={(event) => setAsked(event.currentTarget.value)}
        />
        <p role="status" class="hint">
          {t.found(found.length, contents.notes.length)}
        </p>
      </search>
      {found.map((note) => (
        <article key={note.id} class="card">
          <h3>{nameOf(note) || t.untitled}</h3>
          <Written note={note} lang={lang} />
          <div class="note-text">{note.text}</div>
          <Files files={note.files} contents={contents} lang={lang} />
          {note.before.length > 0 && (
            <details>
              <summary>{t.before(note.before.length)}</summary>
              {note.before.map((old) => (
                <div key={old.version}>
                  <Written note={old} lang={lang} />
                  <div class="note-text">{`${old.title}\n${old.text}`}</div>
                </div>
              ))}
            </details>
          )}
        </article>
      ))}
    </section>
  )
}

function Written({ note, lang }: { note: Note & { who: string }; lang: Lang }) {
  const t = readerWords(lang)
  const at = note.writtenAt ? dayAndTime(note.writtenAt, lang, 'Europe/Berlin') : ''
  return <p class="hint">{[t.version(note.version), note.who, at].filter(Boolean).join(' · ')}</p>
}

function Files({ files, contents, lang }: { files: SealedFile[]; contents: Contents; lang: Lang }) {
  const t = readerWords(lang)
  const [says, setSays] = useState<string | null>(null)
  if (files.length === 0) return null
  const save = async (file: SealedFile) => {
    setSays(t.reading(file.name))
    try {
      saveBlob(await contents.fileOf(file), file.name)
      setSays(t.saved(file.name))
    } catch (error) {
      setSays(error instanceof VaultFault ? sentenceOf(error, lang) : t.bug)
    }
  }
  return (
    <div class="row">
      {files.map((file) => (
        <button key={file.id} type="button" class="button quiet" onClick={() => save(file)}>
          {t.save(file.name)}
        </button>
      ))}
      <span role="status">{says}</span>
    </div>
  )
}

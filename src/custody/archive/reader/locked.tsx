import { useState } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'
import { dayAndTime } from '#look/dates.ts'
import { Notice } from '#look/parts.tsx'
import type { OpenedArchive } from '#vault/archive/archive.ts'
import { readerWords } from './reader.text.ts'

/** An archive that is whole and still shut. `archive` is null for a readable copy alone. */
export type Sealed = { archive: OpenedArchive | null; copy: Blob | null; six: string[] }

type LockedProps = {
  sealed: Sealed
  lang: Lang
  onTyped: (typed: string, told: (now: number, all: number) => void) => Promise<void>
  onOther: () => void
}

/** Says what this archive is, who stands for it, and asks for the words. */
export function Locked({ sealed: { archive, copy, six }, lang, onTyped, onOther }: LockedProps) {
  const t = readerWords(lang)
  const [now, setNow] = useState<readonly [number, number] | null>(null)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('words')
    await onTyped(String(typed ?? ''), (at, all) => setNow([at, all]))
    setNow(null)
  }
  return (
    <>
      {archive ? (
        <section class="section">
          <h2>{t.whole}</h2>
          <p>{t.made(dayAndTime(archive.made, lang, 'Europe/Berlin'))}</p>
          <Notice tone={archive.signedBy ? 'success' : 'info'}>
            {archive.signedBy ? t.signed : t.unsigned}
          </Notice>
          <p>
            {t.six} <b>{six.join(' ')}</b>
          </p>
        </section>
      ) : (
        <h2>{t.copyAlone}</h2>
      )}
      <form class="form" onSubmit={submit}>
        <div class="field">
          <label for="words">{archive ? (copy ? t.wordsOrCopy : t.words) : t.copyWords}</label>
          <p class="hint" id="words-hint">
            {t.wordsHint}
          </p>
          <input
            id="words"
            name="words"
            type="password"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="words-hint"
          />
        </div>
        <p role="status">{now && t.tries(now[0], now[1])}</p>
        <div class="row">
          <button type="submit" class="button" aria-busy={now !== null}>
            {t.open}
          </button>
          <button type="button" class="button plain" onClick={onOther}>
            {t.other}
          </button>
        </div>
      </form>
      {archive && <CheckAll archive={archive} lang={lang} />}
    </>
  )
}

/** Large files are checked when they are read; whoever wants to know now reads them all. */
function CheckAll({ archive, lang }: { archive: OpenedArchive; lang: Lang }) {
  const t = readerWords(lang)
  const [state, setState] = useState<readonly [number, number] | 'whole' | 'broken' | null>(null)
  const check = () =>
    archive
      .checkAll((done, all) => setState([done, all]))
      .then(
        () => setState('whole'),
        () => setState('broken'),
      )
  return (
    <section class="section">
      <div class="row">
        <button type="button" class="button quiet" onClick={check}>
          {t.check}
        </button>
      </div>
      <p role="status">
        {state === 'whole'
          ? t.allWhole
          : state === 'broken'
            ? t.broken
            : state && t.checked(state[0], state[1])}
      </p>
    </section>
  )
}

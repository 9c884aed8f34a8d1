import { useState } from 'preact/hooks'
import { put } from '../speaking.ts'
import { Press, Problem } from './press.tsx'
import type { RoomProps } from './room-props.ts'
import { Words } from './words.tsx'

type ReceiptProps = RoomProps & { words: string[]; received: string; onDone: () => void }

/** The way back, shown once. One word is typed: whoever has noted them finds out now whether they are right. */
export function Receipt({ t, words, received, onDone }: ReceiptProps) {
  const [place] = useState(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % words.length)
  const [typed, setTyped] = useState('')
  const [says, setSays] = useState('')
  const check = (event: Event) => {
    event.preventDefault()
    if (plain(typed) === plain(words[place] ?? '')) return onDone()
    setSays(put(t.checkWrong, { n: place + 1 }))
  }
  return (
    <>
      <div class="prose">
        <p>{received}</p>
      </div>
      <section class="page-of">
        <h2>{t.words}</h2>
        <p>{t.wordsSays}</p>
        <Words words={words} t={t} />
      </section>
      <form class="form" onSubmit={check} novalidate>
        <div class={says ? 'field wrong' : 'field'}>
          <label for="check">{put(t.check, { n: place + 1 })}</label>
          {says && <Problem says={says} />}
          <input
            {...{ id: 'check', type: 'text', class: 'medium', value: typed, dir: 'ltr' }}
            {...{ autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
            aria-invalid={says ? true : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <div class="submit row">
          <Press>{t.toTalk}</Press>
          <Press tone="plain" onPress={onDone}>
            {t.skipCheck}
          </Press>
        </div>
        <p class="hint">{t.skipSays}</p>
      </form>
    </>
  )
}

/** Four letters are enough, as everywhere. */
const plain = (word: string): string => word.trim().toLowerCase().normalize('NFC').slice(0, 4)

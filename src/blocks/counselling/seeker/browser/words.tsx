import { useState } from 'preact/hooks'
import type { Texts } from '../texts/fetched.ts'
import { Press } from './press.tsx'

/** The twelve words, to write down, copy or print. */
export function Words({ words, t }: { words: readonly string[]; t: Texts }) {
  const [told, setTold] = useState('')
  const copy = async () => {
    await navigator.clipboard.writeText(words.join(' ')).catch(() => {})
    setTold(t.copied)
  }
  return (
    <>
      <ol class="receipt-words" translate={false} lang="de" dir="ltr">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <p class="row">
        <Press tone="quiet" onPress={copy}>
          {t.copy}
        </Press>
        <Press tone="quiet" onPress={() => print()}>
          {t.print}
        </Press>
        <span role="status">{told}</span>
      </p>
    </>
  )
}

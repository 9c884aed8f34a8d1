import { langName } from '#field/form/langs.ts'
import type { Wording } from '#field/form/wording.ts'
import { Line } from '#look/workshop/inputs.tsx'
import { appWords } from './app.text.ts'
import { useStudio } from './studio.ts'

type WordsProps = {
  label: string
  wording: Wording | undefined
  /** `undefined`: nothing is said in any language. */
  onWording: (wording: Wording | undefined) => void
  hint?: string | undefined
  rows?: number | undefined
  id?: string | undefined
}

/** A text in the language that is being written; what the original says stands below where it is a translation. */
export function Words({ label, wording, onWording, hint, rows, id }: WordsProps) {
  const { writing, form, lang } = useStudio()
  const t = appWords(lang)
  const original = form.langs[0]
  const says = writing === original ? '' : (wording?.[original] ?? '')
  const set = (text: string) => {
    const next = { ...wording, [writing]: text }
    if (text === '') delete next[writing]
    onWording(Object.keys(next).length > 0 ? next : undefined)
  }
  const named = form.langs.length > 1 ? `${label} (${langName(writing)})` : label
  const more = [hint, says && t.original(says)].filter(Boolean).join(' ') || undefined
  return (
    <Line
      label={named}
      value={wording?.[writing] ?? ''}
      onValue={set}
      hint={more}
      rows={rows}
      lang={writing}
      id={id}
    />
  )
}

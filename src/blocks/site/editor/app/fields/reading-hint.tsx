import { Light } from '#look/parts.tsx'
import { readingOf } from '../../../model/reading.ts'
import { usePlace } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { useDeferred } from './deferred.ts'

/** How hard a text is to read, while it is written. */
export function ReadingHint({ text }: { text: string }) {
  const { lang, writing } = useStudio()
  const place = usePlace()
  const calm = useDeferred(text)
  const t = appWords(lang).reading
  const { level, longest, hints } = readingOf(calm, place.lang ?? writing)
  if (level === 'none' || (level === 'easy' && hints.length === 0)) return null
  const state = level === 'easy' ? 'go' : level === 'middle' ? 'care' : 'stop'
  return (
    <div class="e-reading">
      <Light state={state}>{t[level]}</Light>
      {longest && hints.length === 0 && <p class="hint">{t.longest(short(longest))}</p>}
      {hints.length > 0 && (
        <ul>
          {hints.slice(0, 4).map(({ code, what }, at) => (
            <li key={`${code}${at}`}>{t.rules[code](short(what))}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)} …` : text)

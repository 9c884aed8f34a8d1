import type { ComponentChildren } from 'preact'
import { dayAndTime } from '#look/dates.ts'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import { printWords } from './print.text.ts'

type SheetProps = { place: Place; title: string; children: ComponentChildren }

/** A sheet of paper: a page of its own, with what it is of and from when. */
export function Sheet({ place: { jam, now }, title, children }: SheetProps) {
  const { lang } = useView()
  const t = printWords(lang)
  return (
    <section class="sheet section">
      <h2>{title}</h2>
      <p class="who">
        {jam.title} · {t.stand(dayAndTime(now, lang, jam.timeZone))}
      </p>
      {children}
    </section>
  )
}

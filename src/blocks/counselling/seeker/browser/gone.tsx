import type { askTalk } from '#custody/outside/talk/asking.ts'
import { saveText } from '#look/saving.ts'
import { clock, dayOf, put } from '../speaking.ts'
import { Press } from './press.tsx'
import type { RoomProps } from './room-props.ts'

export type Destroyed = Awaited<ReturnType<typeof askTalk<'destroy'>>>

/** What is left: a certificate to take along. */
export function Gone({ data, t, destroyed }: RoomProps & { destroyed: Destroyed }) {
  const text = put(t.certificateText, {
    organisation: data.organisationName,
    when: `${dayOf(destroyed.at, data.lang)}, ${clock(destroyed.at, data.lang)}`,
    lines: destroyed.lines,
    files: destroyed.files,
  })
  return (
    <section class="page-of">
      <h2>{t.certificate}</h2>
      <p class="card">{text}</p>
      <p class="row">
        <Press onPress={() => saveText(text, `${t.certificate}.txt`)}>{t.download}</Press>
        <Press tone="quiet" onPress={() => print()}>
          {t.print}
        </Press>
      </p>
    </section>
  )
}

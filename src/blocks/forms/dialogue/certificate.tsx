import { useEffect, useRef } from 'preact/hooks'
import type { Destroyed } from '#custody/outside/where.ts'
import { dayAndTime } from '#look/dates.ts'
import { Notice } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import type { DeskData } from './desk-data.ts'
import { Press } from './press.tsx'
import { receiptWords } from './receipt.text.ts'

/** What is left: a confirmation to take along. */
export function Gone({ destroyed, data }: { destroyed: Destroyed; data: DeskData }) {
  const t = receiptWords(data.lang)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const when = dayAndTime(destroyed.at, t.lang, zone)
  const text = t.certificateText({ ...destroyed, name: data.organisationName, when })
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const save = () => saveBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${t.certificate}.txt`)
  return (
    <div class="page-of" lang={t.lang}>
      <h2 ref={title} tabindex={-1}>
        {t.gone}
      </h2>
      <Notice tone="success">{t.goneSays}</Notice>
      <p class="card prose">{text}</p>
      <p class="row">
        <Press onPress={save}>{t.certificateSave}</Press>
        <Press tone="quiet" onPress={() => print()}>
          {t.print}
        </Press>
      </p>
    </div>
  )
}

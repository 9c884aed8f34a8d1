import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { useDesk } from '../desk.ts'
import { filtered } from '../model/filtering.ts'
import { type Format, fileOf, formats } from './files.ts'
import { paperOf } from './paper.ts'

/** Takes cases along as a file. It is made here; the server does not learn of it. */
export function ExportView() {
  const { t, lang, gathered, filter, nameOf } = useDesk()
  const [format, setFormat] = useState<Format>('xlsx')
  const cases = filtered(gathered.cases, filter)
  const { form } = gathered
  const { isBusy, trouble, act } = useAct()
  const paper = async () => {
    const { pdfOf } = await import('#field/paper/make.ts')
    return pdfOf(paperOf(form, cases, lang, gathered.today))
  }
  const make = () =>
    act(async () => {
      const blob = format === 'pdf' ? await paper() : fileOf(format, form, cases, lang, nameOf)
      saveBlob(blob, `${t.sheet} ${gathered.today}.${format}`)
    })
  const isPossible = form !== null || format === 'json' || format === 'pdf'
  return (
    <Section title={t.views.export}>
      <p>{t.exportSays(cases.length)}</p>
      <Notice tone="warning">{t.exportWarn}</Notice>
      {!form && <Notice>{t.unopenedForm}</Notice>}
      <Select
        label={t.views.export}
        value={format}
        options={formats.map((one) => [one, t.format[one]] as const)}
        onPick={(one) => setFormat(one as Format)}
      />
      <Says trouble={trouble} />
      <div class="row">
        <button
          type="button"
          class="button"
          aria-busy={isBusy}
          disabled={isBusy || !isPossible}
          onClick={() => void make()}
        >
          <Icon name="download" /> {t.exportNow}
        </button>
        <button type="button" class="button quiet" onClick={() => print()}>
          <Icon name="document" /> {t.print}
        </button>
      </div>
    </Section>
  )
}

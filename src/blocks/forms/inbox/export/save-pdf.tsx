import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { saveBlob } from '#look/saving.ts'
import { useDesk } from '../desk.ts'
import { type Inboxed, titleOf } from '../model/inboxed.ts'
import { paperOf } from './paper.ts'

/** One case as a PDF. What makes it is fetched when somebody wants one. */
export function SavePdf({ one }: { one: Inboxed }) {
  const { t, lang, gathered } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const save = () =>
    act(async () => {
      const { pdfOf } = await import('#field/paper/make.ts')
      saveBlob(await pdfOf(paperOf(one.form, [one], lang, gathered.today)), `${titleOf(one)}.pdf`)
    })
  return (
    <>
      <Says trouble={trouble} />
      <button
        type="button"
        class="button quiet"
        aria-busy={isBusy}
        disabled={isBusy}
        onClick={() => void save()}
      >
        <Icon name="download" /> {t.savePdf}
      </button>
    </>
  )
}

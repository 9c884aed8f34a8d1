import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { saveBlob } from '../../dialogue/saving.ts'
import { useDesk } from '../desk.ts'
import { type Inboxed, titleOf } from '../model/inboxed.ts'

/** One case as a PDF. What makes it is fetched when somebody wants one. */
export function SavePdf({ one }: { one: Inboxed }) {
  const { t, lang, gathered } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const save = () =>
    act(async () => {
      const { pdfOf } = await import('./pdf/make.ts')
      saveBlob(await pdfOf(one.form, [one], lang, gathered.today), `${titleOf(one)}.pdf`)
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

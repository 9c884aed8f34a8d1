import { saveBlob } from '#look/saving.ts'
import { When } from '#look/table.tsx'
import type { Certificate } from '#vault/space/shred.ts'
import { useRoom } from '../../room.ts'
import { Sheets } from '../../sheets.tsx'
import type { Called } from './line.text.ts'
import { protocolWords } from './protocol.text.ts'

/** What proves that an area was destroyed (Löschzeugnis): to print and to save. */
export function Certified({ certificate, called }: { certificate: Certificate; called: Called }) {
  const { name, lang } = useRoom()
  const t = protocolWords(lang)
  const { wraps, envelopes, author, time, space, signature } = certificate
  const save = () =>
    saveBlob(new Blob([JSON.stringify(certificate, null, 2)]), `${t.certificate}-${time.slice(0, 10)}.json`)
  return (
    <Sheets
      beside={
        <button type="button" class="button quiet" onClick={save}>
          {t.save}
        </button>
      }
    >
      <article class="sheet">
        <h3>{t.certificateTitle(name)}</h3>
        <p>{t.certificateSays(called.space(space), wraps, envelopes)}</p>
        <p>
          {t.certificateBy(called.person(author))} <When at={time} />
        </p>
        <p class="code">
          {t.certificateNumber}: <code>{space}</code>
        </p>
        <p class="code">
          {t.certificateProof}: <code>{signature}</code>
        </p>
      </article>
    </Sheets>
  )
}

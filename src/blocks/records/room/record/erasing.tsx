import { useAct } from '#custody/room/asking.ts'
import { Sure } from '#custody/room/parts.tsx'
import type { SealedFile } from '#field/answer/answer.ts'
import type { Collection } from '../../model/collection.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { isFile } from './files-field.tsx'

/** Erases a record for good, after it was said what goes with it, and what points to it. */
export function Erasing({ collection, detail }: { collection: Collection; detail: Detail }) {
  const { t, go, again } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const { line, entries, back, values } = detail
  const files = collection.fields
    .filter(isFile)
    .flatMap(({ id }) => (values[id] as SealedFile[] | undefined) ?? [])
  const from = [...new Set(back.map(({ id }) => id))]
  const erase = () =>
    act(async () => {
      await askRecords('erase', [line.id])
      again()
      go(`/c/${collection.id}`)
    })
  return (
    <section class="section">
      <Says trouble={trouble} />
      <Sure
        label={t.erase}
        question={t.eraseAsk(line.title || t.untitled)}
        explain={
          <>
            <p>{t.eraseSays}</p>
            <ul>
              <li>{t.eraseVersions}</li>
              {entries.length > 0 && <li>{t.eraseEntries(entries.length)}</li>}
              {files.length > 0 && <li>{t.eraseFiles(files.length)}</li>}
              {from.length > 0 && <li>{t.eraseLinks(from.length)}</li>}
            </ul>
          </>
        }
        yes={t.eraseYes}
        isBusy={isBusy}
        onYes={() => void erase()}
      />
    </section>
  )
}

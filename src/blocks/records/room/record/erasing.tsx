import { useAct } from '#custody/room/asking.ts'
import { Sure } from '#custody/room/parts.tsx'
import type { SealedFile } from '#field/answer/answer.ts'
import type { Collection } from '../../model/collection.ts'
import type { Value } from '../../model/record.ts'
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
      // First nobody points to it any more, then it goes.
      for (const { id, field, collection: of } of back) {
        const there = await askRecords('read', id)
        const records = (there?.values[field] as { records: string[] } | undefined)?.records ?? []
        const left = records.filter((one) => one !== line.id)
        const value: Value | null = left.length > 0 ? { records: left } : null
        await askRecords('save', [{ collection: of, id, set: { [field]: value } }])
      }
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

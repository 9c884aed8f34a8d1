import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Sure } from '#custody/room/parts.tsx'
import type { SealedFile } from '#field/answer/answer.ts'
import { Notice } from '#look/parts.tsx'
import { askLaw } from '../../law/asking.ts'
import type { Collection } from '../../model/collection.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { isFile } from './files-field.tsx'

type ErasingProps = { collection: Collection; detail: Detail }

/** Erases a record, or proposes it where a second member has to agree; who may not is told so. */
export function Erasing(props: ErasingProps) {
  const { t } = useDesk()
  const { erasable } = props.detail
  if (erasable === 'yes') return <EraseNow {...props} />
  if (erasable === 'four-eyes') return <Propose {...props} />
  return <p class="hint">{t.eraseNot[erasable]}</p>
}

/** A case is erased when two agree: this is the word of the first. */
function Propose({ collection, detail: { line } }: ErasingProps) {
  const { t, again } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [isProposed, setProposed] = useState(false)
  const propose = () =>
    act(async () => {
      const { end } = collection.retention
      await askLaw('propose', 'other', [{ record: line.id, collection: collection.id, end }])
      setProposed(true)
      again()
    })
  return (
    <section class="section">
      <Says trouble={trouble} />
      <div role="status">{isProposed && <Notice tone="success">{t.eraseProposed}</Notice>}</div>
      {!isProposed && (
        <Sure
          label={t.erasePropose}
          question={t.eraseProposeAsk(line.title || t.untitled)}
          explain={<p>{t.eraseProposeSays}</p>}
          yes={t.erasePropose}
          isBusy={isBusy}
          onYes={() => void propose()}
        />
      )}
      <p>
        <a href="#/law/keeping">{t.eraseProposals}</a>
      </p>
    </section>
  )
}

/** Erases a record for good, after it was said what goes with it, and what points to it. */
function EraseNow({ collection, detail }: ErasingProps) {
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

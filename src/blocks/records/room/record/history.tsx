import { useState } from 'preact/hooks'
import { VaultTrouble } from '#custody/browser/keeper.ts'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Row } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Value, Values } from '../../model/record.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Version } from '../../worker/holding.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'

type HistoryProps = { collection: Collection; detail: Detail; onSaved: (id: string, waits: boolean) => void }

/** Every earlier state: who changed what, and back to it, one field or all of them. */
export function History(props: HistoryProps) {
  const { t } = useDesk()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.history}</summary>
      {isOpen && <Versions {...props} />}
    </details>
  )
}

type Told = {
  version: Version
  before: Values
  says: { [field: string]: string }
  was: { [field: string]: string }
}

function Versions({ collection, detail, onSaved }: HistoryProps) {
  const { t, lang, nameOf, say } = useDesk()
  const { line } = detail
  const { isBusy, trouble: refused, act } = useAct()
  const { value, trouble } = useAsked(
    () => tell(collection, line.id),
    [line.id, line.version, detail.writtenAt],
  )
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  const put = (set: { [field: string]: Value | null }) =>
    act(async () => {
      const [fate] = await askRecords('save', [{ collection: collection.id, id: line.id, set }])
      if (!fate || typeof fate.fate === 'object')
        throw new VaultTrouble(typeof fate?.fate === 'object' ? fate.fate : { code: 'bug' })
      onSaved(line.id, fate.fate === 'waits')
    })
  return (
    <>
      <Says trouble={refused} />
      <ol class="bare rec-history">
        {value.map(({ version, before, says, was }) => {
          const touched = collection.fields.filter(({ id }) => differs(version.values[id], before[id]))
          const isNow = touched.every(({ id }) => !differs(version.values[id], detail.values[id]))
          return (
            <li key={`${version.layer} ${version.version}`} class="card">
              <h3>
                {version.writtenAt ? dayAndTime(version.writtenAt, lang, 'Europe/Berlin') : t.waits} ·{' '}
                {nameOf(version.author)}
              </h3>
              <p class="hint">
                {t.layer[version.layer]} · {t.versionOf(version.version)}
              </p>
              {touched.length === 0 && <p>{t.onlyMarks}</p>}
              <dl class="summary">
                {touched.map(({ id, label }) => (
                  <div key={id}>
                    <dt>{say(label)}</dt>
                    <dd>
                      <del>{was[id]}</del> <ins>{says[id] || t.emptied}</ins>{' '}
                      {differs(version.values[id], detail.values[id]) && (
                        <button
                          type="button"
                          class="button plain"
                          disabled={isBusy}
                          onClick={() => void put({ [id]: version.values[id] ?? null })}
                        >
                          {t.restoreField} <span class="unseen">{say(label)}</span>
                        </button>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
              {!isNow && (
                <Row>
                  <button
                    type="button"
                    class="button quiet"
                    disabled={isBusy}
                    onClick={() => void put(wholeOf(collection, version))}
                  >
                    {t.restore}
                  </button>
                </Row>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

const differs = (a: Value | undefined, b: Value | undefined): boolean =>
  JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/** All fields of the layer as they stood then. */
const wholeOf = ({ fields }: Collection, { values, layer }: Version) =>
  Object.fromEntries(fields.filter((one) => one.layer === layer).map(({ id }) => [id, values[id] ?? null]))

/** Each state with the one before it in its layer, and both in words. */
async function tell(collection: Collection, id: string): Promise<Told[]> {
  const versions = await askRecords('versions', id)
  const earlier = versions.map(
    ({ layer }, at) => versions.slice(at + 1).find((one) => one.layer === layer)?.values ?? {},
  )
  const said = await askRecords('sayAll', collection.id, [
    ...versions.map(({ values }) => values),
    ...earlier,
  ])
  return versions.map((version, at) => ({
    ...{ version, before: earlier[at] ?? {} },
    ...{ says: said[at] ?? {}, was: said[versions.length + at] ?? {} },
  }))
}

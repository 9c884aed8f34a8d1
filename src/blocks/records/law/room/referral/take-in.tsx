import { useId, useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { askLaw } from '../../asking.ts'
import type { Parcel } from '../../referral/referral.ts'
import { sayDay, useLaw } from '../desk.ts'
import { CoveredBy } from './covered.tsx'

/** Opens what another organisation gave, shows it, and makes a record of it if somebody says so. */
export function TakeIn() {
  const { w } = useLaw()
  const [file, setFile] = useState<File | null>(null)
  const [secret, setSecret] = useState('')
  const [parcel, setParcel] = useState<Parcel | null>(null)
  const [says, setSays] = useState('')
  const { isBusy, trouble, act } = useAct()
  const id = useId()
  const open = () =>
    act(async () => {
      setSays('')
      if (!file) return
      const found = await askLaw('openParcel', new Uint8Array(await file.arrayBuffer()), secret).catch(
        () => undefined,
      )
      setParcel(found ?? null)
      if (!found) setSays(found === null ? w.notOpened : w.noParcel)
    })
  return (
    <Section title={w.take}>
      <div class="field">
        <label for={id}>{w.file}</label>
        <input
          id={id}
          type="file"
          accept=".age"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </div>
      <Typed label={w.secret} value={secret} onTyped={setSecret} rows={2} />
      <Says trouble={trouble} />
      <div role="status">{says && <Notice tone="warning">{says}</Notice>}</div>
      {file && secret.trim() && (
        <button type="button" class="button" aria-busy={isBusy} disabled={isBusy} onClick={() => void open()}>
          {w.open}
        </button>
      )}
      {parcel && <OpenedParcel parcel={parcel} onTaken={() => setParcel(null)} />}
    </Section>
  )
}

type OpenedProps = { parcel: Parcel; onTaken: () => unknown }

/** A case that was given to us: shown, held against who is there already, and taken in. */
export function OpenedParcel({ parcel, onTaken }: OpenedProps) {
  const { w, lang, opened, say, go, again } = useLaw()
  const [into, setInto] = useState(opened.collections[0]?.body.collection.id ?? '')
  const { isBusy, trouble, act } = useAct()
  const like = useAsked(() => askLaw('likeParcel', parcel, into), [into])
  const take = () =>
    act(async () => {
      const id = await askLaw('takeParcel', parcel, into)
      await onTaken()
      again()
      go(`/r/${id}`)
    })
  return (
    <article class="card">
      <h3>{w.from(parcel.from)}</h3>
      {parcel.consent && <CoveredBy covered={parcel.consent} />}
      {parcel.note && <p class="lines">{parcel.note}</p>}
      <dl class="rec-pairs">
        {parcel.values.map(({ label, says }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="lines">{says}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {parcel.entries.map(({ at, text }, nth) => (
          <li key={nth}>
            {sayDay(at.slice(0, 10), lang)}: {text}
          </li>
        ))}
      </ul>
      <Select
        label={w.into}
        value={into}
        options={opened.collections.map(
          ({ body: { collection } }) => [collection.id, say(collection.name)] as const,
        )}
        onPick={setInto}
      />
      {(like.value?.length ?? 0) > 0 && (
        <Notice title={w.likeTitle}>
          <ul>
            {like.value?.map(({ id, title }) => (
              <li key={id}>
                <a href={`#/r/${id}`}>{title || w.untitled}</a>
              </li>
            ))}
          </ul>
          <p>{w.likeSays}</p>
        </Notice>
      )}
      <p class="hint">{w.takenSays}</p>
      <Says trouble={trouble} />
      <button type="button" class="button" disabled={isBusy} onClick={() => void take()}>
        {w.takeNow}
      </button>
    </article>
  )
}

import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Tick, Typed } from '#custody/room/controls.tsx'
import { Says, WordList } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { isHybrid } from '#vault/age.ts'
import { askRecords } from '../../worker/asking.ts'
import { askLaw } from '../asking.ts'
import { useLaw } from './desk.ts'
import { type Picked, PickRecord } from './pick-record.tsx'
import { TakeIn } from './take-in.tsx'

/** Gives a case to another organisation, or takes one in (Weitergabe). */
export function Referral() {
  const { w } = useLaw()
  const [picked, setPicked] = useState<Picked | null>(null)
  return (
    <>
      <p>{w.referralSays}</p>
      {picked ? (
        <Give key={picked.id} of={picked} onDrop={() => setPicked(null)} />
      ) : (
        <PickRecord onPick={setPicked} />
      )}
      <TakeIn />
    </>
  )
}

function Give({ of, onDrop }: { of: Picked; onDrop: () => void }) {
  const { w, say, collection, room, again } = useLaw()
  const { value } = useAsked(() => askRecords('read', of.id))
  const [to, setTo] = useState('')
  const [key, setKey] = useState('')
  const [note, setNote] = useState('')
  const [fields, setFields] = useState<string[]>([])
  const [hasEntries, setEntries] = useState(false)
  const [said, setSaid] = useState<{ words: string[] | null } | { refused: string } | null>(null)
  const { isBusy, trouble, act } = useAct()
  const filled = (collection(of.collection)?.fields ?? []).filter(({ id }) => value?.values[id] !== undefined)
  const isKeyWrong = key.trim() !== '' && !isHybrid(key.trim())
  const refer = () =>
    act(async () => {
      const asked = {
        ...{ record: of.id, to, from: room.name, fields, note },
        entries: hasEntries ? (value?.entries ?? []).map(({ id }) => id) : [],
        ...(key.trim() && { recipient: key.trim() }),
      }
      const found = await askLaw('refer', asked)
      if (found.is !== 'sealed') return setSaid({ refused: w.refused[found.is] })
      saveBlob(new Blob([found.file]), found.name)
      setSaid({ words: found.words })
      again()
    })
  return (
    <Section title={of.title || w.untitled}>
      <button type="button" class="button plain" onClick={onDrop}>
        {w.drop(of.title)}
      </button>
      <Typed label={w.recipient} value={to} onTyped={setTo} most={200} />
      <Typed label={w.recipientKey} hint={w.recipientKeyHint} value={key} onTyped={setKey} rows={2} />
      {isKeyWrong && <Notice tone="warning">{w.keyWrong}</Notice>}
      <fieldset>
        <legend>{w.fields}</legend>
        {filled.map(({ id, label }) => (
          <Tick
            key={id}
            label={say(label)}
            isOn={fields.includes(id)}
            onTick={(on) => setFields(on ? [...fields, id] : fields.filter((one) => one !== id))}
          />
        ))}
        <Tick label={w.withEntries} isOn={hasEntries} onTick={setEntries} />
      </fieldset>
      <Typed label={w.note} value={note} rows={3} onTyped={setNote} />
      <Says trouble={trouble} />
      <div role="status">
        {said && 'refused' in said && <Notice tone="warning">{said.refused}</Notice>}
        {said && 'words' in said && (
          <Notice tone="success">
            <p>{w.sealed}</p>
          </Notice>
        )}
        {said && 'words' in said && said.words && (
          <>
            <p>{w.sealedWords}</p>
            <WordList words={said.words} label={w.secret} />
          </>
        )}
      </div>
      {to.trim() && fields.length > 0 && !isKeyWrong && (
        <button
          type="button"
          class="button"
          aria-busy={isBusy}
          disabled={isBusy}
          onClick={() => void refer()}
        >
          {w.refer}
        </button>
      )}
    </Section>
  )
}

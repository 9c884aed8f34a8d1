import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Tick, Typed } from '#custody/room/controls.tsx'
import { Says, WordList } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { isHybrid } from '#vault/age.ts'
import { askRecords } from '../../../worker/asking.ts'
import { askLaw } from '../../asking.ts'
import type { Partner } from '../../referral/direct.ts'
import { useLaw } from '../desk.ts'
import { type Picked, PickRecord } from '../pick-record.tsx'
import { Compare } from './compare.tsx'
import { lookAtReferrals } from './partners.ts'
import { ReceivedHere } from './received.tsx'
import { TakeIn } from './take-in.tsx'

/** Gives a case to another organisation, or takes one in (Weitergabe). */
export function Referral() {
  const { w, service } = useLaw()
  const [picked, setPicked] = useState<Picked | null>(null)
  const { value, trouble, again } = useAsked(() => lookAtReferrals(service))
  return (
    <>
      <p>{w.referralSays}</p>
      {picked ? (
        <Give key={picked.id} of={picked} partners={value?.partners ?? []} onDrop={() => setPicked(null)} />
      ) : (
        <PickRecord onPick={setPicked} />
      )}
      <Says trouble={trouble} />
      {value && <ReceivedHere referrals={value} onChanged={again} />}
      <TakeIn />
    </>
  )
}

type Outcome = { words: string[] | null } | { refused: string } | { sent: true }
type GiveProps = { of: Picked; partners: Partner[]; onDrop: () => void }

function Give({ of, partners, onDrop }: GiveProps) {
  const { w, say, collection, room, again } = useLaw()
  const { value } = useAsked(() => askRecords('read', of.id))
  const [typed, setTo] = useState('')
  const [chosen, setChosen] = useState('')
  const [isReady, setReady] = useState(false)
  const partner = partners.find(({ organisation }) => organisation === chosen)
  const to = partner?.name ?? typed
  const [key, setKey] = useState('')
  const [note, setNote] = useState('')
  const [fields, setFields] = useState<string[]>([])
  const [hasEntries, setEntries] = useState(false)
  const [said, setSaid] = useState<Outcome | null>(null)
  const { isBusy, trouble, act } = useAct()
  const filled = (collection(of.collection)?.fields ?? []).filter(({ id }) => value?.values[id] !== undefined)
  const isKeyWrong = key.trim() !== '' && !isHybrid(key.trim())
  const refer = () =>
    act(async () => {
      const asked = {
        ...{ record: of.id, to, from: room.name, fields, note },
        entries: hasEntries ? (value?.entries ?? []).map(({ id }) => id) : [],
        ...(key.trim() && !partner && { recipient: key.trim() }),
      }
      if (partner) {
        const sent = await askLaw('referDirect', asked, partner)
        if (sent.is !== 'sent') return setSaid({ refused: w.refused[sent.is] })
        again()
        return setSaid({ sent: true })
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
      {partners.length > 0 && (
        <Select
          label={w.partner}
          value={chosen}
          options={[
            ['', w.partnerOther],
            ...partners.map(({ organisation, name }) => [organisation, name] as const),
          ]}
          onPick={(next) => {
            setReady(false)
            setChosen(next)
          }}
        />
      )}
      {partner ? (
        <Compare key={chosen} partner={partner} onReady={setReady} />
      ) : (
        <>
          <Typed label={w.recipient} value={typed} onTyped={setTo} most={200} />
          <Typed label={w.recipientKey} hint={w.recipientKeyHint} value={key} onTyped={setKey} rows={2} />
        </>
      )}
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
        {said && 'sent' in said && <Notice tone="success">{w.sent(to)}</Notice>}
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
      {to.trim() && fields.length > 0 && !isKeyWrong && (!partner || isReady) && (
        <button
          type="button"
          class="button"
          aria-busy={isBusy}
          disabled={isBusy}
          onClick={() => void refer()}
        >
          {partner ? w.referDirect : w.refer}
        </button>
      )}
    </Section>
  )
}

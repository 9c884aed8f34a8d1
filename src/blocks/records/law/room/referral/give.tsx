import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Tick, Typed } from '#custody/room/controls.tsx'
import { Says, WordList } from '#custody/room/parts.tsx'
import { Notice, Row, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { isHybrid } from '#vault/age.ts'
import { askLaw } from '../../asking.ts'
import type { Partner } from '../../referral/direct.ts'
import type { Giving } from '../../referral/referral.ts'
import { useLaw } from '../desk.ts'
import type { Picked } from '../pick-record.tsx'
import { Compare } from './compare.tsx'
import { Covered } from './covered.tsx'

type Outcome = { words: string[] | null } | { refused: string } | { sent: true }
type GiveProps = { of: Picked; partners: Partner[]; onDrop: () => void }

/** One case for one organisation: to whom, by which consent, what of it. */
export function Give({ of, partners, onDrop }: GiveProps) {
  const { w, room, again, turn } = useLaw()
  const [typed, setTo] = useState('')
  const [chosen, setChosen] = useState('')
  const [isReady, setReady] = useState(false)
  const partner = partners.find(({ organisation }) => organisation === chosen)
  const to = (partner?.name ?? typed).trim()
  const { value } = useAsked(() => askLaw('giving', of.id, to), [to, turn])
  const [key, setKey] = useState('')
  const [note, setNote] = useState('')
  const [fields, setFields] = useState<string[]>([])
  const [hasEntries, setEntries] = useState(false)
  const [said, setSaid] = useState<Outcome | null>(null)
  const { isBusy, trouble, act } = useAct()
  const isKeyWrong = key.trim() !== '' && !isHybrid(key.trim())
  const refer = () =>
    act(async () => {
      const asked = {
        ...{ record: of.id, to, from: room.name, fields, note },
        entries: hasEntries ? (value?.entries ?? []) : [],
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
  if (said && !('refused' in said)) return <Given {...{ of, to, said, onDrop }} />
  return (
    <Section title={of.title || w.untitled}>
      <Row>
        <button type="button" class="button quiet" onClick={onDrop}>
          {w.otherRecord}
        </button>
      </Row>
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
      {value && <Chosen giving={value} {...{ fields, setFields, hasEntries, setEntries }} />}
      <Typed label={w.note} value={note} rows={3} onTyped={setNote} />
      <div role="status">{to && value && <Covered covered={value.covered} to={to} />}</div>
      <Says trouble={trouble} />
      <div role="status">{said && <Notice tone="warning">{said.refused}</Notice>}</div>
      {value?.covered && to && fields.length > 0 && !isKeyWrong && (!partner || isReady) && (
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

type ChosenProps = {
  giving: Giving
  fields: string[]
  setFields: (fields: string[]) => void
  hasEntries: boolean
  setEntries: (on: boolean) => void
}

/** Each value as the others will read it, to be ticked. */
function Chosen({ giving: { values, entries }, fields, setFields, hasEntries, setEntries }: ChosenProps) {
  const { w } = useLaw()
  return (
    <fieldset class="field">
      <legend>{w.fields}</legend>
      <div class="options">
        {values.map(({ field, label, says }) => (
          <Tick
            key={field}
            label={
              <>
                {label}: <b>{says.length > 120 ? `${says.slice(0, 120)} …` : says}</b>
              </>
            }
            isOn={fields.includes(field)}
            onTick={(on) => setFields(on ? [...fields, field] : fields.filter((one) => one !== field))}
          />
        ))}
        {entries.length > 0 && (
          <Tick label={w.withEntries(entries.length)} isOn={hasEntries} onTick={setEntries} />
        )}
      </div>
    </fieldset>
  )
}

type GivenProps = Pick<GiveProps, 'of' | 'onDrop'> & {
  to: string
  said: Exclude<Outcome, { refused: string }>
}

/** It went: there is nothing more to press that would send it twice. */
function Given({ of, to, said, onDrop }: GivenProps) {
  const { w } = useLaw()
  const words = 'words' in said ? said.words : null
  return (
    <Section title={of.title || w.untitled}>
      <div role="status">
        <Notice tone="success">{'sent' in said ? w.sent(to) : w.sealed}</Notice>
      </div>
      {words && (
        <>
          <p>{w.sealedWords}</p>
          <WordList words={words} label={w.secret} />
        </>
      )}
      <Row>
        <a class="button quiet" href={`#/r/${of.id}`}>
          {w.toRecord}
        </a>
        <button type="button" class="button quiet" onClick={onDrop}>
          {w.giveAnother}
        </button>
      </Row>
    </Section>
  )
}

import { useState } from 'preact/hooks'
import { Notice, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { askVault } from '../../../browser/keeper.ts'
import type { Way } from '../../../browser/keyring.ts'
import { useAct, useAsked } from '../../asking.ts'
import { sayMyself } from '../../myself.ts'
import { Says, Sure, Waiting } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { AddPasskey } from './add-passkey.tsx'
import { keyWords } from './keys.text.ts'
import { NewWay } from './new-way.tsx'

/** What is being made: a new secret, perhaps in the place of an old one. */
export type Making = { kind: 'passphrase' | 'recovery'; replaces?: string }

/** My ways to my keyring: what there is, renew it, one more, one less. */
export function Keys() {
  const { organisation, person, lang } = useRoom()
  const t = keyWords(lang)
  const [making, setMaking] = useState<Making | null>(null)
  const [says, setSays] = useState('')
  const { value, trouble, again } = useAsked(async () => {
    const { keyring } = await askVault('lookAtKeyring')
    const people = await askVault('listPeople', organisation)
    return { ways: keyring?.ways ?? [], decides: people.some(({ isMe, role }) => isMe && role === 'admin') }
  })
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const done = (what: string) => {
    setMaking(null)
    setSays(what)
    again()
    // Only colleagues' checklist waits for it; the next opening says it again.
    void sayMyself(organisation, person).catch(() => {})
  }
  if (making)
    return <NewWay {...making} onDone={() => done(t.done[making.kind])} onStop={() => setMaking(null)} />
  const spare = value.ways.length - (value.decides ? 2 : 1)
  return (
    <>
      <p class="lead">{t.lead}</p>
      <div role="status">{says && <Notice tone="success">{says}</Notice>}</div>
      <Section title={t.ways}>
        <div class="grid">
          {value.ways.map((way) => (
            <OneWay key={way.id} way={way} mayGo={spare > 0} onReplace={setMaking} onDone={done} />
          ))}
        </div>
        {spare <= 0 && <p class="hint">{value.decides ? t.lastTwo : t.lastOne}</p>}
      </Section>
      <Section title={t.add}>
        <AddPasskey onDone={() => done(t.done.passkey)} />
        <div class="row">
          <button type="button" class="button quiet" onClick={() => setMaking({ kind: 'passphrase' })}>
            {t.addPassphrase}
          </button>
          <button type="button" class="button quiet" onClick={() => setMaking({ kind: 'recovery' })}>
            {t.addRecovery}
          </button>
        </div>
      </Section>
      <p class="hint">{t.theft}</p>
    </>
  )
}

type WayProps = {
  way: Way
  mayGo: boolean
  onReplace: (making: Making) => void
  onDone: (says: string) => void
}

function OneWay({ way, mayGo, onReplace, onDone }: WayProps) {
  const t = keyWords(useRoom().lang)
  const { id, kind } = way
  const removing = useAct()
  const remove = () =>
    removing.act(async () => {
      await askVault('removeWay', id)
      onDone(t.done.removed)
    })
  return (
    <article class="card">
      <h3>{t.kind[kind]}</h3>
      <p class="who">
        {t.made} <When at={way.madeAt} form="day" />
        {way.usedOn && (
          <>
            . {t.used} <When at={way.usedOn} form="day" />
          </>
        )}
      </p>
      <Says trouble={removing.trouble} />
      <div class="row">
        {kind !== 'passkey' && (
          <button type="button" class="button quiet" onClick={() => onReplace({ kind, replaces: id })}>
            {t.replace[kind]}
          </button>
        )}
        {mayGo && (
          <Sure
            label={t.remove}
            of={t.kind[kind]}
            question={t.removeAsk[kind]}
            explain={<p>{t.removeSays[kind]}</p>}
            yes={t.remove}
            isBusy={removing.isBusy}
            onYes={remove}
          />
        )}
      </div>
    </article>
  )
}

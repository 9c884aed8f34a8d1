import { useState } from 'preact/hooks'
import { Notice, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Keyring, Secret, Way } from '../../browser/keyring.ts'
import { useAct } from '../asking.ts'
import { Says } from '../parts.tsx'
import { passkeySecret } from '../passkey-secret.ts'
import { Proven } from '../proof.tsx'
import { useRoom } from '../room.ts'
import { gateWords } from './gate.text.ts'
import { MakeKeyring } from './make-keyring.tsx'
import { TypedSecret } from './typed-secret.tsx'

type UnlockProps = { keyring: Keyring; onDone: () => void }

/** Opens the keyring by one of its ways: the quick one first, the others a click away. */
export function Unlock(props: UnlockProps) {
  const { lang, drill } = useRoom()
  const t = gateWords(lang).unlock
  const [hasLost, setLost] = useState(false)
  if (hasLost) return <MakeKeyring onDone={props.onDone} replaces={props.keyring.member} />
  return (
    <Section title={drill ? t.drillTitle : t.title}>
      <p>{drill ? t.drillLead : t.lead}</p>
      <Ways {...props} />
      {!drill && <Lost onSure={() => setLost(true)} />}
    </Section>
  )
}

function Ways({ keyring, onDone }: UnlockProps) {
  const { lang, drill, setDrill } = useRoom()
  const t = gateWords(lang).unlock
  const [kind, setKind] = useState(drill ? 'recovery' : preferred(keyring.ways))
  const { isBusy, trouble, act, setTrouble } = useAct()
  const ways = keyring.ways.filter((way) => way.kind === kind)
  const kinds = [...new Set(keyring.ways.map((way) => way.kind))].filter((other) => other !== kind)
  const open = (secret: Secret) =>
    act(async () => {
      for (const way of ways)
        if (await askVault('unlockBy', way.id, secret)) {
          if (drill) setDrill(kind === 'recovery' ? 'passed' : null)
          return onDone()
        }
      setTrouble({ code: `unlock.wrong-${kind}` })
    })
  const asked = (
    <>
      <Says trouble={trouble} />
      {kind === 'passkey' ? (
        <ByPasskey isBusy={isBusy} onSecret={open} onTrouble={setTrouble} />
      ) : (
        <TypedSecret key={kind} kind={kind} isBusy={isBusy} onTyped={open} />
      )}
      <div class="row">
        {kinds.map((other) => (
          <button key={other} type="button" class="button plain" onClick={() => setKind(other)}>
            {t.instead[other]}
          </button>
        ))}
        {drill && (
          <button type="button" class="button plain" onClick={() => setDrill(null)}>
            {t.drillEnd}
          </button>
        )}
      </div>
    </>
  )
  if (ways.some(({ isHere }) => isHere)) return asked
  return (
    <Proven isOpen={false} says={t.newDevice}>
      {asked}
    </Proven>
  )
}

type ByPasskeyProps = {
  isBusy: boolean
  onSecret: (secret: Secret) => void
  onTrouble: ReturnType<typeof useAct>['setTrouble']
}

function ByPasskey({ isBusy, onSecret, onTrouble }: ByPasskeyProps) {
  const t = gateWords(useRoom().lang).unlock
  const ask = async () => {
    onTrouble(null)
    const answer = await passkeySecret()
    if ('code' in answer) onTrouble(answer)
    else onSecret({ kind: 'passkey', prf: answer.prf })
  }
  return (
    <button type="button" class="button" onClick={() => void ask()} aria-busy={isBusy}>
      {isBusy ? t.opening : t.byPasskey}
    </button>
  )
}

function Lost({ onSure }: { onSure: () => void }) {
  const t = gateWords(useRoom().lang).unlock
  return (
    <details class="confirm">
      <summary class="button plain">{t.lostTitle}</summary>
      <div class="ask">
        {t.lost.map((says) => (
          <p key={says}>{says}</p>
        ))}
        <Notice tone="warning">{t.lostKeeps}</Notice>
        <button type="button" class="button danger" onClick={onSure}>
          {t.lostGo}
        </button>
      </div>
    </details>
  )
}

const preferred = (ways: readonly Way[]): Way['kind'] =>
  (['passkey', 'passphrase', 'recovery'] as const).find((kind) => ways.some((way) => way.kind === kind)) ??
  'passphrase'

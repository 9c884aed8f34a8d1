import { askVault } from '../../../browser/keeper.ts'
import type { Secret } from '../../../browser/keyring.ts'
import { useAct } from '../../asking.ts'
import { Says } from '../../parts.tsx'
import { Proven } from '../../proof.tsx'
import { useRoom } from '../../room.ts'
import { NewPassphrase } from '../../secrets/new-passphrase.tsx'
import { NewSheet } from '../../secrets/new-sheet.tsx'
import { keyWords } from './keys.text.ts'

type NewWayProps = {
  kind: 'passphrase' | 'recovery'
  replaces?: string
  onDone: () => void
  onStop: () => void
}

/** New words or a new sheet, once somebody has shown that they have arrived. */
export function NewWay({ kind, replaces, onDone, onStop }: NewWayProps) {
  const t = keyWords(useRoom().lang)
  const { isBusy, trouble, act } = useAct()
  const keep = (secret: Secret) =>
    act(async () => {
      if (replaces) await askVault('replaceWay', replaces, secret)
      else await askVault('addWay', secret)
      onDone()
    })
  return (
    <Proven isOpen>
      <Says trouble={trouble} />
      {kind === 'passphrase' ? (
        <NewPassphrase onTyped={keep} />
      ) : (
        <NewSheet isBusy={isBusy} onChecked={keep} />
      )}
      <button type="button" class="button plain" onClick={onStop}>
        {t.cancel}
      </button>
    </Proven>
  )
}

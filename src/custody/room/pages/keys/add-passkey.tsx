import { useState } from 'preact/hooks'
import { askVault } from '../../../browser/keeper.ts'
import { useAct } from '../../asking.ts'
import { Says } from '../../parts.tsx'
import { knowsPasskeys, passkeySecret } from '../../passkey-secret.ts'
import { useRoom } from '../../room.ts'
import { keyWords } from './keys.text.ts'

/** Lets the passkey that signs in here open the vault, too: no second passkey in anybody's list. */
export function AddPasskey({ onDone }: { onDone: () => void }) {
  const { lang, path } = useRoom()
  const t = keyWords(lang)
  const [isAsking, setAsking] = useState(false)
  const { isBusy, trouble, act, setTrouble } = useAct()
  if (!knowsPasskeys()) return <p>{t.noPasskeyHere}</p>
  const add = () =>
    act(async () => {
      setAsking(true)
      const answer = await passkeySecret().finally(() => setAsking(false))
      if ('code' in answer) return setTrouble(answer)
      await askVault('addWay', { kind: 'passkey', prf: answer.prf })
      onDone()
    })
  return (
    <>
      <p>{t.addPasskeySays}</p>
      <Says trouble={trouble} />
      <div class="row">
        <button type="button" class="button" onClick={add} aria-busy={isBusy}>
          {isAsking ? t.addPasskeyBusy : t.addPasskey}
        </button>
        {trouble?.code === 'passkey.declined' && (
          <a href={`/me/passkeys?next=${encodeURIComponent(path)}`}>{t.makePasskey}</a>
        )}
      </div>
    </>
  )
}

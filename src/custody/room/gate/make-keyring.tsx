import { useState } from 'preact/hooks'
import { Notice, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Secret } from '../../browser/keyring.ts'
import { useAct } from '../asking.ts'
import { Says } from '../parts.tsx'
import { Proven } from '../proof.tsx'
import { useRoom } from '../room.ts'
import { NewPassphrase } from '../secrets/new-passphrase.tsx'
import { NewSheet } from '../secrets/new-sheet.tsx'
import { gateWords } from './gate.text.ts'

type MakeProps = { onDone: () => void; replaces?: string | undefined }

/** Makes a keyring in three steps: why, seven words for every day, twelve for the drawer. */
export function MakeKeyring(props: MakeProps) {
  const t = gateWords(useRoom().lang).make
  const [isBegun, setBegun] = useState(false)
  if (isBegun) return <Steps {...props} />
  return (
    <Section title={t.whyTitle}>
      {t.why.map((says) => (
        <p key={says}>{says}</p>
      ))}
      <Notice tone="warning">{t.lostForEver}</Notice>
      <Proven isOpen={false}>
        <button type="button" class="button" onClick={() => setBegun(true)}>
          {t.begin}
        </button>
      </Proven>
    </Section>
  )
}

function Steps({ onDone, replaces }: MakeProps) {
  const [everyDay, setEveryDay] = useState<Secret | null>(null)
  const making = useAct()
  const make = (drawer: Secret) =>
    making.act(async () => {
      if (everyDay) await askVault('makeKeyring', [everyDay, drawer], replaces)
      onDone()
    })
  if (!everyDay) return <NewPassphrase onTyped={setEveryDay} />
  return (
    <>
      <Says trouble={making.trouble} />
      <NewSheet isBusy={making.isBusy} onChecked={make} />
    </>
  )
}

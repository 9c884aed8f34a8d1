import { askCases } from '#custody/browser/ask-cases.ts'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Sure } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Notice, Section } from '#look/parts.tsx'
import { Says } from '../../../room/says.tsx'
import { useLaw } from '../desk.ts'
import { closeReferrals, listReceived, openReferrals, type Received, type Referrals } from './partners.ts'
import { OpenedParcel } from './take-in.tsx'

type ReceivedProps = { referrals: Referrals; onChanged: () => void }

/** What other organisations of this house have referred to us, and whether they may. */
export function ReceivedHere({ referrals: { own }, onChanged }: ReceivedProps) {
  const { w, organisation, service, plan } = useLaw()
  const { value, trouble, again } = useAsked(
    async () => (own ? listReceived(organisation, own) : null),
    [own?.space, own?.senders.length],
  )
  const { isBusy, trouble: refused, act } = useAct()
  const open = () =>
    act(async () => {
      await openReferrals({ organisation, service, plan }, w.receivedSpace)
      onChanged()
    })
  const close = () =>
    act(async () => {
      await closeReferrals(service)
      onChanged()
    })
  return (
    <Section title={w.received}>
      <p>{own ? w.receivedOn : w.receivedOff}</p>
      <Says trouble={refused ?? trouble} />
      {own && value === null && <Notice>{w.receivedNotMine}</Notice>}
      {value?.received.length === 0 && <p>{w.receivedNone}</p>}
      {value && value.damaged > 0 && <Notice tone="warning">{w.receivedDamaged(value.damaged)}</Notice>}
      {value?.received.map((one) => (
        <One key={one.letter} one={one} space={own?.space ?? ''} onDone={again} />
      ))}
      {own ? (
        <Sure
          label={w.receivedStop}
          question={w.receivedStopAsk}
          yes={w.receivedStop}
          isBusy={isBusy}
          onYes={() => void close()}
        />
      ) : (
        <button
          type="button"
          class="button quiet"
          disabled={isBusy}
          aria-busy={isBusy}
          onClick={() => void open()}
        >
          {w.receivedStart}
        </button>
      )}
    </Section>
  )
}

function One({ one, space, onDone }: { one: Received; space: string; onDone: () => void }) {
  const { w, lang } = useLaw()
  const { isBusy, trouble, act } = useAct()
  const erase = () =>
    act(async () => {
      await askCases('eraseLetters', space, [one.letter])
      onDone()
    })
  const from = one.sender ?? one.parcel?.from ?? '?'
  return (
    <>
      <p class="who">{w.receivedFrom(from, dayAndTime(one.receivedAt, lang, 'Europe/Berlin'))}</p>
      {one.parcel ? (
        <OpenedParcel parcel={one.parcel} onTaken={erase} />
      ) : (
        <Notice tone="warning">{w.noParcel}</Notice>
      )}
      <Says trouble={trouble} />
      <Sure
        label={w.receivedDrop}
        of={from}
        question={w.receivedDropAsk(from)}
        yes={w.receivedDrop}
        isBusy={isBusy}
        onYes={() => void erase()}
      />
    </>
  )
}

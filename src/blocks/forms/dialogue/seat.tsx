import { useEffect, useState } from 'preact/hooks'
import { askOutside, OutsideTrouble } from '#custody/outside/asking.ts'
import { dayAndTime } from '#look/dates.ts'
import { Section } from '#look/parts.tsx'
import { useAct } from './acting.ts'
import type { CaseProps } from './case-props.ts'
import { Press } from './press.tsx'
import { receiptWords } from './receipt.text.ts'

type OwnSeat = { state: 'held' | 'waiting' | 'offered' | 'left'; endsAt: string | null }

/** The seat that came with the form: held, waited for, or offered until a moment. */
export function Seat({ data, onOver }: CaseProps) {
  const t = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(t.lang, onOver)
  const [seat, setSeat] = useState<OwnSeat | null>(null)
  const look = async () => setSeat((await ask<{ seat: OwnSeat | null }>(data.slug, 'GET', ''))?.seat ?? null)
  const settle = (how: 'acceptance' | 'leaving') => () =>
    act(async () => {
      await ask(data.slug, 'POST', `/${how}`)
      await look()
    })
  useEffect(() => void act(look), [])
  if (!seat) return null
  const until = seat.endsAt
    ? dayAndTime(seat.endsAt, t.lang, Intl.DateTimeFormat().resolvedOptions().timeZone)
    : ''
  return (
    <Section title={t.seat}>
      <p role="status">{seat.state === 'offered' ? t.seatOffered(until) : t.seatStates[seat.state]}</p>
      {says && (
        <p class="problem" role="alert">
          {says}
        </p>
      )}
      {seat.state !== 'left' && (
        <p class="row">
          {seat.state === 'offered' && (
            <Press onPress={settle('acceptance')} isBusy={isBusy}>
              {t.seatTake}
            </Press>
          )}
          <Press tone="quiet" onPress={settle('leaving')} isBusy={isBusy}>
            {seat.state === 'offered' ? t.seatDecline : t.seatLeave}
          </Press>
        </p>
      )}
    </Section>
  )
}

/** Asks the door of the form, with the visit that the words have opened. */
async function ask<T>(slug: string, method: 'GET' | 'POST', what: string): Promise<T | undefined> {
  const visit = await askOutside('visitToken')
  const address = `/f/${slug}/seat${what}`
  const answer = await fetch(address, { method, cache: 'no-store', headers: { visit } }).catch(() => {
    throw new OutsideTrouble({ code: 'offline' })
  })
  if (answer.ok) return answer.status === 204 ? undefined : answer.json()
  const { code = 'refused', says } = await answer.json().catch(() => ({}))
  throw new OutsideTrouble({ code, says })
}

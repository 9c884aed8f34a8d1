import { Act } from '#look/form.tsx'
import { Grid, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import type { FilledShift } from '../shift.ts'
import type { Swap } from '../swaps/swaps.ts'
import { ShiftCard } from './card.tsx'
import { takingWords } from './taking.text.ts'

type SwapsProps = { place: Place; shifts: readonly FilledShift[]; swaps: readonly Swap[] }

/** What others offer: take it, or not. */
export function SwapsToTake({ place, shifts, swaps }: SwapsProps) {
  const t = takingWords(useView().lang)
  const others = swaps.filter(({ isMine, taker }) => !isMine && (!taker || taker.isMe))
  if (others.length === 0) return null
  return (
    <Section title={t.swaps}>
      <p>{t.swapsSays}</p>
      <Grid>
        {withShifts(others, shifts).map(({ swap, shift }) => (
          <ShiftCard key={`${swap.shift} ${swap.giver}`} shift={shift} place={place}>
            {swap.taker ? (
              <p>{t.youWant}</p>
            ) : (
              <Act action={`${pathOf(place, swap)}/taking`} tone="quiet" of={shift.title}>
                {t.takeOver}
              </Act>
            )}
          </ShiftCard>
        ))}
      </Grid>
    </Section>
  )
}

/** Swaps with their names, for those who decide. */
export function SwapsToDecide({ place, shifts, swaps }: SwapsProps) {
  const t = takingWords(useView().lang)
  if (swaps.length === 0) return null
  return (
    <Section title={t.swapsToDecide}>
      <Grid>
        {withShifts(swaps, shifts).map(({ swap, shift }) => (
          <ShiftCard key={`${swap.shift} ${swap.giver}`} shift={shift} place={place}>
            <p>{swap.taker ? t.swapLine(swap.name, swap.taker.name) : t.swapOpen(swap.name)}</p>
            {swap.taker && (
              <Row>
                <Act action={`${pathOf(place, swap)}/approval`} tone="quiet" icon="check" of={shift.title}>
                  {t.approve}
                </Act>
                <Act action={`${pathOf(place, swap)}/refusal`} tone="plain" of={shift.title}>
                  {t.declineSwap}
                </Act>
              </Row>
            )}
          </ShiftCard>
        ))}
      </Grid>
    </Section>
  )
}

const pathOf = ({ jam }: Place, { shift, giver }: Swap) => `/jams/${jam.slug}/shifts/${shift}/swaps/${giver}`

const withShifts = (swaps: readonly Swap[], shifts: readonly FilledShift[]) =>
  swaps.flatMap((swap) => {
    const shift = shifts.find(({ id }) => id === swap.shift)
    return shift ? [{ swap, shift }] : []
  })

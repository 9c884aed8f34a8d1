import { number } from '#look/dates.ts'
import { Act, Button } from '#look/form.tsx'
import { Chip, Grid, Notice, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { isNear } from '../coming.ts'
import type { Shift, TakenShift } from '../shift.ts'
import { mayLeave } from '../shifts.ts'
import type { ShiftsProps } from './all.parts.tsx'
import { ShiftCard } from './card.tsx'
import { shiftWords } from './shifts.text.ts'
import { takingWords } from './taking.text.ts'

/** What somebody is asked to take. */
export function Requests({ place, requests }: ShiftsProps) {
  const t = takingWords(useView().lang)
  if (requests.length === 0) return null
  return (
    <Section title={t.asked}>
      <p>{t.askedSays}</p>
      <Grid>
        {requests.map((shift) => {
          const at = `/jams/${place.jam.slug}/shifts/${shift.id}/request`
          return (
            <ShiftCard key={shift.id} shift={shift} place={place}>
              <Row>
                <Act action={at} fields={{ answer: 'yes' }} of={shift.title}>
                  {t.yes}
                </Act>
                <Act action={at} fields={{ answer: 'no' }} tone="plain" of={shift.title}>
                  {t.no}
                </Act>
              </Row>
            </ShiftCard>
          )
        })}
      </Grid>
    </Section>
  )
}

/** The shifts one has, with what can be done about each: come, go, give back, offer. */
export function MyShifts(props: ShiftsProps) {
  const { place, mine, burden } = props
  const { lang } = useView()
  const t = shiftWords(lang)
  if (mine.length === 0) return null
  const say = (value: number) => number(Math.round(value * 10) / 10, lang)
  return (
    <Section title={t.mine}>
      <Grid>
        {mine.map((shift) => (
          <ShiftCard key={shift.id} shift={shift} place={place}>
            <State {...props} shift={shift} />
          </ShiftCard>
        ))}
      </Grid>
      {burden && <p>{takingWords(lang).fair(say(burden.mine), say(burden.mean))}</p>}
      <Row>
        <Button href={`/jams/${place.jam.slug}/shifts.ics`} tone="quiet" icon="calendar">
          {t.calendar}
        </Button>
      </Row>
    </Section>
  )
}

function State({ place, shift, swaps, chooser }: ShiftsProps & { shift: TakenShift }) {
  const t = takingWords(useView().lang)
  const { jam, now } = place
  const at = `/jams/${jam.slug}/shifts/${shift.id}`
  if (shift.goneAt || (shift.cameAt && shift.endsAt <= now)) return <Chip tone="leaf">{t.done}</Chip>
  if (shift.cameAt)
    return (
      <Row>
        <Chip tone="leaf">{t.running}</Chip>
        <Act action={`${at}/going`} tone="quiet" of={shift.title}>
          {t.go}
        </Act>
      </Row>
    )
  const offer = swaps.find((swap) => swap.shift === shift.id && swap.isMine)
  return (
    <>
      {offer && <Notice>{offer.taker ? t.offerTaken : t.onOffer}</Notice>}
      <Row>
        {isNear(shift, now) && (
          <Act action={`${at}/coming`} icon="check" of={shift.title}>
            {t.come}
          </Act>
        )}
        {shift.startsAt > now && <Give {...{ at, shift, place, chooser }} isOffered={offer !== undefined} />}
      </Row>
    </>
  )
}

type GiveProps = Pick<ShiftsProps, 'place' | 'chooser'> & { at: string; shift: Shift; isOffered: boolean }

function Give({ at, shift, place, chooser, isOffered }: GiveProps) {
  const { lang } = useView()
  const t = takingWords(lang)
  return (
    <>
      {isOffered ? (
        <Act action={`${at}/swap/withdrawal`} tone="plain" of={shift.title}>
          {t.keep}
        </Act>
      ) : (
        <Act action={`${at}/swap`} tone="quiet" of={shift.title}>
          {t.offer}
        </Act>
      )}
      {mayLeave(shift, chooser.rules, place.now) ? (
        <Act action={`${at}/departure`} tone="plain" of={shift.title}>
          {shiftWords(lang).leave}
        </Act>
      ) : (
        <span class="hint">{t.lateSays}</span>
      )}
    </>
  )
}

import { day, hours } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { Card, Chip, Facts, Grid, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type FilledShift, placesLeft } from '../shift.ts'
import { boardWords } from './board.text.ts'
import type { Board } from './board.ts'

type BoardProps = { place: Place; board: Board; isEmpty: boolean }

/** Who is needed right now, for everybody who comes by: no login, no names, no script. */
export function BoardPage({ place, board, isEmpty }: BoardProps) {
  const t = boardWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const isOver = place.now >= place.jam.endsAt && board.soon.length + board.next.length === 0
  return (
    <JamPage place={place} title={t.title} menu={false} description={t.description}>
      <PageHead title={t.title} lead={t.lead} label={place.jam.title} back={{ href: at, label: t.back }}>
        {!isOver && <Button href={`${at}/shifts`}>{t.help}</Button>}
      </PageHead>
      {isOver || isEmpty ? (
        <Notice>{isOver ? t.over : t.none}</Notice>
      ) : (
        <>
          <Facts
            facts={[
              { value: board.running, label: t.running },
              { value: board.openHours, label: t.openHours },
            ]}
          />
          <Open title={t.soon} none={t.soonNone} shifts={board.soon} place={place} />
          <Open title={t.tonight} none={t.tonightNone} shifts={board.tonight} place={place} />
          {board.next.length > 0 && <Open title={t.next} none="" shifts={board.next} place={place} />}
        </>
      )}
    </JamPage>
  )
}

type OpenProps = { title: string; none: string; shifts: readonly FilledShift[]; place: Place }

function Open({ title, none, shifts, place: { jam, now } }: OpenProps) {
  const { lang } = useView()
  const t = boardWords(lang)
  return (
    <Section title={title}>
      {shifts.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Grid>
          {shifts.map((shift) => (
            <Card
              key={shift.id}
              title={shift.title}
              chips={
                <>
                  <Chip tone="apricot">{t.left(placesLeft(shift))}</Chip>
                  {shift.startsAt <= now && <Chip tone="leaf">{t.now}</Chip>}
                </>
              }
              who={shift.place || jam.place}
            >
              <p>
                {day(shift.startsAt, lang, jam.timeZone)},{' '}
                {hours(shift.startsAt, shift.endsAt, lang, jam.timeZone)}
              </p>
            </Card>
          ))}
        </Grid>
      )}
    </Section>
  )
}

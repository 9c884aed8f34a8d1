import { dayAndTime } from '#look/dates.ts'
import { Act, Button, Confirm } from '#look/form.tsx'
import { Celebrate, PageHead, Row } from '#look/parts.tsx'
import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Participant } from '../participant.ts'
import { placeWords } from './places.text.ts'
import type { Waiting } from './waiting.ts'

type OfferProps = { place: Place; offer: Waiting; token: string }

/** A place that is offered: one click takes it. Only a click does, a mail scanner that opens the link takes nothing. */
export function OfferPage({ place, offer, token }: OfferProps) {
  const t = placeWords(useView().lang)
  const { jam } = place
  const at = `/jams/${jam.slug}/places/${token}`
  return (
    <JamPage place={place} title={t.offerTitle} menu={false} narrow>
      <PageHead title={t.offerTitle} lead={t.offerLead(t.as[offer.role], jam.title)} />
      <Dates place={place} until={[t.offerUntil, offer.endsAt]} />
      <Row>
        <Act action={at}>{t.take}</Act>
        <Act action={`${at}/refusal`} tone="quiet">
          {t.decline}
        </Act>
      </Row>
    </JamPage>
  )
}

type AskedProps = { place: Place; one: Participant; token: string }

/** Whether somebody who is in really comes. */
export function AskedPage({ place, one, token }: AskedProps) {
  const t = placeWords(useView().lang)
  const at = `/jams/${place.jam.slug}/coming/${token}`
  return (
    <JamPage place={place} title={t.askTitle} menu={false} narrow>
      <PageHead title={t.askTitle} lead={t.askLead(place.jam.title)} />
      {one.confirmedAt ? (
        <Celebrate title={t.already}>
          <Button href={`/jams/${place.jam.slug}/me`}>{place.jam.title}</Button>
        </Celebrate>
      ) : (
        <>
          <Dates place={place} until={[t.askUntil, one.answerBy]} />
          <Act action={at}>{t.yes}</Act>
        </>
      )}
      <Confirm label={t.no} question={t.noAsk} explain={t.noSays} action={`${at}/refusal`}>
        {t.noYes}
      </Confirm>
    </JamPage>
  )
}

function Dates({ place: { jam }, until: [says, until] }: { place: Place; until: [string, Date | null] }) {
  const { lang } = useView()
  const t = placeWords(lang)
  const moment = (at: Date) => dayAndTime(at, lang, jam.timeZone)
  return (
    <Summary
      rows={[
        { question: t.begins, answer: moment(jam.startsAt) },
        ...(until ? [{ question: says, answer: moment(until) }] : []),
      ]}
    />
  )
}

import { dayAndTime } from '#look/dates.ts'
import { Act, Button, Confirm, type Problems, type Values } from '#look/form.tsx'
import { Chip, Light, Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { QrCode } from '#people/factor/qr-code.tsx'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { dutyWords } from './duties.text.ts'
import type { Duty } from './duty.ts'
import { DutyForm, valuesOfDuty } from './duty-form.tsx'
import { DutyPeople } from './people.parts.tsx'
import type { DutyHelper, Fitness } from './standing.ts'

export type DutyProps = {
  place: Place
  duty: Duty
  fitness: Fitness
  isHelper: boolean
  isOrganiser: boolean
  /** For supporters only: who does this duty. */
  people: readonly DutyHelper[] | null
  /** The address behind the QR code. */
  address: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** One duty: what one does, what one needs, how to join; for supporters also who is in. */
export function DutyPage(props: DutyProps) {
  const { place, duty, isOrganiser, people } = props
  const t = dutyWords(useView().lang)
  const at = `/jams/${place.jam.slug}/duties`
  return (
    <JamPage place={place} title={duty.name}>
      <PageHead
        title={duty.name}
        label={duty.restricted ? t.restricted : t.open}
        back={{ href: at, label: t.backAll }}
      />
      {duty.about && (
        <Section title={t.about}>
          <Prose text={duty.about} />
        </Section>
      )}
      <Window duty={duty} zone={place.jam.timeZone} />
      {duty.contact && <Summary rows={[{ question: t.contact, answer: duty.contact }]} />}
      <Needs {...props} />
      <Mine {...props} />
      {people && <DutyPeople {...{ place, duty, people, isOrganiser }} />}
      {people && <Code {...props} />}
      {isOrganiser && <Plan {...props} />}
    </JamPage>
  )
}

function Needs({ place, duty, fitness, isHelper }: DutyProps) {
  const t = dutyWords(useView().lang)
  if (duty.requires.length === 0 && !duty.restricted) return <p>{t.nothing}</p>
  const state = (one: Duty['requires'][number]) =>
    fitness.shown.has(one) ? (
      <Light state="go">{t.shown}</Light>
    ) : fitness.claimed.has(one) ? (
      <Light state="care">{t.claimed}</Light>
    ) : isHelper ? (
      <Act
        action={`/jams/${place.jam.slug}/qualifications`}
        fields={{ kind: one, duty: duty.id }}
        tone="quiet"
        of={t.need[one]}
      >
        {t.claim}
      </Act>
    ) : (
      '–'
    )
  return (
    <Section title={t.requires}>
      <Summary rows={duty.requires.map((one) => ({ question: t.need[one], answer: state(one) }))} />
      {duty.early && <p>{t.early}</p>}
    </Section>
  )
}

function Mine({ place, duty, fitness, isHelper, isOrganiser }: DutyProps) {
  const t = dutyWords(useView().lang)
  const at = `/jams/${place.jam.slug}/duties/${duty.id}`
  if (!isHelper && isOrganiser) return null
  if (!isHelper)
    return (
      <Notice title={t.registerSays}>
        <Button href={`/jams/${place.jam.slug}/registration/helper`}>{t.register}</Button>
      </Notice>
    )
  const standing = fitness.standings.get(duty.id)
  const waits = standing && duty.restricted && !standing.confirmed
  return (
    <Section title={t.standing}>
      <p>
        {!standing ? t.standingNot : waits ? <Chip tone="apricot">{t.standingWaits}</Chip> : t.standingIn}{' '}
        {standing?.supports && t.standingSupports}
      </p>
      <Row>
        {standing ? (
          <Act action={`${at}/departure`} tone="plain">
            {t.leave}
          </Act>
        ) : (
          <Act action={`${at}/helpers`}>{t.join}</Act>
        )}
      </Row>
    </Section>
  )
}

function Code({ duty, address }: DutyProps) {
  const t = dutyWords(useView().lang)
  return (
    <Section title={t.qr}>
      <p>{t.qrSays}</p>
      <QrCode text={address} label={t.qrLabel(duty.name)} />
    </Section>
  )
}

function Plan({ place, duty, values, problems }: DutyProps) {
  const t = dutyWords(useView().lang)
  const at = `/jams/${place.jam.slug}/duties/${duty.id}`
  return (
    <Section title={t.change}>
      <DutyForm action={at} values={values ?? valuesOfDuty(duty, place.jam.timeZone)} problems={problems} />
      <Confirm
        label={t.remove}
        question={t.removeAsk(duty.name)}
        explain={t.removeExplain}
        action={`${at}/removal`}
        tone="danger"
      >
        {t.removeYes}
      </Confirm>
    </Section>
  )
}

function Window({ duty: { signupFrom, signupUntil }, zone }: { duty: Duty; zone: string }) {
  const { lang } = useView()
  if (!signupFrom && !signupUntil) return null
  const at = (moment: Date | null) => (moment ? dayAndTime(moment, lang, zone) : '')
  return <p>{dutyWords(lang).signupSays(at(signupFrom), at(signupUntil))}</p>
}

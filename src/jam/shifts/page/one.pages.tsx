import { localText } from '#kernel/zone.ts'
import { day, hours, time } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Check, Select, TextField } from '#look/fields.tsx'
import { Act, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Light, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { isNear } from '../coming.ts'
import type { Duty } from '../duties/duty.ts'
import type { Held } from '../moving.ts'
import type { Tired } from '../rules/rest.ts'
import type { FilledShift, ShiftHelper } from '../shift.ts'
import { Fill } from './all.parts.tsx'
import { oneWords } from './one.text.ts'
import { shiftWords } from './shifts.text.ts'
import { TiredNotice } from './tired.tsx'

type Somebody = { account: string; name: string }

export type OneProps = {
  place: Place
  shift: FilledShift
  people: readonly ShiftHelper[]
  standbys: readonly Somebody[]
  asked: readonly Somebody[]
  duties: readonly Duty[]
  values?: Values | undefined
  problems?: Problems | undefined
  tired?: Tired | undefined
  /** Who cannot do it at the times that were asked for. */
  held?: readonly Held[] | undefined
}

/** One shift for those who plan: who is in, who came, who would jump in. */
export function OneShiftPage(props: OneProps) {
  const { place, shift, tired } = props
  const { lang } = useView()
  const t = oneWords(lang)
  const { jam } = place
  const at = `/jams/${jam.slug}`
  const when = `${day(shift.startsAt, lang, jam.timeZone)}, ${hours(shift.startsAt, shift.endsAt, lang, jam.timeZone)}`
  return (
    <JamPage place={place} title={shift.title} elements={[liveRegion]}>
      <PageHead
        title={shift.title}
        label={when}
        lead={shift.place || jam.place}
        back={{ href: `${at}/shifts`, label: t.back }}
      />
      {tired && <TiredNotice tired={tired} zone={jam.timeZone} other />}
      <LiveRegion id="shift" topic={`${at}/live`}>
        <p>
          <Fill shift={shift} />
        </p>
        <Section title={t.people}>
          {props.people.length === 0 ? <p>{t.peopleNone}</p> : <People {...props} />}
        </Section>
        <Section title={t.standbys}>
          <Standbys {...props} />
        </Section>
        {props.asked.length > 0 && (
          <Section title={t.requests}>
            <p>{props.asked.map(({ name }) => name).join(', ')}</p>
          </Section>
        )}
      </LiveRegion>
      <Change {...props} />
    </JamPage>
  )
}

function People({ place: { jam, now }, shift, people }: OneProps) {
  const { lang } = useView()
  const t = oneWords(lang)
  return (
    <DataTable
      caption={t.people}
      captionUnseen
      rows={people}
      rowId={({ account }) => account}
      columns={[
        { title: t.peopleColumns.name, cell: ({ name }) => name },
        {
          title: t.peopleColumns.state,
          cell: ({ cameAt, goneAt, missedAt }) => {
            if (missedAt) return <Light state="stop">{t.marks.missed}</Light>
            const at = goneAt ?? cameAt
            if (!at) return t.marks.awaited
            const word = goneAt ? t.marks.gone : t.marks.came
            return <Light state="go">{`${word}, ${time(at, lang, jam.timeZone)}`}</Light>
          },
        },
        {
          title: t.peopleColumns.acts,
          cell: (one) => (
            <Marks {...{ one, shift, now }} at={`/jams/${jam.slug}/shifts/${shift.id}/helpers`} />
          ),
        },
      ]}
    />
  )
}

type MarksProps = { one: ShiftHelper; shift: FilledShift; now: Date; at: string }

function Marks({ one, shift, now, at }: MarksProps) {
  const t = oneWords(useView().lang).mark
  const act = (to: string, label: string, tone: 'quiet' | 'plain') => (
    <Act action={`${at}/${one.account}/${to}`} tone={tone} of={one.name}>
      {label}
    </Act>
  )
  if (one.goneAt || one.missedAt) return null
  const near = isNear(shift, now)
  return (
    <Row>
      {near && !one.cameAt && act('coming', t.came, 'quiet')}
      {near && one.cameAt && act('going', t.gone, 'quiet')}
      {!one.cameAt && shift.startsAt <= now && act('absence', t.missed, 'plain')}
      {!one.cameAt && act('removal', t.take, 'plain')}
    </Row>
  )
}

function Standbys({ place, shift, standbys }: OneProps) {
  const t = oneWords(useView().lang)
  if (standbys.length === 0) return <p>{t.standbysNone}</p>
  return (
    <ul>
      {standbys.map(({ account, name }) => (
        <li key={account}>
          <Row>
            <b>{name}</b>
            <Act
              action={`/jams/${place.jam.slug}/shifts/${shift.id}/helpers/${account}/assignment`}
              tone="quiet"
              of={name}
            >
              {t.assign}
            </Act>
          </Row>
        </li>
      ))}
    </ul>
  )
}

function Change({ place, shift, duties, values, problems, held = [] }: OneProps) {
  const { lang } = useView()
  const [t, of] = [oneWords(lang), shiftWords(lang)]
  const at = `/jams/${place.jam.slug}/shifts/${shift.id}`
  const zone = place.jam.timeZone
  const start = {
    ...{ place: shift.place, needed: String(shift.needed), duty: shift.duty ?? '' },
    ...{ startsAt: localText(shift.startsAt, zone), endsAt: localText(shift.endsAt, zone) },
    ...values,
  }
  return (
    <Section title={t.change}>
      <Form action={`${at}/change`} values={start} problems={problems}>
        {held.length > 0 && (
          <>
            <Notice tone="warning" title={t.held}>
              {held.map(({ name, why }) => `${name}: ${t.heldWhy[why]}`).join(', ')}
            </Notice>
            <Check name="release" label={t.release} hint={t.releaseHint} />
          </>
        )}
        <TextField
          name="startsAt"
          label={of.startsAt}
          hint={t.timesHint}
          type="datetime-local"
          width="medium"
          required
        />
        <TextField name="endsAt" label={of.endsAt} type="datetime-local" width="medium" required />
        <TextField name="needed" label={of.needed} type="number" min={1} max={200} width="short" required />
        <TextField name="place" label={of.place} maxLength={80} />
        {duties.length > 0 && (
          <Select
            name="duty"
            label={of.duty}
            hint={of.dutyHint}
            empty={of.noDuty}
            options={duties.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Submit>{t.save}</Submit>
      </Form>
      <Confirm
        label={of.drop}
        question={of.dropAsk(shift.title)}
        explain={of.dropExplain}
        action={`${at}/withdrawal`}
        tone="danger"
      >
        {of.dropYes}
      </Confirm>
    </Section>
  )
}

import { hour, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { localText } from '#kernel/zone.ts'
import { day, hours as hoursText, number, time } from '#look/dates.ts'
import { CopyText, copyText, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Choice, TextField } from '#look/fields.tsx'
import { Act, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Light, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../../profile/frame.tsx'
import { helpModes } from '../help-request.ts'
import { DeskFigures, RulesForm } from './figures.tsx'
import { type DeskHour, gapsOf, type Span } from './forecast.ts'
import { hoursWords } from './hours.text.ts'
import type { MentorHours } from './mentor-hour.ts'
import type { readDeskHours } from './mentor-hours.ts'

export type DeskHours = Awaited<ReturnType<typeof readDeskHours>>
export type SentHours = { form: 'hours' | 'rules'; values: Values; problems: Problems }
type Props = { place: Place; desk: DeskHours; sent?: SentHours }

/** The forecast of the help desk: what is expected, who is there, what is missing, in one look. */
export function HoursPage({ place, desk, sent }: Props) {
  const t = hoursWords(useView().lang)
  const { jam, actor } = place
  const at = `/jams/${jam.slug}/help/hours`
  const isOrganiser = hasRole(actor, jam.id, 'organiser')
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion, copyText]}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `/jams/${jam.slug}/help`, label: t.back }} />
      <p>{t.now(desk.here)}</p>
      <LiveRegion
        id="desk"
        topic={`/jams/${jam.slug}/live`}
        kinds={['help.hours-given', 'help.hours-withdrawn']}
      >
        <Gaps place={place} forecast={desk.forecast} calls={isOrganiser} />
        <Section title={t.table}>
          <Forecast place={place} forecast={desk.forecast} />
        </Section>
        <Given place={place} list={desk.hours} at={at} />
      </LiveRegion>
      {hasRole(actor, jam.id, 'mentor') && (
        <OwnHours place={place} at={at} sent={sent?.form === 'hours' ? sent : undefined} />
      )}
      <DeskFigures place={place} figures={desk.figures} />
      <Section title={t.how}>
        <p>{t.howSays}</p>
      </Section>
      {isOrganiser && (
        <RulesForm at={at} rules={desk.rules} sent={sent?.form === 'rules' ? sent : undefined} />
      )}
    </JamPage>
  )
}

type GapsProps = { place: Place; forecast: readonly DeskHour[]; calls: boolean }

function Gaps({ place: { jam, now }, forecast, calls }: GapsProps) {
  const { lang } = useView()
  const t = hoursWords(lang)
  const gaps = gapsOf(forecast, now)
  if (gaps.length === 0) return <Notice tone="success">{t.noGaps}</Notice>
  const says = (gap: Span & { missing: number }) => {
    const when = `${day(gap.startsAt, lang, jam.timeZone)}, ${hoursText(gap.startsAt, gap.endsAt, lang, jam.timeZone)}`
    return t.gap(isNight(gap, jam.timeZone) ? `${when} (${t.isNight})` : when, gap.missing)
  }
  return (
    <>
      <Notice tone="warning" title={t.gaps}>
        <ul>
          {gaps.map((gap) => (
            <li key={gap.startsAt.getTime()}>{says(gap)}</li>
          ))}
        </ul>
      </Notice>
      {calls && (
        <p>
          <CopyText label={`${t.callTitle}:`} text={t.call(jam.title, gaps.map(says).join('; '))} />
        </p>
      )}
    </>
  )
}

/** Some of it lies between ten in the evening and six. */
function isNight({ startsAt, endsAt }: Span, zone: string): boolean {
  for (let at = startsAt; at < endsAt; at = later(at, hour)) {
    const clock = Number(localText(at, zone).slice(11, 13))
    if (clock >= 22 || clock < 6) return true
  }
  return false
}

function Forecast({ place: { jam }, forecast }: Omit<GapsProps, 'calls'>) {
  const { lang } = useView()
  const t = hoursWords(lang)
  const state = ({ isShort, needed }: DeskHour) => {
    if (isShort) return <Light state="stop">{t.short}</Light>
    return <Light state="go">{needed === 0 ? t.quiet : t.covered}</Light>
  }
  return (
    <DataTable
      caption={t.table}
      captionUnseen
      rows={forecast}
      rowId={({ at }) => String(at.getTime())}
      columns={[
        { title: t.hour, cell: ({ at }) => time(at, lang, jam.timeZone) },
        {
          title: t.expected,
          cell: ({ expected }) => number(Math.round(expected * 10) / 10, lang),
          number: true,
        },
        { title: t.needed, cell: ({ needed }) => needed, number: true },
        { title: t.there, cell: ({ there }) => there.join(', ') || '–' },
        { title: t.state, cell: state },
      ]}
    />
  )
}

function Given({
  place: { jam, actor },
  list,
  at,
}: {
  place: Place
  list: readonly MentorHours[]
  at: string
}) {
  const { lang } = useView()
  const t = hoursWords(lang)
  const isOrganiser = hasRole(actor, jam.id, 'organiser')
  return (
    <Section title={t.all}>
      {list.length === 0 && <p>{t.nobody}</p>}
      <ul>
        {list.map((one) => (
          <li key={one.id}>
            {day(one.startsAt, lang, jam.timeZone)}, {hoursText(one.startsAt, one.endsAt, lang, jam.timeZone)}
            : {one.name} ({t.modes[one.mode]})
            {(isOrganiser || one.account === actor.account) && (
              <Act action={`${at}/${one.id}/withdrawal`} tone="plain" of={one.name}>
                {t.withdraw}
              </Act>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type OwnProps = { place: Place; at: string; sent: SentHours | undefined }

function OwnHours({ place: { jam, now }, at, sent }: OwnProps) {
  const t = hoursWords(useView().lang)
  const from = now > jam.startsAt ? now : jam.startsAt
  const usual = {
    from: localText(from, jam.timeZone),
    until: localText(later(from, 4 * hour), jam.timeZone),
  }
  const modes = helpModes.map((mode) => ({ value: mode, label: t.modes[mode] }))
  return (
    <Section title={t.mine}>
      <Form id="o" action={at} values={sent?.values ?? usual} problems={sent?.problems}>
        <Hidden fields={{ id: String(sent?.values.id ?? newId()) }} />
        <TextField name="from" type="datetime-local" label={t.from} required width="medium" />
        <TextField name="until" type="datetime-local" label={t.until} required width="medium" />
        <Choice name="mode" label={t.mode} options={modes} value="here" inline required />
        <Submit>{t.give}</Submit>
      </Form>
    </Section>
  )
}

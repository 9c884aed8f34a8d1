import { newId } from '#kernel/id.ts'
import { duration, time } from '#look/dates.ts'
import { countDown, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Choice, Select, TextArea, TextField } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Columns, Light, type LightState, Notice, PageHead, Section } from '#look/parts.tsx'
import { NextUp, Timeline } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { skillIds, skillName } from '../../profile/skill.ts'
import { JamClock } from '../../programme/now-next.tsx'
import { lights } from '../checkins/checkin.ts'
import { helpModes } from '../help/help-request.ts'
import { RoomNotice } from '../remote/room-notice.tsx'
import { liveWords } from '../words.ts'
import { HelpList, SideNotes } from './sheet.parts.tsx'
import { type NextStep, nextStepOf, type Sheet, type Standing } from './sheet.ts'
import { teamWords } from './team.text.ts'

/** What was typed into one of the two forms and could not be taken. */
export type Sent = { form: 'checkin' | 'help'; values: Values; problems: Problems }

type TeamPageProps = { place: Place; sheet: Sheet & { as: Standing }; room: string | undefined; sent?: Sent }

/** A team's page: what to do next, how it goes, who helps, what was said. */
export function TeamPage({ place, sheet, room, sent }: TeamPageProps) {
  const { lang } = useView()
  const { jam, now } = place
  const { team, need } = sheet
  const t = teamWords(lang)
  const at = `/jams/${jam.slug}/teams/${team.id}`
  const topic = `/jams/${jam.slug}/live`
  const isMember = sheet.as === 'member'
  return (
    <JamPage place={place} title={team.name} elements={[liveRegion, countDown]}>
      <PageHead
        title={team.name}
        label={need?.organisationName}
        lead={need?.teaser}
        back={{ href: `/jams/${jam.slug}/${sheet.as === 'organisation' ? 'needs' : 'teams'}`, label: t.back }}
      />
      <JamClock jam={jam} now={now} />
      <LiveRegion id="room" topic={topic} kinds={['remote.began', 'remote.ended']} announce>
        <RoomNotice room={room} />
      </LiveRegion>
      {!isMember && <Notice>{t.visiting}</Notice>}
      <Columns>
        <div>
          <LiveRegion id="next" topic={topic} kinds={nextKinds}>
            <Section title={t.next}>
              <NextUp things={[nextThing(at, nextStepOf(sheet, now), lang, sheet.as)]} />
            </Section>
          </LiveRegion>
          {isMember && <CheckinForm at={at} sent={sent?.form === 'checkin' ? sent : undefined} />}
          <LiveRegion id="checkins" topic={topic} kinds={['checkin.reported']}>
            <Checkins sheet={sheet} />
          </LiveRegion>
          {isMember && (
            <HelpForm at={at} wait={sheet.written.wait} sent={sent?.form === 'help' ? sent : undefined} />
          )}
          <LiveRegion id="requests" topic={topic} kinds={helpKinds} announce>
            <HelpList at={at} sheet={sheet} now={now} isMember={isMember} />
          </LiveRegion>
        </div>
        <SideNotes place={place} sheet={sheet} at={at} topic={topic} />
      </Columns>
    </JamPage>
  )
}

const helpKinds = ['asked', 'taken', 'returned', 'passed', 'noted', 'said', 'solved'].map(
  (what) => `help.${what}`,
)
const nextKinds = [
  'checkin.reported',
  'programme.changed',
  'service.started',
  'service.live',
  'handover.signed-by-side',
]

const lightOf: Record<NextStep, LightState> = {
  ...{ meet: 'go', build: 'go', done: 'go', checkin: 'care', service: 'care' },
  ...{ live: 'care', handover: 'care', sign: 'stop' },
}

function nextThing(at: string, step: NextStep, lang: 'de' | 'en', as: Standing) {
  const t = teamWords(lang)
  const [title, detail] = t.step[step]
  const places: Partial<Record<NextStep, string>> = { checkin: '#checkin', meet: '#who' }
  const room = step === 'handover' || step === 'sign' || step === 'done' ? 'handover' : 'service'
  // Whoever only visits can talk to the people of the team about it.
  const isTheirs = as === 'member' || as === 'organisation'
  const href = places[step] ?? (isTheirs ? `${at}/${room}` : '#who')
  return { href, state: lightOf[step], word: t.word[step], title, detail, hot: lightOf[step] !== 'go' }
}

type FormProps = { at: string; sent: Sent | undefined }

function CheckinForm({ at, sent }: FormProps) {
  const { lang } = useView()
  const t = teamWords(lang)
  const words = liveWords(lang)
  const options = lights.map((light) => ({
    value: light,
    label: words.light[light],
    hint: t.lightHint[light],
  }))
  return (
    <Section title={t.checkin} id="checkin">
      <Form id="c" action={`${at}/checkins`} values={sent?.values} problems={sent?.problems}>
        <Hidden fields={{ id: String(sent?.values.id ?? newId()), late: t.late.checkin }} />
        <Choice name="light" label={t.light} options={options} required />
        <TextField name="sentence" label={t.sentence} hint={t.sentenceHint} required maxLength={200} />
        <Submit>{t.report}</Submit>
      </Form>
    </Section>
  )
}

function HelpForm({ at, sent, wait }: FormProps & { wait: number | null }) {
  const { lang } = useView()
  const t = teamWords(lang)
  const skills = skillIds.map((skill) => ({ value: skill, label: skillName(skill, lang) }))
  const modes = helpModes.map((mode) => ({ value: mode, label: t.modes[mode] }))
  return (
    <Section title={t.help} id="help">
      <Form id="h" action={`${at}/help`} values={sent?.values} problems={sent?.problems}>
        <Hidden fields={{ id: String(sent?.values.id ?? newId()), late: t.late.help }} />
        <TextArea name="text" label={t.helpText} hint={t.helpHint} rows={3} required maxLength={1000} />
        <Select name="skill" label={t.skill} options={skills} empty={liveWords(lang).anySkill} />
        <Choice name="mode" label={t.mode} options={modes} value="here" inline required />
        <TextField name="place" label={t.place} hint={t.placeHint} maxLength={200} />
        <p class="hint">{wait === null ? t.noWait : t.usualWait(duration(wait, lang))}</p>
        <Submit icon="help" tone="quiet">
          {t.ask}
        </Submit>
      </Form>
    </Section>
  )
}

function Checkins({ sheet: { checkins, jam } }: { sheet: Sheet }) {
  const { lang } = useView()
  const t = teamWords(lang)
  const items = checkins.map((one) => ({
    when: time(one.at, lang, jam.timeZone),
    title: <Light state={one.light}>{liveWords(lang).light[one.light]}</Light>,
    detail: `${one.sentence} · ${one.name}`,
  }))
  return (
    <Section title={t.checkins}>
      {items.length > 0 ? <Timeline label={t.checkins} items={items} /> : <p>{t.noCheckins}</p>}
    </Section>
  )
}

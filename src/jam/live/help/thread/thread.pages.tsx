import { newId } from '#kernel/id.ts'
import { duration, time } from '#look/dates.ts'
import { DraftKeeper, draftKeeper, LiveRegion, liveRegion } from '#look/elements.tsx'
import { TextArea } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Light, Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { Timeline } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../../profile/frame.tsx'
import { skillName } from '../../../profile/skill.ts'
import { type HelpRequest, linkIn, stateOf } from '../help-request.ts'
import { stateSays } from '../state-says.ts'
import type { HelpMessage } from './message.ts'
import type { ThreadSide } from './messages.ts'
import { threadWords } from './thread.text.ts'

type ThreadPageProps = {
  place: Place
  request: HelpRequest
  side: ThreadSide
  messages: readonly HelpMessage[]
  /** The team's video room while the jam is remote. */
  room: string | undefined
  values?: Values
  problems?: Problems
}

/** One request and what both sides say about it. */
export function ThreadPage({ place, request, side, messages, room, values, problems }: ThreadPageProps) {
  const t = threadWords(useView().lang)
  const { jam } = place
  const at = `/jams/${jam.slug}/help/${request.id}`
  const topic = `/jams/${jam.slug}/live`
  const back =
    side === 'helper'
      ? { href: `/jams/${jam.slug}/help`, label: t.backToQueue }
      : { href: `/jams/${jam.slug}/teams/${request.team}`, label: t.backToTeam }
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion, draftKeeper]} narrow>
      <PageHead title={t.title} label={request.teamName} back={back} />
      <LiveRegion id="request" topic={topic} kinds={requestKinds} announce>
        <About place={place} request={request} room={room} />
      </LiveRegion>
      <Section title={t.talk}>
        <LiveRegion id="thread" topic={topic} kinds={['help.said']} announce>
          <Messages place={place} messages={messages} />
        </LiveRegion>
      </Section>
      {side !== 'reader' && stateOf(request) !== 'solved' && (
        <DraftKeeper name={`thread-${request.id}`}>
          <Form action={`${at}/messages`} values={values} problems={problems}>
            <Hidden fields={{ id: String(values?.id ?? newId()), late: t.late }} />
            <TextArea name="text" label={t.text} hint={t.hint} rows={3} required maxLength={500} />
            <Submit icon="message">{t.say}</Submit>
          </Form>
        </DraftKeeper>
      )}
      {stateOf(request) === 'solved' && <Notice>{t.closed}</Notice>}
    </JamPage>
  )
}

const requestKinds = [
  'help.taken',
  'help.returned',
  'help.passed',
  'help.noted',
  'help.solved',
  'help.escalated',
]

type AboutProps = Pick<ThreadPageProps, 'place' | 'request' | 'room'>

function About({ place: { now }, request, room }: AboutProps) {
  const { lang } = useView()
  const t = threadWords(lang)
  const waits = duration(now.getTime() - request.askedAt.getTime(), lang)
  const { light, says } = stateSays(request, waits, lang)
  const link = linkIn(request.place) ?? (request.mode === 'remote' ? room : undefined)
  return (
    <>
      <Row>
        <Light state={light}>{says}</Light>
      </Row>
      <Prose text={request.text} />
      <p class="who">
        {[request.askedName, request.skill && skillName(request.skill, lang), t.where[request.mode]]
          .concat(link === request.place ? [] : [request.place])
          .filter(Boolean)
          .join(' · ')}
      </p>
      {request.note && <Notice>{request.note}</Notice>}
      {link && (
        <Row>
          <Button href={link} tone="quiet" icon="screen">
            {t.join}
          </Button>
        </Row>
      )}
    </>
  )
}

function Messages({ place: { jam }, messages }: Pick<ThreadPageProps, 'place' | 'messages'>) {
  const { lang } = useView()
  const t = threadWords(lang)
  const items = messages.map((one) => ({
    when: time(one.at, lang, jam.timeZone),
    title: `${one.name} (${t[one.side]})`,
    detail: <Prose text={one.text} />,
  }))
  return items.length > 0 ? <Timeline label={t.talk} items={items} /> : <p>{t.silent}</p>
}

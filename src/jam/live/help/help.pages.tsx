import { duration, time } from '#look/dates.ts'
import { DraftKeeper, draftKeeper, LiveRegion, liveRegion } from '#look/elements.tsx'
import { TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Empty, Light, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { skillName } from '../../profile/skill.ts'
import { helpWords } from './help.text.ts'
import { type HelpRequest, stateOf } from './help-request.ts'

/** A note that could not be taken, for which request. */
export type SentNote = { id: string; values: Values; problems: Problems }

type HelpPageProps = {
  place: Place
  open: readonly HelpRequest[]
  solved: readonly HelpRequest[]
  sent?: SentNote
}

/** The queue of those who help. */
export function HelpPage({ place, open, solved, sent }: HelpPageProps) {
  const t = helpWords(useView().lang)
  const { jam, actor } = place
  const topic = `/jams/${jam.slug}/live`
  const mine = open.filter((one) => one.takenBy === actor.account)
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion, draftKeeper]}>
      <PageHead title={t.heading} lead={t.lead} />
      <LiveRegion id="queue" topic={topic} kinds={queueKinds} announce>
        {open.length === 0 && (
          <Empty title={t.none} level={2}>
            {t.noneTodo}
          </Empty>
        )}
        {open.length > 0 && (
          <Section title={t.open}>
            {open.map((one) => (
              <Request key={one.id} place={place} one={one} />
            ))}
          </Section>
        )}
      </LiveRegion>
      {mine.map((one) => (
        <NoteForm key={one.id} place={place} one={one} sent={sent?.id === one.id ? sent : undefined} />
      ))}
      <LiveRegion id="solved" topic={topic} kinds={['help.solved']}>
        {solved.length > 0 && <Solved place={place} solved={solved} />}
      </LiveRegion>
    </JamPage>
  )
}

const queueKinds = ['help.asked', 'help.taken', 'help.returned', 'help.noted', 'help.solved']

type RequestProps = { place: Place; one: HelpRequest }

function Request({ place: { jam, actor, now }, one }: RequestProps) {
  const { lang } = useView()
  const t = helpWords(lang)
  const isMine = one.takenBy !== null && one.takenBy === actor.account
  const at = `/jams/${jam.slug}/help/${one.id}`
  const isOpen = stateOf(one) === 'open'
  const waits = t.waits(duration(now.getTime() - one.askedAt.getTime(), lang))
  const says = isMine ? t.takenByMe : isOpen ? waits : t.takenBy(one.takenName ?? '')
  const mayReturn = isMine || (!isOpen && hasRole(actor, jam.id, 'organiser'))
  const of = one.teamName
  return (
    <div id={`h-${one.id}`}>
      <Card
        title={one.text}
        chips={<Light state={isOpen ? 'stop' : 'care'}>{says}</Light>}
        who={[t.asks(one.askedName, one.teamName), one.skill && t.wants(skillName(one.skill, lang))]
          .filter(Boolean)
          .join(' · ')}
      >
        {one.note && <p>{one.note}</p>}
        <Row>
          {isOpen && (
            <Act action={`${at}/taking`} of={of}>
              {t.take}
            </Act>
          )}
          {(isMine || mayReturn) && (
            <Act action={`${at}/solution`} icon="check" of={of}>
              {t.solve}
            </Act>
          )}
          {mayReturn && (
            <Act action={`${at}/return`} tone="quiet" of={of}>
              {t.giveBack}
            </Act>
          )}
          <a href={`/jams/${jam.slug}/teams/${one.team}`}>
            {t.toTeam} <span class="unseen">{of}</span>
          </a>
        </Row>
      </Card>
    </div>
  )
}

// Outside the region that renews itself: what is being typed stays.
function NoteForm({ place: { jam }, one, sent }: RequestProps & { sent: SentNote | undefined }) {
  const t = helpWords(useView().lang)
  return (
    <Section title={`${t.note}: ${one.teamName}`}>
      <DraftKeeper name={`note-${one.id}`}>
        <Form
          id={`n-${one.id}`}
          action={`/jams/${jam.slug}/help/${one.id}/note`}
          values={sent?.values ?? { note: one.note }}
          problems={sent?.problems}
        >
          <TextField name="note" label={t.note} hint={t.noteHint} maxLength={500} />
          <Submit tone="quiet">{t.saveNote}</Submit>
        </Form>
      </DraftKeeper>
    </Section>
  )
}

function Solved({ place: { jam }, solved }: { place: Place; solved: readonly HelpRequest[] }) {
  const { lang } = useView()
  const t = helpWords(lang)
  return (
    <Section title={t.solvedTitle}>
      <DataTable
        caption={t.solvedTitle}
        captionUnseen
        rows={solved}
        rowId={(one) => one.id}
        columns={[
          { title: t.title, cell: (one) => one.text },
          { title: 'Team', cell: (one) => one.teamName },
          {
            title: t.word.solved,
            cell: (one) =>
              [one.solvedAt && time(one.solvedAt, lang, jam.timeZone), one.takenName]
                .filter(Boolean)
                .join(' · '),
          },
        ]}
      />
    </Section>
  )
}

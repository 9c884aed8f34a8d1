import { number } from '#look/dates.ts'
import { Act } from '#look/form.tsx'
import { Card, Empty, Facts, Grid, Light, type LightState, PageHead, Prose, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { followUpAt, followUpDays } from '../handover/handover.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { followUpWords } from './followup.text.ts'
import { type Answer, type FollowUp, wantsHelp } from './followup.ts'
import type { FollowUpLine } from './followups.sql.ts'

type FollowUpsPageProps = { place: Place; lines: readonly FollowUpLine[] }

/** Who answered what, and where help is wanted, the latter first. */
export function FollowUpsPage({ place, lines }: FollowUpsPageProps) {
  const t = followUpWords(useView().lang)
  const all = lines.flatMap(({ followUps }) => followUps)
  const calls = lines.flatMap((line) =>
    line.followUps.filter(wantsHelp).map((followUp) => ({ line, followUp })),
  )
  return (
    <JamPage place={place} title={t.all}>
      <PageHead title={t.all} lead={t.allLead} />
      <Facts
        facts={[
          { value: lines.length, label: t.facts.services },
          { value: all.length, label: t.facts.asked },
          { value: all.filter(({ answeredAt }) => answeredAt).length, label: t.facts.answered },
          { value: calls.length, label: t.facts.help },
        ]}
      />
      {calls.length > 0 && (
        <Section title={t.helpTitle}>
          <Grid>
            {calls.map(({ line, followUp }) => (
              <Call key={followUp.id} {...{ place, line, followUp }} />
            ))}
          </Grid>
        </Section>
      )}
      {lines.length === 0 ? (
        <Empty level={2} title={t.none}>
          {t.noneTodo}
        </Empty>
      ) : (
        <Answers place={place} lines={lines} />
      )}
    </JamPage>
  )
}

type CallProps = { place: Place; line: FollowUpLine; followUp: FollowUp }

function Call({ place, line, followUp }: CallProps) {
  const t = followUpWords(useView().lang)
  const action = `/jams/${place.jam.slug}/followups/${followUp.id}/help`
  return (
    <Card title={line.name} chips={<Light state="stop">{t.helpWord}</Light>} who={line.organisation}>
      <Prose text={followUp.words || undefined} />
      {followUp.answeredAt && (
        <p class="hint">
          <When at={followUp.answeredAt} zone={place.jam.timeZone} />
        </p>
      )}
      {hasRole(place.actor, place.jam.id, 'organiser') && (
        <Act action={action} tone="quiet" icon="check" of={line.name}>
          {t.helped}
        </Act>
      )}
    </Card>
  )
}

function Answers({ place, lines }: FollowUpsPageProps) {
  const t = followUpWords(useView().lang)
  return (
    <Section title={t.all}>
      <DataTable
        caption={t.all}
        captionUnseen
        rows={lines}
        rowId={({ handover }) => handover}
        columns={[
          {
            title: t.service,
            cell: (line) => (
              <>
                {line.name}
                <p class="hint">{line.organisation}</p>
              </>
            ),
          },
          ...followUpDays.map((day) => ({
            title: t.dayColumn(day),
            cell: (line: FollowUpLine) => <Cell {...{ place, line, day }} />,
          })),
        ]}
      />
    </Section>
  )
}

const lights: Record<Answer, LightState> = { 'in-use': 'go', 'not-in-use': 'stop', 'need-help': 'care' }

function Cell({ place, line, day }: { place: Place; line: FollowUpLine; day: number }) {
  const { lang } = useView()
  const t = followUpWords(lang)
  const zone = place.jam.timeZone
  const followUp = line.followUps.find((one) => one.day === day)
  if (!followUp)
    return (
      <span class="hint">
        {t.dueOn} <When at={followUpAt(line.signedAt, day)} zone={zone} form="day" />
      </span>
    )
  if (!followUp.answer) return <Light state="care">{followUp.remindedAt ? t.reminded : t.asked}</Light>
  return (
    <>
      <Light state={lights[followUp.answer]}>{t.state[followUp.answer]}</Light>
      {followUp.reached !== null && <p class="hint">{t.people(number(followUp.reached, lang))}</p>}
    </>
  )
}

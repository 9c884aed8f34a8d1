import { Fragment } from 'preact'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Choice, TextField } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Celebrate, Empty, PageHead, Section } from '#look/parts.tsx'
import { Progress } from '#look/stages.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Team } from '../../matching/team.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { acceptanceWords } from './acceptance.text.ts'
import { type Acceptance, countPoints, isThrough, verdicts } from './acceptance.ts'
import { Points } from './points.tsx'

export type Sent = { form: 'points' | 'sign'; values: Values; problems: Problems }

type AcceptancePageProps = {
  place: Place
  team: Team
  organisation: string
  acceptance: Acceptance
  /** Of the organisation; everybody else only reads. */
  mayJudge: boolean
  sent?: Sent | undefined
}

/** The organisation goes through what was to be done, and signs. */
export function AcceptancePage(props: AcceptancePageProps) {
  const { place, team, organisation, acceptance, mayJudge } = props
  const t = acceptanceWords(useView().lang)
  const at = `/jams/${place.jam.slug}/teams/${team.id}`
  const { points, signature, version } = acceptance
  const writes = mayJudge && !signature
  const counted = countPoints(points)
  return (
    <JamPage
      place={place}
      title={`${t.title}: ${team.name}`}
      elements={writes ? [] : [liveRegion]}
      menu={false}
    >
      <PageHead
        title={t.title}
        label={`${team.name} · ${organisation}`}
        lead={signature ? undefined : t.lead}
        back={{ href: at, label: t.back }}
      />
      {signature && <Signed place={place} acceptance={acceptance} />}
      {points.length > 0 && (
        <Progress
          label={t.progress}
          value={counted.delivered}
          max={counted.of}
          text={t.done(counted.delivered, counted.of)}
        />
      )}
      {version === 0 && points.length > 0 && <p class="hint">{t.from}</p>}
      {points.length === 0 && (
        <Empty level={2} title={t.none}>
          {mayJudge ? t.noneSays : t.noneTeam}
        </Empty>
      )}
      {writes ? (
        <Section title={t.points}>
          <Judging {...props} at={at} />
        </Section>
      ) : (
        <LiveRegion
          id="points"
          topic={`/jams/${place.jam.slug}/live`}
          kinds={['acceptance.saved', 'acceptance.signed']}
        >
          {points.length > 0 && (
            <Section title={t.points}>
              <Points points={points} />
            </Section>
          )}
        </LiveRegion>
      )}
      {!signature && <Sign {...props} at={at} />}
      {signature && <p class="hint">{t.print}</p>}
    </JamPage>
  )
}

function Signed({
  place,
  acceptance: { points, signature },
}: Pick<AcceptancePageProps, 'place' | 'acceptance'>) {
  const t = acceptanceWords(useView().lang)
  const { delivered, of } = countPoints(points)
  if (!signature) return null
  return (
    <Celebrate title={t.done(delivered, of)} words={[`${delivered}/${of}`, t.title]}>
      <p>
        {t.signedBy(signature.name)}, <When at={signature.at} zone={place.jam.timeZone} />
      </p>
    </Celebrate>
  )
}

function Judging({ acceptance: { points, version }, at, sent }: AcceptancePageProps & { at: string }) {
  const t = acceptanceWords(useView().lang)
  const mine = sent?.form === 'points' ? sent : undefined
  const options = verdicts.map((value) => ({ value, label: t.verdict[value] }))
  return (
    <Form id="points" action={`${at}/acceptance`} values={mine?.values ?? {}} problems={mine?.problems ?? {}}>
      <Hidden fields={{ version: String(version) }} />
      {points.map((point, n) => (
        <Fragment key={point.text}>
          <Choice
            name={`verdict.${n}`}
            label={`${n + 1}. ${point.text}`}
            options={options}
            value={point.verdict ?? undefined}
            inline
            required
          />
          <TextField name={`remark.${n}`} label={t.remarkOf(n + 1)} value={point.remark} maxLength={300} />
        </Fragment>
      ))}
      <TextField name="more" label={t.more} hint={t.moreHint} maxLength={300} />
      <Submit tone={isThrough(points) ? 'quiet' : 'strong'}>{t.save}</Submit>
    </Form>
  )
}

function Sign({ acceptance: { points, version }, at, mayJudge, sent }: AcceptancePageProps & { at: string }) {
  const t = acceptanceWords(useView().lang)
  const mine = sent?.form === 'sign' ? sent : undefined
  const maySign = mayJudge && version > 0 && isThrough(points)
  return (
    <Section title={t.sign} id="sign">
      <p>{maySign ? t.signLead : t.signWait}</p>
      {maySign && (
        <Form
          id="s"
          action={`${at}/acceptance/signature`}
          values={mine?.values ?? {}}
          problems={mine?.problems ?? {}}
        >
          <Hidden fields={{ version: String(version) }} />
          <TextField name="name" label={t.name} autocomplete="name" maxLength={80} required />
          <Submit>{t.sign}</Submit>
        </Form>
      )}
    </Section>
  )
}

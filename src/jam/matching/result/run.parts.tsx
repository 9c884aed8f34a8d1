import { dayAndTime } from '#look/dates.ts'
import { Act, Button } from '#look/form.tsx'
import { Card, Grid, Row, Section } from '#look/parts.tsx'
import { Progress } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import { type Run, standingOf } from '../runs/run.ts'
import { stepLabel } from '../sentences.ts'
import { matchingWords } from './matching.text.ts'
import type { Overview } from './overview.ts'

/** How far the calculation is, and how to end it early. */
export function UnderWay({ place, run }: { place: Place; run: Run }) {
  const { lang } = useView()
  const t = matchingWords(lang)
  const { progress } = run
  const at = `/jams/${place.jam.slug}/matching`
  return (
    <Section title={t.standing[standingOf(run)]}>
      {progress && (
        <>
          <Progress
            label={stepLabel(lang, progress.step)}
            value={progress.done}
            max={progress.steps}
            text={t.step(progress.done + 1, progress.steps)}
          />
          <p>
            {progress.value !== null && `${t.sofar(progress.value)} `}
            {progress.bound !== null && `${t.atBest(progress.bound)} `}
            {t.since(Math.max(1, Math.round(progress.seconds)))}
          </p>
        </>
      )}
      <p class="hint">{t.patience}</p>
      <Row>
        <Act action={`${at}/runs/${run.id}/finish`} tone="quiet" icon="check">
          {t.finish}
        </Act>
        <Act action={`${at}/runs/${run.id}/cancellation`} tone="danger">
          {t.cancel}
        </Act>
        <Button href={at} tone="plain">
          {t.reload}
        </Button>
      </Row>
    </Section>
  )
}

/** The buttons that begin a calculation. The forms are plain: `calm` is `yes` or empty. */
export function RunControls({ place: { jam, now }, overview }: { place: Place; overview: Overview }) {
  const { lang } = useView()
  const t = matchingWords(lang)
  const { latest, shown, facts } = overview
  if (now >= jam.endsAt) return null
  const hasPlan = shown !== null || facts.teams.length > 0
  return (
    <Section title={t.calculate}>
      <Grid>
        {hasPlan && <Begin slug={jam.slug} calm label={t.calm} says={t.calmSays} />}
        {hasPlan && <Begin slug={jam.slug} label={t.again} says={t.againSays} />}
        {!hasPlan && <Begin slug={jam.slug} label={t.first} says={t.startSays} strong />}
      </Grid>
      {latest && (
        <p class="hint">
          {t.lastRun(latest.run.askedName, dayAndTime(latest.run.askedAt, lang, jam.timeZone))}
        </p>
      )}
    </Section>
  )
}

type BeginProps = { slug: string; calm?: boolean; strong?: boolean; label: string; says: string }

function Begin({ slug, calm = false, strong = false, label, says }: BeginProps) {
  const t = matchingWords(useView().lang)
  const fields = { calm: calm ? 'yes' : '' }
  return (
    <Card title={label}>
      <p>{says}</p>
      <Act
        action={`/jams/${slug}/matching/runs`}
        fields={fields}
        tone={strong ? 'strong' : 'quiet'}
        of={label}
      >
        {strong ? t.start : t.recalculate}
      </Act>
    </Card>
  )
}

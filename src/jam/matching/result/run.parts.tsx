import { dayAndTime } from '#look/dates.ts'
import { Act, Button } from '#look/form.tsx'
import { Row, Section } from '#look/parts.tsx'
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
  const action = `/jams/${jam.slug}/matching/runs`
  const hasPlan = shown !== null || facts.teams.length > 0
  return (
    <>
      <Row>
        <Act action={action} fields={{ calm: '' }} tone={hasPlan ? 'quiet' : 'strong'}>
          {hasPlan ? t.again : t.start}
        </Act>
        {hasPlan && (
          <Act action={action} fields={{ calm: 'yes' }} tone="quiet">
            {t.calm}
          </Act>
        )}
      </Row>
      {hasPlan && (
        <p class="hint">
          {t.again}: {t.againSays} {t.calm}: {t.calmSays}
        </p>
      )}
      {latest && (
        <p class="hint">
          {t.lastRun(latest.run.askedName, dayAndTime(latest.run.askedAt, lang, jam.timeZone))}
        </p>
      )}
    </>
  )
}

import { duration } from '#look/dates.ts'
import { LiveRegion } from '#look/elements.tsx'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import type { ProposalRun } from './proposals.ts'
import { roomWords } from './rooms.text.ts'

/** What a proposal is at, or how it ended; comes by itself when it is there. */
export function RunNotice({ place, run }: { place: Place; run: ProposalRun | undefined }) {
  const at = `/jams/${place.jam.slug}`
  return (
    <LiveRegion id="run" topic={`${at}/live`} kinds={['room.plan-asked', 'room.plan-ended']} announce>
      {run && <State place={place} run={run} />}
    </LiveRegion>
  )
}

function State({ place: { jam, now }, run }: { place: Place; run: ProposalRun }) {
  const { lang } = useView()
  const t = roomWords(lang)
  if (run.state === 'ready')
    return <Notice tone="success">{t.proposed(run.moved ?? 0, run.isBest ?? false)}</Notice>
  if (run.state !== 'waiting')
    return <Notice tone="warning">{run.state === 'failed' ? t.proposalFailed : t.proposalOutdated}</Notice>
  const since = Math.max(0, now.getTime() - run.askedAt.getTime())
  return (
    <Notice title={t.proposing}>
      <p>
        <progress aria-label={t.proposing} />
      </p>
      <p>
        {t.proposingSince(duration(since, lang))} <a href={`/jams/${jam.slug}/rooms/edit`}>{t.reload}</a>
      </p>
    </Notice>
  )
}

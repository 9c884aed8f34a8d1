import { useAct } from '#custody/room/asking.ts'
import { Says } from '../../../room/says.tsx'
import type { SeriesPaper } from '../tasks.ts'
import { drawerFor, openIntake } from './intake.ts'
import { useAttendance } from './using.ts'

type SelfProps = { paper: SeriesPaper; date: string; hasNumbers: boolean }

/** People note themselves: by their number on this screen, or by a code with their own telephone. */
export function SelfCheckIn({ paper: { id, body }, date, hasNumbers }: SelfProps) {
  const { w, opened, collection: find } = useAttendance()
  const intake = drawerFor(find(body.who.collection), opened.readable)?.intake
  return (
    <details>
      <summary>{w.kiosk}</summary>
      <p>{hasNumbers ? w.kioskSays : w.kioskNone}</p>
      {!intake && <Allow of={body.who.collection} />}
      {(hasNumbers || intake) && (
        <a class="button quiet" href={`#/present/${body.collection}/${id}/${date}/self`}>
          {hasNumbers ? w.kioskStart : w.codeShow}
        </a>
      )}
    </details>
  )
}

function Allow({ of }: { of: string }) {
  const { w, opened, say, organisation, enter } = useAttendance()
  const { isBusy, trouble, act } = useAct()
  const paper = opened.collections.find(({ body }) => body.collection.id === of)
  const drawer = drawerFor(paper?.body.collection, opened.readable)
  if (!paper || !drawer) return null
  const allow = () =>
    act(async () => {
      await openIntake(organisation, paper, drawer, w.codeSpace(say(paper.body.collection.name)))
      enter()
    })
  return (
    <>
      <h4>{w.code}</h4>
      <p>{w.codeOffer}</p>
      <Says trouble={trouble} />
      <p>
        <button
          type="button"
          class="button quiet"
          disabled={isBusy}
          aria-busy={isBusy}
          onClick={() => void allow()}
        >
          {w.codeAllow}
        </button>
      </p>
    </>
  )
}

import { askTalk } from '#custody/outside/talk/asking.ts'
import { asSaid, standingOf } from '../../said.ts'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { useAct } from './use-act.ts'
import { textOf } from './wording.ts'

/** What the office asks the seeker to agree to. Nothing happens without an answer. */
export function Asked(props: TalkProps) {
  const { t, view } = props
  const { isBusy, says, act } = useAct(t)
  const asked = standingOf(view.lines).asked
  const answer = (kind: 'consents' | 'declines', to: number) => () =>
    act(() => askTalk('say', { kind, to }, []))
  return (
    <>
      {asked.map((seq) => {
        const said = asSaid(view.lines[seq]?.said ?? null)
        return (
          said && (
            <section key={seq} class="card" data-asked="">
              <p class="text" dir="auto">
                <b>{textOf(props, said)}</b>
              </p>
              {says && <Problem says={says} />}
              <p class="row">
                <Press onPress={answer('consents', seq)} isBusy={isBusy}>
                  {t.yes}
                </Press>
                <Press tone="quiet" onPress={answer('declines', seq)} isBusy={isBusy}>
                  {t.no}
                </Press>
              </p>
            </section>
          )
        )
      })}
    </>
  )
}

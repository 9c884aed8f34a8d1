import { useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { groupNames } from '../../group/group.ts'
import { asSaid, standingOf } from '../../said.ts'
import type { MoreTexts } from '../texts/more/fetched-more.ts'
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
              {props.more && said.kind === 'asks' && said.group && (
                <Names more={props.more} group={said.group} to={seq} act={act} isBusy={isBusy} />
              )}
              <p class="row">
                {!(said.kind === 'asks' && said.group) && (
                  <Press onPress={answer('consents', seq)} isBusy={isBusy}>
                    {t.yes}
                  </Press>
                )}
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

type NamesProps = {
  more: MoreTexts
  group: string
  to: number
  act: (work: () => Promise<unknown>) => Promise<boolean>
  isBusy: boolean
}

/** Whoever is invited to a group chooses what they are called there, and is let in. */
function Names({ more, group, to, act, isBusy }: NamesProps) {
  const [name, setName] = useState<string>(groupNames[0])
  const words = more.names.split('|')
  const join = () => act(() => askTalk('joinGroup', { id: group, name, code: '' }, to))
  return (
    <div class="field">
      <label for="group-name">{more.group.choose}</label>
      <p class="hint">{`${more.group.chooseHint} ${more.group.from}`}</p>
      <select id="group-name" value={name} onChange={(event) => setName(event.currentTarget.value)}>
        {groupNames.map((one, at) => (
          <option key={one} value={one}>
            {words[at]}
          </option>
        ))}
      </select>
      <p class="row">
        <Press onPress={join} isBusy={isBusy}>
          {more.group.knock}
        </Press>
      </p>
    </div>
  )
}

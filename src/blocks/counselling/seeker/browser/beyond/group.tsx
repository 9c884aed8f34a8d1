import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { askTalk, followGroup } from '#custody/outside/talk/asking.ts'
import { gatheredIn } from '../../../group/group.ts'
import { put } from '../../speaking.ts'
import { Press, Problem } from '../press.tsx'
import { sayTrouble, troubleOf } from '../trouble.ts'
import { useAct } from '../use-act.ts'
import { GroupLines } from './group-lines.tsx'
import { emptyGroup, take } from './group-view.ts'
import { GroupWriting } from './group-writing.tsx'
import { type GroupProps, type InGroup, wordFor } from './in-group.ts'

/** The group somebody asked for: waiting at its door, or in it. */
export function Group(props: GroupProps) {
  const { t, more, wish, answer, place, setPlace } = props
  const { isHere, group, again } = useGroup(props)
  const unread = useUnread(props)
  // Whoever is out, or whose group is gone, has their own conversation all the same.
  useEffect(() => {
    if (!isHere) setPlace('talk')
  }, [isHere])
  useEffect(() => {
    // The house learns of the wish again, if it did not the first time.
    if (!answer) askTalk('askForGroup', wish.id).catch(() => {})
  }, [answer === null])
  if (!answer) return <p role="status">{more.group.waits}</p>
  if (!answer.isIn) return <p class="notice warning">{more.group.refused}</p>
  if (!isHere) return <p class="notice">{more.group.left}</p>
  const names = more.names.split('|')
  const gathered = gatheredIn(group.lines)
  const nameOf = (id: string | null) => {
    const known = group.known.get(id ?? '')
    if (id !== null && id === group.me) return t.you
    return known ? wordFor(known, names) : (gathered?.names[id ?? ''] ?? t.team)
  }
  const inGroup: InGroup = { ...props, group, nameOf }
  return (
    <section class="page-of" data-group={group.isThere ? 'open' : 'opening'}>
      <nav class="row" aria-label={more.group.title}>
        <Press tone={place === 'group' ? 'strong' : 'quiet'} onPress={() => setPlace('group')}>
          {more.group.title}
        </Press>
        <Press tone={place === 'talk' ? 'strong' : 'quiet'} onPress={() => setPlace('talk')}>
          {unread > 0 ? `${more.group.privately} (${unread})` : more.group.privately}
        </Press>
      </nav>
      {place === 'group' && (
        <>
          <h2>{gathered?.title ?? answer.title}</h2>
          {group.ended ? (
            <Problem says={sayTrouble({ code: group.ended }, t)} />
          ) : (
            <>
              {gathered?.rules && (
                <details open>
                  <summary>{more.group.rules}</summary>
                  <p class="text">{gathered.rules}</p>
                </details>
              )}
              <GroupLines {...inGroup} />
              <GroupWriting {...inGroup} gathered={gathered} />
              <Here {...inGroup} gathered={gathered} />
              <Leave {...inGroup} onLeft={again} />
            </>
          )}
        </>
      )}
    </section>
  )
}

/** Hears the group as long as somebody is in it. */
function useGroup({ wish, answer }: GroupProps) {
  const [group, hear] = useReducer(take, emptyGroup)
  const [isHere, setHere] = useState(true)
  const [turn, setTurn] = useState(0)
  const anchor = answer?.isIn ? answer.anchor : null
  useEffect(() => {
    if (!anchor) return
    followGroup(hear, wish.id, anchor).catch((error) => {
      const { code } = troubleOf(error)
      if (code === 'conversation.missing') setHere(false)
      else hear({ ended: code })
    })
  }, [anchor?.hash, turn])
  const isOut = group.ended === 'conversation.turned' || group.ended === 'conversation.missing'
  return { isHere: isHere && !isOut, group, again: () => setTurn(turn + 1) }
}

type Gathered = ReturnType<typeof gatheredIn>

/** How much the counsellor has said to me alone while I looked at the group. */
function useUnread({ view, place }: GroupProps): number {
  const seen = useRef(view.lines.length)
  if (place === 'talk') seen.current = view.lines.length
  return view.lines.slice(seen.current).filter(({ by, said }) => by !== null && Object(said).kind === 'text')
    .length
}

/** Who is here and can read, as the signed lines prove it. */
function Here({ group, nameOf, more, wish }: InGroup & { gathered: Gathered }) {
  const t = more.group
  const mine = group.guests.find(({ id }) => id === group.me)
  return (
    <section class="page-of" data-here={wish.id}>
      <h3>{t.here}</h3>
      {mine && <p>{put(t.youAre, { name: wordFor(mine.name, more.names.split('|')) })}</p>}
      <ul>
        {group.seats.map(({ member, as }) => (
          <li key={member}>
            {nameOf(member)}
            {as === 'listener' && ` (${t.listens})`}
            {as !== 'listener' && as !== 'guest' && ` (${t.leads})`}
          </li>
        ))}
      </ul>
      <p class="hint">{`${t.canRead} ${t.from}`}</p>
    </section>
  )
}

function Leave({ t, more, wish, onLeft }: InGroup & { onLeft: () => void }) {
  const { isBusy, says, act } = useAct(t)
  const leave = async () => {
    if (await act(() => askTalk('leaveGroup', wish.id))) onLeft()
  }
  return (
    <details>
      <summary>{more.group.leave}</summary>
      <p>{more.group.leaveSays}</p>
      {says && <Problem says={says} />}
      <Press tone="danger" onPress={leave} isBusy={isBusy}>
        {more.group.leaveSure}
      </Press>
    </details>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { Says, Sure } from '#custody/room/parts.tsx'
import { day } from '#look/dates.ts'
import { Notice, Section } from '#look/parts.tsx'
import { gatheredIn, groupNames } from '../../group/group.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { turnGroup } from './group-acts.ts'
import { GroupLines } from './group-lines.tsx'
import { groupWords } from './group-words.ts'
import { Invitations } from './invitations.tsx'
import { fetchNotices, keepNotice, noNotice, type Notice as Told } from './notice.ts'
import { NoticeFields } from './notice-fields.tsx'
import { RuleFields } from './open-group.tsx'
import { Taking } from './taking.tsx'

export type GroupProps = { one: Conversation; nameIn: (id: string | null) => string }

/** One group: what is said in it, who is in it, and what can be done. */
export function GroupView({ one, names }: { one: Conversation; names: readonly string[] }) {
  const { lang, t: room, nameOf, me, see } = useDesk()
  const t = groupWords(lang)
  const last = one.lines.at(-1)?.seq ?? -1
  useEffect(() => see(one.id, last), [last])
  const gathered = gatheredIn(one.lines)
  const known = new Map(one.guests.map(({ card, name }) => [card.id, name]))
  const nameIn = (id: string | null) => {
    if (id === me) return room.you
    const name = known.get(id ?? '')
    return name ? wordOf(name, names) : nameOf(id ?? '')
  }
  return (
    <div class="talk">
      <div class="talk-main" data-group-view={one.id}>
        <h2>{gathered?.title}</h2>
        <p class="who">{room.deletedAt(day(one.deleteAfter, lang, 'UTC'))}</p>
        {one.damaged && <Says trouble={{ code: one.damaged }} />}
        {gathered?.isClosed && <Notice>{t.closed}</Notice>}
        {gathered?.rules && <p class="as-written hint">{gathered.rules}</p>}
        <GroupLines one={one} nameIn={nameIn} />
      </div>
      <aside class="talk-beside" aria-label={room.beside}>
        <Taking one={one} nameIn={nameIn} names={names} />
        <Invitations one={one} />
        <Changing one={one} />
        <Ending one={one} />
      </aside>
    </div>
  )
}

export const wordOf = (name: string, names: readonly string[]): string =>
  names[groupNames.indexOf(name as (typeof groupNames)[number])] ?? name

/** Name, rules and pace, sealed; and what stands on the public page. */
function Changing({ one }: { one: Conversation }) {
  const { lang, organisation, service, nameOf } = useDesk()
  const t = groupWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const gathered = gatheredIn(one.lines)
  const [rules, setRules] = useState({
    ...{ title: gathered?.title ?? '', rules: gathered?.rules ?? '' },
    ...{ most: gathered?.most ?? 10, slow: gathered?.slow ?? 0 },
  })
  const [notice, setNotice] = useState<Told | null>(null)
  const [says, setSays] = useState('')
  const look = () =>
    act(async () => {
      const { groups } = await fetchNotices(service)
      setNotice(groups.find(({ id }) => id === one.id) ?? noNotice)
    })
  const keep = async (work: () => Promise<unknown>) => {
    if (await act(async () => void (await work()))) setSays(t.kept)
  }
  return (
    <details onToggle={(event) => event.currentTarget.open && !notice && void look()}>
      <summary>{t.keep}</summary>
      <Says trouble={trouble} />
      <RuleFields rules={rules} onChange={setRules} />
      <p class="row">
        <button
          type="button"
          class="button quiet"
          disabled={isBusy || !rules.title.trim()}
          onClick={() => void keep(() => turnGroup({ organisation, nameOf }, one, { said: rules }))}
        >
          {t.keep}
        </button>
        <span role="status">{says}</span>
      </p>
      {notice && (
        <>
          <NoticeFields notice={notice} onChange={setNotice} />
          <p class="row">
            <button
              type="button"
              class="button quiet"
              disabled={isBusy || (notice.name.trim() === '') !== (notice.startsAt === null)}
              onClick={() => void keep(() => keepNotice(service, one.id, notice))}
            >
              {t.keepNotice}
            </button>
          </p>
        </>
      )}
    </details>
  )
}

function Ending({ one }: { one: Conversation }) {
  const { lang, organisation, service, nameOf, go } = useDesk()
  const t = groupWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const isClosed = gatheredIn(one.lines)?.isClosed
  const close = () =>
    act(async () => {
      const seats = one.seats.map((seat) =>
        seat.as === 'guest' ? { ...seat, as: 'listener' as const } : seat,
      )
      await turnGroup({ organisation, nameOf }, one, { seats, said: { isClosed: true } })
      // Nobody is invited to what is over.
      await keepNotice(service, one.id, noNotice)
    })
  const erase = async () => {
    if (await act(() => askTalks('eraseTalk', organisation, one.id))) go('groups')
  }
  return (
    <Section title={t.close}>
      <Says trouble={trouble} />
      <p class="hint">{t.closeSays}</p>
      {!isClosed && (
        <p class="row">
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => void close()}>
            {t.close}
          </button>
        </p>
      )}
      <Sure
        {...{ label: t.erase, question: t.eraseAsk, yes: t.eraseYes, isBusy }}
        onYes={() => void erase()}
      />
    </Section>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { Waiting } from '#custody/room/parts.tsx'
import { Empty } from '#look/parts.tsx'
import { isOutside } from '#vault/conversation/line.ts'
import { foundedIn, gatheredIn } from '../../group/group.ts'
import { fetchMoreTexts } from '../../seeker/texts/more/fetched-more.ts'
import { useDesk } from '../desk.ts'
import { groupsIn, knocksFor } from '../model/groups.ts'
import { GroupView } from './group-view.tsx'
import { groupWords } from './group-words.ts'
import { OpenGroup } from './open-group.tsx'

/** All groups that I lead, and one of them. */
export function GroupRoom({ open }: { open: string | null }) {
  const { conversations, lang, go } = useDesk()
  const t = groupWords(lang)
  const [names, setNames] = useState<string[] | null>(null)
  useEffect(() => {
    void fetchMoreTexts(lang === 'en' ? 'en' : 'de').then((more) => setNames(more.names.split('|')))
  }, [lang])
  const groups = groupsIn(conversations)
  const one = groups.find(({ id }) => id === open)
  if (!names) return <Waiting />
  if (one) return <GroupView key={one.id} one={one} names={names} />
  return (
    <>
      <h2>{t.groups}</h2>
      <p class="hint">{t.says}</p>
      {groups.length === 0 && (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      )}
      <ul class="bare talk-list">
        {groups.map((group) => {
          const asks = knocksFor(group, conversations).length
          return (
            <li key={group.id} class="card">
              <h3>
                <a href={`#group=${group.id}`}>
                  {gatheredIn(group.lines)?.title || foundedIn(group.lines)?.title}
                </a>
                {asks > 0 && <span class="talk-count">{`${t.asks}: ${asks}`}</span>}
              </h3>
              <p class="who">{`${t.here}: ${group.seats.filter(isOutside).length}`}</p>
            </li>
          )
        })}
      </ul>
      <OpenGroup onOpened={(id) => go(`group=${id}`)} />
    </>
  )
}

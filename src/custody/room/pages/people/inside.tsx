import { Chip, Row, Section } from '#look/parts.tsx'
import { type Column, DataTable, When } from '#look/table.tsx'
import { askVault, watchVault } from '../../../browser/keeper.ts'
import type { Person } from '../../../browser/people.ts'
import { useAct } from '../../asking.ts'
import { Says, Sure } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { nameOf, type OnPeople } from './on-people.ts'
import { peopleWords } from './people.text.ts'

/** Everybody whose keys count, with what an admin may change. */
export function Inside(page: OnPeople) {
  const { lang } = useRoom()
  const t = peopleWords(lang)
  const { isBusy, trouble, act } = useAct()
  const inside = page.people.filter(({ standing }) => ['in', 'lost', 'left'].includes(standing))
  const changes: Column<Person> = {
    title: t.act,
    acts: true,
    cell: (one) => (one.isMe ? t.you : <Change {...page} one={one} isBusy={isBusy} act={act} />),
  }
  return (
    <Section title={t.inside}>
      <Says trouble={trouble} />
      <DataTable
        caption={t.inside}
        captionUnseen
        rows={inside}
        rowId={({ member }) => member ?? ''}
        columns={[
          { title: t.name, cell: (one) => <Named one={one} /> },
          {
            title: t.right,
            cell: ({ role }) => (
              <Chip tone={role === 'admin' ? 'berry' : 'plain'}>{t.role[role ?? 'member']}</Chip>
            ),
          },
          { title: t.since, cell: ({ since }) => <When at={since ?? ''} form="day" /> },
          ...(page.decides ? [changes] : []),
        ]}
      />
    </Section>
  )
}

function Named({ one }: { one: Person }) {
  const { lang } = useRoom()
  const t = peopleWords(lang)
  const { standing } = one
  return (
    <>
      {nameOf(one, lang)}{' '}
      {(standing === 'lost' || standing === 'left') && <Chip tone="apricot">{t.chip[standing]}</Chip>}
    </>
  )
}

type ChangeProps = OnPeople & { one: Person } & Pick<ReturnType<typeof useAct>, 'act' | 'isBusy'>

function Change({ one, work, done, act, isBusy }: ChangeProps) {
  const { organisation, lang } = useRoom()
  const t = peopleWords(lang)
  const [name, member] = [nameOf(one, lang), one.member ?? '']
  const raises = one.role === 'member'
  const change = () =>
    act(async () => {
      await askVault('changeRole', organisation, member, raises ? 'admin' : 'member')
      done('')
    })
  const remove = () =>
    work.begin(async (told) => {
      const resealed = await watchVault(told, 'dismiss', organisation, member)
      done(t.removed(name))
      return resealed
    })
  return (
    <Row>
      <button type="button" class="button quiet" onClick={change} aria-busy={isBusy}>
        {raises ? t.makeAdmin : t.makeMember}
        <span class="unseen"> {name}</span>
      </button>
      <Sure
        label={t.remove}
        of={name}
        question={t.removeAsk(name)}
        explain={t.removeSays.map((says) => <p key={says}>{says}</p>)}
        yes={t.remove}
        isBusy={work.isBusy}
        onYes={remove}
      />
    </Row>
  )
}

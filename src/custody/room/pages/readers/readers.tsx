import { useState } from 'preact/hooks'
import { Notice, Section } from '#look/parts.tsx'
import { type Column, DataTable, When } from '#look/table.tsx'
import { askVault, watchVault } from '../../../browser/keeper.ts'
import type { Person } from '../../../browser/people.ts'
import type { ReaderLine, SpaceReaders } from '../../../browser/reading.ts'
import { useAsked } from '../../asking.ts'
import { Inside, Says, Sure, Waiting } from '../../parts.tsx'
import { Resealing, useResealing } from '../../resealing.tsx'
import { useRoom, vaultPath } from '../../room.ts'
import { Destroy } from '../destroy/destroy.tsx'
import { Grant } from './grant.tsx'
import { readerWords } from './readers.text.ts'

/** Who can read this, since when, until when: for every space, also those one does not read. */
export function Readers() {
  const space = useRoom().path.split('/')[5]
  return space ? <Destroy key={space} space={space} /> : <AllReaders />
}

function AllReaders() {
  const { organisation, lang } = useRoom()
  const t = readerWords(lang)
  const [says, setSays] = useState('')
  const work = useResealing()
  const { value, trouble, again } = useAsked(async () => ({
    spaces: await askVault('listReading', organisation),
    people: await askVault('listPeople', organisation),
  }))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const done = (what: string) => {
    setSays(what)
    again()
  }
  return (
    <>
      <p class="lead">{t.lead}</p>
      <div role="status">{says && <Notice tone="success">{says}</Notice>}</div>
      <Resealing {...work} />
      {value.spaces.map((space) => (
        <OneSpace key={space.space} {...{ space, work, done }} people={value.people} />
      ))}
    </>
  )
}

type SpaceProps = {
  space: SpaceReaders
  people: Person[]
  work: ReturnType<typeof useResealing>
  done: (says: string) => void
}

const titleOf = ({ name, purpose }: SpaceReaders, lang: 'de' | 'en'): string =>
  name ?? readerWords(lang).title[purpose ?? 'unnamed']

function OneSpace({ space, people, work, done }: SpaceProps) {
  const room = useRoom()
  const { lang } = room
  const t = readerWords(lang)
  const title = titleOf(space, lang)
  const names = new Map(people.map((one) => [one.member, one]))
  const called = ({ member, name, isBoard }: Pick<ReaderLine, 'member' | 'name' | 'isBoard'>) =>
    isBoard ? t.board : name || names.get(member)?.name || t.somebody
  const columns: Column<ReaderLine>[] = [
    { title: t.who, cell: (line) => called(line) },
    { title: t.since, cell: ({ since }) => <When at={since} form="day" /> },
    { title: t.until, cell: (line) => <Until line={line} /> },
    {
      title: t.by,
      cell: ({ by, byName, isByBoard }) => called({ member: by, name: byName, isBoard: isByBoard }),
    },
  ]
  const ends: Column<ReaderLine> = {
    title: t.end,
    cell: (line) =>
      names.get(line.member)?.isMe ? (
        t.you
      ) : (
        <End {...{ space, work, done }} line={line} name={called(line)} />
      ),
  }
  return (
    <Section title={title}>
      <p class="hint">
        {t.opened} <When at={space.opened} form="day" />
      </p>
      <DataTable
        caption={title}
        captionUnseen
        rows={space.readers}
        rowId={({ member }) => member}
        columns={space.mayEnd && space.purpose !== 'directory' ? [...columns, ends] : columns}
      />
      {space.purpose !== 'directory' && (
        <Grant key={stateOf(space)} {...{ space, people, done }} title={title} />
      )}
      {space.mayDestroy && (
        <p>
          <Inside to={vaultPath(room, `readers/${space.space}`)}>
            {t.destroy}
            <span class="unseen">: {title}</span>
          </Inside>
        </p>
      )}
    </Section>
  )
}

/** Changes with the readers: a form that has done its work is folded again. */
const stateOf = ({ readers }: SpaceReaders) => readers.map(({ member, until }) => `${member} ${until}`).join()

function Until({ line: { until, isNow } }: { line: ReaderLine }) {
  const t = readerWords(useRoom().lang)
  if (!isNow) return t.over
  return until === null ? t.open : <When at={until} />
}

type EndProps = Omit<SpaceProps, 'people'> & { line: ReaderLine; name: string }

function End({ space, line, name, work, done }: EndProps) {
  const { organisation, lang } = useRoom()
  const t = readerWords(lang)
  const end = () =>
    work.begin(async (told) => {
      await watchVault(told, 'endReading', organisation, space.space, line.member)
      done(t.ended(name))
    })
  return (
    <Sure
      label={t.end}
      of={name}
      question={t.endAsk(name)}
      explain={<p>{t.endSays}</p>}
      yes={t.end}
      isBusy={work.isBusy}
      onYes={end}
    />
  )
}

import { Select, TextField } from '#look/fields.tsx'
import { Button, Form } from '#look/form.tsx'
import { Empty, PageHead } from '#look/parts.tsx'
import { type Column, DataTable, Pager, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type Level, levelName, type Skill, skillName } from '../../profile/skill.ts'
import { type Participant, participantKinds } from '../participant.ts'
import { peopleTableWords } from './people.text.ts'

export const perPage = 100

type PeopleProps = {
  place: Place
  people: readonly Participant[]
  wishes: ReadonlyMap<string, readonly string[]>
  asked: { kind: string; q: string; page: number }
}

/** Everybody who takes part, for organisers. */
export function PeoplePage({ place, people, wishes, asked }: PeopleProps) {
  const t = peopleTableWords(useView().lang)
  const at = `/jams/${place.jam.slug}/people`
  const pages = Math.max(1, Math.ceil(people.length / perPage))
  const page = Math.min(asked.page, pages)
  const href = (to: number) =>
    `${at}?${new URLSearchParams({ kind: asked.kind, q: asked.q, page: String(to) })}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} label={t.found(people.length)}>
        <Button href={`${at}/balance`}>{t.balance}</Button>
        <Button href={`${at}/forecast`} tone="quiet">
          {t.forecast}
        </Button>
        <Button href={`/jams/${place.jam.slug}/registration/settings`} tone="quiet">
          {t.settings}
        </Button>
        <Button href={`${at}/import`} tone="quiet">
          {t.importing}
        </Button>
        <Button href={`${at}.csv`} tone="quiet" icon="download">
          {t.export}
        </Button>
      </PageHead>
      <p class="hint">{t.exportSays}</p>
      <Filter at={at} asked={asked} />
      {people.length === 0 ? (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      ) : (
        <PeopleTable
          people={people.slice((page - 1) * perPage, page * perPage)}
          wishes={wishes}
          place={place}
        />
      )}
      <Pager page={page} pages={pages} href={href} />
    </JamPage>
  )
}

function Filter({ at, asked }: { at: string; asked: { kind: string; q: string } }) {
  const t = peopleTableWords(useView().lang)
  const kinds = participantKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))
  return (
    <Form action={at} method="get" values={asked} inline label={t.filter}>
      <Select name="kind" label={t.kind} options={kinds} empty={t.everybody} required />
      <TextField name="q" label={t.search} type="search" width="medium" required />
      <Button tone="quiet" icon="search">
        {t.filter}
      </Button>
    </Form>
  )
}

function PeopleTable({ people, wishes, place }: Omit<PeopleProps, 'asked'>) {
  const { lang } = useView()
  const t = peopleTableWords(lang)
  const columns: Column<Participant>[] = [
    { title: t.name, cell: ({ name }) => name },
    { title: t.kind, cell: ({ kind }) => t.kinds[kind] },
    { title: t.company, cell: ({ companyName }) => companyName ?? '–' },
    { title: t.mode, cell: ({ mode, kind }) => (kind === 'professional' ? t.modes[mode] : '–') },
    { title: t.skills, cell: (one) => <SkillList one={one} /> },
    { title: t.wishes, number: true, cell: ({ id }) => wishes.get(id)?.length ?? 0 },
    {
      title: t.registered,
      cell: ({ registeredAt }) => <When at={registeredAt} zone={place.jam.timeZone} form="day" />,
    },
  ]
  return <DataTable caption={t.title} captionUnseen columns={columns} rows={people} rowId={({ id }) => id} />
}

function SkillList({ one }: { one: Participant }) {
  const { lang } = useView()
  const skills = Object.entries(one.skills) as [Skill, Level][]
  if (skills.length === 0) return <>–</>
  return (
    <>{skills.map(([skill, level]) => `${skillName(skill, lang)} (${levelName(level, lang)})`).join(', ')}</>
  )
}

import { FileField, Select } from '#look/fields.tsx'
import { Act, Confirm, Form, type Problems, Submit } from '#look/form.tsx'
import { Chip, Facts, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { levelName, type Skill, skillName } from '../../profile/skill.ts'
import { peopleImportWords } from './import.text.ts'
import type { Looked } from './people-imports.ts'
import type { PeopleFile } from './person-file.ts'
import { type PersonProblem, type PersonRow, personFields } from './person-row.ts'

type Past = { id: string; name: string; count: number | null; importedAt: Date | null; undoneAt: Date | null }

/** Brings a file, and lists what came in before. */
export function ImportPage({ place, past, problems }: { place: Place; past: Past[]; problems?: Problems }) {
  const t = peopleImportWords(useView().lang)
  const at = `/jams/${place.jam.slug}/people`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <Form action={`${at}/import`} files problems={problems}>
        <FileField name="file" label={t.file} hint={t.fileHint} accept=".csv,.tsv,.txt" required />
        <Submit>{t.look}</Submit>
      </Form>
      <Section title={t.before}>
        {past.length > 0 ? <PastImports place={place} past={past} /> : <p>{t.none}</p>}
      </Section>
    </JamPage>
  )
}

function PastImports({ place: { jam }, past }: { place: Place; past: Past[] }) {
  const t = peopleImportWords(useView().lang)
  return (
    <DataTable
      caption={t.before}
      captionUnseen
      rows={past}
      rowId={({ id }) => id}
      columns={[
        { title: t.name, cell: ({ name }) => name },
        {
          title: t.when,
          cell: ({ importedAt }) => importedAt && <When at={importedAt} zone={jam.timeZone} />,
        },
        { title: t.count, number: true, cell: ({ count }) => count ?? 0 },
        {
          title: t.state,
          cell: ({ id, name, undoneAt }) =>
            undoneAt ? (
              <Chip tone="plain">{t.undoneState}</Chip>
            ) : (
              <Confirm
                label={t.undo}
                of={name}
                question={t.undoAsk}
                explain={t.undoSays}
                action={`/jams/${jam.slug}/people/import/${id}/withdrawal`}
              >
                {t.undo}
              </Confirm>
            ),
        },
      ]}
    />
  )
}

type CheckProps = { place: Place; batch: { id: string; name: string }; file: PeopleFile; looked: Looked }

/** Who would come in by a file, before anything is stored. */
export function CheckPage({ place, batch, file, looked }: CheckProps) {
  const t = peopleImportWords(useView().lang)
  const at = `/jams/${place.jam.slug}/people/import`
  const problems = [...file.problems, ...looked.problems].sort((a, b) => a.line - b.line)
  return (
    <JamPage place={place} title={t.check(batch.name)}>
      <PageHead title={t.check(batch.name)} back={{ href: at, label: t.checkBack }} />
      <Facts
        facts={[
          { value: looked.fresh.length, label: t.comes },
          { value: new Set(problems.map(({ line }) => line)).size, label: t.stays },
        ]}
      />
      {looked.fresh.length > 0 ? (
        <>
          <p>{t.takeSays}</p>
          <Act action={`${at}/${batch.id}/people`}>{t.take(looked.fresh.length)}</Act>
        </>
      ) : (
        <Notice tone="warning" title={t.nothing}>
          {t.nothingSays}
        </Notice>
      )}
      {file.columns.length > 0 && <ColumnsForm action={`${at}/${batch.id}/columns`} file={file} />}
      {problems.length > 0 && <LeftOut problems={problems} />}
      {looked.fresh.length > 0 && <Preview rows={looked.fresh} />}
    </JamPage>
  )
}

function ColumnsForm({ action, file }: { action: string; file: PeopleFile }) {
  const t = peopleImportWords(useView().lang)
  const options = [...new Set(file.columns)].map((column) => ({ value: column, label: column }))
  return (
    <Section title={t.columns}>
      <p>{t.columnsHint}</p>
      <Form action={action} values={file.mapping}>
        {personFields.map((field) => (
          <Select
            key={field}
            name={field}
            label={t.field[field]}
            options={options}
            empty={t.noColumn}
            required={field === 'name' || field === 'email'}
          />
        ))}
        <Submit tone="quiet">{t.again}</Submit>
      </Form>
    </Section>
  )
}

const shownProblems = 100
const shownRows = 20

function LeftOut({ problems }: { problems: PersonProblem[] }) {
  const t = peopleImportWords(useView().lang)
  return (
    <Section title={t.problems}>
      <p>{t.first(shownProblems, problems.length)}</p>
      <DataTable
        caption={t.problems}
        captionUnseen
        rows={problems.slice(0, shownProblems)}
        columns={[
          { title: t.line, number: true, cell: ({ line }) => line || '–' },
          { title: t.field.name, cell: ({ name }) => name || '–' },
          { title: t.why, cell: ({ code }) => t.code[code] ?? code },
        ]}
      />
    </Section>
  )
}

function Preview({ rows }: { rows: PersonRow[] }) {
  const { lang } = useView()
  const t = peopleImportWords(lang)
  const skills = (row: PersonRow) =>
    Object.entries(row.skills).map(
      ([skill, level]) => `${skillName(skill as Skill, lang)} (${levelName(level, lang)})`,
    )
  return (
    <Section title={t.preview}>
      <p>{t.first(shownRows, rows.length)}</p>
      <DataTable
        caption={t.preview}
        captionUnseen
        rows={rows.slice(0, shownRows)}
        columns={[
          { title: t.field.name, cell: ({ name }) => name },
          { title: t.field.email, cell: ({ email }) => email },
          { title: t.field.role, cell: ({ role }) => t.roles[role] },
          { title: t.field.skills, cell: (row) => skills(row).join(', ') || '–' },
        ]}
      />
    </Section>
  )
}

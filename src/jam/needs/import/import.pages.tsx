import { FileField, Select } from '#look/fields.tsx'
import { Act, Confirm, Form, type Problems, Submit } from '#look/form.tsx'
import { Chip, Facts, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { skillName } from '../../profile/skill.ts'
import { kindName } from '../kind.ts'
import { importWords } from './import.text.ts'
import type { Batch } from './imports.sql.ts'
import type { NeedFile } from './need-file.ts'
import { importFields, type NeedRow, type RowProblem } from './need-row.ts'

type Past = {
  id: string
  name: string
  count: number | null
  imported_at: Date | null
  undone_at: Date | null
}

/** Brings a file, and lists what came in before. */
export function ImportPage({ place, past, problems }: { place: Place; past: Past[]; problems?: Problems }) {
  const t = importWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `${at}/review`, label: t.back }} />
      <Form action={`${at}/needs/import`} files problems={problems}>
        <FileField name="file" label={t.file} hint={t.fileHint} accept=".csv,.tsv,.txt,.json" required />
        <Submit>{t.look}</Submit>
      </Form>
      <Section title={t.before}>
        {past.length > 0 ? <PastImports place={place} past={past} /> : <p>{t.none}</p>}
      </Section>
    </JamPage>
  )
}

function PastImports({ place, past }: { place: Place; past: Past[] }) {
  const t = importWords(useView().lang)
  const { jam } = place
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
          cell: (one) => one.imported_at && <When at={one.imported_at} zone={jam.timeZone} />,
        },
        { title: t.count, number: true, cell: ({ count }) => count ?? 0 },
        {
          title: t.state,
          cell: ({ id, name, undone_at }) =>
            undone_at ? (
              <Chip tone="plain">{t.undoneState}</Chip>
            ) : (
              <Confirm
                label={t.undo}
                of={name}
                question={t.undoAsk}
                explain={t.undoSays}
                action={`/jams/${jam.slug}/needs/import/${id}/withdrawal`}
              >
                {t.undo}
              </Confirm>
            ),
        },
      ]}
    />
  )
}

type CheckProps = { place: Place; batch: Batch; file: NeedFile; fresh: NeedRow[]; known: RowProblem[] }

/** What a file would bring, before anything is stored. */
export function CheckPage({ place, batch, file, fresh, known }: CheckProps) {
  const t = importWords(useView().lang)
  const at = `/jams/${place.jam.slug}/needs/import`
  const problems = [...file.problems, ...known]
  return (
    <JamPage place={place} title={t.check(batch.name)}>
      <PageHead title={t.check(batch.name)} back={{ href: at, label: t.checkBack }} />
      <Facts
        facts={[
          { value: fresh.length, label: t.comes },
          { value: new Set(file.problems.map(({ line }) => line)).size, label: t.stays },
          { value: known.length, label: t.of },
        ]}
      />
      {fresh.length > 0 ? (
        <>
          <p>{t.takeSays}</p>
          <Act action={`${at}/${batch.id}/needs`}>{t.take(fresh.length)}</Act>
        </>
      ) : (
        <Notice tone="warning" title={t.nothing}>
          {t.nothingSays}
        </Notice>
      )}
      {file.columns.length > 0 && <ColumnsForm action={`${at}/${batch.id}/columns`} file={file} />}
      {problems.length > 0 && <LeftOut problems={problems} />}
      {fresh.length > 0 && <Preview rows={fresh} />}
    </JamPage>
  )
}

function ColumnsForm({ action, file }: { action: string; file: NeedFile }) {
  const t = importWords(useView().lang)
  const options = [...new Set(file.columns)].map((column) => ({ value: column, label: column }))
  return (
    <Section title={t.columns}>
      <p>{t.columnsHint}</p>
      <Form action={action} values={file.mapping}>
        {importFields.map((field) => (
          <Select
            key={field}
            name={field}
            label={t.field[field]}
            options={options}
            empty={t.noColumn}
            required={field === 'title' || field === 'organisation'}
          />
        ))}
        <Submit tone="quiet">{t.again}</Submit>
      </Form>
    </Section>
  )
}

const shownProblems = 100
const shownRows = 20

function LeftOut({ problems }: { problems: RowProblem[] }) {
  const t = importWords(useView().lang)
  return (
    <Section title={t.problems}>
      <p>{t.first(shownProblems, problems.length)}</p>
      <DataTable
        caption={t.problems}
        captionUnseen
        rows={problems.slice(0, shownProblems)}
        columns={[
          { title: t.line, number: true, cell: ({ line }) => line || '–' },
          { title: t.field.title, cell: ({ title }) => title || '–' },
          { title: t.why, cell: ({ code }) => t.code[code] ?? code },
        ]}
      />
    </Section>
  )
}

function Preview({ rows }: { rows: NeedRow[] }) {
  const { lang } = useView()
  const t = importWords(lang)
  return (
    <Section title={t.preview}>
      <p>{t.first(shownRows, rows.length)}</p>
      <DataTable
        caption={t.preview}
        captionUnseen
        rows={rows.slice(0, shownRows)}
        columns={[
          { title: t.field.title, cell: ({ title }) => title },
          { title: t.field.organisation, cell: ({ organisation }) => organisation },
          { title: t.field.kind, cell: ({ kind }) => kindName(kind, lang) },
          {
            title: t.field.tags,
            cell: ({ skills }) => skills.map(({ skill }) => skillName(skill, lang)).join(', '),
          },
        ]}
      />
    </Section>
  )
}

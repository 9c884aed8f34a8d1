import { FileField, Select } from '#look/fields.tsx'
import { Act, Confirm, Form, type Problems, Submit } from '#look/form.tsx'
import { Chip, Facts, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../frame.tsx'
import type { Batch, Import, Looked, Past, Problem, ReadFile } from './import.ts'

type Of<Field extends string, Row, P extends Problem> = { of: Import<Field, Row, P>; place: Place }

/** Brings a file, and lists what came in before. */
export function ImportPage<Field extends string, Row, P extends Problem>({
  of,
  place,
  past,
  problems,
}: Of<Field, Row, P> & { past: Past[]; problems?: Problems }) {
  const t = of.words(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `${at}/${of.back}`, label: t.back }} />
      <Form action={`${at}/${of.things}/import`} files problems={problems}>
        <FileField name="file" label={t.file} hint={t.fileHint} accept={of.accept} required />
        <Submit>{t.look}</Submit>
      </Form>
      <Section title={t.before}>
        {past.length > 0 ? <PastImports of={of} place={place} past={past} /> : <p>{t.none}</p>}
      </Section>
    </JamPage>
  )
}

function PastImports<Field extends string, Row, P extends Problem>({
  of,
  place: { jam },
  past,
}: Of<Field, Row, P> & { past: Past[] }) {
  const t = of.words(useView().lang)
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
                action={`/jams/${jam.slug}/${of.things}/import/${id}/withdrawal`}
              >
                {t.undo}
              </Confirm>
            ),
        },
      ]}
    />
  )
}

type CheckProps<Field extends string, Row, P extends Problem> = Of<Field, Row, P> & {
  batch: Batch<Field>
  file: ReadFile<Field, Row, P>
  looked: Looked<Row, P>
}

/** What a file would bring, before anything is stored. */
export function CheckPage<Field extends string, Row, P extends Problem>({
  of,
  place,
  batch,
  file,
  looked,
}: CheckProps<Field, Row, P>) {
  const { lang } = useView()
  const t = of.words(lang)
  const at = `/jams/${place.jam.slug}/${of.things}/import`
  const problems = [...file.problems, ...looked.problems].sort((one, other) => one.line - other.line)
  const { fresh } = looked
  return (
    <JamPage place={place} title={t.check(batch.name)}>
      <PageHead title={t.check(batch.name)} back={{ href: at, label: t.checkBack }} />
      <Facts
        facts={[
          { value: fresh.length, label: t.comes },
          { value: new Set(problems.map(({ line }) => line)).size, label: t.stays },
        ]}
      />
      {fresh.length > 0 ? (
        <>
          <p>{t.takeSays}</p>
          <Act action={`${at}/${batch.id}/${of.things}`}>{t.take(fresh.length)}</Act>
        </>
      ) : (
        <Notice tone="warning" title={t.nothing}>
          {t.nothingSays}
        </Notice>
      )}
      {file.columns.length > 0 && <ColumnsForm of={of} action={`${at}/${batch.id}/columns`} file={file} />}
      {problems.length > 0 && <LeftOut of={of} problems={problems} />}
      {fresh.length > 0 && (
        <Section title={t.preview}>
          <p>{t.first(shownRows, fresh.length)}</p>
          <DataTable
            caption={t.preview}
            captionUnseen
            rows={fresh.slice(0, shownRows)}
            columns={of.preview(lang)}
          />
        </Section>
      )}
    </JamPage>
  )
}

type ColumnsProps<Field extends string, Row, P extends Problem> = {
  of: Import<Field, Row, P>
  action: string
  file: ReadFile<Field, Row, P>
}

function ColumnsForm<Field extends string, Row, P extends Problem>({
  of,
  action,
  file,
}: ColumnsProps<Field, Row, P>) {
  const t = of.words(useView().lang)
  const options = [...new Set(file.columns)].map((column) => ({ value: column, label: column }))
  return (
    <Section title={t.columns}>
      <p>{t.columnsHint}</p>
      <Form action={action} values={file.mapping}>
        {of.fields.map((field) => (
          <Select
            key={field}
            name={field}
            label={t.field[field]}
            options={options}
            empty={t.noColumn}
            required={of.must.includes(field)}
          />
        ))}
        <Submit tone="quiet">{t.again}</Submit>
      </Form>
    </Section>
  )
}

const shownProblems = 100
const shownRows = 20

function LeftOut<Field extends string, Row, P extends Problem>({
  of,
  problems,
}: {
  of: Import<Field, Row, P>
  problems: P[]
}) {
  const t = of.words(useView().lang)
  return (
    <Section title={t.problems}>
      <p>{t.first(shownProblems, problems.length)}</p>
      <DataTable
        caption={t.problems}
        captionUnseen
        rows={problems.slice(0, shownProblems)}
        columns={[
          { title: t.line, number: true, cell: ({ line }) => line || '–' },
          { title: t.field[of.nameField], cell: (problem) => of.nameOf(problem) || '–' },
          { title: t.why, cell: ({ code }) => t.code[code] ?? code },
        ]}
      />
    </Section>
  )
}

import { Select, TextField } from '#look/fields.tsx'
import { Button, Form, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead, Pairs, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { inLang, type Office } from '../office.ts'
import { type Field, fieldsOf, least, type ReportKind, reports } from './figure.ts'
import { figureWords } from './figures.text.ts'
import { type Figures, valuesOf } from './figures.ts'
import { rowsOf } from './rows.ts'

export type Asked = { report: ReportKind; from: string; until: string; office: string }
type FiguresProps = Figures & { asked: Asked; month: string }

/** Counters: entered by counsellors, shown as a report, never small enough to point to somebody. */
export function FiguresPage({ held, offices, figures, asked, month }: FiguresProps) {
  const { lang } = useView()
  const t = figureWords(lang)
  const at = `/services/${held.service.id}`
  const office = offices.find(({ id }) => id === asked.office) ?? offices[0]
  return (
    <Page title={`${t.title}: ${held.service.name}`}>
      <PageHead title={t.title} label={held.service.name} lead={t.lead} back={{ href: at, label: t.back }} />
      {office === undefined ? (
        <Empty
          level={2}
          title={t.noOffice}
          action={<Button href={`${at}/counselling/offices`}>{t.toOffices}</Button>}
        />
      ) : (
        <>
          <Report {...{ offices, figures, asked }} at={`${at}/counselling/figures`} />
          <Count
            office={office}
            month={month}
            offices={offices}
            at={`${at}/counselling/figures`}
            asked={asked}
          />
        </>
      )}
    </Page>
  )
}

type ReportProps = Pick<FiguresProps, 'offices' | 'figures' | 'asked'> & { at: string }

function Report({ offices, figures, asked, at }: ReportProps) {
  const { lang } = useView()
  const t = figureWords(lang)
  const rows = rowsOf(figures, offices, asked.report, lang)
  const query = new URLSearchParams({ report: asked.report, from: asked.from, until: asked.until })
  return (
    <Section title={t.report}>
      <Form action={at} method="get" values={{ ...asked }} id="report" inline>
        <Select
          name="report"
          label={t.for}
          options={reports.map((value) => ({ value, label: t.reports[value] }))}
          empty={false}
          required
        />
        <TextField name="from" label={t.from} pattern="\d{4}-\d{2}" width="medium" required />
        <TextField name="until" label={t.until} pattern="\d{4}-\d{2}" width="medium" required />
        <Submit tone="quiet">{t.show}</Submit>
      </Form>
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable
          caption={t.report}
          captionUnseen
          rows={rows}
          columns={[
            { title: t.field, cell: ({ field }) => field },
            { title: t.value, cell: ({ value, isSum }) => (isSum ? <b>{value}</b> : value) },
            {
              title: t.number,
              cell: ({ count }) => (count === null ? t.fewer(least) : String(count)),
              number: true,
            },
          ]}
        />
      )}
      <Notice>{t.small(least)}</Notice>
      <Row>
        <Button href={`${at}/csv?${query}`} tone="quiet" icon="download" download>
          {t.csv}
        </Button>
      </Row>
    </Section>
  )
}

type CountProps = { office: Office; offices: readonly Office[]; month: string; at: string; asked: Asked }

function Count({ office, offices, month, at, asked }: CountProps) {
  const t = figureWords(useView().lang)
  const values: Values = { office: office.id, month }
  return (
    <>
      <Section title={t.count} id="count">
        <p>{t.countHint}</p>
        {offices.length > 1 && (
          <Form action={at} method="get" values={{ office: office.id }} id="office" inline>
            <OfficeSelect offices={offices} />
            <Submit tone="quiet">{t.show}</Submit>
          </Form>
        )}
        <CountForm {...{ office, values, asked }} action={at} id="count-form" word={t.save} />
      </Section>
      <details>
        <summary>{t.correct}</summary>
        <p class="hint">{t.correctHint}</p>
        <CountForm
          {...{ office, values, asked }}
          action={`${at}/corrections`}
          id="correction"
          word={t.subtract}
        />
      </details>
    </>
  )
}

const OfficeSelect = ({ offices }: { offices: readonly Office[] }) => (
  <Select
    name="office"
    label={figureWords(useView().lang).office}
    options={offices.map(({ id, name }) => ({ value: id, label: name }))}
    empty={false}
    required
  />
)

type CountFormProps = {
  office: Office
  values: Values
  asked: Asked
  action: string
  id: string
  word: string
}

function CountForm({ office, values, asked, action, id, word }: CountFormProps) {
  const { lang } = useView()
  const t = figureWords(lang)
  const labelOf = (field: Field, value: string) => {
    const topic = field === 'topic' ? office.topics.find((one) => one.id === value) : undefined
    return topic ? inLang(topic.name, lang) : (t.values[value] ?? value)
  }
  return (
    <Form action={action} values={values} id={id}>
      <input type="hidden" name="office" value={office.id} />
      <TextField name="month" label={t.month} pattern="\d{4}-\d{2}" width="medium" required />
      <Pairs>
        {fieldsOf(asked.report).map((field) => (
          <Select
            key={field}
            name={`field-${field}`}
            label={t.fields[field]}
            options={valuesOf(field, office).map((value) => ({ value, label: labelOf(field, value) }))}
            empty="–"
          />
        ))}
      </Pairs>
      <Submit>{word}</Submit>
    </Form>
  )
}

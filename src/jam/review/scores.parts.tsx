import { Choice, TextArea } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { reviewWords } from './review.text.ts'
import { figure } from './rubric/figure.ts'
import { balance, type Criterion, type Review, totalOf } from './rubric/rubric.ts'

type FormProps = {
  at: string
  criteria: readonly Criterion[]
  mine: Review | undefined
  values: Values | undefined
  problems: Problems | undefined
}

/** One's own view: every criterion from 1 to 4, or not at all. */
export function ScoreForm({ at, criteria, mine, values, problems }: FormProps) {
  const { lang } = useView()
  const t = reviewWords(lang)
  const total = mine && totalOf(mine.scores, criteria)
  const marks = [
    ...t.score.map((label, at) => ({ value: String(at + 1), label })),
    { value: 'abstain', label: t.abstain },
  ]
  return (
    <Section title={t.your}>
      {total !== undefined && total !== null && <p>{t.yourTotal(figure(total, lang))}</p>}
      <Form
        id="review"
        action={`${at}/review`}
        values={values ?? valuesOf(mine, criteria)}
        problems={problems}
      >
        {criteria.map((one) => (
          <Choice
            key={one.key}
            name={one.key}
            label={one.words[lang].title}
            hint={[one.words[lang].hint, besides(one, t)].filter(Boolean).join(' ')}
            inline
            required
            options={marks}
          />
        ))}
        <TextArea name="note" label={t.note} rows={3} />
        <Submit>{t.save}</Submit>
      </Form>
    </Section>
  )
}

const besides = ({ independent, weight }: Criterion, t: ReturnType<typeof reviewWords>): string => {
  if (independent) return `(${t.beside})`
  return weight > 1 ? `(${t.weighs(weight)})` : ''
}

const valuesOf = (mine: Review | undefined, criteria: readonly Criterion[]): Values =>
  mine
    ? {
        note: mine.note,
        ...Object.fromEntries(criteria.map(({ key }) => [key, String(mine.scores[key] ?? 'abstain')])),
      }
    : {}

/** What others scored, criterion by criterion, with their words below. */
export function Others({
  reviews,
  criteria,
}: {
  reviews: readonly Review[]
  criteria: readonly Criterion[]
}) {
  const { lang } = useView()
  const t = reviewWords(lang)
  if (reviews.length === 0) return <p>{t.nobodyElse}</p>
  const stands = balance(reviews, criteria)
  const rows = [
    ...criteria.map((one) => ({
      title: one.words[lang].title,
      figure: stands.by[one.key] ?? null,
      of: (scores: Review['scores']) => scores[one.key] ?? '–',
    })),
    {
      title: t.total,
      figure: stands.total,
      of: (scores: Review['scores']) => figure(totalOf(scores, criteria), lang),
    },
  ]
  return (
    <>
      <DataTable
        caption={t.others}
        captionUnseen
        rows={rows}
        rowId={({ title }) => title}
        columns={[
          { title: t.criterion, cell: ({ title }) => title },
          ...reviews.map(({ reviewer, scores }) => ({
            title: reviewer,
            number: true,
            cell: (row: (typeof rows)[number]) => row.of(scores),
          })),
          { title: t.mean, number: true, cell: (row) => figure(row.figure?.mean, lang) },
          { title: t.median, number: true, cell: (row) => figure(row.figure?.median, lang) },
        ]}
      />
      {stands.abstained > 0 && <p>{t.abstained(stands.abstained)}</p>}
      <ul>
        {reviews
          .filter(({ note }) => note)
          .map(({ account, reviewer, note }) => (
            <li key={account}>
              <b>{reviewer}</b>: {note}
            </li>
          ))}
      </ul>
    </>
  )
}

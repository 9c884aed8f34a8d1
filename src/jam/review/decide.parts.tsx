import { Choice, TextArea } from '#look/fields.tsx'
import { Button, Form, type Problems, type Values } from '#look/form.tsx'
import { Notice, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { type Pending, verdicts } from './deciding/decision.ts'
import { reviewWords } from './review.text.ts'

type DecideProps = {
  at: string
  pending: Pending | undefined
  /** Whether the actor may tell it at once. */
  tells: boolean
  values: Values | undefined
  problems: Problems | undefined
}

/** A decision with its reason: noted for later, or told at once. */
export function Decide({ at, pending, tells, values, problems }: DecideProps) {
  const t = reviewWords(useView().lang)
  const noted = pending && { verdict: pending.verdict, reason: pending.reason }
  return (
    <Section title={t.decide} id="decision">
      {pending && <Notice>{t.notedBy(t.verdict[pending.verdict], pending.notedName)}</Notice>}
      <p>{t.decideSays}</p>
      <Form id="decide" action={`${at}/decision`} values={values ?? noted ?? {}} problems={problems}>
        <Choice
          name="verdict"
          label={t.choose}
          required
          options={verdicts.map((value) => ({ value, label: t.verdict[value] }))}
        />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={4} />
        <Row>
          <Button name="when" value="later">
            {t.noteDown}
          </Button>
          {tells && (
            <Button name="when" value="now" tone="quiet">
              {t.decideNow}
            </Button>
          )}
        </Row>
      </Form>
    </Section>
  )
}

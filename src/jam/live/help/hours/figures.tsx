import { duration, time } from '#look/dates.ts'
import { TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../../profile/frame.tsx'
import type { HourFigures } from '../measure.ts'
import type { HelpRules } from '../rule.ts'
import { hoursWords } from './hours.text.ts'

/** How the desk did, hour by hour, without anybody's name. */
export function DeskFigures({ place: { jam }, figures }: { place: Place; figures: readonly HourFigures[] }) {
  const { lang } = useView()
  const t = hoursWords(lang)
  return (
    <Section title={t.figures}>
      <p>{figures.length > 0 ? t.figuresSays : t.noFigures}</p>
      {figures.length > 0 && (
        <DataTable
          caption={t.figures}
          captionUnseen
          rows={figures}
          rowId={({ hourAt }) => String(hourAt.getTime())}
          columns={[
            { title: t.hour, cell: ({ hourAt }) => time(hourAt, lang, jam.timeZone) },
            { title: t.answered, cell: ({ answered }) => answered, number: true },
            { title: t.median, cell: ({ median }) => duration(median, lang), number: true },
          ]}
        />
      )}
    </Section>
  )
}

type RulesProps = { at: string; rules: HelpRules; sent: { values: Values; problems: Problems } | undefined }

/** What organisers settle about the desk. */
export function RulesForm({ at, rules, sent }: RulesProps) {
  const t = hoursWords(useView().lang)
  const values = sent?.values ?? { claims: String(rules.claims), patience: String(rules.patience) }
  return (
    <Section title={t.rules}>
      <Form id="r" action={`${at}/rules`} values={values} problems={sent?.problems}>
        <TextField name="claims" label={t.claims} inputmode="numeric" width="short" required />
        <TextField
          name="patience"
          label={t.patience}
          hint={t.patienceHint}
          inputmode="numeric"
          width="short"
          unit={t.minutes}
          required
        />
        <Submit tone="quiet">{t.save}</Submit>
      </Form>
    </Section>
  )
}

import { Select, TextArea, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { kindName } from '../needs/kind.ts'
import { kinds, type Need } from '../needs/need.ts'
import { reviewWords } from './review.text.ts'

type CutProps = { need: Need; at: string; values: Values | undefined; problems: Problems | undefined }

/** The need as teams will read it, to be cut smaller or sharper. */
export function Cut({ need, at, values, problems }: CutProps) {
  const { lang } = useView()
  const t = reviewWords(lang)
  const now = {
    title: need.title,
    teaser: need.teaser,
    kind: need.kind,
    mode: need.mode,
    fit: need.fit,
    teamMin: String(need.teamMin),
    teamMax: String(need.teamMax),
  }
  const options = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <Section title={t.cut}>
      <p>{t.cutSays}</p>
      <Form id="cut" action={`${at}/cut`} values={values ?? now} problems={problems}>
        <TextField name="title" label={t.field.title} required />
        <TextArea name="teaser" label={t.field.teaser} rows={4} required />
        <Select
          name="kind"
          label={t.field.kind}
          empty={false}
          required
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind, lang) }))}
        />
        <Select name="fit" label={t.field.fit} empty={false} required options={options(t.fit)} />
        <Select name="mode" label={t.field.mode} empty={false} required options={options(t.mode)} />
        <TextField name="teamMin" label={t.field.teamMin} inputmode="numeric" width="short" required />
        <TextField name="teamMax" label={t.field.teamMax} inputmode="numeric" width="short" required />
        <Submit>{t.cutSave}</Submit>
      </Form>
    </Section>
  )
}

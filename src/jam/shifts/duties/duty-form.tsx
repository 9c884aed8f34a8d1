import { localText } from '#kernel/zone.ts'
import { Check, Choices, TextArea, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { useView } from '#look/view.ts'
import { dutyWords } from './duties.text.ts'
import { type Duty, requirements } from './duty.ts'

type DutyFormProps = { action: string; values?: Values | undefined; problems?: Problems | undefined }

/** What an organiser says of a duty. */
export function DutyForm({ action, values = {}, problems = {} }: DutyFormProps) {
  const t = dutyWords(useView().lang)
  return (
    <Form action={action} values={values} problems={problems}>
      <TextField name="name" label={t.name} hint={t.nameHint} maxLength={80} required />
      <TextArea name="about" label={t.aboutField} maxLength={1000} rows={4} />
      <TextField name="contact" label={t.contactField} hint={t.contactHint} maxLength={120} />
      <Choices
        name="requires"
        label={t.requiresField}
        options={requirements.map((value) => ({ value, label: t.need[value] }))}
      />
      <Check name="restricted" label={t.restrictedField} hint={t.restrictedHint} />
      <Check name="early" label={t.earlyField} hint={t.earlyHint} />
      <TextField
        name="signupFrom"
        label={t.signupFrom}
        hint={t.signupHint}
        type="datetime-local"
        width="medium"
      />
      <TextField name="signupUntil" label={t.signupUntil} type="datetime-local" width="medium" />
      <Submit>{t.save}</Submit>
    </Form>
  )
}

export const valuesOfDuty = (
  { name, about, contact, requires, restricted, early, signupFrom, signupUntil }: Duty,
  zone: string,
): Values => ({
  name,
  about,
  contact,
  requires,
  ...(restricted ? { restricted: 'yes' } : {}),
  ...(early ? { early: 'yes' } : {}),
  ...(signupFrom ? { signupFrom: localText(signupFrom, zone) } : {}),
  ...(signupUntil ? { signupUntil: localText(signupUntil, zone) } : {}),
})

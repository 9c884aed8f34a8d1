import { newId } from '#kernel/id.ts'
import { Check, Choice, Choices, TextArea } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { useView } from '#look/view.ts'
import { type Addressees, audiences, spokenTo } from './announcement.ts'
import { announcementWords } from './announcements.text.ts'

type WritingProps = {
  at: string
  addressees: Addressees
  values?: Values | undefined
  problems?: Problems | undefined
}

/** What organisers say, to whom, and whether it has to be confirmed. */
export function WritingForm({ at, addressees: { teams, venues }, values, problems }: WritingProps) {
  const t = announcementWords(useView().lang)
  const known = audiences.filter(
    (one) => (one !== 'team' || teams.length > 0) && (one !== 'venue' || venues.length > 0),
  )
  const options = known.map((one) => ({ value: one, label: t.to[one], hint: t.toHint[one] || undefined }))
  const named = (list: Addressees['teams']) => list.map(({ id, name }) => ({ value: id, label: name }))
  const isOpen = values !== undefined && values.audience !== 'all'
  return (
    <Form action={at} values={values} problems={problems}>
      <Hidden fields={{ id: String(values?.id ?? newId()) }} />
      <TextArea name="text" label={t.text} hint={t.hint} rows={3} required maxLength={400} />
      <Check name="important" label={t.important} />
      <details open={isOpen}>
        <summary>{t.audience}</summary>
        <Choice name="audience" label={t.audience} options={options} value="all" required />
        <Choices
          name="roles"
          label={t.roles}
          options={spokenTo.map((role) => ({ value: role, label: t.role[role] ?? role }))}
        />
        {teams.length > 0 && <Choices name="teams" label={t.teams} options={named(teams)} />}
        {venues.length > 0 && <Choices name="venues" label={t.venues} options={named(venues)} />}
      </details>
      <Submit icon="announce">{t.send}</Submit>
    </Form>
  )
}

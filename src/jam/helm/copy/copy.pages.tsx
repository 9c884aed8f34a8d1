import { TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { copyWords } from './copy.text.ts'

type CopyProps = { place: Place; values: Values; problems?: Problems | undefined }

/** Asks what the next jam is called and when it begins. */
export function CopyPage({ place, values, problems = {} }: CopyProps) {
  const t = copyWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `${at}/settings`, label: t.back }} />
      <Notice title={t.without} />
      <Form action={`${at}/copy`} values={values} problems={problems}>
        <TextField name="title" label={t.name} maxLength={120} required />
        <TextField name="place" label={t.place} maxLength={120} required />
        <TextField
          name="startsAt"
          label={t.startsAt}
          hint={t.startsHint}
          type="datetime-local"
          width="medium"
          required
        />
        <TextField name="timeZone" label={t.zone} width="medium" required />
        <TextField name="slug" label={t.slug} hint={t.slugHint} maxLength={60} spellcheck={false} />
        <Submit>{t.create}</Submit>
      </Form>
    </JamPage>
  )
}

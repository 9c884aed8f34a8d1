import { kindName } from '#blocks/kind-names.ts'
import type { Kind } from '#blocks/service.ts'
import { Choice, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Team } from '../matching/team.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { handoverWords } from './handover.text.ts'

type StartPageProps = {
  place: Place
  team: Team
  kinds: readonly Kind[]
  values: Values
  problems?: Problems
}

/** A team starts the service for its need. */
export function StartPage({ place, team, kinds, values, problems = {} }: StartPageProps) {
  const { lang } = useView()
  const t = handoverWords(lang)
  const at = `/jams/${place.jam.slug}/teams/${team.id}`
  const options = kinds.map((kind) => ({ value: kind, label: kindName(kind, lang), hint: t.kindHint[kind] }))
  return (
    <JamPage place={place} title={t.start} narrow>
      <PageHead title={t.start} lead={t.startLead} back={{ href: at, label: t.toTeam }} />
      <Form action={`${at}/service`} values={values} problems={problems}>
        <TextField name="name" label={t.nameLabel} maxLength={120} required />
        <Choice name="kind" label={t.kindLabel} options={options} required />
        <Submit>{t.startButton}</Submit>
      </Form>
    </JamPage>
  )
}

import { TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { demandNames } from './demand.ts'
import { fitWords } from './fit.text.ts'

type DemandProps = { place: Place; values: Values; problems?: Problems | undefined }

/** What this jam reckons a team needs. */
export function DemandPage({ place, values, problems }: DemandProps) {
  const t = fitWords(useView().lang)
  const all = `/jams/${place.jam.slug}/venues`
  return (
    <JamPage place={place} title={t.demand} menu={false} narrow>
      <PageHead title={t.demand} lead={t.demandLead} back={{ href: all, label: t.back }} />
      <Form action={`${all}/demand`} values={values} problems={problems}>
        {demandNames.map((name) => {
          const [label, hint] = t.demands[name]
          const props = { name, label, hint: hint || undefined, unit: t.units[name] }
          return <TextField key={name} {...props} type="number" min={0} width="short" required />
        })}
        <Submit>{t.save}</Submit>
      </Form>
      <Act action={`${all}/demand/reset`} tone="plain">
        {t.reset}
      </Act>
    </JamPage>
  )
}

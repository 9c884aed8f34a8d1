import { Check, Choices, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { kindName } from '../../needs/kind.ts'
import { kinds } from '../../needs/need.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Criterion } from '../rubric/rubric.ts'
import { setupWords } from './setup.text.ts'
import { valuesOfCriterion } from './setup-form.ts'

type CriterionProps = { place: Place; criterion: Criterion | undefined; values?: Values; problems?: Problems }

/** A criterion that is there already, or a new one. */
export function CriterionPage({ place, criterion, values, problems }: CriterionProps) {
  const { lang } = useView()
  const t = setupWords(lang)
  const setup = `/jams/${place.jam.slug}/review/setup`
  const title = criterion ? t.changeCriterion : t.addCriterion
  return (
    <JamPage place={place} title={title} menu={false} narrow>
      <PageHead title={title} back={{ href: `${setup}#criteria`, label: t.toSetup }} />
      <Form
        action={`${setup}/criteria/${criterion?.key ?? 'new'}`}
        values={values ?? (criterion ? valuesOfCriterion(criterion) : { weight: '1' })}
        problems={problems}
      >
        <TextField name="titleDe" label={t.titleDe} required maxLength={80} />
        <TextField name="hintDe" label={t.hintDe} maxLength={200} />
        <TextField name="titleEn" label={t.titleEn} hint={t.enHint} maxLength={80} />
        <TextField name="hintEn" label={t.hintEn} maxLength={200} />
        <TextField
          name="weight"
          label={t.weight}
          hint={t.weightHint}
          inputmode="numeric"
          width="short"
          required
        />
        <Check name="independent" label={t.independent} hint={t.independentHint} />
        <Choices
          name="kinds"
          label={t.kinds}
          hint={t.kindsHint}
          options={kinds.map((value) => ({ value, label: kindName(value, lang) }))}
        />
        <Submit>{t.save}</Submit>
      </Form>
    </JamPage>
  )
}

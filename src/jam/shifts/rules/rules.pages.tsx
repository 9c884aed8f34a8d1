import { localText } from '#kernel/zone.ts'
import { Check, Fields, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { rulesWords } from './rules.text.ts'
import type { ShiftRules } from './shift-rules.ts'

type RulesProps = { place: Place; rules: ShiftRules; values?: Values; problems?: Problems }

/** How the jam treats its helpers, for organisers to set. */
export function RulesPage({ place, rules, values, problems }: RulesProps) {
  const t = rulesWords(useView().lang)
  const at = `/jams/${place.jam.slug}/shifts`
  return (
    <JamPage place={place} title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <Form action={`${at}/rules`} values={values ?? valuesOf(rules, place.jam.timeZone)} problems={problems}>
        <Fields legend={t.rest} hint={t.restSays}>
          <NumberField name="mostHours" label={t.most} max={24} unit={t.hours} />
          <NumberField name="restHours" label={t.restHours} max={23} unit={t.hours} hint={t.restHint} />
        </Fields>
        <Fields legend={t.window}>
          <TextField
            name="opensAt"
            label={t.opensAt}
            hint={t.opensHint}
            type="datetime-local"
            width="medium"
          />
          <NumberField name="leaveHours" label={t.leave} max={168} unit={t.hours} hint={t.leaveHint} />
        </Fields>
        <Fields legend={t.night} hint={t.nightSays}>
          <NumberField name="nightFrom" label={t.nightFrom} max={23} unit={t.oClock} />
          <NumberField name="nightUntil" label={t.nightUntil} max={23} unit={t.oClock} />
          <NumberField name="nightWeight" label={t.weight} max={5} unit={t.times} />
        </Fields>
        <Fields legend={t.swaps}>
          <Check name="swapsPass" label={t.swapsPass} hint={t.swapsHint} />
        </Fields>
        <Submit>{t.save}</Submit>
      </Form>
    </JamPage>
  )
}

type NumberProps = { name: string; label: string; max: number; unit: string; hint?: string }

const NumberField = (props: NumberProps) => (
  <TextField {...props} type="number" min={0} width="short" required />
)

const valuesOf = (rules: ShiftRules, zone: string): Values => ({
  mostHours: String(rules.mostHours),
  restHours: String(rules.restHours),
  opensAt: rules.opensAt ? localText(rules.opensAt, zone) : '',
  leaveHours: String(rules.leaveHours),
  nightFrom: String(rules.nightFrom),
  nightUntil: String(rules.nightUntil),
  nightWeight: String(rules.nightWeight),
  ...(rules.swapsPass ? { swapsPass: 'yes' } : {}),
})

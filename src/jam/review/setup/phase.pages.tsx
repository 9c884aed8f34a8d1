import { later } from '#kernel/clock.ts'
import { localText } from '#kernel/zone.ts'
import { Check, Choice, TextField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { decidingKinds, othersKinds, type Phase } from './phase.ts'
import { setupWords } from './setup.text.ts'
import { valuesOfPhase } from './setup-form.ts'

const fortnight = 14 * 86_400_000

type PhaseProps = { place: Place; phase: Phase | undefined; values?: Values; problems?: Problems }

/** A phase that is there already, or a new one: when it holds and what it allows. */
export function PhasePage({ place, phase, values, problems }: PhaseProps) {
  const t = setupWords(useView().lang)
  const { slug, timeZone } = place.jam
  const setup = `/jams/${slug}/review/setup`
  const at = `${setup}/phases/${phase?.id ?? 'new'}`
  const title = phase ? t.changePhase : t.addPhase
  return (
    <JamPage place={place} title={title} menu={false} narrow>
      <PageHead title={title} back={{ href: setup, label: t.toSetup }} />
      <Form
        action={at}
        values={values ?? (phase ? valuesOfPhase(phase, timeZone) : usual(place))}
        problems={problems}
      >
        <TextField name="name" label={t.name} required maxLength={60} />
        <TextField
          name="beginsAt"
          type="datetime-local"
          label={t.from}
          hint={t.zone(timeZone)}
          required
          width="medium"
        />
        <TextField name="endsAt" type="datetime-local" label={t.until} required width="medium" />
        <Check name="scoring" label={t.scoring} />
        <Check name="asking" label={t.asking} />
        <Check name="blind" label={t.blind} hint={t.blindHint} />
        <Check name="assignedOnly" label={t.assignedOnly} hint={t.assignedOnlyHint} />
        <Choice
          name="others"
          label={t.others}
          required
          options={othersKinds.map((value) => ({ value, label: t.otherKinds[value] }))}
        />
        <Choice
          name="deciding"
          label={t.deciding}
          hint={t.decidingHint}
          required
          options={decidingKinds.map((value) => ({ value, label: t.decidingKinds[value] }))}
        />
        <Submit>{t.save}</Submit>
      </Form>
      {phase && (
        <Confirm
          action={`${at}/removal`}
          label={t.removePhase}
          question={t.removePhaseAsk}
          explain={t.removePhaseSays}
          tone="danger"
          icon="remove"
        >
          {t.removePhase}
        </Confirm>
      )}
    </JamPage>
  )
}

const usual = ({ jam, now }: Place): Values => ({
  beginsAt: localText(now, jam.timeZone),
  endsAt: localText(later(now, fortnight), jam.timeZone),
  scoring: 'yes',
  asking: 'yes',
  others: 'after',
  deciding: 'organisers',
})

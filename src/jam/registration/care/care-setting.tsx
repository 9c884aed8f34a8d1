import { Select, TextField } from '#look/fields.tsx'
import { Button, Form, Submit } from '#look/form.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { isMember } from '#people/role.ts'
import type { Place } from '../../profile/frame.tsx'
import { sealingWords } from './care.text.ts'
import type { JamVault } from './cares.sql.ts'

type SettingProps = {
  place: Place
  vault: JamVault | undefined
  organisations: readonly { id: string; name: string }[]
  sent: number
}

/** Whose vault keeps what people seal; below the roles, for organisers. */
export function CareSetting({ place, vault, organisations, sent }: SettingProps) {
  const t = sealingWords(useView().lang)
  const isReady = vault?.space !== null && vault !== undefined
  return (
    <Section title={t.setting} id="care">
      <p>{t.settingLead}</p>
      {vault && (
        <Notice tone={isReady ? 'success' : 'warning'} title={isReady ? t.ready : t.notReady}>
          {isReady && <p>{t.sent(sent)}</p>}
          {isMember(place.actor, vault.organisation) && (
            <Button href={`/organisations/${vault.organisation}/vault/care`} tone="quiet" icon="lock">
              {t.toVault}
            </Button>
          )}
        </Notice>
      )}
      {organisations.length === 0 ? (
        <p>{t.noVault}</p>
      ) : (
        <Form
          action={`/jams/${place.jam.slug}/registration/settings/care`}
          values={{ organisation: vault?.organisation ?? '', contact: vault?.contact ?? '' }}
          id="care-setting"
        >
          <Select
            name="organisation"
            label={t.organisation}
            hint={t.organisationHint}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t.nobody}
            required
          />
          <TextField name="contact" label={t.contact} hint={t.contactHint} maxLength={160} required />
          <Submit tone="quiet">{t.choose}</Submit>
        </Form>
      )}
    </Section>
  )
}

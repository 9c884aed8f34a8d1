import { Check, FileField, Select, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Chip, Empty, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../frame.tsx'
import { type Partner, partnerRoles } from './partner.ts'
import { partnerWords } from './partners.text.ts'

export type Typed = { values?: Values; problems?: Problems }

/** Where the organiser names the partners and puts them in order. */
export function PartnersPage({
  place,
  partners,
  values = {},
  problems = {},
}: Typed & { place: Place; partners: readonly Partner[] }) {
  const t = partnerWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.says} back={{ href: `${at}/settings`, label: t.back }} />
      {partners.length === 0 && (
        <Empty level={2} title={t.none}>
          {t.noneSays}
        </Empty>
      )}
      <div class="section">
        {partners.map((partner, index) => (
          <OnePartner
            key={partner.id}
            partner={partner}
            at={`${at}/partners/${partner.id}`}
            first={index === 0}
            last={index === partners.length - 1}
          />
        ))}
      </div>
      <Section title={t.add}>
        <Form action={`${at}/partners`} values={values} problems={problems} files>
          <PartnerFields />
          <Submit>{t.add}</Submit>
        </Form>
      </Section>
    </JamPage>
  )
}

type OneProps = { partner: Partner; at: string; first: boolean; last: boolean }

function OnePartner({ partner, at, first, last }: OneProps) {
  const t = partnerWords(useView().lang)
  const { name, role, link, logo, alt } = partner
  const move = (to: 'up' | 'down') => ({
    ...{ action: `${at}/place`, fields: { to }, tone: 'quiet' as const, of: name },
    icon: to === 'up' ? ('arrow-up' as const) : ('arrow-down' as const),
  })
  return (
    <Card title={name} level={2} chips={<Chip tone="plain">{t.roles[role]}</Chip>}>
      {logo && (
        <div class="partners line">
          <img src={`/files/${logo}`} alt={alt || name} loading="lazy" />
        </div>
      )}
      {link && <p class="hint">{link}</p>}
      <Row>
        {!first && <Act {...move('up')}>{t.up}</Act>}
        {!last && <Act {...move('down')}>{t.down}</Act>}
        <Button href={at} tone="quiet" icon="edit" of={name}>
          {t.edit}
        </Button>
        <Confirm label={t.remove} question={t.removeAsk} action={`${at}/removal`} of={name} tone="danger">
          {t.removeYes}
        </Confirm>
      </Row>
    </Card>
  )
}

function PartnerFields({ logo }: { logo?: string | null }) {
  const t = partnerWords(useView().lang)
  return (
    <>
      <TextField name="name" label={t.name} maxLength={120} required />
      <Select
        name="role"
        label={t.role}
        options={partnerRoles.map((role) => ({ value: role, label: t.roles[role] }))}
        required
      />
      <TextField name="link" label={t.link} hint={t.linkHint} type="url" maxLength={300} />
      <FileField
        name="logo"
        label={logo ? t.newLogo : t.logo}
        hint={t.logoHint}
        accept="image/jpeg,image/png,image/webp"
      />
      <TextField name="alt" label={t.alt} hint={t.altHint} maxLength={250} />
      {logo && <Check name="bare" label={t.bare} />}
    </>
  )
}

/** One partner, to be changed. */
export function PartnerPage({
  place,
  partner,
  values,
  problems = {},
}: Typed & { place: Place; partner: Partner }) {
  const t = partnerWords(useView().lang)
  const at = `/jams/${place.jam.slug}/partners`
  const { name, role, link, alt, logo } = partner
  return (
    <JamPage place={place} title={t.editTitle(name)} narrow>
      <PageHead title={t.editTitle(name)} back={{ href: at, label: t.backToAll }} />
      {logo && (
        <div class="partners line">
          <img src={`/files/${logo}`} alt={alt || name} />
        </div>
      )}
      <Form
        action={`${at}/${partner.id}`}
        values={values ?? { name, role, link, alt }}
        problems={problems}
        files
      >
        <PartnerFields logo={logo} />
        <Submit>{t.save}</Submit>
      </Form>
    </JamPage>
  )
}

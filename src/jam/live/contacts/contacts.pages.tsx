import { TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Grid, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type Contacts, dialled } from './contact.ts'
import { contactWords } from './contacts.text.ts'

type ContactsPageProps = { place: Place; contacts: Contacts; values?: Values; problems?: Problems }

/** Whom one calls during the jam: kept on every device, because it is needed when nothing else works. */
export function ContactsPage({ place, contacts, values, problems }: ContactsPageProps) {
  const t = contactWords(useView().lang)
  const { hotline, organisers, venues } = contacts
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Notice tone="warning" title={t.emergency}>
        {t.emergencySays} <a href="tel:112">112</a> · <a href="tel:110">110</a>
      </Notice>
      <Section title={t.organisers}>
        {hotline ? (
          <p class="lead">
            <a href={dialled(hotline.phone)}>{hotline.phone}</a> {hotline.note}
          </p>
        ) : (
          <p>{t.noPhone}</p>
        )}
        <ul>
          {organisers.map(({ name, email }) => (
            <li key={email ?? name}>
              {name} {email && <a href={`mailto:${email}`}>{email}</a>}
            </li>
          ))}
        </ul>
      </Section>
      {venues.length > 0 && (
        <Section title={t.venues}>
          <Grid>
            {venues.map((one) => (
              <Card key={one.name} title={one.name} who={one.address}>
                <p>{t.contact(one.contact)}</p>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      {hasRole(place.actor, place.jam.id, 'organiser') && (
        <HotlineForm place={place} contacts={contacts} values={values} problems={problems} />
      )}
    </JamPage>
  )
}

type FormProps = {
  place: Place
  contacts: Contacts
  values: Values | undefined
  problems: Problems | undefined
}

function HotlineForm({ place: { jam }, contacts: { hotline }, values, problems }: FormProps) {
  const t = contactWords(useView().lang)
  const at = `/jams/${jam.slug}/contacts`
  return (
    <Section title={t.edit}>
      <Form action={at} values={values ?? hotline ?? {}} problems={problems}>
        <TextField name="phone" type="tel" label={t.phone} hint={t.phoneHint} required width="medium" />
        <TextField name="note" label={t.note} hint={t.noteHint} maxLength={200} />
        <Submit>{t.save}</Submit>
      </Form>
      {hotline && (
        <Act action={`${at}/removal`} tone="plain">
          {t.remove}
        </Act>
      )}
    </Section>
  )
}

import { langName, langNameIn, usualLangs } from '#field/form/langs.ts'
import { Check, Choices, Select, TextArea, TextField } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { mayEdit, mayPublish } from '../model/rights.ts'
import type { Site } from '../sites.ts'
import { settingsWords } from './settings.text.ts'

type Values = Readonly<Record<string, string | string[]>>
export type SettingsProps = {
  site: Site
  values: Values
  /** The values of the forms for the address: they are sent by themselves. */
  place: Values
  problems: Problems
  house: string
}

/** What stands above every page, in which languages, and where the site is found. */
export function SettingsPage(props: SettingsProps) {
  const { site } = props
  const t = settingsWords(useView().lang)
  return (
    <Page title={t.title} narrow>
      <PageHead
        title={t.title}
        lead={t.lead}
        back={{ href: `/services/${site.service}/site`, label: t.back }}
      />
      {mayEdit(site.role) ? <Naming {...props} /> : <Notice>{t.onlyEditors}</Notice>}
      {mayPublish(site.role) && <Placing {...props} />}
    </Page>
  )
}

function Naming({ site, values, problems }: SettingsProps) {
  const { lang } = useView()
  const t = settingsWords(lang)
  const { languages } = site.settings
  const all = [...new Set([...languages, ...usualLangs])]
  return (
    <Section title={t.naming}>
      <Form
        id="naming"
        action={`/services/${site.service}/site/settings`}
        values={values}
        problems={problems}
      >
        <Hidden fields={{ revision: String(values.revision ?? site.revision) }} />
        {languages.map((one, at) => (
          <TextField
            key={one}
            name={`name.${one}`}
            label={t.name(langNameIn(one, lang))}
            maxLength={120}
            required={at === 0}
          />
        ))}
        {languages.map((one) => (
          <TextField
            key={one}
            name={`claim.${one}`}
            label={t.claim(langNameIn(one, lang))}
            hint={t.claimHint}
            maxLength={160}
          />
        ))}
        <Choices
          name="languages"
          label={t.languages}
          hint={t.languagesHint}
          required
          options={all.map((one) => ({ value: one, label: langName(one) }))}
        />
        <TextField name="other" label={t.other} hint={t.otherHint} width="short" />
        {languages.length > 1 && (
          <Select
            name="original"
            label={t.original}
            hint={t.originalHint}
            required
            empty={false}
            options={languages.map((one) => ({ value: one, label: langNameIn(one, lang) }))}
          />
        )}
        <details open={['foundedOn', 'profiles'].some((field) => problems[field])}>
          <summary>{t.more}</summary>
          {languages.map((one) => (
            <TextArea
              key={one}
              name={`footer.${one}`}
              label={t.footer(langNameIn(one, lang))}
              rows={2}
              maxLength={600}
            />
          ))}
          <TextField name="foundedOn" type="date" label={t.foundedOn} width="medium" />
          <TextArea name="profiles" label={t.profiles} hint={t.profilesHint} rows={3} />
        </details>
        <Check name="search" label={t.search} />
        <Submit>{t.save}</Submit>
      </Form>
    </Section>
  )
}

function Placing({ site, place, problems, house }: SettingsProps) {
  const t = settingsWords(useView().lang)
  const at = `/services/${site.service}/site`
  return (
    <>
      <Section title={t.address}>
        <p>{t.addressLead(`${house}/w/${site.slug}/`)}</p>
        <Form id="address" action={`${at}/address`} values={place} problems={problems}>
          <TextField
            name="slug"
            label={t.slug}
            hint={t.slugHint}
            required
            spellcheck={false}
            width="medium"
          />
          <Submit tone="quiet">{t.save}</Submit>
        </Form>
      </Section>
      <Section title={t.domain}>
        <p>{t.domainLead}</p>
        <Form id="domain" action={`${at}/domain`} values={place} problems={problems}>
          <TextField
            name="host"
            label={t.host}
            hint={t.hostHint}
            spellcheck={false}
            inputmode="url"
            width="medium"
          />
          <Submit tone="quiet">{t.save}</Submit>
        </Form>
      </Section>
    </>
  )
}

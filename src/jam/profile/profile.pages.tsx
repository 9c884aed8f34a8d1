import type { Lang } from '#kernel/text.ts'
import { Fields, Select, TextArea, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { type Task, TaskList } from '#look/stages.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { runsTheHouse } from '#people/role.ts'
import { JamPage, type Place } from './frame.tsx'
import { type Jam, missingSections, type SectionName, sectionNames } from './jam.ts'
import { profileWords } from './profile.text.ts'

type Typed = { values: Values; problems?: Problems }

const zones = ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', 'Europe/London', 'Europe/Athens', 'UTC']

export function NewJamPage({ values, problems = {} }: Typed) {
  const t = profileWords(useView().lang)
  return (
    <Page title={t.newTitle} narrow>
      <PageHead title={t.newTitle} lead={t.newSays} />
      <Form action="/jams" values={values} problems={problems}>
        <TextField name="title" label={t.title} hint={t.titleHint} maxLength={120} required />
        <TextField name="place" label={t.place} hint={t.placeHint} maxLength={120} required />
        <StartFields />
        <TextField name="slug" label={t.slug} hint={t.slugHint} maxLength={60} spellcheck={false} />
        <Submit>{t.create}</Submit>
      </Form>
    </Page>
  )
}

function StartFields() {
  const t = profileWords(useView().lang)
  return (
    <>
      <TextField
        name="startsAt"
        label={t.startsAt}
        hint={t.startsHint}
        type="datetime-local"
        width="medium"
        required
      />
      <Select
        name="timeZone"
        label={t.zone}
        options={zones.map((zone) => ({ value: zone, label: zone.replace('_', ' ') }))}
        empty={false}
        required
      />
    </>
  )
}

export function FactsPage({ place, values, problems = {} }: Typed & { place: Place }) {
  const t = profileWords(useView().lang)
  const at = `/jams/${place.jam.slug}/settings`
  const dates = ['startsAt', 'endsAt', 'callOpensAt', 'callClosesAt', 'registrationClosesAt'] as const
  const known = zones.includes(place.jam.timeZone) ? zones : [place.jam.timeZone, ...zones]
  return (
    <JamPage place={place} title={t.facts}>
      <PageHead title={t.facts} back={{ href: at, label: t.back }} />
      <Form action={`${at}/facts`} values={values} problems={problems}>
        <TextField name="title" label={t.title} maxLength={120} required />
        <TextField name="place" label={t.place} hint={t.placeHint} maxLength={120} required />
        <Fields legend={t.datesLegend} hint={t.datesHint}>
          <Select
            name="timeZone"
            label={t.zone}
            options={known.map((zone) => ({ value: zone, label: zone }))}
            empty={false}
            required
          />
          {dates.map((name) => (
            <TextField key={name} name={name} label={t[name]} type="datetime-local" width="medium" required />
          ))}
        </Fields>
        <Submit>{t.factsChange}</Submit>
      </Form>
    </JamPage>
  )
}

export function SectionPage({
  place,
  name,
  values,
  problems = {},
}: Typed & { place: Place; name: SectionName }) {
  const t = profileWords(useView().lang)
  const at = `/jams/${place.jam.slug}/settings`
  return (
    <JamPage place={place} title={t.sections[name].title}>
      <PageHead
        title={t.sections[name].title}
        lead={t.sections[name].hint}
        back={{ href: at, label: t.back }}
      />
      <Form action={`${at}/sections/${name}`} values={values} problems={problems}>
        <TextArea name="de" label={t.german} rows={10} maxLength={5000} />
        <TextArea name="en" label={t.english} rows={10} maxLength={5000} />
        <Submit>{t.save}</Submit>
      </Form>
    </JamPage>
  )
}

export function SettingsPage({ place }: { place: Place }) {
  const t = profileWords(useView().lang)
  const { jam } = place
  const at = `/jams/${jam.slug}`
  return (
    <JamPage place={place} title={t.settings}>
      <PageHead title={t.settings} lead={t.settingsSays}>
        <Button href={at} tone="quiet">
          {t.see}
        </Button>
        <Button href={`${at}/posts`} tone="quiet" icon="announce">
          {t.updates}
        </Button>
        <Button href={`${at}/partners`} tone="quiet" icon="hands">
          {t.sections.partners.title}
        </Button>
        {runsTheHouse(place.actor) && (
          <Button href="/jams/new" tone="plain" icon="plus">
            {t.another}
          </Button>
        )}
        {runsTheHouse(place.actor) && (
          <Button href={`${at}/copy`} tone="plain" icon="copy">
            {t.copy}
          </Button>
        )}
      </PageHead>
      {jam.sample && <SampleNotice jam={jam} />}
      <PublishPanel jam={jam} />
      <TaskList
        label={t.settings}
        tasks={[{ title: t.facts, state: 'done', href: `${at}/settings/facts` }, ...sectionTasks(jam, at, t)]}
      />
      <p>
        <a href={`${at}/cancellation`}>{t.cancel}</a>
      </p>
    </JamPage>
  )
}

function PublishPanel({ jam }: { jam: Jam }) {
  const { lang } = useView()
  const t = profileWords(lang)
  const missing = missingSections(jam, 'de')
  const hasNoText = missing.includes('description') && missingSections(jam, 'en').includes('description')
  if (jam.publishedAt)
    return (
      <Notice tone="success">
        {t.isPublic} <When at={jam.publishedAt} zone={jam.timeZone} />
      </Notice>
    )
  return (
    <Section title={t.publishTitle}>
      <p>{t.publishSays}</p>
      {missing.length > 0 && (
        <Notice tone="warning" title={t.missing(missing.length)}>
          {hasNoText ? t.missingDescription : t.missingSays}
        </Notice>
      )}
      <Act action={`/jams/${jam.slug}/publication`}>{t.publish}</Act>
    </Section>
  )
}

/** Says that nobody here is real, and throws it away on request. */
export function SampleNotice({ jam }: { jam: Jam }) {
  const t = profileWords(useView().lang)
  return (
    <Notice title={t.sampleTitle}>
      <p>{t.sampleSays}</p>
      <Confirm
        label={t.discard}
        question={t.discardAsk}
        explain={t.discardExplain}
        action={`/jams/${jam.slug}/discarding`}
        tone="danger"
      >
        {t.discardYes}
      </Confirm>
    </Notice>
  )
}

function sectionTasks(jam: Jam, at: string, t: ReturnType<typeof profileWords>): Task[] {
  const names: Record<Lang, string> = { de: t.german, en: t.english }
  return sectionNames.map((name) => {
    const gone = (['de', 'en'] as const).filter((lang) => !jam.sections[lang]?.[name])
    const state = gone.length === 0 ? 'done' : gone.length === 1 ? 'now' : 'open'
    return {
      title: t.sections[name].title,
      href: `${at}/settings/sections/${name}`,
      hint: t.sections[name].hint,
      state,
      ...(gone.length === 1 && gone[0] ? { word: t.sectionHalf(names[gone[0]]) } : {}),
    }
  })
}

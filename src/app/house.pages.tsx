import type { Jam } from '#jam/profile/jam.ts'
import { TextField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Empty, Grid, Hero, PageHead, Promised, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { houseWords } from './house.text.ts'

/** The first page of a house with no jam or several; with one, the jam's own page is the first. */
export function FirstPage({ jams, founder }: { jams: Jam[]; founder: boolean }) {
  const t = houseWords(useView().lang)
  return (
    <Page title={t.title}>
      <Hero title={t.claim} lead={t.lead} />
      {jams.length === 0 ? (
        <Section title={t.jams}>
          <Empty title={t.empty} action={<Begin founder={founder} />}>
            {founder ? t.emptyFounder : t.emptySays}
          </Empty>
        </Section>
      ) : (
        <Section title={t.jams}>
          <Grid>
            {jams.map((jam) => (
              <Card key={jam.id} title={jam.title} href={`/jams/${jam.slug}`} who={jam.place}>
                <When at={jam.startsAt} zone={jam.timeZone} />
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      <Section title={t.how}>
        <Grid>
          {t.steps.map(([title, says]) => (
            <Card key={title} title={title}>
              {says}
            </Card>
          ))}
        </Grid>
      </Section>
      <Promised title={t.promise}>{t.promiseSays}</Promised>
    </Page>
  )
}

function Begin({ founder }: { founder: boolean }) {
  const t = houseWords(useView().lang)
  if (!founder) return <Button href="/sign-in">{t.signIn}</Button>
  return (
    <Row>
      <Button href="/jams/new">{t.newJam}</Button>
      <Act action="/sample" tone="quiet">
        {t.seeSample}
      </Act>
    </Row>
  )
}

type Typed = { token: string; values?: Values; problems?: Problems }

export function WelcomePage({ token, values = {}, problems = {} }: Typed) {
  const t = houseWords(useView().lang)
  return (
    <Page title={t.welcomeTitle} narrow>
      <PageHead title={t.welcomeTitle} lead={t.welcomeSays} />
      <Form action={`/welcome/${token}`} values={values} problems={problems}>
        <TextField name="name" label={t.name} autocomplete="name" maxLength={80} required />
        <TextField name="email" label={t.email} type="email" autocomplete="email" required />
        <Submit>{t.begin}</Submit>
      </Form>
    </Page>
  )
}

export function PrivacyPage() {
  const t = houseWords(useView().lang)
  return <TextPage title={t.privacy} text={t.privacyText} />
}

export function ImprintPage() {
  const t = houseWords(useView().lang)
  return <TextPage title={t.imprint} text={t.imprintText} />
}

export function SourcePage() {
  const t = houseWords(useView().lang)
  return <TextPage title={t.source} text={t.sourceText} />
}

function TextPage({ title, text }: { title: string; text: string[] }) {
  return (
    <Page title={title} narrow>
      <PageHead title={title} />
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Page>
  )
}

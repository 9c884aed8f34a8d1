import { span } from '#look/dates.ts'
import { TextField } from '#look/fields.tsx'
import { Act, Button, Form, Hidden, Submit } from '#look/form.tsx'
import { Card, Facts, Grid, Notice, PageHead, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { isCallOpen } from '../profile/jam.ts'
import { callWords } from './call.text.ts'

type CallPageProps = { place: Place; source: string; enters: boolean }

/** What a jam is for an organisation, and the buttons that begin: with any of the five kinds, or without. */
export function CallPage({ place, source, enters }: CallPageProps) {
  const { lang } = useView()
  const t = callWords(lang)
  const { jam, now } = place
  const open = isCallOpen(jam, now)
  const [word, at] = now < jam.callOpensAt ? [t.opens, jam.callOpensAt] : [t.closes, jam.callClosesAt]
  const label = `${span(jam.startsAt, jam.endsAt, lang, jam.timeZone)} · ${jam.place}`
  const begin = `/jams/${jam.slug}/scopings`
  return (
    <JamPage place={place} title={t.title} menu={false} description={t.lead}>
      <PageHead title={t.title} label={label} lead={t.lead}>
        {open && (
          <Form action={begin} inline label={t.begin}>
            <Hidden fields={{ source }} />
            <Button>{t.begin}</Button>
          </Form>
        )}
        <p>
          {word} <When at={at} zone={jam.timeZone} />.
        </p>
      </PageHead>
      {!open && <Closed place={place} source={source} begin={begin} />}
      {enters && (
        <Notice title={t.enter}>
          <p>{t.enterSays}</p>
          <Act action={begin} fields={{ source, for: 'somebody' }} tone="quiet">
            {t.enter}
          </Act>
        </Notice>
      )}
      <Facts facts={t.facts.map(([value, label]) => ({ value, label }))} />
      <Section title={t.what}>
        {open && <p>{t.whatSays}</p>}
        <Grid>
          {t.kinds.map(([kind, title, says]) => (
            <Card key={kind} title={title}>
              <p>{says}</p>
              {open && (
                <Act action={begin} fields={{ source, kind }} tone="quiet" of={title}>
                  {t.beginWith}
                </Act>
              )}
            </Card>
          ))}
        </Grid>
      </Section>
      <Section title={t.how}>
        <Grid>
          {t.steps.map(([title, says]) => (
            <Card key={title} title={title}>
              <p>{says}</p>
            </Card>
          ))}
        </Grid>
      </Section>
    </JamPage>
  )
}

/** After the end: a code that was promised still opens. */
function Closed({ place: { jam, now }, source, begin }: { place: Place; source: string; begin: string }) {
  const t = callWords(useView().lang)
  return (
    <>
      <Notice title={t.closed}>
        <p>{t.closedSays}</p>
        <Button href={`/jams/${jam.slug}`}>{t.back}</Button>
      </Notice>
      {now >= jam.callClosesAt && (
        <Form id="late" action={begin}>
          <Hidden fields={{ source }} />
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            width="medium"
            spellcheck={false}
            required
          />
          <Submit tone="quiet">{t.begin}</Submit>
        </Form>
      )}
    </>
  )
}

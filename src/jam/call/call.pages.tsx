import { span } from '#look/dates.ts'
import { Button, Form, Hidden } from '#look/form.tsx'
import { Card, Facts, Grid, Notice, PageHead, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { isCallOpen } from '../profile/jam.ts'
import { callWords } from './call.text.ts'

/** What a jam is for an organisation, and the button that begins. */
export function CallPage({ place, source }: { place: Place; source: string }) {
  const { lang } = useView()
  const t = callWords(lang)
  const { jam, now } = place
  const open = isCallOpen(jam, now)
  const [word, at] = now < jam.callOpensAt ? [t.opens, jam.callOpensAt] : [t.closes, jam.callClosesAt]
  const label = `${span(jam.startsAt, jam.endsAt, lang, jam.timeZone)} · ${jam.place}`
  return (
    <JamPage place={place} title={t.title} menu={false} description={t.lead}>
      <PageHead title={t.title} label={label} lead={t.lead}>
        {open && (
          <Form action={`/jams/${jam.slug}/scopings`} inline label={t.begin}>
            <Hidden fields={{ source }} />
            <Button>{t.begin}</Button>
          </Form>
        )}
        <p>
          {word} <When at={at} zone={jam.timeZone} />.
        </p>
      </PageHead>
      {!open && (
        <Notice title={t.closed}>
          <p>{t.closedSays}</p>
          <Button href={`/jams/${jam.slug}`}>{t.back}</Button>
        </Notice>
      )}
      <Facts facts={t.facts.map(([value, label]) => ({ value, label }))} />
      <Section title={t.what}>
        <ul>
          {t.kinds.map(([kind, says]) => (
            <li key={kind}>
              <b>{kind}:</b> {says}
            </li>
          ))}
        </ul>
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

import { Button, Form, Submit } from '#look/form.tsx'
import { Card, Facts, Grid, Notice, PageHead, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { isCallOpen } from '../profile/jam.ts'
import { callWords } from './call.text.ts'

/** What a jam is for an organisation, and the button that begins. */
export function CallPage({ place, source }: { place: Place; source: string }) {
  const t = callWords(useView().lang)
  const { jam, now } = place
  const open = isCallOpen(jam, now)
  const [word, at] = now < jam.callOpensAt ? [t.opens, jam.callOpensAt] : [t.closes, jam.callClosesAt]
  return (
    <JamPage place={place} title={t.title} menu={false} description={t.lead}>
      <PageHead title={t.title} label={jam.title} lead={t.lead} />
      {open ? (
        <Form action={`/jams/${jam.slug}/scopings`}>
          <input type="hidden" name="source" value={source} />
          <Submit>{t.begin}</Submit>
        </Form>
      ) : (
        <Notice title={t.closed}>
          <p>{t.closedSays}</p>
          <Button href={`/jams/${jam.slug}`}>{t.back}</Button>
        </Notice>
      )}
      <p>
        {word} <When at={at} zone={jam.timeZone} />.
      </p>
      <Facts facts={t.facts.map(([value, label]) => ({ value, label }))} />
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

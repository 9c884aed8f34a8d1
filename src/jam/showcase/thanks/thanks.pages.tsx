import { TextArea } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Empty, Grid, Hero, Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { LetterText } from '#people/letter/letter.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { thanksWords } from './thanks.text.ts'
import { type PublicThanks, type Thanks, wordsIn } from './thanks.ts'

type ThanksPageProps = { place: Place; thanks: Thanks; gave: PublicThanks }

/** Thanks to everybody: the organisers' words, and who gave what. */
export function ThanksPage({ place, thanks, gave }: ThanksPageProps) {
  const { lang } = useView()
  const t = thanksWords(lang)
  const at = `/jams/${place.jam.slug}/thanks`
  const { teams, companies, venues } = gave
  return (
    <JamPage place={place} title={t.title} description={t.lead(place.jam.title)} menu={false}>
      <Hero title={t.title} lead={t.lead(place.jam.title)} label={place.jam.title}>
        {hasRole(place.actor, place.jam.id, 'organiser') && (
          <Button href={`${at}/edit`} tone="quiet">
            {t.edit}
          </Button>
        )}
      </Hero>
      {!thanks.shownAt && <Notice>{t.hidden}</Notice>}
      <Prose text={wordsIn(thanks, lang)} />
      {teams.length > 0 && (
        <Section title={t.teams}>
          <Grid>
            {teams.map(({ name, organisation, named, others }) => (
              <Card key={name + organisation} title={name} who={t.by(organisation)}>
                <p>{listed(named, others, t.others, t.people)}</p>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      <Names
        title={t.companies}
        names={companies.map(({ name, people }) => `${name}, ${t.people(people)}`)}
      />
      <Names title={t.venues} names={venues} />
      <Helpers helpers={gave.helpers} />
    </JamPage>
  )
}

function listed(
  named: readonly string[],
  others: number,
  more: (count: number) => string,
  people: (count: number) => string,
): string {
  if (named.length === 0) return others > 0 ? people(others) : ''
  return others > 0 ? `${named.join(', ')} ${more(others)}` : named.join(', ')
}

function Helpers({ helpers: { named, others } }: Pick<PublicThanks, 'helpers'>) {
  const t = thanksWords(useView().lang)
  if (named.length + others === 0) return null
  return (
    <Section title={t.helpers}>
      <p>{named.length > 0 ? listed(named, others, t.others, t.people) : t.helpersOnly(others)}</p>
    </Section>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Section title={title}>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Section>
  )
}

type EditPageProps = {
  place: Place
  thanks: Thanks
  recipients: number
  /** Somebody's letter as it would be read; none while nobody gave anything. */
  sample: { name: string; letter: LetterText } | null
  values?: Values | undefined
  problems?: Problems | undefined
}

/** The words, the page, and the letter with its preview. */
export function EditThanksPage({ place, thanks, recipients, sample, values, problems = {} }: EditPageProps) {
  const t = thanksWords(useView().lang)
  const at = `/jams/${place.jam.slug}/thanks`
  const isNew = !thanks.words.de && !thanks.words.en
  const words = isNew ? { de: thanksWords('de').usual, en: thanksWords('en').usual } : thanks.words
  const hasWords = wordsIn(thanks, 'de') !== ''
  return (
    <JamPage place={place} title={t.edit}>
      <PageHead title={t.edit} lead={t.editLead} back={{ href: at, label: t.toPage }} />
      <Form action={`${at}/words`} values={values ?? words} problems={problems}>
        <TextArea name="de" label={t.de} hint={t.wordsHint} rows={6} maxLength={4000} />
        <TextArea name="en" label={t.en} rows={6} maxLength={4000} />
        <Submit tone={hasWords ? 'quiet' : 'strong'}>{t.save}</Submit>
      </Form>
      {hasWords && (
        <Row>
          <Act action={`${at}/showing`} fields={{ shown: thanks.shownAt ? 'no' : 'yes' }} tone="quiet">
            {thanks.shownAt ? t.hide : t.show}
          </Act>
        </Row>
      )}
      <Section title={t.letters}>
        {recipients === 0 ? <Empty title={t.nobody} /> : <p>{t.recipients(recipients)}</p>}
        <p>
          <a href={`/jams/${place.jam.slug}/letters/jam.thanks`}>{t.template}</a>
        </p>
        {sample && (
          <details>
            <summary>
              {t.preview} {sample.name}
            </summary>
            <p>
              <b>{sample.letter.subject}</b>
            </p>
            <Prose text={sample.letter.body} />
          </details>
        )}
        <Sending
          place={place}
          thanks={thanks}
          isReady={hasWords && place.now >= place.jam.endsAt && recipients > 0}
        />
      </Section>
    </JamPage>
  )
}

function Sending({ place: { jam }, thanks, isReady }: { place: Place; thanks: Thanks; isReady: boolean }) {
  const t = thanksWords(useView().lang)
  if (thanks.sentAt)
    return (
      <Notice tone="success">
        {t.sentOn} <When at={thanks.sentAt} zone={jam.timeZone} />
      </Notice>
    )
  if (!isReady) return <p class="hint">{t.sendWait}</p>
  return (
    <Confirm
      action={`/jams/${jam.slug}/thanks/letters`}
      label={t.send}
      question={t.sendAsk}
      explain={t.sendSays}
      icon="mail"
    >
      {t.send}
    </Confirm>
  )
}

import { Check, Choices } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Empty, Facts, Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { missing } from '../../gate/gate.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { decidingWords } from './deciding.text.ts'
import { type Verdict, verdicts } from './decision.ts'
import type { Ready } from './decisions.ts'

type DecidingProps = {
  place: Place
  ready: readonly Ready[]
  /** How many needs wait for any decision. */
  open: number
  values?: Values
  problems?: Problems
}

const tones = { accepted: 'leaf', waiting: 'apricot', declined: 'plain' } as const

/** All noted decisions with the mails they send, and one button that tells them together. */
export function DecidingPage({ place, ready, open, values, problems }: DecidingProps) {
  const t = decidingWords(useView().lang)
  const at = `/jams/${place.jam.slug}/review`
  const count = (verdict: Verdict) => ready.filter(({ pending }) => pending.verdict === verdict).length
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <Facts
        facts={[
          ...verdicts.map((verdict) => ({ value: count(verdict), label: t.counts[verdict] })),
          { value: open, label: t.open, href: at },
        ]}
      />
      {ready.length === 0 ? (
        <Empty title={t.none} level={2} action={<Button href={at}>{t.toQueue}</Button>}>
          {t.noneSays}
        </Empty>
      ) : (
        <>
          <Section title={t.noted}>
            {ready.map((one) => (
              <Decision key={one.need.id} one={one} slug={place.jam.slug} />
            ))}
          </Section>
          <Section title={t.tell}>
            <Form id="apply" action={`${at}/decisions`} values={values ?? usual(ready)} problems={problems}>
              <Choose ready={ready} />
              <Check name="hold" label={t.hold} hint={t.holdHint} />
              <p class="hint">{t.applyHint}</p>
              <Submit icon="mail">{t.apply}</Submit>
            </Form>
          </Section>
        </>
      )}
    </JamPage>
  )
}

function Decision({ one, slug }: { one: Ready; slug: string }) {
  const t = decidingWords(useView().lang)
  const { need, pending } = one
  const at = `/jams/${slug}/review`
  return (
    <article class="card" id={`d-${need.id}`}>
      <Row>
        <Chip tone={tones[pending.verdict]}>{t.verdict[pending.verdict]}</Chip>
        {one.state === 'red' && <Chip>{t.red}</Chip>}
        {one.state === 'settled' && <Chip tone="plain">{t.settled}</Chip>}
      </Row>
      <h3>
        <a href={`${at}/${need.id}`}>{need.title}</a>
      </h3>
      <p class="who">
        {need.organisationName} · {t.notedBy(pending.notedName)}
      </p>
      <Hindrance one={one} slug={slug} />
      {pending.reason ? <Prose text={pending.reason} /> : <p class="hint">{t.noReason}</p>}
      <Mail one={one} />
      <Row>
        <Button href={`${at}/${need.id}#decision`} tone="quiet" of={need.title}>
          {t.change}
        </Button>
        <Act action={`${at}/decisions/${need.id}/removal`} tone="quiet" of={need.title}>
          {t.drop}
        </Act>
      </Row>
    </article>
  )
}

function Hindrance({ one: { need, state, gate }, slug }: { one: Ready; slug: string }) {
  const { lang } = useView()
  const t = decidingWords(lang)
  if (state === 'settled') return <Notice title={t.settled}>{t.settledSays}</Notice>
  if (state !== 'red') return null
  const lacks = gate ? missing(gate).map(({ title }) => title[lang]) : []
  return (
    <Notice tone="warning" title={t.red}>
      {t.redSays} <a href={`/jams/${slug}/needs/${need.id}/gate`}>{t.toGate}</a>
      {lacks.length > 0 && `: ${lacks.join(', ')}`}
    </Notice>
  )
}

function Mail({ one: { to, letter } }: { one: Ready }) {
  const t = decidingWords(useView().lang)
  if (!to || !letter) return <p class="hint">{t.nobody}</p>
  return (
    <details>
      <summary>{t.mail}</summary>
      <p class="who">{t.mailTo(to.email ?? '')}</p>
      <p>
        <b>{letter.subject}</b>
      </p>
      <Prose text={letter.body} />
    </details>
  )
}

/** One box per decision; what stands on red cannot be told yet. */
function Choose({ ready }: { ready: readonly Ready[] }) {
  const t = decidingWords(useView().lang)
  return <Choices name="chosen" label={t.choose} required options={ready.map((one) => optionOf(one, t))} />
}

const optionOf = (one: Ready, t: ReturnType<typeof decidingWords>) => ({
  value: boxOf(one),
  label: one.need.title,
  hint: [t.verdict[one.pending.verdict], one.state === 'ready' ? '' : t[one.state]]
    .filter(Boolean)
    .join(', '),
})

const boxOf = ({ need, pending }: Ready): string => `${need.id}@${pending.notedAt.toISOString()}`

const usual = (ready: readonly Ready[]): Values => ({
  chosen: ready.filter(({ state }) => state !== 'red').map(boxOf),
})

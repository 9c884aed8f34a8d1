import { Act, Button, Confirm } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Chip, Empty, Grid, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { type Task, TaskList } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import type { Counselling } from '../counselling.ts'
import { stateOf } from '../counselling.ts'
import type { Readiness } from '../readiness.ts'
import { officeWords } from './offices.text.ts'

type OfficesProps = { service: Service; counselling: Counselling; readiness: Readiness; own: boolean }

/** The offices of a counselling service, what is missing before people in need can write, and the switch. */
export function OfficesPage({ service, counselling, readiness, own }: OfficesProps) {
  const t = officeWords(useView().lang)
  const state = stateOf(counselling)
  const at = `/services/${service.id}/counselling`
  return (
    <Page title={`${t.title}: ${service.name}`}>
      <PageHead
        title={t.title}
        label={service.name}
        lead={t.lead}
        back={{ href: `/services/${service.id}`, label: t.back }}
      >
        <Button href={`${at}/offices/new`} tone={readiness.offices.length === 0 ? 'strong' : 'quiet'}>
          {t.add}
        </Button>
      </PageHead>
      <Notice tone={state === 'open' ? 'success' : 'warning'} title={t.state[state]}>
        {state === 'test' && t.testSays}
      </Notice>
      <Offices readiness={readiness} at={at} />
      {state !== 'open' && readiness.offices.length > 0 && (
        <Checks readiness={readiness} service={service.id} at={at} own={own} />
      )}
      <Section title={t.address}>
        <p>
          <code>/c/{counselling.slug}</code>
        </p>
        <p class="hint">{t.addressSays}</p>
        <Row>
          <Button href={`/c/${counselling.slug}`} tone="quiet" icon="external">
            {t.look}
          </Button>
          {own && state === 'open' && (
            <Confirm
              action={`${at}/closing`}
              label={t.close}
              question={t.closeQuestion}
              explain={t.closeExplain}
              tone="danger"
            >
              {t.closeYes}
            </Confirm>
          )}
        </Row>
      </Section>
      <Notice>{t.keys}</Notice>
    </Page>
  )
}

function Offices({ readiness, at }: { readiness: Readiness; at: string }) {
  const t = officeWords(useView().lang)
  if (readiness.offices.length === 0)
    return (
      <Empty level={2} title={t.none}>
        {t.noneTodo}
      </Empty>
    )
  return (
    <Section title={t.all}>
      <Grid>
        {readiness.offices.map(({ office, readers }) => (
          <Card
            key={office.id}
            level={3}
            title={office.name}
            href={`${at}/offices/${office.id}`}
            chips={
              <Chip tone={office.space ? 'leaf' : 'apricot'}>{office.space ? t.boxOpen : t.boxNone}</Chip>
            }
            who={office.space ? t.check.readers(office.name, readers) : undefined}
          >
            <p>{office.topics.map(({ name }) => name.de).join(' · ')}</p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

type ChecksProps = { readiness: Readiness; service: string; at: string; own: boolean }

function Checks({ readiness, at, own }: ChecksProps) {
  const t = officeWords(useView().lang)
  return (
    <Section title={t.checks}>
      <TaskList label={t.checks} tasks={checksOf(readiness, at, own, t)} />
      {readiness.isReady && own && (
        <>
          <p>{t.openSays}</p>
          <Act action={`${at}/opening`}>{t.open}</Act>
        </>
      )}
      {readiness.isReady && !own && <Notice>{t.openOwn}</Notice>}
    </Section>
  )
}

type Words = ReturnType<typeof officeWords>

function checksOf(readiness: Readiness, at: string, own: boolean, t: Words): Task[] {
  const { offices, declared, hasRoster } = readiness
  const open = offices.filter(({ office }) => office.space !== null)
  const missing = declared.missing.map(({ name }) => name).join(', ')
  return [
    {
      title: t.check.office,
      hint: open.length === 0 ? t.check.officeHint : undefined,
      state: open.length > 0 ? 'done' : 'wrong',
    },
    ...open.flatMap((one) => checksOfOffice(one, at, t)),
    {
      title: t.check.secrecy,
      hint: missing ? t.check.secrecyMissing(missing) : undefined,
      state: missing ? 'wrong' : 'done',
      href: `${at}/secrecy`,
    },
    ...(own
      ? [
          {
            title: t.check.roster,
            hint: hasRoster ? undefined : t.check.rosterHint,
            state: hasRoster ? ('done' as const) : ('open' as const),
            href: `${at}/roster`,
          },
        ]
      : []),
    { title: t.check.law, hint: t.check.lawHint, state: 'open', href: `${at}/documents` },
  ]
}

function checksOfOffice(
  { office, readers, isComplete, untranslated }: Readiness['offices'][number],
  at: string,
  t: Words,
): Task[] {
  const langs = untranslated.map((lang) => t.lang[lang as keyof Words['lang']]).join(', ')
  return [
    {
      title: t.check.readers(office.name, readers),
      hint: readers < 2 ? t.check.readersHint : undefined,
      state: readers < 2 ? 'wrong' : 'done',
      href: `/organisations/${office.organisation}/vault/people`,
    },
    {
      title: t.check.texts(office.name),
      hint: isComplete ? langs && t.check.untranslated(langs) : t.check.textsHint,
      state: isComplete ? 'done' : 'wrong',
      href: `${at}/offices/${office.id}/texts`,
    },
  ]
}

import type { VNode } from 'preact'
import { Act, Button, Confirm } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Celebrate, Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { type Task, TaskList } from '#look/stages.tsx'
import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { type Care, isPublic, type Missing, type Service } from './service.ts'
import { serviceWords } from './services.text.ts'
import { State } from './state.tsx'

export type Workbench = {
  service: Service
  care: Care
  documents: number
  missing: Missing[]
  tasks: Task[]
  panel: VNode
  /** Whether who looks belongs to the organisation, and may switch it off. */
  own: boolean
  admin: boolean
}

/** The service for those who shape it: what to do, how it is doing, who may see it. */
export function WorkbenchPage(bench: Workbench) {
  const { service, missing } = bench
  const t = serviceWords(useView().lang)
  return (
    <Page title={service.name}>
      <PageHead title={service.name} label={t.kind[service.kind]} lead={service.summary || undefined}>
        <State service={service} />
        {service.address && (
          <Button href={service.address} tone="quiet" icon="external">
            {t.open}
          </Button>
        )}
      </PageHead>
      {service.state === 'draft' && missing.length > 0 && <StillMissing missing={missing} />}
      {service.state === 'draft' && missing.length === 0 && (
        <Celebrate title={t.goLiveTitle}>
          <p>{t.goLiveSays}</p>
          <Act action={`/services/${service.id}/live`}>{t.goLive}</Act>
        </Celebrate>
      )}
      {service.state !== 'retired' && <Tasks {...bench} />}
      {service.state === 'live' && bench.panel}
      <Facts {...bench} />
      {bench.own && <OwnersPart {...bench} />}
    </Page>
  )
}

function StillMissing({ missing }: { missing: Missing[] }) {
  const t = serviceWords(useView().lang)
  return (
    <Notice tone="warning" title={t.missingTitle}>
      <Prose>
        <ul>
          {missing.map((what) => (
            <li key={what}>{t.missing[what]}</li>
          ))}
        </ul>
      </Prose>
    </Notice>
  )
}

function Tasks({ service, care, documents, tasks, own }: Workbench) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  const stateOf = (...parts: string[]) =>
    parts.every(Boolean) ? ('done' as const) : parts.some(Boolean) ? ('now' as const) : ('open' as const)
  const all: Task[] = [
    {
      title: t.about,
      hint: t.aboutHint,
      state: stateOf(service.name, service.summary, service.address),
      href: `${at}/about`,
    },
    ...tasks,
    {
      title: t.care,
      hint: t.careHint,
      state: stateOf(care.keeper, care.payer, care.contact),
      href: `${at}/care`,
    },
    {
      title: t.documents,
      hint: t.documentsHint(documents),
      state: documents > 0 ? 'done' : 'open',
      href: `${at}/documents`,
    },
    ...(own ? [pictureTask(service, t)] : []),
  ]
  return (
    <Section title={t.workbench}>
      <TaskList label={t.workbench} tasks={all} />
    </Section>
  )
}

const pictureTask = (service: Service, t: ReturnType<typeof serviceWords>): Task => ({
  title: t.picture,
  hint: t.pictureHint,
  state: service.picture ? 'done' : 'open',
  href: `/services/${service.id}/picture`,
})

function Facts({ service, care }: Workbench) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  const change = service.state === 'retired' ? undefined : at
  return (
    <Section title={t.care}>
      <Summary
        rows={[
          { question: t.answers.address, answer: service.address, change: change && `${at}/about` },
          { question: t.answers.keeper, answer: care.keeper, change: change && `${at}/care` },
          { question: t.answers.payer, answer: care.payer, change: change && `${at}/care` },
          { question: t.answers.contact, answer: care.contact, change: change && `${at}/care` },
        ]}
      />
    </Section>
  )
}

function OwnersPart({ service, admin }: Workbench) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  const shown = isPublic(service)
  return (
    <>
      {service.state === 'live' && (
        <Section title={t.public}>
          <p>{shown ? t.publicNow : t.publicSays}</p>
          <Act action={`${at}/${shown ? 'hiding' : 'showing'}`} tone={shown ? 'quiet' : 'strong'}>
            {shown ? t.hide : t.show}
          </Act>
        </Section>
      )}
      <Section title={t.takeAlong}>
        <p>{t.exportSays}</p>
        <Row>
          <Act action={`${at}/export`} tone="quiet" icon="download">
            {t.export}
          </Act>
          {admin && <GoingAway service={service} />}
        </Row>
      </Section>
    </>
  )
}

function GoingAway({ service }: { service: Service }) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  if (service.state === 'retired')
    return (
      <Confirm
        action={`${at}/erasure`}
        label={t.erase}
        question={t.eraseQuestion}
        explain={t.eraseExplain}
        tone="danger"
      >
        {t.eraseYes}
      </Confirm>
    )
  return (
    <Confirm
      action={`${at}/retirement`}
      label={t.retire}
      question={t.retireQuestion}
      explain={t.retireExplain}
      tone="danger"
    >
      {t.retireYes}
    </Confirm>
  )
}

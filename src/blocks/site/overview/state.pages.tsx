import { dayAndTime } from '#look/dates.ts'
import { Check, Select, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, Hidden, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Finding } from '../model/finding.ts'
import type { KeptPage } from '../model/page.ts'
import { titleOf } from '../model/pages.ts'
import { mayEdit, mayPublish } from '../model/rights.ts'
import { sayFinding } from '../model/say-finding.ts'
import type { Site } from '../sites.ts'
import { overviewWords } from './overview.text.ts'

export type StateProps = {
  site: Site
  kept: KeptPage
  pages: readonly KeptPage[]
  findings: readonly Finding[]
  values?: Readonly<Record<string, string | string[]>>
  problems?: Problems
}

/** Whether a page is ready, where it stands, and the way to be rid of it. */
export function StatePage(props: StateProps) {
  const { site, kept } = props
  const t = overviewWords(useView().lang)
  const at = `/services/${site.service}/site/pages`
  const title = titleOf(kept.page, site.settings.languages[0] ?? 'de') || t.one[kept.page.kind]
  return (
    <Page title={t.statesOf(title)} narrow>
      <PageHead title={t.statesOf(title)} back={{ href: `${at}?kind=${kept.page.kind}`, label: t.toList }}>
        <Button href={`${at}/${kept.id}`} tone="quiet" icon="edit">
          {t.edit}
        </Button>
        <Button href={`${at}/${kept.id}/versions`} tone="quiet" icon="clock">
          {t.versions}
        </Button>
      </PageHead>
      <Findings {...props} />
      {kept.state === 'ready' ? <Ready {...props} /> : <DraftState {...props} />}
      {mayPublish(site.role) && <Plan {...props} />}
      <PlaceForm {...props} />
      <Erasing {...props} />
    </Page>
  )
}

function Findings({ findings }: StateProps) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const list = (some: readonly Finding[]) => (
    <ul>
      {some.map((one) => (
        <li key={`${one.code} ${one.where.lang} ${one.where.section} ${one.where.field}`}>
          {sayFinding(one, lang)}
        </li>
      ))}
    </ul>
  )
  const [wrong, hints] = [findings.filter(({ blocks }) => blocks), findings.filter(({ blocks }) => !blocks)]
  return (
    <>
      {wrong.length > 0 && (
        <Notice tone="warning" title={t.findingsTitle}>
          {list(wrong)}
        </Notice>
      )}
      {hints.length > 0 && <Notice title={t.hintsTitle}>{list(hints)}</Notice>}
    </>
  )
}

const doorOf = ({ site, kept }: StateProps) => `/services/${site.service}/site/pages/${kept.id}`

function Ready(props: StateProps) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const { notBefore } = props.kept
  return (
    <Section title={t.makeDraftTitle}>
      {notBefore && <p>{t.plannedSays(dayAndTime(notBefore, lang, 'Europe/Berlin'))}</p>}
      {!notBefore && <p>{t.readySays}</p>}
      <p>{t.makeDraftSays}</p>
      {!mayEdit(props.site.role) && <p>{t.askEditors}</p>}
      <Row>
        {mayPublish(props.site.role) && (
          <Button href={`/services/${props.site.service}/site/publication`}>{t.toPublication}</Button>
        )}
        {mayEdit(props.site.role) && (
          <Act action={`${doorOf(props)}/state`} fields={{ state: 'draft' }} tone="quiet">
            {t.makeDraft}
          </Act>
        )}
      </Row>
    </Section>
  )
}

function DraftState(props: StateProps) {
  const t = overviewWords(useView().lang)
  if (props.findings.some(({ blocks }) => blocks)) return null
  return (
    <Section title={t.makeReadyTitle}>
      <p>{t.makeReadySays}</p>
      {mayEdit(props.site.role) ? (
        <Act action={`${doorOf(props)}/state`} fields={{ state: 'ready' }} icon="check">
          {t.makeReadyGo}
        </Act>
      ) : (
        <p>{t.askEditors}</p>
      )}
    </Section>
  )
}

function Plan(props: StateProps) {
  const t = overviewWords(useView().lang)
  const { findings, problems = {}, values = {}, kept } = props
  if (kept.page.kind === 'legal' || findings.some(({ blocks }) => blocks)) return null
  return (
    <Section title={t.plan}>
      <p>{t.planSays}</p>
      <Form id="plan" action={`${doorOf(props)}/plan`} values={values} problems={problems}>
        <TextField
          name="notBefore"
          type="datetime-local"
          label={t.planAt}
          hint={t.planZone}
          width="medium"
          required
        />
        <Submit tone="quiet" icon="clock">
          {t.planGo}
        </Submit>
      </Form>
    </Section>
  )
}

function PlaceForm(props: StateProps) {
  const t = overviewWords(useView().lang)
  const { site, kept, pages } = props
  const original = site.settings.languages[0] ?? 'de'
  const near = pages.filter(({ id, page }) => id !== kept.id && page.kind === kept.page.kind)
  const options = (some: readonly KeptPage[]) =>
    some.map(({ id, page }) => ({ value: id, label: titleOf(page, original) || t.one[page.kind] }))
  const at = pages.findIndex(({ id }) => id === kept.id)
  const next = pages.slice(at + 1).find(({ page }) => page.kind === kept.page.kind)
  const isPage = kept.page.kind === 'page'
  const values = {
    parent: kept.page.parent ?? '',
    before: next?.id ?? '',
    ...(kept.page.inMenu && { inMenu: 'yes' }),
  }
  return (
    <Section title={t.place}>
      <Form id="place" action={`${doorOf(props)}/place`} values={values}>
        <Select name="before" label={t.position} options={options(near)} empty={t.positionLast} />
        {isPage && (
          <>
            <Select
              name="parent"
              label={t.parent}
              options={options(near.filter(({ page }) => page.parent === null))}
              empty={t.parentNone}
            />
            <Check name="inMenu" label={t.inMenu} />
          </>
        )}
        {!isPage && <Hidden fields={kept.page.inMenu ? { inMenu: 'yes' } : {}} />}
        <Submit tone="quiet">{t.placeGo}</Submit>
      </Form>
    </Section>
  )
}

function Erasing(props: StateProps) {
  const t = overviewWords(useView().lang)
  const { site, kept } = props
  if (kept.state === 'ready' && !mayEdit(site.role)) return null
  if (kept.state === 'draft' || site.publication === null)
    return (
      <Section title={t.erase}>
        <Confirm
          action={`${doorOf(props)}/removal`}
          label={t.erase}
          question={t.eraseQuestion}
          explain={t.eraseSays}
          tone="danger"
          icon="remove"
        >
          {t.eraseGo}
        </Confirm>
      </Section>
    )
  return (
    <Section title={t.erase}>
      <Row>
        <Button href={`${doorOf(props)}/removal`} tone="danger" icon="remove">
          {t.erase}
        </Button>
      </Row>
    </Section>
  )
}

type RemovalProps = { site: Site; kept: KeptPage; targets: readonly { path: string; title: string }[] }

/** Asks where those shall come who still have the address of a page that everybody may know. */
export function RemovalPage({ site, kept, targets }: RemovalProps) {
  const t = overviewWords(useView().lang)
  const at = `/services/${site.service}/site/pages/${kept.id}`
  return (
    <Page title={t.eraseQuestion} narrow>
      <PageHead title={t.eraseQuestion} lead={t.eraseSays} back={{ href: `${at}/state`, label: t.states }} />
      <Form action={`${at}/removal`}>
        <Select
          name="redirect"
          label={t.eraseLead}
          options={targets.map(({ path, title }) => ({ value: path, label: title }))}
          empty={t.eraseNowhere}
        />
        <Submit tone="danger" icon="remove">
          {t.eraseGo}
        </Submit>
      </Form>
    </Page>
  )
}

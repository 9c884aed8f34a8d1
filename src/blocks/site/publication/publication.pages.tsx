import { dayAndTime } from '#look/dates.ts'
import { Act, Button, Confirm } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { SiteFinding } from '../model/check.ts'
import type { KeptPage } from '../model/page.ts'
import { titleOf } from '../model/pages.ts'
import type { Site } from '../sites.ts'
import { Earlier, pathOf, zone } from './earlier.pages.tsx'
import type { Publication } from './kept-file.ts'
import { publicationWords } from './publication.text.ts'

type Props = {
  site: Site
  pages: KeptPage[]
  publications: Publication[]
  names: ReadonlyMap<string, string>
  /** Statements that the law asks for and nobody has made yet. */
  gaps: number
  problems: readonly SiteFinding[]
  address: string
  mayPublish: boolean
  /** The house by its name in the network. */
  house: string
  now: Date
}

/** What goes out, what is out, and what was out before. */
export function PublicationPage(props: Props) {
  const { site, publications, address } = props
  const t = publicationWords(useView().lang)
  const current = publications.find(({ id }) => id === site.publication)
  return (
    <Page title={t.title} narrow>
      <PageHead
        title={t.title}
        label={site.serviceName}
        lead={t.lead}
        back={{ href: `/services/${site.service}/site`, label: t.back }}
      />
      <WhatIsOut current={current} address={address} />
      <WhatGoesOut {...props} current={current} />
      {publications.length > 0 && <Earlier {...props} />}
      {current && (
        <Section title={t.linksTitle}>
          <p>{t.linksSays}</p>
          <Row>
            <Button href={`/services/${site.service}/site/links`} tone="quiet">
              {t.links}
            </Button>
          </Row>
        </Section>
      )}
      {current && (
        <Section title={t.elsewhere}>
          <p>{t.elsewhereSays}</p>
          <Row>
            <Button href={`${pathOf(site)}/${current.id}/zip`} tone="quiet" icon="download" download>
              {t.zipGo}
            </Button>
            {props.mayPublish && (
              <Button href={`/services/${site.service}/site/push`} tone="quiet">
                {t.push}
              </Button>
            )}
          </Row>
        </Section>
      )}
      <Domain site={site} house={props.house} />
      {current && props.mayPublish && (
        <Section title={t.off}>
          <Confirm
            action={`${pathOf(site)}/off`}
            label={t.offLabel}
            question={t.offAsk}
            explain={t.offSays}
            tone="danger"
          >
            {t.off}
          </Confirm>
        </Section>
      )}
    </Page>
  )
}

function WhatIsOut({ current, address }: { current: Publication | undefined; address: string }) {
  const { lang } = useView()
  const t = publicationWords(lang)
  if (!current)
    return (
      <Notice title={t.notOut}>
        <p>
          {t.notOutSays} {address}
        </p>
      </Notice>
    )
  return (
    <Notice tone="success" title={t.isOut}>
      <p>
        <a href={address}>{address}</a>
      </p>
      <p>
        {t.seenAt} {dayAndTime(current.publishedAt, lang, zone)}
      </p>
    </Notice>
  )
}

function WhatGoesOut({
  site,
  pages,
  current,
  gaps,
  problems,
  mayPublish,
  now,
}: Props & { current: Publication | undefined }) {
  const t = publicationWords(useView().lang)
  const planned = pages.filter(({ state, notBefore }) => state === 'ready' && notBefore && notBefore > now)
  const ready = pages.filter((page) => page.state === 'ready' && !planned.includes(page))
  const drafts = pages.length - ready.length - planned.length
  const changed = current ? ready.filter(({ changedAt }) => changedAt > current.publishedAt) : []
  const isBlocked = problems.length > 0 || gaps > 0
  return (
    <Section title={t.now}>
      {ready.length > 0 && <p>{t.ready(ready.length)}</p>}
      {current && <p>{t.changed(changed.length)}</p>}
      {current && <p class="hint">{t.alsoGoes}</p>}
      <Titles pages={changed} site={site} />
      {planned.length > 0 && <p>{t.planned(planned.length)}</p>}
      <Titles pages={planned} site={site} />
      {drafts > 0 && <p class="hint">{t.drafts(drafts)}</p>}
      {problems.map((problem) => (
        <Notice key={problem} tone="warning">
          <p>{t.problem[problem]}</p>
        </Notice>
      ))}
      {gaps > 0 && (
        <Notice tone="warning">
          <p>
            {t.law(gaps)} <a href={`/services/${site.service}/site/law`}>{t.lawGo}</a>
          </p>
        </Notice>
      )}
      {!mayPublish && <p>{t.notYou}</p>}
      {mayPublish && !isBlocked && (
        <Row>
          <Act action={pathOf(site)} tone={current && changed.length === 0 ? 'quiet' : 'strong'}>
            {current ? t.publishAgain : t.publish}
          </Act>
        </Row>
      )}
    </Section>
  )
}

const shown = 12

function Titles({ pages, site }: { pages: readonly KeptPage[]; site: Site }) {
  const { lang } = useView()
  if (pages.length === 0) return null
  return (
    <ul>
      {pages.slice(0, shown).map(({ id, page, notBefore }) => (
        <li key={id}>
          <a href={`/services/${site.service}/site/pages/${id}`}>
            {titleOf(page, site.settings.languages[0] ?? 'de')}
          </a>
          {notBefore && ` (${dayAndTime(notBefore, lang, zone)})`}
        </li>
      ))}
      {pages.length > shown && <li>…</li>}
    </ul>
  )
}

function Domain({ site, house }: { site: Site; house: string }) {
  const t = publicationWords(useView().lang)
  const settings = `/services/${site.service}/site/settings`
  if (!site.host)
    return (
      <Section title={t.domain}>
        <p>
          {t.domainNone} <a href={settings}>{t.domainSet}</a>
        </p>
      </Section>
    )
  return (
    <Section title={t.domain}>
      <p>{site.hostSeenAt ? t.domainSeen(site.host) : t.domainWaits(site.host, house)}</p>
      <Row>
        <Act action={`${pathOf(site)}/domain`} tone="quiet">
          {t.look}
        </Act>
      </Row>
    </Section>
  )
}

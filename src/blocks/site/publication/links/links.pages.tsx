import { day } from '#look/dates.ts'
import { Act } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Light, type LightState, Notice, PageHead, Row } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Site } from '../../sites.ts'
import type { LinkState, SiteLink } from './links.sql.ts'
import { linksWords } from './links.text.ts'

const lightOf: { [S in LinkState]: LightState } = {
  gone: 'stop',
  silent: 'stop',
  skipped: 'stop',
  moved: 'care',
  refused: 'care',
  waiting: 'care',
  fine: 'go',
}

const needsSomebody = ({ state }: SiteLink): boolean => lightOf[state] === 'stop' || state === 'moved'

/** Where the published site leads, and what was found there. */
export function LinksPage({ site, links, mayLook }: { site: Site; links: SiteLink[]; mayLook: boolean }) {
  const { lang } = useView()
  const t = linksWords(lang)
  const care = links.filter(needsSomebody).length
  const waiting = links.filter(({ state }) => state === 'waiting').length
  return (
    <Page title={t.title}>
      <PageHead
        title={t.title}
        label={site.serviceName}
        lead={t.lead}
        back={{ href: `/services/${site.service}/site/publication`, label: t.back }}
      />
      {links.length === 0 ? (
        <Empty level={2} title={t.none}>
          {t.noneSays}
        </Empty>
      ) : (
        <>
          {care > 0 && (
            <Notice tone="warning">
              <p>{t.care(care)}</p>
            </Notice>
          )}
          {care === 0 && waiting === 0 && (
            <Notice tone="success">
              <p>{t.fine}</p>
            </Notice>
          )}
          {waiting > 0 && (
            <Notice>
              <p>{t.waiting(waiting)}</p>
            </Notice>
          )}
          <DataTable
            caption={t.caption}
            rows={links}
            rowId={({ address }) => address}
            columns={[
              { title: t.address, cell: ({ address }) => <Address address={address} /> },
              { title: t.state, cell: (link) => <State {...link} /> },
              { title: t.pages, cell: ({ pages }) => pagesOf(pages, t.more) },
              {
                title: t.looked,
                cell: ({ lookedAt }) => (lookedAt ? day(lookedAt, lang, 'Europe/Berlin') : t.never),
              },
            ]}
          />
          {mayLook && (
            <Row>
              <Act action={`/services/${site.service}/site/links`} tone="quiet">
                {t.look}
              </Act>
            </Row>
          )}
        </>
      )}
    </Page>
  )
}

const Address = ({ address }: { address: string }) =>
  address.startsWith('http') ? (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  ) : (
    <span>{address}</span>
  )

function State({ state, leadsTo }: SiteLink) {
  const t = linksWords(useView().lang)
  return (
    <>
      <Light state={lightOf[state]}>{t.states[state]}</Light>
      {leadsTo && (
        <p class="hint">
          {t.to} {leadsTo}
        </p>
      )}
    </>
  )
}

const shown = 3

const pagesOf = (pages: readonly string[], more: (count: number) => string): string =>
  [...pages.slice(0, shown), ...(pages.length > shown ? [more(pages.length - shown)] : [])].join(', ')

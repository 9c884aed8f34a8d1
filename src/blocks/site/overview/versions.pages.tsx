import { langName } from '#field/form/langs.ts'
import { dayAndTime } from '#look/dates.ts'
import { Button, Confirm } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { fieldWords } from '../editor/fields/words.ts'
import type { Change } from '../model/diff.ts'
import type { KeptPage } from '../model/page.ts'
import { titleOf } from '../model/pages.ts'
import type { Piece } from '../model/word-diff.ts'
import type { Site } from '../sites.ts'
import type { Version } from '../versions.ts'
import { overviewWords } from './overview.text.ts'

type VersionsProps = { site: Site; kept: KeptPage; versions: readonly Version[] }

const zone = 'Europe/Berlin'
const doorOf = (site: Site, kept: KeptPage) => `/services/${site.service}/site/pages/${kept.id}`

/** What a page was, the newest first. */
export function VersionsPage({ site, kept, versions }: VersionsProps) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const title = t.versionsOf(titleOf(kept.page, site.settings.languages[0] ?? 'de') || t.one[kept.page.kind])
  const at = doorOf(site, kept)
  return (
    <Page title={title} narrow>
      <PageHead title={title} lead={t.versionsLead} back={{ href: `${at}/state`, label: t.states }} />
      {versions.length === 0 ? (
        <Empty level={2} title={t.noVersions}>
          {t.noVersionsTodo}
        </Empty>
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          rows={versions}
          rowId={({ revision }) => String(revision)}
          columns={[
            {
              title: t.version,
              cell: (one) => (
                <a href={`${at}/versions/${one.revision}`}>
                  <When at={one.changedAt} />
                </a>
              ),
            },
            { title: t.writtenBy, cell: ({ by }) => by || '–' },
          ]}
        />
      )}
    </Page>
  )
}

type VersionProps = { site: Site; kept: KeptPage; version: Version; changes: readonly Change[] }

/** One version beside what the page is today, and the way back to it. */
export function VersionPage({ site, kept, version, changes }: VersionProps) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const title = t.versionFrom(dayAndTime(version.changedAt, lang, zone))
  const at = doorOf(site, kept)
  return (
    <Page title={title} narrow>
      <PageHead
        title={title}
        {...(version.by && { lead: t.writtenByOne(version.by) })}
        back={{ href: `${at}/versions`, label: t.versions }}
      >
        <Button href={at} tone="quiet" icon="edit">
          {t.edit}
        </Button>
      </PageHead>
      <Section title={t.compare}>
        <p>{changes.length === 0 ? t.same : t.compareLead}</p>
        {changes.map((change, at) => (
          <ChangeView key={at} change={change} />
        ))}
      </Section>
      {changes.length > 0 && (
        <Confirm
          action={`${at}/versions/${version.revision}/restoring`}
          label={t.restore}
          question={t.restoreQuestion}
          explain={t.restoreSays}
        >
          {t.restoreGo}
        </Confirm>
      )}
    </Page>
  )
}

function ChangeView({ change }: { change: Change }) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const where = [
    t.change[change.code],
    change.section && fieldWords(lang).kind[change.section.kind].name,
    change.lang && langName(change.lang),
  ]
  return (
    <section>
      <h3>{where.filter(Boolean).join(' · ')}</h3>
      {change.words.length > 0 && (
        <div class="prose">
          <p>
            {change.words.map((piece, at) => (
              <Words key={at} piece={piece} />
            ))}
          </p>
        </div>
      )}
    </section>
  )
}

/** Also for those who hear the page: struck and underlined are not read out. */
function Words({ piece: { is, text } }: { piece: Piece }) {
  const t = overviewWords(useView().lang)
  if (is === 'same') return <>{text}</>
  const Mark = is === 'gone' ? 'del' : 'ins'
  return (
    <Mark>
      <span class="unseen"> [{is === 'gone' ? t.gone : t.came}: </span>
      {text}
      <span class="unseen">] </span>
    </Mark>
  )
}

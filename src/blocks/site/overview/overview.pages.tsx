import { langNameIn } from '#field/form/langs.ts'
import { newId } from '#kernel/id.ts'
import { TextField } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Chip, Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Missing } from '../model/missing.ts'
import { type KeptPage, type PageKind, pageKinds } from '../model/page.ts'
import { titleOf } from '../model/pages.ts'
import type { Site } from '../sites.ts'
import { overviewWords } from './overview.text.ts'
import { type Names, PageList } from './page-list.tsx'
import { Rooms } from './rooms.tsx'

type OverviewProps = {
  site: Site
  pages: readonly KeptPage[]
  names: Names
  kind: PageKind
  values?: Readonly<Record<string, string | string[]>>
  problems?: Problems
}

/** What is on a site: pages, posts, events, law. */
export function OverviewPage({ site, pages, names, kind, values = {}, problems = {} }: OverviewProps) {
  const t = overviewWords(useView().lang)
  const at = `/services/${site.service}/site`
  const shown = pages.filter(({ page }) => page.kind === kind)
  return (
    <Page title={t.pages}>
      <PageHead title={t.pages} lead={t.pagesLead} back={{ href: at, label: t.back }} />
      <Rooms
        label={t.pages}
        rooms={pageKinds.map((one) => ({
          href: `${at}/pages?kind=${one}`,
          says: `${t.kinds[one]} (${pages.filter(({ page }) => page.kind === one).length})`,
          here: one === kind,
        }))}
      />
      <Section title={t.kinds[kind]}>
        {shown.length === 0 ? (
          <Empty title={t.none[kind]}>{kind === 'legal' ? t.noneLegal : t.noneTodo}</Empty>
        ) : (
          <PageList site={site} pages={shown} all={pages} names={names} caption={t.kinds[kind]} />
        )}
      </Section>
      {kind !== 'legal' && (
        <Section title={t.add[kind]}>
          <Form action={`${at}/pages`} values={values} problems={problems}>
            <Hidden fields={{ kind, id: newId() }} />
            <TextField name="title" label={t.titleOf[kind]} maxLength={160} required />
            <Submit icon="plus">{t.addGo}</Submit>
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** What is missing or behind in other languages, each with the way there. */
export function MissingPage({ site, missing }: { site: Site; missing: readonly Missing[] }) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const at = `/services/${site.service}/site`
  const original = site.settings.languages[0] ?? 'de'
  const title = ({ page }: Missing) => titleOf(page.page, original) || t.one[page.page.kind]
  return (
    <Page title={t.missing}>
      <PageHead title={t.missing} lead={t.missingLead} back={{ href: `${at}/pages`, label: t.toList }} />
      {missing.length === 0 ? (
        <Empty level={2} title={t.missingNone}>
          {t.missingNoneSays}
        </Empty>
      ) : (
        <DataTable
          caption={t.missing}
          captionUnseen
          rows={missing}
          rowId={({ page, lang }) => `${page.id} ${lang}`}
          columns={[
            {
              title: t.title,
              cell: (one) => (
                <a href={`${at}/pages/${one.page.id}?lang=${encodeURIComponent(one.lang)}`}>
                  {title(one)}
                  <span class="unseen">, {langNameIn(one.lang, lang)}</span>
                </a>
              ),
            },
            { title: t.language, cell: (one) => langNameIn(one.lang, lang) },
            {
              title: t.state,
              cell: (one) => (
                <Chip tone={one.state === 'outdated' ? 'apricot' : 'plain'}>{t.langState[one.state]}</Chip>
              ),
            },
          ]}
        />
      )}
    </Page>
  )
}

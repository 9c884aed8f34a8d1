import { langNameIn } from '#field/form/langs.ts'
import { Act } from '#look/form.tsx'
import { Chip, Row } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { langStateOf } from '../model/missing.ts'
import type { KeptPage } from '../model/page.ts'
import { titleOf } from '../model/pages.ts'
import type { Site } from '../sites.ts'
import { overviewWords } from './overview.text.ts'

export type Names = ReadonlyMap<string, string>

type ListProps = {
  site: Site
  pages: readonly KeptPage[]
  all: readonly KeptPage[]
  names: Names
  caption: string
}

/** Pages of one kind with what they are up to. */
export function PageList({ site, pages, all, names, caption }: ListProps) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const at = (page: KeptPage) => `/services/${site.service}/site/pages/${page.id}`
  const { languages } = site.settings
  const original = languages[0] ?? 'de'
  return (
    <DataTable
      caption={caption}
      captionUnseen
      rows={pages}
      rowId={({ id }) => id}
      columns={[
        {
          title: t.title,
          cell: (one) => (
            <>
              <a href={at(one)}>{titleOf(one.page, original) || t.one[one.page.kind]}</a>
              <Below page={one} all={all} lang={original} />
            </>
          ),
        },
        { title: t.state, cell: (one) => <PageState page={one} /> },
        ...(languages.length > 1
          ? [{ title: t.languages, cell: (one: KeptPage) => <Languages page={one} languages={languages} /> }]
          : []),
        {
          title: t.changed,
          cell: (one) => (
            <>
              <When at={one.changedAt} />
              {t.by(names.get(one.changedBy ?? '') ?? '')}
            </>
          ),
        },
        {
          title: t.place,
          cell: (one) => <Moves at={at(one)} title={titleOf(one.page, original)} near={nearOf(one, pages)} />,
        },
      ]}
    />
  )
}

export function PageState({ page: { state, notBefore } }: { page: Pick<KeptPage, 'state' | 'notBefore'> }) {
  const t = overviewWords(useView().lang)
  if (state === 'draft') return <Chip tone="plain">{t.draft}</Chip>
  if (!notBefore) return <Chip tone="leaf">{t.ready}</Chip>
  return (
    <Chip tone="apricot">
      {t.planned} <When at={notBefore} />
    </Chip>
  )
}

function Below({ page, all, lang }: { page: KeptPage; all: readonly KeptPage[]; lang: string }) {
  const t = overviewWords(useView().lang)
  const parent = all.find(({ id }) => id === page.page.parent)
  return parent ? <small> {t.below(titleOf(parent.page, lang))}</small> : null
}

/** Which languages are there, and which are missing or behind, in as few words as that takes. */
function Languages({ page, languages }: { page: KeptPage; languages: readonly string[] }) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const states = (['there', 'outdated', 'missing'] as const).map((state) => ({
    state,
    names: languages
      .filter((one) => langStateOf(page.page, one, languages) === state)
      .map((one) => langNameIn(one, lang)),
  }))
  return (
    <>
      {states
        .filter(({ names }) => names.length > 0)
        .map(({ state, names }) => (
          <div key={state}>
            {state !== 'there' && <b>{t.langState[state]}: </b>}
            {names.join(', ')}
          </div>
        ))}
    </>
  )
}

type Near = { up: string | undefined; down: string | undefined }

/** The pages above and below which stand below the same one. */
function nearOf({ id, page }: KeptPage, pages: readonly KeptPage[]): Near {
  const beside = pages.filter((one) => one.page.parent === page.parent)
  const at = beside.findIndex((one) => one.id === id)
  return { up: beside[at - 1]?.id, down: beside[at + 1]?.id }
}

/** Up, down, and the way to all the rest; the arrows are named for those who hear the page. */
function Moves({ at, title, near }: { at: string; title: string; near: Near }) {
  const t = overviewWords(useView().lang)
  return (
    <Row>
      {(['up', 'down'] as const).map(
        (step) =>
          near[step] && (
            <Act
              key={step}
              action={`${at}/place`}
              fields={{ step, over: near[step] }}
              tone="plain"
              icon={step === 'up' ? 'arrow-up' : 'arrow-down'}
              of={`${t[step]}: ${title}`}
            >
              {''}
            </Act>
          ),
      )}
      <a href={`${at}/state`}>
        {t.states}
        <span class="unseen">: {title}</span>
      </a>
    </Row>
  )
}

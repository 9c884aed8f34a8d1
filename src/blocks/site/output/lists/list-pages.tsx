import type { ComponentChildren } from 'preact'
import type { SiteLang } from '../../model/text.ts'
import { Document } from '../frame/document.tsx'
import { addressesOf, othersOf, previewOf } from '../machine/told.ts'
import { Head } from '../page-view.tsx'
import { hrefTo, type Scene, type Site, useScene } from '../scene.ts'
import { type OutputWords, outputWords } from '../words.ts'
import { EventList } from './event-list.tsx'
import { NewsList, postsOf } from './news-list.tsx'
import { type Coming, eventsOf, pastOf, upcomingOf } from './upcoming.ts'

/** A list that no person wrote: its path, what it depends on, and how it is drawn. */
export type ListPage = { path: string; title: string; made: unknown; view: () => ComponentChildren }

const perPage = 24

/** All lists of a language: news by pages, events ahead, events that are over. */
export function listPagesOf(site: Site, lang: SiteLang): ListPage[] {
  const t = outputWords(lang)
  const folder = site.places.folderOf(lang)
  const posts = postsOf(site, lang)
  const news = paged(posts, `${folder}aktuelles/`, 'index').map(({ path, items, ...place }) => ({
    path,
    title: titleOf(t.news, place, t),
    made: items.map(({ page, variant, on, path }) => [
      page.id,
      variant.title,
      variant.description,
      on,
      path,
      page.page.picture,
    ]),
    view: () => (
      <List
        title={t.news}
        current={`${folder}aktuelles/index.html`}
        place={place}
        same="aktuelles/index.html"
      >
        <NewsList posts={items} level={2} />
        <p class="more">
          <a href={hrefTo({ site, path }, `${folder}atom.xml`)}>{t.feed}</a>
        </p>
      </List>
    ),
  }))
  return posts.length > 0 ? [...news, ...eventPages(site, lang)] : eventPages(site, lang)
}

function eventPages(site: Site, lang: SiteLang): ListPage[] {
  if (eventsOf(site, lang).length === 0) return []
  const t = outputWords(lang)
  const folder = site.places.folderOf(lang)
  const [ahead, past] = [upcomingOf(site, lang, 3), pastOf(site, lang)]
  const made = (events: readonly Coming[]) =>
    events.map(({ page, variant, from, to, path, happening }) => [
      page.id,
      variant.title,
      from,
      to,
      path,
      happening.place,
      happening.cancelled,
    ])
  const current = `${folder}termine/index.html`
  const archive = paged(past, `${folder}termine/`, 'archiv').map(({ path, items, ...place }) => ({
    path,
    title: titleOf(t.past, place, t),
    made: made(items),
    view: () => (
      <List title={t.past} current={current} place={place} same="termine/archiv.html">
        <EventList events={items} level={2} />
      </List>
    ),
  }))
  const next = {
    path: current,
    title: t.events,
    made: [made(ahead), past.length > 0],
    view: () => (
      <List title={t.events} current={current} same="termine/index.html">
        {ahead.length > 0 ? <EventList events={ahead} level={2} /> : <p>{t.noEvents}</p>}
        <p class="more">
          <a href={hrefTo({ site, path: current }, `${folder}site.ics`)}>{t.subscribe}</a>
        </p>
        {past.length > 0 && (
          <p>
            <a href={hrefTo({ site, path: current }, `${folder}termine/archiv.html`)}>{t.past}</a>
          </p>
        )}
      </List>
    ),
  }
  return past.length > 0 ? [next, ...archive] : [next]
}

type Part<T> = { path: string; items: readonly T[]; number: number; paths: readonly string[] }

function paged<T>(all: readonly T[], folder: string, first: string): Part<T>[] {
  const count = Math.max(1, Math.ceil(all.length / perPage))
  const other = first === 'index' ? 'seite' : first
  const paths = Array.from(
    { length: count },
    (_, at) => `${folder}${at === 0 ? first : `${other}-${at + 1}`}.html`,
  )
  return paths.map((path, at) => ({
    ...{ path, number: at + 1, paths },
    items: all.slice(at * perPage, (at + 1) * perPage),
  }))
}

type ListProps = {
  title: string
  current: string
  /** The same list below the folder of each language. */
  same: string
  place?: { number: number; paths: readonly string[] }
  children: ComponentChildren
}

function List({ title, current, same, place, children }: ListProps) {
  const scene = useScene()
  const { site, t } = scene
  const number = place?.number ?? 1
  const full = titleOf(title, place, t)
  return (
    <Document
      told={{
        title: full,
        description: `${title} – ${site.draft.settings.imprint.name}`,
        ...addressesOf(scene, (lang) =>
          number === 1 ? listIn(scene, lang, same) : lang === scene.lang ? scene.path : undefined,
        ),
        card: previewOf(scene, full),
      }}
      current={current}
      others={othersOf(scene, null)}
    >
      <Head title={full} steps={[{ label: t.home, path: `${site.places.folderOf(scene.lang)}index.html` }]} />
      <div class="s s-list">
        <div class="in">
          {children}
          {place && <Pages {...place} />}
        </div>
      </div>
    </Document>
  )
}

const titleOf = (title: string, place: ListProps['place'], t: OutputWords): string =>
  place && place.number > 1 ? `${title}, ${t.pageOf(place.number, place.paths.length)}` : title

/** Where the list lies in a language, if there is anything to list. */
function listIn({ site }: Scene, lang: SiteLang, same: string): string | undefined {
  const isThere = same.endsWith('archiv.html')
    ? pastOf(site, lang).length > 0
    : site.places.inLang(lang, same.startsWith('termine') ? 'event' : 'post').length > 0
  return isThere ? site.places.folderOf(lang) + same : undefined
}

function Pages({ number, paths }: { number: number; paths: readonly string[] }) {
  const scene = useScene()
  const { t } = scene
  const [newer, older] = [paths[number - 2], paths[number]]
  if (paths.length < 2) return null
  return (
    <nav class="pages" aria-label={t.pages}>
      {newer && (
        <a class="button quiet" rel="prev" href={hrefTo(scene, newer)}>
          {t.newer}
        </a>
      )}
      <span>{t.pageOf(number, paths.length)}</span>
      {older && (
        <a class="button quiet" rel="next" href={hrefTo(scene, older)}>
          {t.older}
        </a>
      )}
    </nav>
  )
}

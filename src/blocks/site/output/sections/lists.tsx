import { homeDay } from '#kernel/zone.ts'
import { dayPlain } from '../dates.ts'
import { EventList } from '../lists/event-list.tsx'
import { NewsList, postsOf } from '../lists/news-list.tsx'
import { upcomingOf } from '../lists/upcoming.ts'
import { Icon } from '../parts/icon.tsx'
import { Email, Lines, To } from '../parts/link.tsx'
import { Rich } from '../parts/rich.tsx'
import { filePath, hrefTo, useScene } from '../scene.ts'
import { localeOf } from '../words.ts'
import { Band, type Of } from './band.tsx'

export function Events({ section }: Of<'events'>) {
  const scene = useScene()
  const { site, lang, t } = scene
  const all = upcomingOf(site, lang, 1)
  return (
    <Band section={section} title={section.title || t.events}>
      {all.length === 0 ? <p>{t.noEvents}</p> : <EventList events={all.slice(0, section.most)} level={3} />}
      {site.places.inLang(lang, 'event').length > 0 && (
        <p class="more">
          <a href={hrefTo(scene, `${site.places.folderOf(lang)}termine/index.html`)}>{t.allEvents}</a>
        </p>
      )}
    </Band>
  )
}

export function News({ section }: Of<'news'>) {
  const scene = useScene()
  const { site, lang, t } = scene
  const posts = postsOf(site, lang)
  return (
    <Band section={section} title={section.title || t.news}>
      {posts.length === 0 ? <p>{t.noNews}</p> : <NewsList posts={posts.slice(0, section.most)} level={3} />}
      {posts.length > 0 && (
        <p class="more">
          <a href={hrefTo(scene, `${site.places.folderOf(lang)}aktuelles/index.html`)}>{t.allNews}</a>
        </p>
      )}
    </Band>
  )
}

export function Downloads({ section }: Of<'downloads'>) {
  const scene = useScene()
  const { site, lang, t } = scene
  return (
    <Band section={section} title={section.title || t.downloads}>
      <ul class="downloads">
        {section.files.map(({ file: id, name, text }) => {
          const file = site.files.get(id)
          return file ? (
            <li key={id}>
              <a href={hrefTo(scene, filePath(file))} download={file.name}>
                <Icon name="download" />
                <span>
                  <strong>{name || file.name}</strong> <small>{kindOf(file.name, file.size, lang)}</small>
                </span>
              </a>
              <Lines text={text} />
            </li>
          ) : null
        })}
      </ul>
    </Band>
  )
}

/** `PDF, 340 kB` */
function kindOf(name: string, size: number, lang: string): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase()
  const [value, unit] = size < 1_000_000 ? [size / 1000, 'kilobyte'] : [size / 1_000_000, 'megabyte']
  const format = new Intl.NumberFormat(localeOf(lang), {
    ...{ style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 },
  })
  return [ending, format.format(value)].filter(Boolean).join(', ')
}

export function Press({ section }: Of<'press'>) {
  const { t, lang } = useScene()
  const latest = section.clippings.toSorted((one, other) => (one.on < other.on ? 1 : -1))
  return (
    <Band section={section} title={section.title || t.press}>
      <Lines text={section.text} />
      {section.contact && (
        <div class="note">
          <h3>{t.pressContact}</h3>
          <Lines text={section.contact} />
        </div>
      )}
      <ul class="clippings">
        {latest.map(({ title, medium, on, to }) => (
          <li key={title + on}>
            {to ? <To to={to}>{title}</To> : <span>{title}</span>}
            <small>
              {medium}, <time datetime={on}>{dayPlain(on, lang)}</time>
            </small>
          </li>
        ))}
      </ul>
    </Band>
  )
}

export function Jobs({ section }: Of<'jobs'>) {
  const { t, lang, site } = useScene()
  const today = homeDay(site.options.now)
  const open = section.jobs.filter(({ until }) => !until || until >= today)
  return (
    <Band section={section} title={section.title || t.jobs}>
      {open.length === 0 && <p>{t.noJobs}</p>}
      <ul class="jobs">
        {open.map(({ title, text, kind, hours, until, email }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p class="role">
              {[t.job[kind], hours, until && t.until(dayPlain(until, lang))].filter(Boolean).join(' · ')}
            </p>
            <div class="prose">
              <Rich text={text} level={4} />
            </div>
            {email && (
              <p>
                {t.apply}: <Email address={email} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Band>
  )
}

import { easy, type SiteLang } from '../../model/text.ts'
import { Icon } from '../parts/icon.tsx'
import { hrefTo, said, sizesOf, useScene } from '../scene.ts'
import { type Entry, menuOf } from './menu.ts'

/** This page, or where there is none the first page, in another language. */
export type Other = { lang: SiteLang; path: string }

/** Who it is, where one may go, in which languages. Without a script: the menu of a phone is a popover. */
export function Header({ current, others }: { current: string | null; others: readonly Other[] }) {
  const scene = useScene()
  const { site, lang, t } = scene
  const menu = menuOf(site, lang)
  return (
    <header class="top">
      <div class="in">
        <Brand />
        <button type="button" class="menu-button" popovertarget="menu">
          <Icon name="menu" /> {t.menu}
        </button>
        <div id="menu" popover="auto" class="menu">
          <button type="button" class="menu-close" popovertarget="menu" popovertargetaction="hide">
            <Icon name="cross" /> {t.closeMenu}
          </button>
          <nav aria-label={t.mainMenu}>
            <ul>
              {menu.map((entry) => (
                <MenuEntry key={entry.id} entry={entry} current={current} />
              ))}
            </ul>
          </nav>
          <Languages others={others} />
        </div>
      </div>
    </header>
  )
}

function Brand() {
  const scene = useScene()
  const { site, lang, path } = scene
  const name = said(scene, site.draft.settings.name)
  const first = `${site.places.folderOf(lang)}index.html`
  const { logo } = site.draft.settings.look
  const drawn = logo ? sizesOf(site, logo)[0] : undefined
  return (
    <a class="brand" href={hrefTo(scene, first)} aria-current={path === first ? 'page' : undefined}>
      {drawn && (
        <img
          src={hrefTo(scene, drawn.webp)}
          width={Math.round((drawn.width / drawn.height) * 56)}
          height="56"
          alt=""
          class="logo"
        />
      )}
      <span>{name}</span>
    </a>
  )
}

function MenuEntry({ entry, current }: { entry: Entry; current: string | null }) {
  const scene = useScene()
  const isAbove = entry.below.some(({ id }) => id === current)
  return (
    <li class={isAbove ? 'above' : undefined}>
      <a href={hrefTo(scene, entry.path)} aria-current={entry.id === current ? 'page' : undefined}>
        {entry.label}
      </a>
      {entry.below.length > 0 && (
        <ul>
          {entry.below.map((one) => (
            <MenuEntry key={one.id} entry={one} current={current} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Languages({ others }: { others: readonly Other[] }) {
  const scene = useScene()
  const { site, t } = scene
  const searches = site.draft.settings.search && !site.hrefs
  if (others.length === 0 && !searches) return null
  return (
    <ul class="ways" aria-label={others.length > 0 ? t.languages : undefined}>
      {others.map(({ lang, path }) => (
        <li key={lang}>
          <a href={hrefTo(scene, path)} hreflang={lang} lang={lang} rel="alternate">
            {lang === easy && <Icon name="reading" />}
            {languageName(lang)}
          </a>
        </li>
      ))}
      {searches && (
        <li>
          <a href={hrefTo(scene, `${site.places.folderOf(scene.lang)}suche.html`)}>
            <Icon name="search" />
            {t.search}
          </a>
        </li>
      )}
    </ul>
  )
}

/** A language by the name it has for itself. */
export function languageName(lang: SiteLang): string {
  const known = names.get(lang)
  if (known !== undefined) return known
  const name = nameOf(lang)
  names.set(lang, name)
  return name
}

const names = new Map<SiteLang, string>()

function nameOf(lang: SiteLang): string {
  if (lang === easy) return 'Leichte Sprache'
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}

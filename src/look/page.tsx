import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

export type PageLink = { href: string; label: string }

type PageProps = {
  title: string
  /** Source files of the elements this page holds; without any it ships no JavaScript. */
  elements?: readonly string[] | undefined
  side?: ComponentChildren
  /** For forms and running text: one column as wide as a line is readable. */
  narrow?: boolean | undefined
  /** A `screen` hangs on a wall: no menu, no footer, large. */
  kind?: 'page' | 'screen' | undefined
  description?: string | undefined
  /** What else belongs into <head>: a feed, JSON-LD. */
  head?: ComponentChildren
  links?: readonly PageLink[] | undefined
  children: ComponentChildren
}

/** A whole document. */
export function Page({ kind = 'page', ...page }: PageProps) {
  const view = useView()
  const t = lookWords(view.lang)
  const screen = kind === 'screen'
  return (
    <html lang={view.lang} class={screen ? 'screen' : undefined}>
      <Head {...page} />
      <body>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        {!screen && <Bar links={page.links ?? []} />}
        <Toast />
        <div class={page.side ? 'wrap with-side' : 'wrap'}>
          {page.side}
          <main id="main" class={page.narrow ? 'narrow' : undefined} tabindex={-1}>
            {page.children}
          </main>
        </div>
        {!screen && <Foot />}
      </body>
    </html>
  )
}

function Head({ title, description, elements = [], head }: PageProps) {
  const { asset, home, lang, status } = useView()
  const t = lookWords(lang)
  const full = title === home.title ? title : `${title} – ${home.title}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{status === 422 ? t.error + full : full}</title>
      <meta name="description" content={description ?? t.about} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description ?? t.about} />
      <meta property="og:type" content="website" />
      <meta name="theme-color" content="#fffaf2" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#17120f" media="(prefers-color-scheme: dark)" />
      <link rel="icon" type="image/svg+xml" href={asset('src/look/styles/mark.svg')} />
      <link rel="stylesheet" href={asset('src/look/house.css')} />
      {elements.map((source) => (
        <script key={source} type="module" src={asset(source)} />
      ))}
      {head}
    </head>
  )
}

function Bar({ links }: { links: readonly PageLink[] }) {
  const view = useView()
  const t = lookWords(view.lang)
  const person = view.shelved ? null : view.person
  return (
    <header class="wrap bar">
      <a class="mark" href={view.home.href}>
        <Mark /> {view.home.title}
      </a>
      {links.length > 0 && (
        <nav aria-label={t.menu}>
          {links.map(({ href, label }) => (
            <a key={href} href={href} aria-current={href === view.path ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <div class="own">
        <LanguageSwitch />
        {person ? (
          <a href="/me" aria-label={t.me(person.name)}>
            <Icon name="person" /> <span>{person.name}</span>
          </a>
        ) : (
          <a href="/sign-in">{t.signIn}</a>
        )}
      </div>
    </header>
  )
}

function LanguageSwitch() {
  const { lang, path } = useView()
  const { otherLanguage: other } = lookWords(lang)
  return (
    <a
      href={`/language/${other.lang}?back=${encodeURIComponent(path)}`}
      lang={other.lang}
      hreflang={other.lang}
    >
      {other.label}
    </a>
  )
}

const Mark = () => (
  <svg class="mark-jar" width="26" height="30" viewBox="0 0 52 60" aria-hidden="true">
    <rect x="8" y="2" width="36" height="10" rx="4" />
    <path class="glass" d="M6 16h40v34a8 8 0 0 1-8 8H14a8 8 0 0 1-8-8z" />
    <path class="jam" d="M10 30h32v19a5 5 0 0 1-5 5H15a5 5 0 0 1-5-5z" />
  </svg>
)

// Always there, so that a reader knows the region before words come into it.
function Toast() {
  const { notice, shelved } = useView()
  return (
    <div id="notice" class="wrap toast" role="status">
      {notice && !shelved && (
        <p>
          <Icon name="check" /> <span>{notice}</span>
        </p>
      )}
    </div>
  )
}

function Foot() {
  const { lang, home } = useView()
  const t = lookWords(lang)
  return (
    <footer class="foot">
      <div class="wrap">
        <p>{t.about}</p>
        <nav aria-label={t.footer}>
          <a href={`${home.href === '/' ? '' : home.href}/helping`}>{t.helping}</a>
          <a href="/showcase">{t.overview}</a>
          <a href="/handbook">{t.handbook}</a>
          <a href="/privacy">{t.privacy}</a>
          <a href="/imprint">{t.imprint}</a>
          <a href="/source">{t.source}</a>
        </nav>
      </div>
    </footer>
  )
}

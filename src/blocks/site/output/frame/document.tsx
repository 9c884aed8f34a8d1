import type { ComponentChildren } from 'preact'
import { directionOf } from '#field/view/direction.ts'
import { hrefTo, said, useScene } from '../scene.ts'
import { themes } from '../themes/themes.ts'
import { Footer } from './footer.tsx'
import { Header, type Other } from './header.tsx'

export type Told = {
  title: string
  description: string
  /** The address under which everybody should know this page; none for one that is not to be found. */
  canonical?: string
  /** The same page in all its languages, this one too. */
  languages?: readonly { lang: string; address: string }[]
  /** The picture that is shown where somebody passes the page on. */
  card?: { address: string; width: number; height: number; alt: string }
  kind?: 'website' | 'article'
  /** What machines read (schema.org). */
  data?: readonly object[]
}

type DocumentProps = {
  told: Told
  /** In the menu; null for a page that stands in none. */
  current: string | null
  /** This page in the other languages. */
  others: readonly Other[]
  /** Of the search page alone. */
  script?: string
  body?: string
  children: ComponentChildren
}

/** A whole page of a site: around every one stands the same. */
export function Document({ told, current, others, script, body, children }: DocumentProps) {
  const { lang, t } = useScene()
  return (
    <html lang={lang} dir={directionOf(lang) === 'rtl' ? 'rtl' : undefined}>
      <Head told={told} script={script} />
      <body class={body}>
        <a class="skip" href="#inhalt">
          {t.skip}
        </a>
        <Header current={current} others={others} />
        <main id="inhalt" tabindex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}

function Preview({ card }: { card: NonNullable<Told['card']> }) {
  return (
    <>
      <meta property="og:image" content={card.address} />
      <meta property="og:image:width" content={String(card.width)} />
      <meta property="og:image:height" content={String(card.height)} />
      <meta property="og:image:alt" content={card.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** Data, no script: it is not run. A `<` cannot end it. */
const Data = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
)

function Head({ told, script }: { told: Told; script: string | undefined }) {
  const scene = useScene()
  const { site, t } = scene
  const name = said(scene, site.draft.settings.name)
  const full = told.title === name ? name : `${told.title} – ${name}`
  const theme = themes[site.draft.settings.look.theme]
  const folder = site.places.folderOf(scene.lang)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{full}</title>
      {told.description && <meta name="description" content={told.description} />}
      {told.canonical ? (
        <link rel="canonical" href={told.canonical} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {(told.languages ?? []).map((one) => (
        <link key={one.lang} rel="alternate" hreflang={one.lang} href={one.address} />
      ))}
      <meta property="og:title" content={told.title} />
      <meta property="og:description" content={told.description} />
      <meta property="og:type" content={told.kind ?? 'website'} />
      <meta property="og:site_name" content={name} />
      {told.canonical && <meta property="og:url" content={told.canonical} />}
      {told.card && <Preview card={told.card} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={theme.light.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={theme.dark.paper} media="(prefers-color-scheme: dark)" />
      <link rel="stylesheet" href={hrefTo(scene, site.style)} />
      {/* A page comes in one piece: drawn while half of it is read, its last words would move the first. */}
      <link rel="expect" href="#seiten-fuss" {...{ blocking: 'render' }} />
      <link rel="icon" href={site.icon} type="image/svg+xml" />
      {site.places.inLang(scene.lang, 'post').length > 0 && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={`${name}: ${t.news}`}
          href={hrefTo(scene, `${folder}atom.xml`)}
        />
      )}
      {(told.data ?? []).map((one) => (
        <Data key={JSON.stringify(one).slice(0, 80)} data={one} />
      ))}
      {script && <script src={hrefTo(scene, script)} defer />}
    </head>
  )
}

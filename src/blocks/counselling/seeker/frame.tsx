import type { ComponentChildren } from 'preact'
import { useView } from '#look/view.ts'
import { type SeekerLang, seekerLangs } from '../office.ts'
import { firstCalls, telOf } from './help.ts'
import { directionOf, nameOf, tagOf } from './speaking.ts'
import { textsOf } from './texts/texts.ts'

export const seekerRoom = 'src/blocks/counselling/seeker/seeker-room.element.ts'
const style = 'src/blocks/counselling/seeker/seeker.css'
const plain = 'src/blocks/counselling/seeker/plain.svg'

type FrameProps = {
  slug: string
  lang: SeekerLang
  /** Below `/c/:slug`, for the links to the other languages. */
  path: string
  children: ComponentChildren
}

/** A page for seekers. Neither its title nor its icon nor its address says what it is. */
export function SeekerFrame({ slug, lang, path, children }: FrameProps) {
  const { asset } = useView()
  const t = textsOf(lang)
  return (
    <html lang={tagOf(lang)} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t.title}</title>
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#fffaf2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17120f" media="(prefers-color-scheme: dark)" />
        <link rel="icon" type="image/svg+xml" href={asset(plain)} />
        <link rel="stylesheet" href={asset('src/look/house.css')} />
        <link rel="stylesheet" href={asset(style)} />
        <script type="module" src={asset(seekerRoom)} />
      </head>
      <body>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        <Bar slug={slug} lang={lang} />
        <div class="wrap">
          <main id="main" class="narrow" tabindex={-1}>
            {children}
          </main>
        </div>
        <footer class="foot">
          <div class="wrap">
            <Languages slug={slug} lang={lang} path={path} />
            <nav aria-label={t.imprint}>
              <a href="/privacy">{t.privacy}</a>
              <a href="/imprint">{t.imprint}</a>
            </nav>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** Stays in sight, and works without JavaScript: the way out and whom to call. */
function Bar({ slug, lang }: Pick<FrameProps, 'slug' | 'lang'>) {
  const t = textsOf(lang)
  return (
    <header class="safe">
      <div class="wrap">
        <a class="button danger" href="about:blank" data-leave="">
          {t.leave}
        </a>
        <nav aria-label={t.danger}>
          <b>{t.danger}</b>
          {firstCalls.map(({ number, of }) => (
            <a key={number} href={telOf(number)} aria-label={`${t[of]}: ${number}`}>
              <bdi>{number}</bdi>
            </a>
          ))}
        </nav>
        <a href={`/c/${slug}/help?lang=${lang}`}>{t.moreHelp}</a>
      </div>
    </header>
  )
}

function Languages({ slug, lang, path }: Pick<FrameProps, 'slug' | 'lang' | 'path'>) {
  return (
    <nav aria-label={textsOf(lang).languages} data-languages="">
      {seekerLangs.map((one) => (
        <a
          key={one}
          href={`/c/${slug}${path}?lang=${one}`}
          lang={tagOf(one)}
          hreflang={tagOf(one)}
          dir={directionOf(one)}
          aria-current={one === lang ? 'true' : undefined}
        >
          {nameOf(one)}
        </a>
      ))}
    </nav>
  )
}

import { type ComponentChildren, h } from 'preact'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { hereWords } from './here.text.ts'

const element = 'src/blocks/records/post/check-in.element.ts'

type HereProps = { id: string; organisation: string; space: string; name: string }

/** What somebody sees who has scanned the code: one field and one button; the rest happens in their browser. */
export function HerePage({ id, organisation, space, name }: HereProps) {
  const { asset, lang } = useView()
  const t = hereWords(lang)
  const { sending, sent, broken, lost } = t
  const about = { box: id, organisation, space, lang, sending, sent, broken, lost }
  return (
    <Frame title={t.title} name={name} script={asset(element)}>
      <header class="page-head">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead(name)}</p>
      </header>
      {h(
        'check-in',
        about,
        // Not in <noscript>: a browser may run scripts and still not get this one.
        <div data-none>
          <Notice tone="warning" title={t.noScriptTitle}>
            <p>{t.noScript}</p>
          </Notice>
        </div>,
        <template>
          <form class="form">
            <div class="field">
              <label for="said">{t.what}</label>
              <p class="hint" id="said-hint">
                {t.whatHint}
              </p>
              <input id="said" required maxLength={120} autocomplete="off" aria-describedby="said-hint" />
            </div>
            <p>{t.sealed}</p>
            <p class="submit">
              <button type="submit" class="button">
                {t.send}
              </button>
            </p>
          </form>
          <p role="status" />
          <p>
            <button type="button" class="button quiet" hidden>
              {t.another}
            </button>
          </p>
        </template>,
      )}
    </Frame>
  )
}

export function HereOverPage() {
  const t = hereWords(useView().lang)
  return (
    <Frame title={t.overTitle} name="">
      <header class="page-head">
        <h1>{t.overTitle}</h1>
        <p class="lead">{t.over}</p>
      </header>
    </Frame>
  )
}

type FrameProps = { title: string; name: string; script?: string; children: ComponentChildren }

/** The organisation's page, and nothing of the jam. */
function Frame({ title, name, script, children }: FrameProps) {
  const { asset, lang } = useView()
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{name ? `${title} – ${name}` : title}</title>
        <link rel="icon" type="image/svg+xml" href={asset('src/look/styles/mark.svg')} />
        <link rel="stylesheet" href={asset('src/look/house.css')} />
        {script && <script type="module" src={script} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {hereWords(lang).skip}
        </a>
        <div class="wrap">
          <main id="main" class="narrow" tabindex={-1}>
            {children}
          </main>
        </div>
      </body>
    </html>
  )
}

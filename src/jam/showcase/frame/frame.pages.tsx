import { CopyText, copyText } from '#look/elements.tsx'
import { TextArea } from '#look/fields.tsx'
import { Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Jam } from '../../profile/jam.ts'
import type { Project } from '../project.ts'
import { Projects } from '../project-cards.tsx'
import { frameWords } from './frame.text.ts'

const showcaseFrame = 'src/jam/showcase/frame/showcase-frame.element.ts'

type FramedPageProps = { jam: Jam; projects: readonly Project[]; address: string }

/** The showcase for a frame on a foreign page: the projects and nothing around them. Links open beside it. */
export function FramedPage({ jam, projects, address }: FramedPageProps) {
  const { lang, asset } = useView()
  const t = frameWords(lang)
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{jam.title}</title>
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <link rel="icon" type="image/svg+xml" href={asset('src/look/styles/mark.svg')} />
        <link rel="stylesheet" href={asset('src/look/house.css')} />
        <script type="module" src={asset(showcaseFrame)} />
      </head>
      <body>
        <main id="main" class="wrap">
          <h1 class="unseen">{jam.title}</h1>
          <h2 class="unseen">{t.projects}</h2>
          {projects.length === 0 ? <p>{t.none}</p> : <Projects projects={projects} />}
          <p class="section">
            <a href={`${address}/jams/${jam.slug}/showcase`}>{t.all}</a>
          </p>
        </main>
      </body>
    </html>
  )
}

type FrameSettingsProps = {
  place: Place
  origins: readonly string[]
  address: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** Who may show the showcase elsewhere, and what they copy into their page. */
export function FrameSettingsPage({ place, origins, address, values, problems = {} }: FrameSettingsProps) {
  const { lang } = useView()
  const t = frameWords(lang)
  const at = `/jams/${place.jam.slug}/showcase`
  const link = `${address}${at}`
  const script = `<script src="${address}/embed/showcase.js" async></script>\n<jam-showcase src="${link}" lang="${lang}"><a href="${link}">${t.link}</a></jam-showcase>`
  const plain = `<iframe src="${link}/framed?lang=${lang}" title="${t.link}" width="100%" height="900" loading="lazy"></iframe>`
  return (
    <JamPage place={place} title={t.title} elements={[copyText]} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }}>
        <Button href={`${at}/framed`} tone="quiet">
          {t.look}
        </Button>
      </PageHead>
      <Form action={`${at}/frame`} values={values ?? { origins: origins.join('\n') }} problems={problems}>
        <TextArea name="origins" label={t.origins} hint={t.originsHint} rows={4} maxLength={5000} />
        <Submit>{t.save}</Submit>
      </Form>
      {origins.length === 0 && <Notice>{t.nobody}</Notice>}
      <Section title={t.script}>
        <CopyText text={script} label={t.copy} />
      </Section>
      <Section title={t.plain}>
        <CopyText text={plain} label={t.copy} />
      </Section>
    </JamPage>
  )
}

import type { ComponentChildren } from 'preact'
import type { KeptPage, Variant } from './../model/page.ts'
import { dayPlain } from './dates.ts'
import { Document } from './frame/document.tsx'
import { Beside, stepsTo, Trail } from './frame/trail.tsx'
import { EventFacts } from './lists/event-facts.tsx'
import { othersOf, toldOf } from './machine/told.ts'
import { hasPicture, Picture } from './parts/picture.tsx'
import { useScene } from './scene.ts'
import { SectionView } from './sections/section-view.tsx'

/** A page, a post or an event in the language of the scene. */
export function PageView({ page, variant }: { page: KeptPage; variant: Variant }) {
  const scene = useScene()
  const [first] = variant.sections
  const opensWithHero = page.page.kind === 'page' && first?.kind === 'hero'
  const sections = variant.sections.map((section, at) => (
    <SectionView key={section.id} section={section} leads={opensWithHero && at === 0} />
  ))
  const [opening, ...rest] = opensWithHero ? sections : []
  return (
    <Document
      told={toldOf(scene, page, variant)}
      current={page.id}
      others={othersOf(scene, page.id)}
      body={`k-${page.page.kind}`}
    >
      {opensWithHero ? opening : <Opening page={page} variant={variant} />}
      <Beside page={page.id} />
      {opensWithHero ? rest : sections}
    </Document>
  )
}

function Opening({ page, variant }: { page: KeptPage; variant: Variant }) {
  const scene = useScene()
  const { kind, on, happening, picture } = page.page
  const shown = picture ? { picture, alt: '', decorative: true } : undefined
  return (
    <Head title={variant.title} steps={stepsTo(scene.site, scene.lang, page)}>
      {kind === 'post' && on && (
        <p class="on">
          {scene.t.published} <time datetime={on}>{dayPlain(on, scene.lang)}</time>
        </p>
      )}
      {(kind === 'post' || kind === 'event') && variant.description && (
        <p class="lead">{variant.description}</p>
      )}
      {hasPicture(scene, shown) && (
        <div class="shows">
          <Picture shown={shown} sizes="(min-width: 75em) 72em, 95vw" first />
        </div>
      )}
      {happening && <EventFacts page={page.id} happening={happening} />}
    </Head>
  )
}

type HeadProps = { title: string; steps: ReturnType<typeof stepsTo>; children?: ComponentChildren }

/** The heading of a page that opens with no picture of its own. */
export function Head({ title, steps, children }: HeadProps) {
  return (
    <div class="s s-head">
      <div class="in">
        <Trail steps={steps} here={title} />
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  )
}

import type { ComponentChildren } from 'preact'
import { slugOf } from '#kernel/slug.ts'
import type { Section, SectionKind } from '../../model/section.ts'

export type Of<K extends SectionKind> = { section: Extract<Section, { kind: K }> }

type BandProps = {
  section: Section
  /** Its heading; a section without one is no landmark. */
  title?: string | undefined
  class?: string | undefined
  children: ComponentChildren
}

/** One section of a page, as wide as the window; what stands in it keeps its measure. */
export function Band({ section, title, class: name, children }: BandProps) {
  const id = anchorOf(section, title)
  return (
    <section
      class={`s s-${section.kind}${name ? ` ${name}` : ''}`}
      id={id}
      aria-labelledby={title ? `${id}-h` : undefined}
    >
      <div class="in">
        {title && <h2 id={`${id}-h`}>{title}</h2>}
        {children}
      </div>
    </section>
  )
}

/** The address of a section within its page: its words, and enough of its id that two never have the same one. */
export function anchorOf(section: Section, title?: string): string {
  const id = section.id.replace(/[^a-z0-9]/gi, '').slice(-4)
  return `${slugOf(title || section.kind).slice(0, 40) || section.kind}-${id}`
}

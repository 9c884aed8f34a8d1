import { Buttons, Lines } from '../parts/link.tsx'
import { hasPicture, Picture } from '../parts/picture.tsx'
import { useScene } from '../scene.ts'
import { anchorOf, type Of } from './band.tsx'

/** What a page opens with. As its first section it carries the heading of the page. */
export function Hero({ section, leads }: Of<'hero'> & { leads: boolean }) {
  const scene = useScene()
  const { title, text, picture, links } = section
  const Heading = leads ? 'h1' : 'h2'
  const isShown = hasPicture(scene, picture)
  const id = anchorOf(section, title)
  return (
    <section
      class={`s s-hero${isShown ? '' : ' bare'}`}
      id={id}
      aria-labelledby={title ? `${id}-h` : undefined}
    >
      <div class="in">
        <div class="says">
          {title && <Heading id={`${id}-h`}>{title}</Heading>}
          <Lines text={text} class="lead" />
          <Buttons links={links} />
        </div>
        {isShown && (
          <div class="shows">
            <Picture shown={picture} sizes="(min-width: 60em) 50vw, 100vw" first={leads} />
            {picture.caption && <p class="caption">{picture.caption}</p>}
          </div>
        )}
      </div>
    </section>
  )
}

import type { KeptPage, Variant } from '../../model/page.ts'
import type { SiteLang } from '../../model/text.ts'
import { dayPlain } from '../dates.ts'
import { hasPicture, Picture } from '../parts/picture.tsx'
import { hrefTo, type Site, useScene } from '../scene.ts'

/** A post in a language. */
export type Told = { page: KeptPage; variant: Variant; path: string; on: string }

/** The posts of a language, the newest first. */
export function postsOf(site: Site, lang: SiteLang): Told[] {
  return site.places
    .inLang(lang, 'post')
    .flatMap((page) => {
      const variant = page.page.variants[lang]
      const path = site.places.pathOf(page.id, lang)
      return variant && path ? [{ page, variant, path, on: page.page.on ?? '' }] : []
    })
    .toSorted((one, other) =>
      one.on === other.on ? (one.page.id < other.page.id ? 1 : -1) : one.on < other.on ? 1 : -1,
    )
}

export function NewsList({ posts, level }: { posts: readonly Told[]; level: 2 | 3 }) {
  const scene = useScene()
  const Heading = `h${level}` as const
  return (
    <ul class="news">
      {posts.map(({ page, variant, path, on }) => {
        const shown = page.page.picture
          ? { picture: page.page.picture, alt: '', decorative: true }
          : undefined
        return (
          <li key={page.id}>
            {hasPicture(scene, shown) && (
              <Picture later="frame" shown={shown} sizes="(min-width: 60em) 23em, 95vw" />
            )}
            <div>
              {on && <time datetime={on}>{dayPlain(on, scene.lang)}</time>}
              <Heading>
                <a href={hrefTo(scene, path)}>{variant.title}</a>
              </Heading>
              {variant.description && <p>{variant.description}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

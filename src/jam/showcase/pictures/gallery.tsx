import { useView } from '#look/view.ts'
import type { Picture } from './picture.ts'
import { pictureWords } from './pictures.text.ts'

type GalleryProps = { pictures: readonly Picture[]; level?: 2 | 3 | undefined }

/** Pictures of people who agreed. Without any there is nothing. */
export function Gallery({ pictures, level = 2 }: GalleryProps) {
  const t = pictureWords(useView().lang)
  const Title = `h${level}` as const
  if (pictures.length === 0) return null
  return (
    <section class="section" id="pictures">
      <Title>{t.gallery}</Title>
      <div class="grid">
        {pictures.map((picture) => (
          <a key={picture.id} href={`/pictures/${picture.id}/large`}>
            <Shot picture={picture} />
          </a>
        ))}
      </div>
    </section>
  )
}

/** One picture in its small size. */
export function Shot({ picture: { id, alt, width, height } }: { picture: Picture }) {
  return <img class="picture" src={`/pictures/${id}/small`} alt={alt} {...{ width, height }} loading="lazy" />
}

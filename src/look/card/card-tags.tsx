import { useView } from '../view.ts'
import { cardSize } from './card-size.ts'

type CardTagsProps = {
  /** The address of the page the card belongs to, with the house's own in front. */
  page: string
  /** What is to be read on the card. */
  alt: string
}

/** Says to messengers and search engines which picture stands for a page, and what is on it. */
export function CardTags({ page, alt }: CardTagsProps) {
  const { lang } = useView()
  const picture = `${page}/card.png?lang=${lang}`
  return (
    <>
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image" content={picture} />
      <meta name="twitter:image:alt" content={alt} />
    </>
  )
}

import { useView } from '#look/view.ts'
import { embeddingWords } from './embedding.text.ts'

/** How the own website leads to the counselling: by a link that opens our page in a tab of its own, and loads nothing before. */
export function EmbedButton({ address, founder }: { address: string; founder: string }) {
  const t = embeddingWords(useView().lang)
  const link = founder ? `${address}#${founder}` : address
  return (
    <details>
      <summary>{t.title}</summary>
      <p>{founder ? t.says : t.noFounder}</p>
      <p>
        <code>{embedCode(link, t.write)}</code>
      </p>
    </details>
  )
}

/** The page that is opened knows neither where somebody came from nor the window that they left. */
export const embedCode = (link: string, label: string): string =>
  `<a href="${escaped(link)}" target="_blank" rel="noopener noreferrer">${escaped(label)}</a>`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

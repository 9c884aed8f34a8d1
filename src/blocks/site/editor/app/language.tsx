import { langName } from '#field/form/langs.ts'
import { Empty, Notice } from '#look/parts.tsx'
import { Key } from '#look/workshop/inputs.tsx'
import { isOutdated } from '../../model/follow.ts'
import type { Page } from '../../model/page.ts'
import { easy } from '../../model/text.ts'
import { addLanguage, changeVariant, removeLanguage } from '../state/edits.ts'
import { useStudio } from './studio.ts'
import { appWords } from './words.ts'

/** Whether the page exists in the language that is written now, and whether it still fits the original. */
export function Language({ server }: { server: Page }) {
  const { page, writing, original, lang, change } = useStudio()
  const t = appWords(lang)
  const name = langName(writing)
  if (!page.variants[writing]) {
    const begin = () =>
      change(
        (now) => addLanguage(now, writing, original, 1),
        '',
        () => t.begin(name),
      )
    return (
      <Empty
        title={t.missing(name)}
        level={2}
        action={
          <Key tone="strong" onPress={begin}>
            {t.begin(name)}
          </Key>
        }
      >
        {writing === easy ? t.missingEasy : t.missingOther}
      </Empty>
    )
  }
  if (writing === original) return null
  const fit = () => {
    const follows = Math.max(...Object.values(server.variants).map((one) => one.follows ?? 0)) + 1
    change((now) => changeVariant(now, writing, (one) => ({ ...one, follows })))
  }
  const isFitting = (page.variants[writing]?.follows ?? 0) > (server.variants[writing]?.follows ?? 0)
  return (
    <div class="e-language">
      {isOutdated(server, writing, original) && !isFitting && (
        <Notice tone="warning">
          <p>{t.outdated}</p>
          <Key onPress={fit}>{t.fits}</Key>
        </Notice>
      )}
      <Key
        icon="remove"
        tone="plain"
        onPress={() =>
          change(
            (now) => removeLanguage(now, writing),
            '',
            () => t.removed(name),
          )
        }
      >
        {t.dropLang(name)}
      </Key>
    </div>
  )
}

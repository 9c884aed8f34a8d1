import type { Wording } from '#field/form/wording.ts'
import { type membersOf, objectAt, objectsIn, textAt } from '../value.ts'

type Spoken = { lang: string; langs: Set<string> }

/** A text with its translations, which stand beside it in `_text`. */
export function wordsAt(members: ReturnType<typeof membersOf>, name: string, spoken: Spoken): Wording {
  const text = textAt(members.read(name))
  const beside = objectAt(members.silent(`_${name}`))
  const words: Wording = text ? { [spoken.lang]: text } : {}
  const translations = objectsIn(beside.extension).filter(({ url }) => /\/translation$/.test(textAt(url)))
  for (const { extension } of translations) {
    const parts = Object.fromEntries(
      objectsIn(extension).map((part) => [
        textAt(part.url),
        textAt(part.valueCode ?? part.valueString ?? part.valueMarkdown),
      ]),
    )
    if (!parts.lang || !parts.content) continue
    spoken.langs.add(parts.lang)
    words[parts.lang] = parts.content
  }
  // What says how the text looks is kept beside it.
  if (objectsIn(beside.extension).length > translations.length) members.keep(`_${name}`, beside)
  return words
}

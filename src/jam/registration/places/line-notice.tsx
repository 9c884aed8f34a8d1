import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { placeWords } from './places.text.ts'
import { freeOf, isFreeForAll, type Places } from './quota.ts'

/** How many places are left, or that there is a waiting list and by which rule it goes: everybody reads it. */
export function LineNotice({ places }: { places: Places | null }) {
  const t = placeWords(useView().lang)
  if (!places?.quota || !places.rule) return null
  if (isFreeForAll(places))
    return <Notice>{t.freeSays(freeOf(places) - places.waiting, places.quota)}</Notice>
  return (
    <Notice tone="warning" title={t.fullTitle}>
      <p>{t.fullSays}</p>
      <p>{t.rules[places.rule.rule]}</p>
      <p>{t.mailSays(places.rule.offerHours)}</p>
    </Notice>
  )
}

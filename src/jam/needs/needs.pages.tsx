import { Button } from '#look/form.tsx'
import { Empty, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { isCallOpen } from '../profile/jam.ts'
import type { Need } from './need.ts'
import { NeedCards } from './need-cards.tsx'
import { needWords } from './needs.text.ts'

export function NeedsPage({ place, needs }: { place: Place; needs: Need[] }) {
  const t = needWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const open = isCallOpen(place.jam, place.now)
  return (
    <JamPage place={place} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={needs.length > 0 ? t.lead : undefined}>
        {open && <Button href={`${at}/call`}>{t.call}</Button>}
        <Button href={`${at}/registration`} tone="quiet">
          {t.join}
        </Button>
      </PageHead>
      {needs.length > 0 ? (
        <NeedCards needs={needs} slug={place.jam.slug} level={2} />
      ) : (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      )}
    </JamPage>
  )
}

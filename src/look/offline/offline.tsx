import { h } from 'preact'
import { Button } from '../form.tsx'
import { Page } from '../page.tsx'
import { PageHead, Row } from '../parts.tsx'
import { useView } from '../view.ts'
import { offlineWords } from './offline.text.ts'

/** Where the browser finds the element: `<Page elements={[offlinePages]}>`. */
export const offlinePages = 'src/look/offline/offline-pages.element.ts'

type KeptProps = { at: string; list?: boolean | undefined; frame?: boolean | undefined }

/**
 * Lets this device keep what its owner needs of a jam without a network. For people of the jam alone.
 * @param frame what is in the page says itself from when it is
 */
export function OfflinePages({ at, list, frame }: KeptProps) {
  const { person } = useView()
  return person?.mark ? h('offline-pages', { at, who: person.mark, list, frame }) : null
}

/** Where one lands without a network: what is on the device, filled in there. */
export function OfflinePage() {
  const t = offlineWords(useView().lang)
  return (
    <Page title={t.title} elements={[offlinePages]} narrow>
      <OfflinePages at="" list />
      <PageHead title={t.title} lead={t.lead} />
      <ul id="kept" />
      <p id="none">{t.none}</p>
      <Row>
        <Button href="/">{t.again}</Button>
      </Row>
    </Page>
  )
}

import { h } from 'preact'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { FormFrame, type Shown } from '../filling/frame.tsx'
import type { DeskData } from './desk-data.ts'
import { receiptWords } from './receipt.text.ts'

const desk = 'src/blocks/forms/dialogue/receipt-desk.element.tsx'

/** Where somebody comes back with twelve words. All that they see is opened in their browser. */
export function ReceiptPage({ shown, data }: { shown: Shown; data: DeskData }) {
  const { asset } = useView()
  const t = receiptWords(shown.lang)
  return (
    <FormFrame {...shown} title={t.title}>
      <div class="page-of">
        <header class="page-head" lang={t.lang}>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </header>
        {h(
          'receipt-desk',
          { 'data-desk': JSON.stringify(data), lang: t.lang },
          // Not in <noscript>: a browser may run scripts and still not get this one.
          <Notice tone="warning" title={t.noScriptTitle}>
            <p>{t.noScript}</p>
          </Notice>,
        )}
      </div>
      <script type="module" src={asset(desk)} />
    </FormFrame>
  )
}

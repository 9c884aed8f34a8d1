import { Light } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Service } from './service.ts'
import { serviceWords } from './services.text.ts'

const lights = { draft: 'care', live: 'go', retired: 'stop' } as const

/** Where a service stands, and since when. */
export function State({ service }: { service: Service }) {
  const t = serviceWords(useView().lang)
  const { state, handedOverAt, liveAt } = service
  const at = state === 'live' ? (handedOverAt ?? liveAt) : null
  return (
    <Light state={lights[state]}>
      <span>
        {at && handedOverAt ? t.handedOver : t.state[state]} {at && <When at={at} form="day" />}
      </span>
    </Light>
  )
}

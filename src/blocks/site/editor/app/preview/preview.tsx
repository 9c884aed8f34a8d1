import { useEffect, useRef, useState } from 'preact/hooks'
import { fetchPreview } from '../../asking.ts'
import { useDeferred } from '../fields/deferred.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { Device } from './device.tsx'

const ways = ['both', 'phone', 'desktop'] as const
type Way = (typeof ways)[number]

/** The page as it will look, on a phone and on a screen, with what is being written now. */
export function Preview() {
  const { service, lang } = useStudio()
  const t = appWords(lang).preview
  const [way, setWay] = useState<Way>(() => (innerWidth < 1000 ? 'phone' : 'both'))
  const [isHidden, setHidden] = useState(true)
  const { shown, isFailed } = useShown()
  return (
    <section class={isHidden ? 'b-preview e-preview away' : 'b-preview e-preview'} aria-label={t.title}>
      <button
        type="button"
        class="button quiet e-toggle"
        aria-expanded={!isHidden}
        onClick={() => setHidden(!isHidden)}
      >
        {isHidden ? t.show : t.hide}
      </button>
      <div class="e-stage">
        <div class="b-row">
          <h2>{t.title}</h2>
          <span class="row">
            {ways.map((one) => (
              <button
                key={one}
                type="button"
                class="button plain"
                aria-pressed={way === one}
                onClick={() => setWay(one)}
              >
                {t[one]}
              </button>
            ))}
            <a
              class="button plain"
              href={`/services/${service}/site/preview/`}
              target="_blank"
              rel="noopener"
            >
              {t.open}
            </a>
          </span>
        </div>
        {isFailed && <p role="status">{t.failed}</p>}
        <div class="e-devices">
          {way !== 'phone' && <Device shown={shown} width={1200} title={t.ofDesktop} />}
          {way !== 'desktop' && <Device shown={shown} width={375} title={t.ofPhone} />}
        </div>
      </div>
    </section>
  )
}

/** Asked for again a moment after the last change; an answer that was overtaken is not shown. */
function useShown() {
  const { service, id, page, writing, work } = useStudio()
  const calm = useDeferred(page, 350)
  const [shown, setShown] = useState<Document | null>(null)
  const [isFailed, setFailed] = useState(false)
  const turn = useRef(0)
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    if (!calm.variants[writing]) return
    void fetchPreview(service, id, { page: calm, lang: writing }).then((found) => {
      if (mine !== turn.current) return
      setFailed(found === null)
      if (found) setShown(found)
    })
  }, [calm, writing, work.pictures])
  return { shown, isFailed }
}

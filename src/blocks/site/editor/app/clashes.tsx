import { langName } from '#field/form/langs.ts'
import { Notice } from '#look/parts.tsx'
import { Key } from '#look/workshop/inputs.tsx'
import type { Section } from '../../model/section.ts'
import { wordsIn } from '../../model/words.ts'
import { fieldWords } from '../fields/words.ts'
import type { Clash } from '../state/merge.ts'
import { useStudio } from './studio.ts'
import type { Together } from './use-together.ts'
import { appWords } from './words.ts'
import type { AppWords } from './words-de.ts'

/** Where two have changed the same place: both beside each other, until somebody chooses. */
export function Clashes({ together }: { together: Together }) {
  const { lang } = useStudio()
  const t = appWords(lang)
  const { clashes, by, choose } = together
  if (clashes.length === 0) return null
  return (
    <div role="alert">
      <Notice tone="warning" title={t.clash.title(by)}>
        <p>{t.clash.lead}</p>
        {clashes.map((clash) => (
          <OneClash
            key={`${clash.lang}/${clash.where}`}
            clash={clash}
            onWay={(way) => choose(clash, way)}
            t={t}
          />
        ))}
      </Notice>
    </div>
  )
}

type OneProps = { clash: Clash; onWay: (way: 'mine' | 'theirs' | 'both') => void; t: AppWords }

function OneClash({ clash, onWay, t }: OneProps) {
  const { lang } = useStudio()
  const title = titleOf(clash, t, lang)
  const isTwice = clash.is === 'section' && clash.mine !== undefined && clash.theirs !== undefined
  return (
    <section class="e-clash" aria-label={title}>
      <h2>{title}</h2>
      <div class="e-beside">
        {(['mine', 'theirs'] as const).map((whose) => (
          <div key={whose} class="e-original">
            <small>{t.clash[whose]}</small>
            <p>{saysOf(clash, clash[whose]) || t.clash.removed}</p>
          </div>
        ))}
      </div>
      <div class="row">
        <Key onPress={() => onWay('mine')} of={title}>
          {t.clash.keepMine}
        </Key>
        <Key onPress={() => onWay('theirs')} of={title}>
          {t.clash.takeTheirs}
        </Key>
        {isTwice && (
          <Key onPress={() => onWay('both')} of={title}>
            {t.clash.both}
          </Key>
        )}
      </div>
    </section>
  )
}

function titleOf({ is, where, lang: language, mine, theirs }: Clash, t: AppWords, lang: 'de' | 'en'): string {
  if (is === 'variant') return t.clash.variant(langName(where))
  if (is === 'section') return fieldWords(lang).kind[((mine ?? theirs) as Section).kind].name
  const name = where.replace('happening.', '')
  const said: string = (t.page as Record<string, unknown>)[name] as string
  const event = (t.event as Record<string, unknown>)[name] as string
  const label = typeof said === 'string' ? said : typeof event === 'string' ? event : name
  return language ? `${label} (${langName(language)})` : label
}

function saysOf({ is }: Clash, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (is === 'section')
    return wordsIn(value as Section)
      .join(' · ')
      .slice(0, 600)
  return typeof value === 'object' ? '…' : String(value)
}

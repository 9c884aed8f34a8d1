import { Card, Chip, Grid } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { skillName } from '../profile/skill.ts'
import { kindName, kindTone } from './kind.ts'
import type { Need } from './need.ts'
import { needWords } from './needs.text.ts'

type NeedCardsProps = { needs: Need[]; slug: string; level?: 2 | 3 }

/** Needs as cards: what kind, whether it fits, who asks. `level` is that of their headings. */
export function NeedCards({ needs, slug, level = 3 }: NeedCardsProps) {
  const { lang } = useView()
  return (
    <Grid>
      {needs.map((need) => (
        <Card
          key={need.id}
          level={level}
          title={need.title}
          href={`/jams/${slug}/needs/${need.id}`}
          who={whoOf(need, lang)}
          chips={<NeedChips need={need} />}
        />
      ))}
    </Grid>
  )
}

/** Kind and fit of a need. */
export function NeedChips({ need }: { need: Need }) {
  const { lang } = useView()
  const t = needWords(lang)
  return (
    <>
      <Chip tone={kindTone(need.kind)}>{kindName(need.kind, lang)}</Chip>
      <Chip tone={need.fit === 'not' ? 'plain' : 'leaf'}>{t.fit[need.fit]}</Chip>
    </>
  )
}

function whoOf(need: Need, lang: 'de' | 'en'): string {
  const musts = need.skills.filter(({ must }) => must).map(({ skill }) => skillName(skill, lang))
  return [need.organisationName, ...musts].join(' · ')
}

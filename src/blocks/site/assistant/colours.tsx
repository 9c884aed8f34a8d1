import { Choice } from '#look/fields.tsx'
import { useView } from '#look/view.ts'
import type { ThemeName } from '../model/site.ts'
import { fitted } from '../output/themes/contrast.ts'
import { themes } from '../output/themes/themes.ts'
import { assistantWords } from './assistant.text.ts'

/** What there is to choose from: the look of now, the colours of the logo, and the one that was chosen. */
export type Colouring = {
  theme: ThemeName
  hasLogo: boolean
  colours: readonly string[]
  accent: string | null
}

/** The colour for buttons and links, each with how it will be seen. */
export function Colours({ theme, colours, accent }: Colouring) {
  const t = assistantWords(useView().lang)
  const { light } = themes[theme]
  const own = accent && !colours.includes(accent) ? [accent] : []
  if (colours.length + own.length === 0) return null
  const grounds = [light.paper, light.card, light.band, light.tint]
  const shown = (colour: string, label: string) => {
    const day = fitted(colour, grounds, 'darker')
    return {
      value: colour,
      label,
      hint: (
        <>
          <Swatch colour={day} /> {day === colour ? t.asIs : t.fitted(day)}
        </>
      ),
    }
  }
  return (
    <Choice
      name="accent"
      label={t.accent}
      options={[
        { value: '', label: t.ownColour, hint: <Swatch colour={light.accent} /> },
        ...colours.map((colour, at) => shown(colour, t.logoColour(at + 1))),
        ...own.map((colour) => shown(colour, t.kept)),
      ]}
    />
  )
}

// A drawing, since no style may stand in a page.
const Swatch = ({ colour }: { colour: string }) => (
  <svg width="48" height="20" viewBox="0 0 48 20" aria-hidden="true">
    <rect x="0.5" y="0.5" width="47" height="19" rx="4" fill={colour} stroke="currentColor" />
  </svg>
)

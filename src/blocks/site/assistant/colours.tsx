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

/** A look in a sentence, and drawn small: its ground, a heading, a line, a button. */
export function ThemeSays({ theme, says }: { theme: ThemeName; says: string }) {
  const { light } = themes[theme]
  return (
    <>
      <svg width="96" height="40" viewBox="0 0 96 40" aria-hidden="true">
        <rect x="0.5" y="0.5" width="95" height="39" rx="4" fill={light.paper} stroke="currentColor" />
        <rect x="1" y="1" width="94" height="14" rx="3" fill={light.stage} />
        <rect x="8" y="6" width="34" height="4" fill={light.onStage} />
        <rect x="8" y="20" width="52" height="3" fill={light.soft} />
        <rect x="8" y="27" width="40" height="3" fill={light.soft} />
        <rect x="68" y="22" width="20" height="10" rx="3" fill={light.accent} />
      </svg>
      {says}
    </>
  )
}

// A drawing, since no style may stand in a page.
const Swatch = ({ colour }: { colour: string }) => (
  <svg width="48" height="20" viewBox="0 0 48 20" aria-hidden="true">
    <rect x="0.5" y="0.5" width="47" height="19" rx="4" fill={colour} stroke="currentColor" />
  </svg>
)

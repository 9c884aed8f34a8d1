import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

type JarProps = {
  /** `hero` beside a title, `small` in a row, `ribbon` where something is ready, `empty` where nothing is yet. */
  variant?: 'hero' | 'small' | 'ribbon' | 'empty' | undefined
  /** Two short lines on its label. */
  words?: readonly [string, string] | undefined
}

/** The jar. Drawn where something is ready, or to be filled. */
export function Jar({ variant = 'hero', words }: JarProps) {
  const t = lookWords(useView().lang)
  const told = words ? `${t.jarAlt}: ${words.join(', ')}` : undefined
  return (
    <svg
      class={`jar ${variant}`}
      viewBox="0 0 360 400"
      role={told ? 'img' : undefined}
      aria-label={told}
      aria-hidden={told ? undefined : 'true'}
    >
      <ellipse class="j-shade" cx="180" cy="380" rx="130" ry="12" />
      <path class="j-glass" d="M60 110h240v210a44 44 0 0 1-44 44H104a44 44 0 0 1-44-44z" />
      {variant === 'empty' ? <Rest /> : <Filling />}
      <path class="j-shine" d="M84 134v118M84 270v14" />
      <path class="j-lid" d="M52 62h256a8 8 0 0 1 8 8v32a8 8 0 0 1-8 8H52a8 8 0 0 1-8-8V70a8 8 0 0 1 8-8z" />
      <path class="j-rim" d="M44 88h272" />
      {words && <Words words={words} />}
      {variant === 'ribbon' ? <Ribbon /> : variant === 'hero' && <Leaf />}
    </svg>
  )
}

const Filling = () => (
  <>
    <path
      class="j-jam"
      d="M74 176c34-18 70 14 108 0s66-14 104 2v140a32 32 0 0 1-32 32H106a32 32 0 0 1-32-32z"
    />
    <g class="j-fruit">
      <circle cx="108" cy="214" r="9" />
      <circle cx="252" cy="322" r="11" />
      <circle cx="130" cy="330" r="7" />
      <circle cx="262" cy="210" r="7" />
    </g>
  </>
)

const Rest = () => (
  <path class="j-jam" d="M74 316c34-12 70 10 108 0s66-10 104 2a32 32 0 0 1-32 32H106a32 32 0 0 1-32-32z" />
)

const Words = ({ words: [first, second] }: { words: readonly [string, string] }) => (
  <g class="j-label" transform="rotate(-2 180 266)">
    <rect x="104" y="222" width="152" height="92" rx="6" />
    <text x="180" y="262" class="j-first">
      {first}
    </text>
    <text x="180" y="290">
      {second}
    </text>
  </g>
)

const Leaf = () => (
  <>
    <path class="j-stem" d="M300 150c34 4 42 44 24 66" />
    <path class="j-leaf" d="M322 216c-22 2-30-14-28-30 18 0 30 12 28 30z" />
  </>
)

const Ribbon = () => (
  <g class="j-ribbon">
    <path d="M60 132h240v22H60z" />
    <path d="M180 143c-30-34-72-30-70-6s44 22 70 6c26 16 68 18 70-6s-40-28-70 6z" />
    <path d="M172 146l-34 62 18-4 8 16 24-66zM188 146l34 62-18-4-8 16-24-66z" />
    <circle cx="180" cy="144" r="10" />
  </g>
)

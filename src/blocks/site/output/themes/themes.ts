import type { Look, ThemeName } from '../../model/site.ts'
import brick from './brick.css?raw'
import { fitted, isHex, mixed, readableOn } from './contrast.ts'
import harbour from './harbour.css?raw'
import leaf from './leaf.css?raw'
import night from './night.css?raw'
import paper from './paper.css?raw'
import plain from './plain.css?raw'

/**
 * The colours of a theme by day or by night. Text (ink, soft, accent) keeps 4.5 : 1 on paper, card, band and tint; what is
 * written on the accent and on the stage too; edges keep 3 : 1 (themes.test.ts).
 */
export type Palette = {
  paper: string
  card: string
  band: string
  ink: string
  soft: string
  line: string
  edge: string
  accent: string
  onAccent: string
  tint: string
  /** The ground of a hero and of the foot, where a theme has one of its own, and what is written there. */
  stage: string
  onStage: string
  /** A second colour that nothing is written in. */
  spice: string
}

export type Theme = { light: Palette; dark: Palette; css: string; font: boolean }

export const themes: Record<ThemeName, Theme> = {
  paper: {
    css: paper,
    font: true,
    light: {
      ...{ paper: '#faf5eb', card: '#fffdf8', band: '#f2e8d7', ink: '#2b1f19', soft: '#64534a' },
      ...{ line: '#e0d2bd', edge: '#8a7464', accent: '#a0321c', onAccent: '#fff8f0', tint: '#f9e5d8' },
      ...{ stage: '#f2e8d7', onStage: '#2b1f19', spice: '#d9a441' },
    },
    dark: {
      ...{ paper: '#1a1512', card: '#241d19', band: '#221b17', ink: '#f5ece1', soft: '#cab9aa' },
      ...{ line: '#43372f', edge: '#988373', accent: '#ff9c80', onAccent: '#2a0d05', tint: '#3a231b' },
      ...{ stage: '#221b17', onStage: '#f5ece1', spice: '#d9a441' },
    },
  },
  leaf: {
    css: leaf,
    font: true,
    light: {
      ...{ paper: '#fbfdf8', card: '#ffffff', band: '#ebf4e3', ink: '#17291c', soft: '#4a5f50' },
      ...{ line: '#d3e2c9', edge: '#6f8a74', accent: '#236b39', onAccent: '#ffffff', tint: '#dff0dc' },
      ...{ stage: '#ddeed2', onStage: '#12301b', spice: '#f4b93a' },
    },
    dark: {
      ...{ paper: '#0f1711', card: '#17221a', band: '#142019', ink: '#eaf4e8', soft: '#b3c7b5' },
      ...{ line: '#2c3f31', edge: '#7d9782', accent: '#86d79c', onAccent: '#06210f', tint: '#1b3a26' },
      ...{ stage: '#173022', onStage: '#eaf6e8', spice: '#f4b93a' },
    },
  },
  harbour: {
    css: harbour,
    font: true,
    light: {
      ...{ paper: '#ffffff', card: '#ffffff', band: '#eaf1f7', ink: '#0c2136', soft: '#455a6e' },
      ...{ line: '#cfdce7', edge: '#6b8296', accent: '#0a5a8c', onAccent: '#ffffff', tint: '#dfecf6' },
      ...{ stage: '#0c2a47', onStage: '#f4f9fd', spice: '#ffbf2e' },
    },
    dark: {
      ...{ paper: '#0a141e', card: '#111f2d', band: '#0f1b27', ink: '#e8f1f8', soft: '#adc2d4' },
      ...{ line: '#24394c', edge: '#7690a6', accent: '#7cc4f2', onAccent: '#04202f', tint: '#143049' },
      ...{ stage: '#0d2a45', onStage: '#f0f7fc', spice: '#ffbf2e' },
    },
  },
  brick: {
    css: brick,
    font: false,
    light: {
      ...{ paper: '#f6f2ea', card: '#ffffff', band: '#ece5d8', ink: '#15110e', soft: '#524a42' },
      ...{ line: '#15110e', edge: '#15110e', accent: '#b3260f', onAccent: '#ffffff', tint: '#ffe3d3' },
      ...{ stage: '#f2502b', onStage: '#15110e', spice: '#ffd23f' },
    },
    dark: {
      ...{ paper: '#141110', card: '#1e1a18', band: '#1b1715', ink: '#f7f1e8', soft: '#c9beb2' },
      ...{ line: '#f7f1e8', edge: '#f7f1e8', accent: '#ff8a66', onAccent: '#2b0a00', tint: '#3a1c12' },
      ...{ stage: '#f2502b', onStage: '#15110e', spice: '#ffd23f' },
    },
  },
  night: {
    css: night,
    font: true,
    light: {
      ...{ paper: '#f8f7fd', card: '#ffffff', band: '#eeebfa', ink: '#1b1636', soft: '#544d74' },
      ...{ line: '#d9d4ee', edge: '#7d76a0', accent: '#5936c4', onAccent: '#ffffff', tint: '#e6e0fb' },
      ...{ stage: '#1a1338', onStage: '#f5f2ff', spice: '#ff8fb8' },
    },
    dark: {
      ...{ paper: '#0e0b1c', card: '#181430', band: '#141128', ink: '#f0edfc', soft: '#bdb5dd' },
      ...{ line: '#302a50', edge: '#857bb0', accent: '#b8a2ff', onAccent: '#1a0b4a', tint: '#29205a' },
      ...{ stage: '#1a1338', onStage: '#f5f2ff', spice: '#ff8fb8' },
    },
  },
  plain: {
    css: plain,
    font: false,
    light: {
      ...{ paper: '#ffffff', card: '#ffffff', band: '#f3f3f1', ink: '#111111', soft: '#575757' },
      ...{ line: '#d8d8d4', edge: '#767676', accent: '#0b4fbf', onAccent: '#ffffff', tint: '#e7effc' },
      ...{ stage: '#ffffff', onStage: '#111111', spice: '#111111' },
    },
    dark: {
      ...{ paper: '#101010', card: '#181818', band: '#191919', ink: '#f2f2f0', soft: '#b8b8b4' },
      ...{ line: '#383836', edge: '#8d8d89', accent: '#8ab6ff', onAccent: '#04162f', tint: '#16263f' },
      ...{ stage: '#101010', onStage: '#f2f2f0', spice: '#f2f2f0' },
    },
  },
}

const groundsOf = ({ paper, card, band, tint }: Palette): string[] => [paper, card, band, tint]

/** The theme with the colour of the organisation instead of its own, made to be readable by day and by night. */
export function paletteOf({ theme, accent }: Look, scheme: 'light' | 'dark'): Palette {
  const own = themes[theme][scheme]
  if (!accent || !isHex(accent)) return own
  const hex = accent.toLowerCase()
  const tint = mixed(hex, own.card, scheme === 'light' ? 0.12 : 0.22)
  const fits = fitted(hex, groundsOf({ ...own, tint }), scheme === 'light' ? 'darker' : 'lighter')
  const onAccent = readableOn(fits, own.ink, own.card)
  return { ...own, tint, accent: fits, onAccent }
}

import type { Lang } from '#kernel/text.ts'

type Told = Record<Lang, [title: string, hint: string]>

/** The rubric of a jam that has not written its own. */
export const usualWords = {
  owner: {
    de: ['Klare Verantwortung', 'Jemand ist erreichbar und entscheidet.'],
    en: ['Clear owner', 'Somebody can be reached and decides.'],
  },
  size: {
    de: ['Klein genug', 'Der erste nützliche Schritt passt in 24 Stunden.'],
    en: ['Small enough', 'The first useful step fits into 24 hours.'],
  },
  data: {
    de: ['Daten zur Hand', 'Inhalte und Testdaten liegen bereit, Sensibles ist erkannt.'],
    en: ['Data at hand', 'Content and test data are ready, sensitive data is recognised.'],
  },
  operation: {
    de: ['Betrieb danach', 'Wer betreibt und bezahlt, ist benannt.'],
    en: ['Operation afterwards', 'Who runs and pays is named.'],
  },
  effect: {
    de: ['Wirkung', 'Es hilft Menschen im Quartier spürbar.'],
    en: ['Effect', 'It helps people in the district noticeably.'],
  },
} satisfies Record<string, Told>

import type { KeptPage } from './page.ts'
import type { Draft } from './site.ts'

/** What a page is checked against. */
export type Around = Pick<Draft<KeptPage>, 'settings' | 'pages' | 'pictures' | 'files'>

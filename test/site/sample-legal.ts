import type { LegalKind, Page } from '../../src/blocks/site/model/page.ts'
import { rich } from './rich.ts'

const legal = (kind: LegalKind, title: string, slug: string, english: string): Page => ({
  ...{ kind: 'legal', legal: kind, parent: null, inMenu: false },
  variants: {
    de: {
      ...{ title, slug, description: `${title} von Lichtblick Nürnberg e. V.`, menu: '' },
      sections: [
        {
          id: 'r1',
          kind: 'text',
          title: 'Angaben',
          text: rich(
            'Lichtblick Nürnberg e. V., Gartenstraße 12, 90459 Nürnberg.',
            '## Erreichbar',
            '[hallo@lichtblick.example](mailto:hallo@lichtblick.example)',
          ),
        },
      ],
    },
    en: {
      ...{
        title: english,
        slug: english.toLowerCase().replace(/ /g, '-'),
        description: `${english} of Lichtblick`,
        menu: '',
      },
      sections: [
        { id: 'r2', kind: 'text', text: rich('Lichtblick Nürnberg e. V., Gartenstraße 12, 90459 Nürnberg.') },
      ],
    },
  },
})

export const sampleLegal: [id: string, page: Page][] = [
  ['page-imprint', legal('imprint', 'Impressum', 'impressum', 'Imprint')],
  ['page-privacy', legal('privacy', 'Datenschutz', 'datenschutz', 'Privacy')],
  ['page-access', legal('accessibility', 'Barrierefreiheit', 'barrierefreiheit', 'Accessibility')],
]

import type { View } from '#look/view.ts'

/** A view without a request: for pages rendered in tests. */
export const viewFor = (view: Partial<View> = {}): View => ({
  lang: 'de',
  path: '/',
  person: null,
  home: { href: '/', title: 'Digital Service Jam' },
  notice: null,
  asset: (source) => `/${source}`,
  ...view,
})

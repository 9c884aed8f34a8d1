import type { PublishedForm } from '../forms.ts'

/** Whether a form takes answers now, be it for a waiting list. */
export const isTaking = ({ state }: Pick<PublishedForm, 'state'>): boolean =>
  state === 'open' || state === 'waiting'

/** The id of the control of a path: where an error summary leads. As the pages have it (`field/view/state.ts`). */
export const idOf = (path: string): string => `q-${path}`

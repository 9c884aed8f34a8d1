let loaded: Promise<typeof import('./rare.ts')> | undefined

/** What few people ever ask for, loaded when somebody does. */
export function rare(): Promise<typeof import('./rare.ts')> {
  loaded ??= import('./rare.ts')
  return loaded
}

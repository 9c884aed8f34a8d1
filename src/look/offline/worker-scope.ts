/** What we use of a service worker; the DOM's types know pages alone. */
export type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void }
export type FetchEvent = ExtendableEvent & {
  readonly request: Request
  respondWith(answer: Response | Promise<Response>): void
}
export type MessageEventFromPage = ExtendableEvent & { readonly data: unknown }

type Page = { postMessage(message: unknown): void }

export type WorkerScope = {
  addEventListener(kind: 'install' | 'activate' | 'sync', hear: (event: ExtendableEvent) => void): void
  addEventListener(kind: 'fetch', hear: (event: FetchEvent) => void): void
  addEventListener(kind: 'message', hear: (event: MessageEventFromPage) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<Page[]> }
  readonly location: { readonly origin: string }
}

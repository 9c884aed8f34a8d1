/** What we use of a service worker; the DOM's types know pages alone. */
export type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void }
export type FetchEvent = ExtendableEvent & {
  readonly request: Request
  respondWith(answer: Response | Promise<Response>): void
}
export type MessageEventFromPage = ExtendableEvent & { readonly data: unknown }

export type PushEvent = ExtendableEvent & { readonly data: { json(): unknown } | null }
export type NotificationEvent = ExtendableEvent & {
  readonly notification: { readonly data: unknown; close(): void }
}

type Page = { postMessage(message: unknown): void }

export type WorkerScope = {
  addEventListener(kind: 'install' | 'activate' | 'sync', hear: (event: ExtendableEvent) => void): void
  addEventListener(kind: 'fetch', hear: (event: FetchEvent) => void): void
  addEventListener(kind: 'message', hear: (event: MessageEventFromPage) => void): void
  addEventListener(kind: 'push', hear: (event: PushEvent) => void): void
  addEventListener(kind: 'notificationclick', hear: (event: NotificationEvent) => void): void
  skipWaiting(): Promise<void>
  readonly registration: {
    /** Address that everything begins with which the worker stands in front of. */
    readonly scope: string
    showNotification(title: string, about: { body: string; tag: string; data: unknown }): Promise<void>
  }
  readonly clients: {
    claim(): Promise<void>
    matchAll(): Promise<Page[]>
    openWindow(path: string): Promise<unknown>
  }
  readonly location: { readonly origin: string }
}

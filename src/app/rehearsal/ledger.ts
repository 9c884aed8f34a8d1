/** What must have happened by all that was done: events by kind, mails by occasion. */
export class Ledger {
  readonly events = new Map<string, number>()
  readonly mails = new Map<string, number>()

  event(kind: string, times = 1): void {
    this.events.set(kind, (this.events.get(kind) ?? 0) + times)
  }

  /** `occasion` is what stands before the first colon of a mail's key. */
  mail(occasion: string, times = 1): void {
    this.mails.set(occasion, (this.mails.get(occasion) ?? 0) + times)
  }
}

/** What stands on the public page of a group, if an office wants it there: '' and null where it does not. */
export type GroupNotice = { id: string; office: string; name: string; startsAt: Date | null; minutes: number }
